"""What an emoji on one of the bot's messages says of a task."""

from collections.abc import Collection, Sequence
from typing import Final

from bot.plan.model import Status

RULE: Final = "reaction"
# Fewer than a text may use: an emoji is also applause, and a task is moved only by those that say how it stands.
MEANING: Final = {
    "white_check_mark": Status.DONE,
    "heavy_check_mark": Status.DONE,
    "ballot_box_with_check": Status.DONE,
    "construction": Status.IN_PROGRESS,
    "no_entry_sign": Status.BLOCKED,
    "no_entry": Status.BLOCKED,
    "eyes": Status.IN_REVIEW,
}


def meant(shown: Sequence[str], still_open: Collection[str], owned: Collection[str]) -> tuple[str, ...]:
    """Which of the tasks that a message shows somebody may mean by an emoji: their own open ones.

    A message about a single task means that one, whoever reacts. An emoji never opens a closed task again: on "done",
    eyes are applause.
    """
    if len(shown) == 1:
        return tuple(key for key in shown if key in still_open)
    return tuple(key for key in shown if key in still_open and key in owned)
