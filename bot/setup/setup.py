"""What a team chooses about how its plan runs, as fields of text: the form and the file speak of the same ones.

A field is named as in the file: ``timezone``, ``first_day``, ``lead``, ``working_days`` … One that there are several
of carries whose it is: ``at:standup`` and ``held:standup``, ``channel:Web`` and ``lead:Web`` of a squad,
``working_days:U1`` and ``holidays:U1`` of a person. ``held`` alone lists everything that is held, a line each.
Rituals go by their kind, meetings that are announced by their name.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from bot.error import UserError
from bot.plan.model import Frozen
from bot.ritual.slot import Ritual
from bot.setup import field
from bot.team.roster import Roster
from bot.team.settings import TeamSettings
from bot.team.zone import known_zone

RITUALS: Final = tuple(ritual.value for ritual in Ritual if ritual is not Ritual.MEETING)
LEAST_OPEN: Final = 60  # minutes of a day that quiet hours have to leave


class Setup(Frozen):
    """Everything that a team chooses; ``lead`` is a Slack id, empty for nobody."""

    timezone: str
    first_day: date
    lead: str = ""
    settings: TeamSettings = TeamSettings()


def sound(setup: Setup) -> Setup:
    """The setup without a zone or holidays that are not known any more, so that dates can be told by it."""
    zone = setup.timezone if known_zone(setup.timezone) else "UTC"
    try:
        holidays = field.country(setup.settings.holidays)
    except UserError:
        holidays = ""
    return setup.model_copy(
        update={"timezone": zone, "settings": setup.settings.model_copy(update={"holidays": holidays})}
    )


class Around(Frozen):
    """What a setup speaks of: the people, the plan's squads, and the hours that the plan itself gives what it holds."""

    roster: Roster
    squads: tuple[str, ...]
    hours: Mapping[str, str]


def fields_of(setup: Setup, around: Around) -> dict[str, str]:
    """A setup as fields, without those of single people."""
    settings = setup.settings
    fields = {
        "timezone": setup.timezone,
        "first_day": setup.first_day.isoformat(),
        "lead": setup.lead,
        "held": "\n".join(ritual for ritual in around.hours if ritual not in settings.off),
        "working_days": "\n".join(field.WEEKDAYS[day] for day in settings.workdays),
        "holidays": settings.holidays,
        "status_channel": settings.status_channel,
        "ask_directly": settings.ask_directly,
        "pings_a_day": str(settings.pings_a_day),
        "quiet_from": settings.quiet[0],
        "quiet_to": settings.quiet[1],
        "heed_status": field.YES if settings.heed_status else field.NO,
        "hear_guests": field.YES if settings.hear_guests else field.NO,
    }
    fields |= {f"at:{ritual}": settings.times.get(ritual, own) for ritual, own in around.hours.items()}
    for squad in around.squads:
        fields[f"channel:{squad}"] = settings.squad_channels.get(squad, "")
        fields[f"lead:{squad}"] = settings.leads.get(squad, "")
    return fields


def changed(setup: Setup, fields: Mapping[str, str], around: Around) -> tuple[Setup, dict[str, str]]:
    """The setup with these fields, and what is wrong with each that cannot be read; that one stays as it was."""
    problems: dict[str, str] = {}
    for name, words in fields.items():
        try:
            setup = _with(setup, name, tidy(words), around)
        except UserError as problem:
            problems[name] = str(problem)
    if not {"quiet_from", "quiet_to"} & problems.keys() and _no_hour_left(*setup.settings.quiet):
        start, end = setup.settings.quiet
        problems["quiet_from"] = (
            f"Quiet from {start} to {end} leaves no hour to write to anybody. "
            "The same hour twice means that no hour is quiet."
        )
    return setup, problems


def tidy(words: str) -> str:
    """The words without blanks that tell nothing; lines stay lines."""
    return "\n".join(" ".join(line.split()) for line in words.splitlines())


def _no_hour_left(start: str, end: str) -> bool:
    return 0 < (_minutes(start) - _minutes(end)) % (24 * 60) < LEAST_OPEN


def _minutes(at: str) -> int:
    return int(at[:2]) * 60 + int(at[3:])


_TEAM: Final[Mapping[str, Callable[[str], Any]]] = {"timezone": field.zone, "first_day": field.day}
_SETTINGS: Final[Mapping[str, tuple[str, Callable[[str], Any]]]] = {
    "working_days": ("workdays", field.weekdays),
    "holidays": ("holidays", field.country),
    "status_channel": ("status_channel", str),
    "ask_directly": ("ask_directly", field.asking),
    "pings_a_day": ("pings_a_day", field.pings),
    "heed_status": ("heed_status", field.flag),
    "hear_guests": ("hear_guests", field.flag),
}


def _with(setup: Setup, name: str, words: str, around: Around) -> Setup:
    kind, of_one, whose = name.partition(":")
    if name == "lead":
        return setup.model_copy(update={"lead": field.person(words, around.roster)})
    if name in _TEAM:
        return setup.model_copy(update={name: _TEAM[name](words)})
    if of_one:
        choices = _of_one(setup.settings, kind, whose, words, around)
    elif name in _SETTINGS:
        attribute, read = _SETTINGS[name]
        choices = {attribute: read(words)}
    else:
        choices = _of_all(setup.settings, name, words, around)
    return setup.model_copy(update={"settings": setup.settings.model_copy(update=choices)})


def _of_all(settings: TeamSettings, name: str, words: str, around: Around) -> dict[str, Any]:
    """What changes by the list of rituals that are held, or by an end of the quiet hours."""
    if name == "held":
        others = [ritual for ritual in settings.off if ritual not in around.hours]
        return {"off": (*others, *(ritual for ritual in around.hours if ritual not in words.split("\n")))}
    start, end = settings.quiet
    return {"quiet": (field.hour(words), end) if name == "quiet_from" else (start, field.hour(words))}


def _of_one(settings: TeamSettings, kind: str, whose: str, words: str, around: Around) -> dict[str, Any]:
    """What changes by a field of one ritual, squad or person."""
    match kind:
        case "at":
            ritual, at = _ritual(whose, around), field.hour(words) if words else ""
            return {"times": _put(settings.times, ritual, "" if at == around.hours.get(ritual) else at)}
        case "held":
            ritual = _ritual(whose, around)
            rest = tuple(one for one in settings.off if one != ritual)
            return {"off": rest if field.flag(words) else (*rest, ritual)}
        case "channel":
            return {"squad_channels": _put(settings.squad_channels, field.named(whose, around.squads, "squad"), words)}
        case "lead":
            squad = field.named(whose, around.squads, "squad")
            return {"leads": _put(settings.leads, squad, field.person(words, around.roster))}
    user = field.person(whose, around.roster)
    if kind == "working_days":
        return {"person_workdays": _put(settings.person_workdays, user, field.weekdays(words) if words else ())}
    return {"person_holidays": _put(settings.person_holidays, user, field.country(words))}


def _ritual(whose: str, around: Around) -> str:
    """A ritual that any plan may hold, or a meeting of this one."""
    return whose if whose in RITUALS else field.named(whose, around.hours, "meeting")


def _put(choices: Mapping[str, Any], whose: str, choice: Any) -> dict[str, Any]:
    """The choices with one of them set; an empty one is taken back."""
    return {name: one for name, one in choices.items() if name != whose} | ({whose: choice} if choice else {})
