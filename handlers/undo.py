"""Taking back what was noted, by anybody in the channel; nothing is lost, it only counts no more."""

from collections.abc import Sequence

from bot.board.state import Update
from bot.error import UserError
from bot.message import reply as words
from bot.message.message import Message
from bot.team.model import ActivePlan
from bot.team.roster import Roster
from handlers.guests import refuse_guest
from handlers.interaction import Click
from handlers.quote import withdraw_anew
from handlers.reading import ritual_of
from handlers.record import take_back
from handlers.reply_quote import quote_keys, withdraw_reactions
from handlers.turn import Answer, Say, Turn
from storage import boards, people, posts, replies, teams
from storage.table.reply import ReplyRow, UpdateRow


def undo(turn: Turn, clicked: Click) -> Answer:
    """Take back what a quote quotes, in place, and tell whoever had said it."""
    rows = _meant(turn, clicked.value)
    active = teams.by_id(turn.tx, rows[0].team_id) if rows else None
    if active is None:
        raise UserError("I know no such entry.", "Say in a thread of mine how the task stands.")
    refuse_guest(turn, active, clicked.user)
    quoted = [replies.revision(turn.tx, number) for number in {row.reply_id for row in rows} if number is not None]
    rituals = [one for reply in quoted if (one := ritual_of(turn, reply))]
    ids = [row.id or 0 for row in rows]
    taken = take_back(turn, active, ids, by=clicked.user, days={one.local_date for one in rituals})
    if not taken:
        raise UserError("That was undone before.", "If it holds after all, say it again.")
    roster = people.roster(turn.tx, turn.workspace)
    board = boards.recall(turn.tx, active, turn.now)
    stands = {task.key: board.state(task).status for key in _tasks(taken) if (task := active.plan.task(key))}
    message = words.undone(taken, roster.name(clicked.user), stands)
    _edit(turn, clicked, quoted, message)
    _tell_authors(turn, active, clicked, taken, quoted, roster)
    return Say(message, replace=True) if clicked.private else None


def _tasks(taken: Sequence[Update]) -> list[str]:
    return list(dict.fromkeys(update.task for update in taken))


def _meant(turn: Turn, value: str) -> list[UpdateRow]:
    """The stored updates that a button carries."""
    kind, _, number = value.partition(" ")
    if kind == "reply":
        return replies.rows(turn.tx, turn.workspace, reply_id=int(number))
    return replies.rows(turn.tx, turn.workspace, [int(one) for one in value.split(",") if one.isdigit()])


def _edit(turn: Turn, clicked: Click, quoted: Sequence[ReplyRow], message: Message) -> None:
    post = posts.at_ts(turn.tx, workspace=turn.workspace, channel=clicked.channel, ts=clicked.ts)
    if post is not None:
        withdraw_anew(turn, post.key)
        turn.owe(post.key, post.channel, message)
    for reply in quoted:
        for key in quote_keys(reply):
            withdraw_anew(turn, key)
            if posts.text(turn.tx, workspace=turn.workspace, key=key):
                turn.owe(key, reply.channel, message)
        withdraw_reactions(turn, reply)


def _tell_authors(
    turn: Turn, active: ActivePlan, clicked: Click, taken: Sequence[Update], quoted: Sequence[ReplyRow], roster: Roster
) -> None:
    thread = quoted[0].thread_ts if quoted else None
    channel = quoted[0].channel if quoted else active.team.channel
    for author in dict.fromkeys(update.by for update in taken):
        if author not in ("", clicked.user):
            theirs = [update for update in taken if update.by == author]
            message = words.undone_to_author(theirs, roster.name(clicked.user))
            turn.owe_private(f"undone {theirs[0].id}", channel, author, message, thread_ts=thread)
