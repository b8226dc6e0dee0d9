"""A setup as a TOML file, written from what is in force."""

import json
from collections.abc import Iterable, Iterator, Mapping

from bot.setup import field
from bot.setup.file import AS_PLANNED, OFF
from bot.setup.setup import RITUALS, Around, Setup, fields_of


def written(setup: Setup, around: Around, channels: Mapping[str, str]) -> str:
    """The file that says what is in force; reading it again changes nothing. ``channels`` are names by id.

    A ritual that is held at the hour the plan gives it is written with that hour.
    """
    fields, settings = fields_of(setup, around), setup.settings
    people = {person.user: f"@{person.handle}" if person.handle else person.user for person in around.roster.people}

    def who(user: str) -> str:
        return people.get(user, user)

    def where(channel: str) -> str:
        return f"#{channels[channel]}" if channels.get(channel) else channel

    rows = [
        f"timezone = {_quoted(setup.timezone)}",
        f"first_day = {setup.first_day.isoformat()}",
        f"lead = {_quoted(who(setup.lead))}",
        f"working_days = {_quoted(fields['working_days'].split())}",
        f"holidays = {_quoted(settings.holidays)}",
        f"status_channel = {_quoted(where(settings.status_channel))}",
        f"ask_directly = {_quoted(settings.ask_directly)}",
        f"pings_a_day = {settings.pings_a_day}",
        f"quiet = {_quoted(list(settings.quiet))}",
        f"heed_status = {str(settings.heed_status).lower()}",
        f"hear_guests = {str(settings.hear_guests).lower()}",
        "",
        "[rituals]",
        *_held(setup, fields, [name for name in around.hours if name in RITUALS]),
    ]
    meetings = [name for name in around.hours if name not in RITUALS]
    if meetings:
        rows += ["", "[meetings]", *_held(setup, fields, meetings)]
    for squad in around.squads:
        channel, lead = where(fields[f"channel:{squad}"]), who(fields[f"lead:{squad}"])
        rows += ["", f"[squads.{_quoted(squad)}]", f"channel = {_quoted(channel)}", f"lead = {_quoted(lead)}"]
    for user in dict.fromkeys((*settings.person_workdays, *settings.person_holidays)):
        rows += ["", f"[people.{_quoted(who(user))}]"]
        if user in settings.person_workdays:
            days = [field.WEEKDAYS[day] for day in settings.person_workdays[user]]
            rows.append(f"working_days = {_quoted(days)}")
        if user in settings.person_holidays:
            rows.append(f"holidays = {_quoted(settings.person_holidays[user])}")
    return "\n".join(rows) + "\n"


def _held(setup: Setup, fields: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        at = OFF if name in setup.settings.off else fields[f"at:{name}"] or AS_PLANNED
        yield f"{name if name in RITUALS else _quoted(name)} = {_quoted(at)}"


def _quoted(value: str | list[str]) -> str:
    """A value as TOML writes it, which is as JSON does for texts and lists of them."""
    return json.dumps(value, ensure_ascii=False)
