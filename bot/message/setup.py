"""How a plan runs, in words: what has changed, what comes next by everybody's clock, what cannot be."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from bot.message.block import context, section
from bot.message.message import Message
from bot.message.mrkdwn import channel, count, cut, day, escape, listed, plain
from bot.message.ritual import NAME, titled
from bot.ritual.slot import Ritual
from bot.ritual.timetable import Occurrence
from bot.setup.field import WEEKDAYS
from bot.setup.setup import RITUALS, Around, Setup
from bot.team.model import Person
from bot.team.roster import Roster
from bot.team.settings import TeamSettings

Choice = TypeVar("Choice")

COMING: Final = 5
TOLD: Final = 15
CLOCKS: Final = 8  # other local times told beside one ritual
_ASKED: Final = {"apart": "those who live apart", "always": "everybody", "never": "nobody"}
_CHANNEL: Final = {
    "archived": "That channel is archived. Choose another one.",
    "unseen": "I see no such channel. Choose another one, or invite me to it when it is private.",
    "outside": "I am no member of that channel. Write /invite and my name there first.",
}


def ritual_name(ritual: str) -> str:
    """What a ritual is called in a sentence; a meeting by its own name."""
    return NAME[Ritual(ritual)] if ritual in RITUALS else ritual


def channel_problem(kind: str) -> str:
    """Why a channel cannot be chosen: it is archived, unseen, or the bot is outside of it."""
    return _CHANNEL[kind]


def ends_before(last: date) -> str:
    """At the first day, where the dates that the plan writes out are over by then."""
    return f"The plan's own dates are over by then: the last is {day(last)}."


def overtaken() -> str:
    """At a field, when somebody else has changed how the plan runs since the form was opened."""
    return "Somebody has changed this since you opened the form. Close it and write /plan setup again."


def too_much() -> str:
    """Under the form, when one page does not fit along with the other."""
    return "⚠️ That is more than I can carry to the other page. Save this one first."


def problems(found: Mapping[str, str]) -> str:
    """Under the form: what is wrong on the page that is not seen, or before a preview."""
    return "⚠️ " + "\n".join(f"{escape(_field(name))}: {escape(sentence)}" for name, sentence in found.items())


def _field(name: str) -> str:
    kind, _, whose = name.partition(":")
    return f"{kind} of {whose}" if whose else kind.replace("_", " ")


def preview(coming: Sequence[Occurrence], zone: str, people: Sequence[Person], ends: date) -> str:
    """The next rituals by the team's clock, and by that of everybody whose clock shows another hour."""
    if not coming:
        return f"Nothing comes any more: the plan ends {day(ends)}."
    lines = [f"• {_coming(one, ZoneInfo(zone), people)}" for one in coming]
    return "\n".join([f"*Next, in {escape(zone)} time*", *lines])


def _coming(one: Occurrence, zone: ZoneInfo, people: Sequence[Person]) -> str:
    at = one.due_at.astimezone(zone)
    told = f"{titled(one.ritual, one.subject)} {day(at.date())} {at:%H:%M}"
    clocks: dict[datetime, list[str]] = {}
    for person in people:
        local = one.due_at.astimezone(ZoneInfo(person.timezone)).replace(tzinfo=None)
        if local != at.replace(tzinfo=None):
            clocks.setdefault(local, []).append(plain(cut(person.name.split(" ")[0], 30)))
    others = [
        f"{listed(names, 3)} {f'{day(local.date())} ' if local.date() != at.date() else ''}{local:%H:%M}"
        for local, names in sorted(clocks.items())[:CLOCKS]
    ]
    return " · ".join([told, *others])


def changed(before: Setup, after: Setup, around: Around, ends: tuple[date, date], by: str) -> Message | None:
    """For the channel: what is different from now on, in words; nothing when nothing is."""
    old, new = before.settings, after.settings
    told = [*_hours(before, after, around), *_team(before, after, around.roster), *_choices(old, new)]
    told += _of_each(old, new, around.roster)
    if not told:
        return None
    if len(told) > TOLD:
        told = [*told[:TOLD], f"and {len(told) - TOLD} more"]
    if ends[0] != ends[1]:
        told.append(f"the plan ends {day(ends[1])} instead of {day(ends[0])}")
    who = f"{plain(by)} changed how this plan runs" if by else "How this plan runs has changed"
    text = f"⚙️ {who}: {' · '.join(told)}."
    return Message(
        text=text, blocks=(section(text), context("From the next occurrence on. `/plan setup` shows it all."))
    )


