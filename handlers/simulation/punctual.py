"""Whether each ritual came once and at its hour, held against the almanac and against what people are owed."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.ritual.timetable import Ritual
from bot.team.settings import TeamSettings
from handlers.simulation.almanac import Due, Morning
from handlers.simulation.life import GRACE, Life
from handlers.simulation.seen import Post

PUNCTUAL = timedelta(minutes=5)  # within this nobody owes an excuse


@dataclass
class Kept:
    """How one kind of ritual was kept. ``astray`` came at another hour than its own and did not say why."""

    due: int = 0
    held: int = 0
    twice: int = 0
    skipped: int = 0
    missed: int = 0
    late: int = 0
    astray: int = 0
    unwanted: int = 0
    hours: Counter[str] = field(default_factory=Counter)

    def figures(self) -> dict[str, date]:
        """As JSON; ``hours`` counts what the clock on the wall showed when they came."""
        return {**self.__dict__, "hours": dict(sorted(self.hours.items()))}


_ONE, _SEVERAL = re.compile(r"[Tt]he [^.]*? of \w{3} \d+ \w{3} was skipped"), re.compile(r"(\d+) rituals were skipped")
_NOT_ASKED = "I did not ask you on"


def owned_up(life: Life, posts: Iterable[Post]) -> int:
    """How many rituals the bot has said in the plan's channel that it skipped."""
    texts = [post.text for post in posts if post.room == life.watch.channel]
    several = sum(int(number) for text in texts for number in _SEVERAL.findall(text))
    return several + sum(len(_ONE.findall(text)) for text in texts)


def kept(life: Life, posts: Iterable[Post], skipped: set[tuple[Ritual, str, date]]) -> dict[str, Kept]:
    """Every ritual by its kind; ``skipped`` are those that the bot says it skipped."""
    came: dict[str, list[Post]] = {}
    for post in posts:
        came.setdefault(post.key, []).append(post)
    found: dict[str, Kept] = {}
    zone = ZoneInfo(life.script.timezone)
    for one in sorted(life.due, key=lambda one: list(Ritual).index(one.ritual)):
        kind = found.setdefault(one.ritual.value, Kept())
        _count(kind, life, came.get(_key(life, one), []), one.at, zone, told=one.name in skipped)
    _count_prompts(life, came, found)
    return found


def _key(life: Life, one: Due) -> str:
    return f"{one.ritual.value} {life.watch.team} {one.day} {one.subject}".rstrip()


def _count(kind: Kept, life: Life, posts: Sequence[Post], at: datetime, zone: ZoneInfo, *, told: bool) -> None:
    kind.due += 1
    kind.held += bool(posts)
    kind.twice += len(posts) > 1
    kind.skipped += told and not posts
    kind.missed += not posts and not told
    for post in posts:
        behind = post.at - at
        kind.hours[f"{post.at.astimezone(zone):%H:%M}"] += 1
        if timedelta() <= behind <= PUNCTUAL:
            continue
        if timedelta() < behind <= GRACE and _down(life, at) and "late" in post.text:
            kind.late += 1
        else:
            kind.astray += 1


def _count_prompts(life: Life, came: dict[str, list[Post]], found: dict[str, Kept]) -> None:
    """Those asked alone: each at their own hour, on their own working days, never while away or muted."""
    settings = TeamSettings()
    expected = {f"prompt {life.watch.team} {one.morning.day} {one.morning.user}": one for one in life.expected}
    asked = {key: posts for key, posts in came.items() if key.startswith("prompt ")}
    if not expected and not asked:
        return
    kind = found.setdefault(Ritual.PROMPT.value, Kept())
    for key, one in expected.items():
        posts, zone = asked.pop(key, []), ZoneInfo(life.box.user(one.morning.user).tz)
        down = _down(life, one.morning.at) and _owned_up_to(one.morning, came)
        if one.owed or (posts and down):
            _count(kind, life, posts, one.morning.at, zone, told=down)
        else:
            kind.unwanted += len(posts)
        kind.unwanted += sum(
            post.at.astimezone(zone).weekday() not in settings.workdays or quiet(post.at, zone, settings)
            for post in posts
        )
    kind.unwanted += sum(len(posts) for posts in asked.values())


def _owned_up_to(morning: Morning, came: dict[str, list[Post]]) -> bool:
    """Whether the next prompt of somebody, where there was one, says that they were not asked that morning."""
    own = (post for posts in came.values() for post in posts if post.direct and post.room == morning.user)
    later = [post for post in own if post.kind == Ritual.PROMPT.value and post.at > morning.at]
    first = min(later, key=lambda post: post.at, default=None)
    return first is None or _NOT_ASKED in first.text or str(morning.day) in first.key


def quiet(at: datetime, zone: ZoneInfo, settings: TeamSettings) -> bool:
    """Whether a clock shows an hour of the team's quiet."""
    begins, ends = settings.quiet
    shown = f"{at.astimezone(zone):%H:%M}"
    return shown >= begins or shown < ends


def _down(life: Life, at: datetime) -> bool:
    return life.outage is not None and life.outage[0] <= at < life.outage[1]
