"""What a new version of a plan changes, told in Slack and on a terminal."""

from bot.message.block import fitted, section
from bot.message.change_words import Voice, groups
from bot.message.message import Message
from bot.message.mrkdwn import cut, escape, plain
from bot.plan.change import Change

SHOWN, WORDS_LIMIT = 8, 80
NOTHING = "Nothing that I track has changed."

_SLACK = Voice(key=lambda key: f"`{escape(key)}`", words=lambda words: plain(cut(words, WORDS_LIMIT)))
_TERMINAL = Voice(key=str, words=str)


def changed(change: Change) -> Message:
    """The change as a message of its own."""
    lines = change_lines(change)
    return Message(text="\n".join(lines), blocks=fitted(section(line) for line in lines))


def change_lines(change: Change) -> list[str]:
    """A line of mrkdwn for each kind of change; beyond eight of a kind the rest are counted."""
    lines = []
    for heading, items in groups(change, _SLACK):
        more = [f"and {len(items) - SHOWN} more"] if len(items) > SHOWN else []
        lines.append(f"*{heading}:* {' · '.join([*items[:SHOWN], *more])}")
    return lines or [NOTHING]


def text(change: Change) -> str:
    """The whole change for a terminal, a line for each item. Ends without a line break."""
    lines: list[str] = []
    for heading, items in groups(change, _TERMINAL):
        lines += [f"{heading}: {items[0]}"] if len(items) == 1 else [f"{heading}:", *(f"  {item}" for item in items)]
    return "\n".join(lines) or NOTHING