def _hours(before: Setup, after: Setup, around: Around) -> Iterator[str]:
    rituals = (*around.hours, *before.settings.times, *after.settings.times, *before.settings.off, *after.settings.off)
    for ritual in dict.fromkeys(rituals):
        former, now = (_hour(setup, ritual, around) for setup in (before, after))
        name = plain(ritual_name(ritual))
        if former == now:
            continue
        if former and now:
            yield f"{name} {now} instead of {former}"
        else:
            yield f"{name} at {now}" if now else f"no {name} any more"


def _hour(setup: Setup, ritual: str, around: Around) -> str:
    """When it is held; empty when it is not."""
    if ritual in setup.settings.off:
        return ""
    own = around.hours[ritual] or "its planned hour" if ritual in around.hours else ""
    return setup.settings.times.get(ritual, own)


def _team(before: Setup, after: Setup, roster: Roster) -> Iterator[str]:
    if before.timezone != after.timezone:
        yield f"hours in {escape(after.timezone)} time instead of {escape(before.timezone)}"
    if before.first_day != after.first_day:
        yield f"first day {day(after.first_day)} instead of {day(before.first_day)}"
    if before.lead != after.lead:
        instead = f" instead of {_name(roster, before.lead)}" if before.lead else ""
        yield f"{_name(roster, after.lead)} leads{instead}"


_CHOICES: Final[Mapping[str, Callable[[TeamSettings, TeamSettings], str]]] = {
    "workdays": lambda now, _: f"working days {_days(now.workdays)}",
    "holidays": lambda now, _: f"holidays of {escape(now.holidays)}" if now.holidays else "no public holidays",
    "status_channel": lambda now, _: f"status in {_place(now.status_channel, 'the channel of the plan')}",
    "ask_directly": lambda now, _: f"asked directly: {_ASKED[now.ask_directly]}",
    "pings_a_day": lambda now, old: f"at most {count(now.pings_a_day, 'ping')} a day instead of {old.pings_a_day}",
    "quiet": lambda now, _: "quiet from {} to {}".format(*now.quiet) if len(set(now.quiet)) > 1 else "no quiet hours",
    "heed_status": lambda now, _: f"a Slack status of being away {'counts' if now.heed_status else 'does not count'}",
    "hear_guests": lambda now, _: f"guests {'may' if now.hear_guests else 'may not'} move tasks",
}


def _choices(old: TeamSettings, new: TeamSettings) -> Iterator[str]:
    for name, told in _CHOICES.items():
        if getattr(old, name) != getattr(new, name):
            yield told(new, old)


def _of_each(old: TeamSettings, new: TeamSettings, roster: Roster) -> Iterator[str]:
    """What is different for single squads and people."""
    for squad, place in _different(old.squad_channels, new.squad_channels):
        yield f"{plain(squad)} in {_place(place, 'this channel')}"
    for squad, user in _different(old.leads, new.leads):
        yield f"{_name(roster, user)} leads {plain(squad)}"
    for user, days in _different(old.person_workdays, new.person_workdays):
        yield f"{_name(roster, user)} works {_days(days) if days else 'when the team does'}"
    for user, code in _different(old.person_holidays, new.person_holidays):
        yield f"{_name(roster, user)} has the holidays of {escape(code) if code else 'the team'}"


def _different(old: Mapping[str, Choice], new: Mapping[str, Choice]) -> Iterator[tuple[str, Choice | None]]:
    """Whose choice is another one now, with it; None where it was taken back."""
    return ((whose, new.get(whose)) for whose in {**old, **new} if old.get(whose) != new.get(whose))


def _place(chosen: str | None, otherwise: str) -> str:
    return channel(chosen) if chosen else otherwise


def _name(roster: Roster, user: str | None) -> str:
    return plain(roster.name(user)) if user else "nobody"


def _days(days: Sequence[int]) -> str:
    return listed([WEEKDAYS[one] for one in days], len(WEEKDAYS))
