"""Loading a plan: from pasted text, an address, a shared file or the command line.

Fetching and reading take a moment, so a load is a fact of its own in the inbox: ``load`` with where the document
is, handled after the answer to whoever asked. A document that cannot be read leaves the running plan untouched.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from bot.error import UserError
from bot.message import load_form as form
from bot.message.plan import received
from bot.plan.decode import decode
from bot.plan.model import Plan
from bot.plan.mojibake import repaired
from bot.plan.read import read
from bot.setup import field
from bot.team.roster import Roster
from bot.team.source import file_name
from bot.team.zone import known_zone
from handlers import fetch
from handlers.desk import Desk
from handlers.event import Said
from handlers.guests import refuse_guest
from handlers.interaction import Click, Command, Submission
from handlers.turn import Answer, Correct, Say, Show, Turn
from storage import inbox, marks, people, teams

ROUTE = "own:load"
MOST_TASKS = 5_000


@dataclass(frozen=True)
class Load:
    """A load to carry out. One of ``document``, ``address`` and ``file`` says where the text is.

    ``sure`` says that a person agrees to tasks being dropped on which work is recorded; ``proposal`` is the question
    that they answered. ``lead`` is whom the command line names as such: a handle, address or Slack id.
    With ``polled`` both document and address are given: this is what stands now where the plan is kept.
    """

    channel: str
    channel_name: str
    user: str
    name: str
    start: date | None = None
    timezone: str = ""
    document: str = ""
    address: str = ""
    file: str = ""
    plan: Plan | None = None
    sure: bool = False
    proposal: int = 0
    polled: bool = False
    lead: str = ""

    def body(self) -> dict[str, Any]:
        """As it is stored; the plan is read again from its document."""
        return asdict(replace(self, plan=None)) | {"start": self.start.isoformat() if self.start else ""}


def begin_load(turn: Turn, given: Command | Click) -> Answer:
    """`/plan load` opens the form; with an address, the plan is fetched from there."""
    here = teams.of_channel(turn.tx, turn.workspace, given.channel)
    refuse_guest(turn, here, given.user)
    if isinstance(given, Command) and given.words:
        address = given.words.split()[0].strip("<>").split("|")[0]
        fetch.check_address(address)
        _queue(
            turn,
            channel=given.channel,
            channel_name=given.channel_name,
            user=given.user,
            address=address,
            name=file_name(address),
        )
        return Say(received(address))
    zone = here.team.timezone if here else zone_of(turn, given.user)
    first = here.start if here else turn.now.astimezone(ZoneInfo(zone)).date()
    return Show(form.load_form(given.channel, first=first, timezone=zone))


def load_submitted(turn: Turn, sent: Submission) -> Answer:
    """The form was sent: say what is wrong in it, or queue the load."""
    document, address = sent.values.get(form.PASTED, ""), sent.values.get(form.ADDRESS, "")
    zone = sent.values.get(form.ZONE, "")
    errors = {}
    if bool(document) == bool(address):
        errors[form.PASTED] = "Paste the plan or give its address, one of the two."
    elif address:
        try:
            fetch.check_address(address)
        except UserError as problem:
            errors[form.ADDRESS] = str(problem)
    else:
        try:
            read(document, name="the pasted text")
        except UserError as problem:
            errors[form.PASTED] = str(problem)
    if not known_zone(zone):
        errors[form.ZONE] = "That is no time zone. Write one like Europe/Berlin."
    if errors:
        return Correct(errors)
    _queue(
        turn,
        channel=sent.carried or sent.values.get(form.CHANNEL, ""),
        user=sent.user,
        document=document,
        address=address,
        timezone=zone,
        start=sent.values.get(form.START, ""),
        name="the pasted text" if document else file_name(address),
    )
    return None


def load_shared(turn: Turn, said: Said) -> Answer:
    """A file shared with a mention of the bot (or in a direct message to it) is a plan to load."""
    file = said.files[0]
    if file.size > fetch.SIZE_LIMIT:
        raise UserError(f"{file.name} is larger than {fetch.SIZE_LIMIT // 1_000_000} MB.", "Share the plan alone.")
    # Named after the message: Slack tells of it more than once, and an edit of its comment is no new plan.
    _queue(
        turn, key=f"load {said.channel} {said.ts}", channel=said.channel, user=said.user, file=file.url, name=file.name
    )
    return None


def queue_from_terminal(
    *,
    channel: str,
    channel_name: str,
    name: str,
    start: str,
    timezone: str,
    document: str = "",
    address: str = "",
    sure: bool = False,
    lead: str = "",
) -> dict[str, Any]:
    """The body of a load that `muster plan load` hands over; an empty channel is looked up by its name."""
    return {
        "channel": channel,
        "channel_name": channel_name,
        "user": "",
        "document": document,
        "name": name,
        "start": start,
        "timezone": timezone,
        "address": address,
        "file": "",
        "sure": sure,
        "lead": lead,
    }


def _queue(turn: Turn, key: str = "", **load: str) -> None:
    body = {"channel_name": "", "start": "", "timezone": "", "document": "", "address": "", "file": ""} | load
    inbox.keep(
        turn.tx,
        workspace=turn.workspace,
        key=key or f"load {turn.fact}",
        route=ROUTE,
        body=body,
        at=turn.now,
    )


def requested(body: dict[str, Any]) -> Load:
    """The stored request."""
    start = field.day(body["start"]) if body.get("start") else None
    return Load(
        channel=body.get("channel") or "",
        channel_name=body.get("channel_name") or "",
        user=body.get("user") or "",
        name=body.get("name") or "plan",
        start=start,
        timezone=body.get("timezone") or "",
        document=body.get("document") or "",
        address=body.get("address") or "",
        file=body.get("file") or "",
        sure=bool(body.get("sure")),
        proposal=int(body.get("proposal") or 0),
        polled=bool(body.get("polled")),
        lead=body.get("lead") or "",
    )


async def find_channel(desk: Desk, request: Mapping[str, str]) -> Mapping[str, str]:
    """Find the channel that the command line named."""
    return {**request, "channel": request.get("channel") or await desk.slack.channel_id(request["channel_name"])}


async def gather(desk: Desk, load: Load) -> Load:
    """Find the channel, fetch the document and read it, outside of any transaction."""
    channel = load.channel or await desk.slack.channel_id(load.channel_name)
    channel_name = load.channel_name or await desk.slack.channel_name(channel)
    lead = field.person(load.lead, Roster(people=tuple(await desk.slack.people()))) if load.lead else ""
    document = repaired(load.document)
    if not document and load.address:
        document = decode(await fetch.from_address(load.address, desk.find), name=load.name)
    elif not document and load.file:
        document = decode(await desk.slack.download(load.file), name=load.name)
    marked = await desk.database.read(lambda tx: marks.of_channel(tx, desk.slack.workspace, channel))
    plan = await asyncio.to_thread(read, document, name=load.name, marks=marked)
    if len(plan.tasks) > MOST_TASKS:
        raise UserError(
            f"I read {len(plan.tasks):,} tasks in {load.name}; {MOST_TASKS:,} is what I can run.", "Split it."
        )
    channel_name = channel_name.lstrip("#")
    return replace(load, channel=channel, channel_name=channel_name, document=document, plan=plan, file="", lead=lead)


def zone_of(turn: Turn, user: str) -> str:
    """The zone of whoever loads the first plan, where Slack tells it."""
    someone = people.roster(turn.tx, turn.workspace).person(user)
    known = someone.timezone if someone and known_zone(someone.timezone) else ""
    return known or turn.default_timezone
