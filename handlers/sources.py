"""The address that a channel's plan is kept at: begun and ended by what is loaded, shown and stopped by a word."""

from bot.error import UserError
from bot.message import source as words
from bot.message.mrkdwn import person
from bot.team.model import ActivePlan
from bot.team.source import Source, digest
from handlers.interaction import Command
from handlers.status import active_plan
from handlers.turn import Answer, Say, Turn
from storage import sources, teams


def follow(turn: Turn, active: ActivePlan, document: str, user: str) -> None:
    """A version was loaded by a person: one from an address is kept in step with it, any other is not."""
    former = sources.of_team(turn.tx, active.team.id)
    if not active.address:
        leave(turn, active)
        return
    source = Source(
        team_id=active.team.id,
        address=active.address,
        user=user,
        digest=digest(document),
        asked_at=turn.now,
        changed_at=turn.now,
        next_at=turn.now,
    )
    sources.begin(turn.tx, active.team, source)
    if former is None or former.address != active.address:
        turn.owe(f"source {turn.fact}", active.team.channel, words.following(active.address))


def leave(turn: Turn, active: ActivePlan) -> None:
    """What runs now did not come from the address; nothing is said where there was none."""
    former = sources.of_team(turn.tx, active.team.id)
    if former:
        sources.end(turn.tx, active.team.id)
        turn.owe(f"source {turn.fact}", active.team.channel, words.left(former.address))


def wanted(turn: Turn, channel: str, address: str) -> bool:
    """Does the channel still follow that address? It may have been given another plan since the address was asked."""
    active = teams.of_channel(turn.tx, turn.workspace, channel)
    source = sources.of_team(turn.tx, active.team.id) if active else None
    return source is not None and source.address == address


def show(turn: Turn, asked: Command) -> Answer:
    """`/plan source`: where the plan is kept, when it was last asked and what came; `stop` ends it."""
    active = active_plan(turn, asked.channel)
    source = sources.of_team(turn.tx, active.team.id)
    if asked.words and asked.words.casefold() != "stop":
        raise UserError(f"I do not know “/plan source {asked.words}”.", "I know /plan source and /plan source stop.")
    if source is None:
        return Say(words.nowhere())
    if not asked.words:
        return Say(words.state(source))
    sources.end(turn.tx, active.team.id)
    message = words.stopped(source.address, person(asked.user))
    turn.owe(f"source {turn.fact}", active.team.channel, message, reason="answer")
    return Say(message)
