"""Emoji on the bot's messages: a task is moved by one, and moved back when it is taken away."""

from bot.board.state import Update
from bot.message.noted import Pick, which
from bot.plan.model import Status
from bot.reply.reaction import MEANING, RULE, meant
from bot.team.model import ActivePlan
from handlers.event import Reaction, moment
from handlers.guests import ignored
from handlers.quote import withdraw_anew
from handlers.record import take_back
from handlers.turn import Answer, Turn
from handlers.updates import tell
from storage import boards, occurrences, people, posts, replies, teams
from storage.table.post import PostRow


def react(turn: Turn, event: Reaction) -> Answer:
    """An emoji was put on a message or taken away: silence unless it says how a task of that message stands."""
    status = MEANING.get(event.name)
    if status is None or event.user == turn.bot_user:
        return None
    post = posts.at_ts(turn.tx, workspace=turn.workspace, channel=event.channel, ts=event.ts)
    if post is None:
        return None
    if event.removed:
        _take_back(turn, event)
        return None
    active, shown = _shown(turn, post)
    if active is not None and not ignored(turn, active, event.user):
        _put(turn, event, active, post, shown, status)
    return None


def _put(
    turn: Turn, event: Reaction, active: ActivePlan, post: PostRow, shown: tuple[str, ...], status: Status
) -> None:
    board = boards.recall(turn.tx, active, turn.now)
    owned = people.roster(turn.tx, turn.workspace).owned(event.user, board.open)
    keys = meant(shown, {task.key for task in board.open}, owned)
    words = f":{event.name}:"
    if len(keys) == 1:
        at = moment(event.at_ts, turn.now)
        if board.states[keys[0]].status is not status:
            said = Update(task=keys[0], status=status, by=event.user, at=at, words=words, rule=RULE)
            tell(turn, active, [said], about=post, source=_source(event))
    elif keys:
        team, source = active.team.id, _source(event)
        picks = [
            (key, Pick(team=team, task=active.identity(key), status=status, words=words, source=source)) for key in keys
        ]
        head = posts.find(turn.tx, post.thread_post_id) if post.thread_post_id else None
        thread_ts = head.ts if head else post.thread_ts
        question = which(event.name, active.plan, picks)
        turn.owe_private(f"which {turn.fact}", event.channel, event.user, question, thread_ts=thread_ts)


def _source(event: Reaction) -> str:
    return f"{event.channel} {event.ts} {event.user} {event.name}"


def _shown(turn: Turn, post: PostRow) -> tuple[ActivePlan | None, tuple[str, ...]]:
    """The tasks that a message of the bot shows: a ritual's promised ones, or those that a quote is about."""
    ritual = occurrences.by_post(turn.tx, post.id or 0)
    if ritual is not None:
        active = teams.by_id(turn.tx, ritual.team_id)
        return active, occurrences.promised(active, ritual) if active else ()
    kind, *rest = post.key.split(" ")
    told = None
    if kind == "told":
        told = replies.spoken_of(turn.tx, turn.workspace, ids=_numbers(rest[-1]))
    elif kind in ("quote", "joined"):
        said = replies.latest(turn.tx, workspace=turn.workspace, channel=rest[0], ts=rest[1])
        told = replies.spoken_of(turn.tx, turn.workspace, reply_id=said.id) if said else None
    active = teams.by_id(turn.tx, told[0]) if told else None
    if active is None or told is None:
        return None, ()
    return active, tuple(key for identity in told[1] if (key := active.key(identity)) is not None)


def _take_back(turn: Turn, event: Reaction) -> None:
    quote = posts.latest_keyed(
        turn.tx, workspace=turn.workspace, channel=event.channel, beginning=f"told {_source(event)} "
    )
    ids = _numbers(quote.key.rpartition(" ")[2]) if quote else []
    told = replies.spoken_of(turn.tx, turn.workspace, ids=ids)
    active = teams.by_id(turn.tx, told[0]) if told else None
    if quote is None or active is None:
        return
    take_back(turn, active, ids, by=event.user)
    turn.withdraw(quote.key)
    withdraw_anew(turn, quote.key)


def _numbers(listed: str) -> list[int]:
    return [int(number) for number in listed.split(",") if number]
