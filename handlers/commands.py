"""`/plan …`: one page that says which word does what."""

from collections.abc import Callable

from bot.error import UserError
from handlers import plans, signals, status
from handlers.event import Command
from handlers.turn import Answer, Turn

WORDS: dict[str, Callable[[Turn, Command], Answer]] = {
    "status": status.show_status,
    "tasks": status.show_tasks,
    "task": status.show_task,
    "mine": status.show_mine,
    "load": plans.begin_load,
    "signal": signals.report,
    "help": status.show_help,
}


def plan(turn: Turn, given: Command) -> Answer:
    """Do what the first word says; without a word, show where the plan stands."""
    word, _, rest = given.words.partition(" ")
    act = WORDS.get(word.casefold() or "status")
    if act is None:
        raise UserError(f"I do not know “/plan {word}”.", f"I know: {', '.join(WORDS)}.")
    return act(
        turn, Command(user=given.user, channel=given.channel, channel_name=given.channel_name, words=rest.strip())
    )
