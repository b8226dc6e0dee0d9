"""What was understood of a reply, quoted back shortly, and what is asked where it was not clear."""

from bot.message.block import actions, button, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import cut, escape, listed, plain
from bot.message.task import SYMBOL, WORD
from bot.plan.model import Plan, Status
from bot.reply.model import Ask, Heard, Understanding

ACTION_CHOOSE, ACTION_NEVER_MIND = "choose_task", "never_mind"
QUOTED, ASKED = 12, 4


def understood(heard: Understanding) -> Message:
    """One line for the thread: `T2` → done · `T3` → blocked: OAuth review."""
    parts = [_update(update) for update in heard.updates]
    parts += [f"🚫 blocker noted: {cut(plain(blocker), 120)}" for blocker in heard.blockers]
    more = [f"and {len(parts) - QUOTED} more"] if len(parts) > QUOTED else []
    text = f"Noted: {' · '.join([*parts[:QUOTED], *more])}"
    return Message(text=text, blocks=(section(text),))


def overheard(heard: Understanding) -> Message:
    """To somebody who reported in the channel rather than in a thread of ours; said once a day at the most."""
    keys = listed([f"`{escape(one.task)}`" for one in heard.updates], limit=4)
    text = (
        f"I did not record that about {keys}: I keep what is said in my threads, or to me. Mention me to have it noted."
    )
    return Message(text=text, blocks=(section(text),))


def _update(update: Heard) -> str:
    facts = [f"{SYMBOL[update.status]} {WORD[update.status]}" if update.status else "noted"]
    if update.blocked_on:
        facts[0] += f": {cut(plain(update.blocked_on), 120)}"
    if update.progress is not None:
        facts.append(f"{update.progress} %")
    if update.eta:
        facts.append(f"until {cut(plain(update.eta), 60)}")
    return f"`{escape(update.task)}` → {', '.join(facts)}"


def question(ask: Ask, plan: Plan, *, carried: str) -> Message:
    """Ask the author alone, with a button for each thing they may have meant. ``carried`` names their reply."""
    text = f"I did not change anything for “{cut(plain(ask.words), 150)}”. {plain(ask.reason)}"
    return Message(text=text, blocks=(section(text), *_choices(ask, plan, carried)))


def _choices(ask: Ask, plan: Plan, carried: str) -> list[Block]:
    statuses = ask.statuses or (Status.DONE, Status.IN_PROGRESS)
    choices = [(key, status) for key in ask.candidates for status in statuses][:ASKED]
    if not choices:
        return []
    buttons = []
    for number, (key, status) in enumerate(choices):
        task = plan.task(key)
        title = cut(task.title, 40) if task else ""
        buttons.append(
            button(
                f"{key} {WORD[status]} · {title}".rstrip(" ·"),
                f"{ACTION_CHOOSE}_{number}",
                f"{status.value} {carried} {key}",
            )
        )
    return [actions(*buttons, button("None of these", ACTION_NEVER_MIND))]


def chosen(key: str, status: Status) -> Message:
    """Instead of the question, once it is answered."""
    text = f"Noted: `{escape(key)}` → {SYMBOL[status]} {WORD[status]}."
    return Message(text=text, blocks=(section(text),))


def dropped() -> Message:
    """Instead of the question, when none of the choices was meant."""
    text = "Nothing changed. Say it again with the task's key, and I will get it."
    return Message(text=text, blocks=(section(text),))
