"""The people of a simulated plan: in which way they answer, what they mean by it, and what they do about it later.

What somebody does on a day follows from the seed, the person and the date alone.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum, auto

from bot.plan.model import Status

# (up to this chance, what is said, what is meant): most work goes well.
SAYINGS: tuple[tuple[float, str, Status], ...] = (
    (0.54, "{key} done", Status.DONE),
    (0.62, "finished {key} this morning", Status.DONE),
    (0.70, "{key} is in review", Status.IN_REVIEW),
    (0.80, "{key} is blocked, waiting for an answer from legal", Status.BLOCKED),
    (0.92, "still on {key}, done tomorrow", Status.IN_PROGRESS),
    (1.00, "{key} is half done", Status.IN_PROGRESS),
)
DOUBTFUL = ("{key} should be done", "{key} is probably done")
SILENT, LATE, AWAY, BACK, MUTE, DIRECT = 0.12, 0.20, 0.04, 0.4, 0.03, 0.06
FIRST, LAST, OVERNIGHT = timedelta(minutes=4), timedelta(hours=5), timedelta(hours=9)
A_MOMENT, A_WHILE = timedelta(minutes=3), timedelta(minutes=7)
DEPLOYS, BAD_DAY = 0.5, 0.12


class Act(StrEnum):
    """What somebody can do; the first six are ways to tell how a task stands."""

    SAY = auto()
    DOUBT = auto()  # to say it so that the bot has to ask
    COMMAND = auto()
    FORM = auto()
    REACT = auto()  # an emoji on the head of a thread
    MARK = auto()  # an emoji on the bot's quote of one's own words
    EDIT = auto()
    DELETE = auto()
    UNDO = auto()
    UNMARK = auto()
    CHOOSE = auto()  # the button that answers the bot's question
    AWAY = auto()
    BACK = auto()
    MUTE = auto()
    SIGNAL = auto()


# (up to this chance, the way somebody answers about one task)
WAYS = ((0.64, Act.SAY), (0.72, Act.DOUBT), (0.80, Act.COMMAND), (0.90, Act.FORM), (1.00, Act.REACT))
# (up to this chance, what they do about it afterwards); most of it stands
SECOND_THOUGHTS = ((0.12, Act.EDIT), (0.18, Act.DELETE), (0.25, Act.UNDO), (0.35, Act.MARK))


@dataclass(frozen=True)
class Deed:
    """Something that somebody does: how ``task`` stands, what they write. ``then`` is what they do about it later.

    ``direct`` is for the conversation with the bot alone; ``mine`` are the tasks that a thread asks them about.
    """

    at: datetime
    user: str
    act: Act
    task: str = ""
    status: Status | None = None
    text: str = ""
    channel: str = ""
    thread: str = ""
    day: date | None = None
    direct: bool = False
    mine: tuple[str, ...] = ()
    then: "Deed | None" = None


@dataclass(frozen=True)
class Asked:
    """What one person is asked: in a stand-up's thread, or ``directly`` by a message to them alone."""

    at: datetime
    day: date
    user: str
    channel: str
    thread: str
    tasks: Sequence[str]
    owns: bool = True
    directly: bool = False


def answers(asked: Asked, colleague: str, seed: int) -> Iterator[Deed]:
    """What one person does about one asking: something about each task, sometimes late, sometimes nothing.

    ``colleague`` is whoever takes their words back where it is not themselves.
    """
    chance = random.Random(f"{seed} {asked.user} {asked.day} {asked.directly}")  # noqa: S311 - a rehearsal, not a secret
    own = Deed(at=asked.at + A_WHILE, user=asked.user, act=Act.MUTE, channel=asked.channel)
    if chance.random() < AWAY:
        first = asked.day + timedelta(days=1)
        later = replace(own, act=Act.BACK, at=own.at + timedelta(hours=26)) if chance.random() < BACK else None
        yield replace(own, act=Act.AWAY, text=f"{first} to {first + timedelta(days=2)}", then=later)
    if chance.random() < MUTE:
        yield own
    if chance.random() < SILENT:
        return
    first_hour, last_hour = (LAST, LAST + OVERNIGHT) if chance.random() < LATE else (FIRST, LAST)
    for task in asked.tasks:
        at = asked.at + first_hour + (last_hour - first_hour) * chance.random()
        yield _answer(Deed(at=at, user=asked.user, act=Act.SAY, task=task), asked, colleague, chance)


