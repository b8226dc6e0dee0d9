"""Asking the addresses that plans are kept at whether the document has changed.

1. An address that is due is claimed in a transaction of its own: one replica asks it.
2. It is asked outside of any transaction, with what the server said of the document last time.
3. What came is settled in one transaction, unless the claim is no longer ours: a changed document becomes the same
   fact as a load by hand; one that cannot be read, and an address that is silent for long, are told to the lead.
"""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from bot.error import UserError
from bot.message import source as words
from bot.message.message import Message
from bot.plan.decode import decode
from bot.team.model import ActivePlan
from bot.team.source import Source, digest, file_name
from handlers import plans
from handlers.desk import Desk
from handlers.fetch import Validators, if_changed
from handlers.log import fact
from handlers.turn import Turn
from storage import inbox, sources, teams

LEASE = timedelta(minutes=3)
AT_ONCE = 8


@dataclass(frozen=True)
class _Came:
    """What an address held: a readable document, or why it cannot be read."""

    validators: Validators
    digest: str
    document: str = ""
    unreadable: str = ""


async def ask_due(desk: Desk, every: timedelta) -> int:
    """Ask each address that is due; returns how many."""
    asked = 0
    while batch := await desk.database.write(
        lambda tx: sources.claim(tx, desk.slack.workspace, desk.clock.now(), lease=LEASE, limit=AT_ONCE)
    ):
        outcomes = await asyncio.gather(*(_ask(desk, source, every) for source in batch), return_exceptions=True)
        for problem in filter(None, outcomes):
            raise problem
        asked += len(batch)
    return asked


async def _ask(desk: Desk, source: Source, every: timedelta) -> None:
    active = await desk.database.read(lambda tx: teams.by_id(tx, source.team_id))
    if active is None:
        return
    try:
        fetched = await if_changed(source.address, desk.find, Validators(source.etag, source.modified, source.origin))
    except UserError as refused:
        error = str(refused)
        fact("source.failed", team=source.team_id, failures=source.failures + 1)
        await desk.database.write(lambda tx: _silent(desk.turn(tx), active, source, error, every))
        return
    came = await _read(desk, source, active, fetched.content, fetched.validators) if fetched else None
    await desk.database.write(lambda tx: _answered(desk.turn(tx), active, source, came, every))


async def _read(desk: Desk, source: Source, active: ActivePlan, content: bytes, validators: Validators) -> _Came:
    """Is it a plan? That is found out before it becomes a fact, so that nobody has to be refused."""
    found, name = digest(content), file_name(source.address)
    try:
        document = decode(content, name=name)
        found = digest(document)
        if found != source.digest:
            team = active.team
            await plans.gather(
                desk,
                plans.Load(
                    channel=team.channel,
                    channel_name=team.channel_name,
                    user=source.user,
                    name=name,
                    document=document,
                ),
            )
    except UserError as refused:
        return _Came(validators, found, unreadable=str(refused))
    return _Came(validators, found, document=document)


def _silent(turn: Turn, active: ActivePlan, source: Source, error: str, every: timedelta) -> None:
    after = source.failed(error, turn.now, every)
    if sources.settle(turn.tx, source, after) and after.told and not source.told:
        _tell(turn, active, source, f"silent {turn.now.isoformat()}", words.silent(after, active.team.channel_name))


def _answered(turn: Turn, active: ActivePlan, source: Source, came: _Came | None, every: timedelta) -> None:
    after = source.answered(turn.now, every)
    if came:
        said = came.validators
        after = after.holding(came.digest, turn.now, came.unreadable).model_copy(
            update={"etag": said.etag, "modified": said.modified, "origin": said.address}
        )
    if not sources.settle(turn.tx, source, after):
        return
    if source.told:
        _tell(turn, active, source, f"back {turn.now.isoformat()}", words.back(after, active.team.channel_name))
    if came is None or after.digest == source.digest:
        return
    if came.unreadable:
        _tell(turn, active, source, f"unreadable {after.digest}", words.unreadable(after, active.team.channel_name))
    elif digest(sources.document(turn.tx, source.team_id)) != after.digest:
        _hand_over(turn, active, after, came.document)


def _hand_over(turn: Turn, active: ActivePlan, source: Source, document: str) -> None:
    """A load like any other; named after the moment too, because a document may come back to what it once was."""
    body = plans.queue_from_terminal(
        channel=active.team.channel,
        channel_name=active.team.channel_name,
        document=document,
        name=file_name(source.address),
        start="",
        timezone="",
        address=source.address,
    )
    inbox.keep(
        turn.tx,
        workspace=turn.workspace,
        key=f"load source {source.team_id} {source.digest} {source.asked_at.isoformat()}",
        route=plans.ROUTE,
        body=body | {"user": source.user, "polled": True},
        at=turn.now,
    )
    fact("source.changed", team=source.team_id)


def _tell(turn: Turn, active: ActivePlan, source: Source, what: str, message: Message) -> None:
    """To the lead, else to whoever loaded the plan; to the channel where it came from the command line."""
    key, who = f"source {source.team_id} {what}", active.team.lead or source.user
    if who:
        turn.owe_direct(key, who, message)
    else:
        turn.owe(key, active.team.channel, message)
