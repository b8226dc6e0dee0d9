"""What a person is told when something cannot be done."""

from bot.error import UserError
from bot.message.block import context, section
from bot.message.message import Message
from bot.message.mrkdwn import escape


def refused(error: UserError) -> Message:
    """A sentence and its hint; nothing was changed."""
    sentence, hint = escape(error.sentence), escape(error.hint)
    blocks = (section(sentence), *((context(hint),) if hint else ()))
    return Message(text=f"{sentence} {hint}".strip(), blocks=blocks)


def apology(reference: str) -> Message:
    """Something broke in the bot; the reference finds it in the log."""
    text = f"That went wrong on my side, and nothing was changed. The reference for my log is `{reference}`."
    return Message(text=text, blocks=(section(text),))


def later() -> Message:
    """Slack or the database did not answer; what was asked is kept."""
    text = "I could not reach everything I need for that just now. It is kept, and I will do it as soon as I can."
    return Message(text=text, blocks=(section(text),))