def deploys(day: date, morning: datetime, user: str, channel: str, seed: int) -> Iterator[Deed]:
    """What the pipeline does on a day, told with `/plan signal`: on a bad one three deploys fail in a row."""
    chance = random.Random(f"{seed} deploys {day}")  # noqa: S311 - likewise
    if chance.random() > DEPLOYS:
        return
    outcomes = ["failed"] * 3 if chance.random() < BAD_DAY / DEPLOYS else ["failed", "ok"][: chance.randint(1, 2)]
    for number, outcome in enumerate([*outcomes, "ok"]):
        at = morning + timedelta(hours=2, minutes=17 * number + chance.randint(0, 9))
        yield Deed(at=at, user=user, act=Act.SIGNAL, text=f"signal deploy {outcome}", channel=channel)


def _answer(deed: Deed, asked: Asked, colleague: str, chance: random.Random) -> Deed:
    """How one task stands, told in one of the ways; an emoji on a thread's head is for those whom it names."""
    act, text, status = _drawn(chance, WAYS) or Act.SAY, *_saying(chance, deed.task)
    direct = asked.directly or chance.random() < DIRECT
    if direct or (act is Act.REACT and not asked.owns):
        act = Act.SAY if act in (Act.FORM, Act.REACT) else act
    deed = replace(
        deed,
        act=act,
        status=status,
        text=text,
        channel=asked.channel,
        thread=asked.thread,
        day=asked.day if asked.thread and (asked.directly or not direct) else None,
        direct=direct,
        mine=tuple(asked.tasks),
    )
    later = replace(deed, at=deed.at + A_WHILE)
    match act:
        case Act.DOUBT:
            sure = chance.choice((Status.DONE, Status.IN_PROGRESS))
            then = replace(deed, act=Act.CHOOSE, status=sure, at=deed.at + A_MOMENT)
            return replace(deed, text=chance.choice(DOUBTFUL).format(key=deed.task), then=then)
        case Act.REACT:
            return replace(deed, then=replace(deed, act=Act.CHOOSE, at=deed.at + A_MOMENT))
        case Act.SAY:
            return replace(deed, then=_second_thought(later, colleague, chance))
    return deed


def _second_thought(later: Deed, colleague: str, chance: random.Random) -> Deed | None:
    act, (text, status) = _drawn(chance, SECOND_THOUGHTS), _saying(chance, later.task)
    match act:
        case Act.EDIT:
            return replace(later, act=act, text=text, status=status)
        case Act.UNDO:
            return replace(
                later, act=act, user=chance.choice((later.user, colleague)) if not later.direct else later.user
            )
        case Act.MARK:
            gone = replace(later, act=Act.UNMARK, at=later.at + A_WHILE) if chance.random() < BACK else None
            return replace(later, act=act, status=status, then=gone and replace(gone, status=status))
        case Act.DELETE:
            return replace(later, act=act)
    return None


def _saying(chance: random.Random, key: str) -> tuple[str, Status]:
    """A key that is an ordinary word is told as the bot tells it to: it leads the line."""
    told = [one for one in SAYINGS if one[1].startswith("{key}") or not (key.isalpha() and key.islower())]
    roll = chance.random() * told[-1][0]
    return next((text.format(key=key), status) for limit, text, status in told if roll <= limit)


def _drawn(chance: random.Random, acts: Sequence[tuple[float, Act]]) -> Act | None:
    roll = chance.random()
    return next((act for limit, act in acts if roll <= limit), None)
