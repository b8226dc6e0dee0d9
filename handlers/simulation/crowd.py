"""The people of a simulated plan: they answer, stay silent, correct themselves, speak late, and go on holiday.

What somebody does on a day follows from the seed, the person and the date alone.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.plan.model import Task

# (up to this chance, what is said): most work goes well.
SAYINGS: tuple[tuple[float, str], ...] = (
    (0.58, "{key} done"),
    (0.66, "finished {key} this morning"),
    (0.72, "{key} is in review"),
    (0.80, "{key} is blocked, waiting for an answer from legal"),
    (0.92, "still on {key}, done tomorrow"),
    (1.00, "{key} is half done"),
)
SILENT, LATE, EDITING, AWAY, DIRECT = 0.12, 0.10, 0.10, 0.03, 0.06
FIRST, LAST, OVERNIGHT = timedelta(minutes=4), timedelta(hours=5), timedelta(hours=9)
DEPLOYS, BAD_DAY = 0.5, 0.12


@dataclass(frozen=True)
class Deed:
    """Something that somebody does. ``after`` is the text that corrects ``text`` some minutes later."""

    at: datetime
    user: str
    text: str
    thread: str = ""
    channel: str = ""
    correction: str = ""
    direct: bool = False
    command: bool = False


@dataclass(frozen=True)
class Asked:
    """A stand-up's thread as one person sees it: when it was opened, and which tasks of it are theirs."""

    at: datetime
    day: date
    user: str
    channel: str
    thread: str
    tasks: Sequence[Task]


def answers(asked: Asked, seed: int) -> Iterator[Deed]:
    """What one person writes to one stand-up: a message a task, some of them late, some corrected, sometimes none."""
    chance = random.Random(f"{seed} {asked.user} {asked.day}")  # noqa: S311 - a rehearsal, not a secret
    if chance.random() < AWAY or chance.random() < SILENT:
        return
    overnight = chance.random() < LATE
    for task in asked.tasks:
        span = (LAST, LAST + OVERNIGHT) if overnight else (FIRST, LAST)
        at = asked.at + span[0] + (span[1] - span[0]) * chance.random()
        yield Deed(
            at=at,
            user=asked.user,
            text=_saying(chance).format(key=task.key),
            channel=asked.channel,
            thread=asked.thread,
            correction=_saying(chance).format(key=task.key) if chance.random() < EDITING else "",
            direct=chance.random() < DIRECT,
        )


def deploys(day: date, morning: datetime, user: str, channel: str, seed: int) -> Iterator[Deed]:
    """What the pipeline does on a day, told with `/plan signal`: on a bad one three deploys fail in a row."""
    chance = random.Random(f"{seed} deploys {day}")  # noqa: S311 - likewise
    if chance.random() > DEPLOYS:
        return
    outcomes = ["failed"] * 3 if chance.random() < BAD_DAY / DEPLOYS else ["failed", "ok"][: chance.randint(1, 2)]
    for number, outcome in enumerate([*outcomes, "ok"]):
        at = morning + timedelta(hours=2, minutes=17 * number + chance.randint(0, 9))
        yield Deed(at=at, user=user, text=f"signal deploy {outcome}", channel=channel, command=True)


def _saying(chance: random.Random) -> str:
    roll = chance.random()
    return next(text for limit, text in SAYINGS if roll <= limit)
