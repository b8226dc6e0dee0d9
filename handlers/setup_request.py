"""What somebody wants changed about how a plan runs, as the form or the file hands it over."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.message.setup_form import GENERAL
from bot.team.model import Person
from handlers.channels import Found, look_up
from handlers.desk import Desk
from handlers.interaction import submission
from storage import people

ROUTE = "own:setup"


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to have changed, as fields of a setup.

    Of a form: ``page`` is what they saw, and ``stamp`` tells what was in force when they opened it. Of a file:
    ``lines`` says where each field stands. ``found`` are the channels, ``people`` the workspace's where they were
    asked of Slack.
    """

    channel: str
    user: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    page: str = GENERAL
    stamp: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)
    channel_name: str = ""
    found: Mapping[str, Found] = field(default_factory=dict)
    people: tuple[Person, ...] = ()


def read_form(body: dict[str, Any]) -> Wanted:
    """The form as it was sent."""
    sent = submission(body)
    return of_form(sent.carried, sent.values, sent.user)


def of_form(carried: str, values: Mapping[str, str], user: str) -> Wanted:
    """The form as it stands: what its view carries along, and what is filled in."""
    known = json.loads(carried)
    fields = known["fields"] | values
    return Wanted(known["channel"], user, fields, page=known["page"], stamp=known["stamp"])


def read_file(body: dict[str, Any]) -> Wanted:
    """The fact that `muster setup apply` hands over."""
    return Wanted(
        body.get("channel") or "", fields=body["fields"], lines=body["lines"], channel_name=body["channel_name"]
    )


async def gather(desk: Desk, wanted: Wanted) -> Wanted:
    """Look the chosen channels up, and ask who is there when somebody is named whom we do not know."""
    channel = wanted.channel or await desk.slack.channel_id(wanted.channel_name)
    found = await look_up(desk.slack, (text for name, text in wanted.fields.items() if names_channel(name)))
    roster = await desk.database.read(lambda tx: people.roster(tx, desk.slack.workspace))
    everybody = [] if roster.people else await desk.slack.people()
    return replace(wanted, channel=channel, found=found, people=tuple(everybody))


def names_channel(name: str) -> bool:
    """Whether a field holds a channel."""
    return name == "status_channel" or name.startswith("channel:")
