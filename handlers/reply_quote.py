"""What a reply gets: a reaction, a quote beneath it, and a place in the thread of its day if it was said elsewhere."""

from collections.abc import Sequence

from bot.board.state import Update
from bot.plan.model import Status
from bot.ritual.slot import Ritual
from bot.ritual.squad import keys_of
from bot.team.model import ActivePlan
from handlers.occasion import Occasion
from handlers.quote import quote, withdraw_anew
from handlers.reading import read, ritual_of
from handlers.thread import thread_of
from handlers.turn import Turn
from storage import boards, occurrences, people, posts, replies
from storage.table.reply import ReplyRow

DONE, HEARD = "white_check_mark", "eyes"


def quote_reply(turn: Turn, active: ActivePlan, reply: ReplyRow, blockers: Sequence[str]) -> None:
    """A reaction and a quote for what counts of a reply; neither where nothing does.

    What follows from it is told where the plan's people see it: of a direct message, in the thread that it joins.
    """
    updates = replies.of_reply(turn.tx, active, reply.id or 0)
    reaction = ""
    if updates or blockers:
        reaction = DONE if any(update.status is Status.DONE for update in updates) else HEARD
        turn.owe_reaction(f"{reaction} {_place(reply)}", reply.channel, reply.ts, reaction)
        apart = said_apart(active, reply)
        quote(
            turn,
            active,
            f"quote {_place(reply)}",
            reply.channel,
            updates,
            blockers=blockers,
            reply_id=reply.id,
            thread_ts=reply.thread_ts,
            alone=apart,
        )
        if apart:
            _join(turn, active, reply, updates, blockers)
    else:
        for key in quote_keys(reply):
            turn.withdraw(key)
            withdraw_anew(turn, key)
    if not reply.deleted:  # a deleted message took its reactions with it
        withdraw_reactions(turn, reply, besides=reaction)


def said_apart(active: ActivePlan, reply: ReplyRow) -> bool:
    """Whether a reply stands where the plan's people do not read: in none of its channels."""
    settings = active.team.settings
    return reply.channel not in {active.team.channel, settings.status_channel, *settings.squad_channels.values()}


def quote_keys(reply: ReplyRow) -> tuple[str, str]:
    """What makes quotes those of one reply: the one beneath it, and the one in the thread that it joined."""
    return f"quote {_place(reply)}", f"joined {_place(reply)}"


def withdraw_reactions(turn: Turn, reply: ReplyRow, *, besides: str = "") -> None:
    """Take away what the bot put on a reply."""
    for other in {DONE, HEARD} - {besides}:
        turn.withdraw(f"{other} {_place(reply)}")


def join_earlier(at: Occasion) -> None:
    """Bring into a stand-up that has just opened what was said of its tasks in direct messages since the last one.

    What holds somebody up and is said of no task comes into the first that opens.
    """
    turn, active = at.turn, at.active
    before = occurrences.last_before(turn.tx, at.row)
    since = before.due_at if before else active.team.since
    own = keys_of(active.plan, active.team.settings, at.subject)
    for reply in replies.since(turn.tx, active.team.id, since):
        if not said_apart(active, reply) or _joined(turn, reply):
            continue
        updates = replies.of_reply(turn.tx, active, reply.id or 0)
        blockers = read(turn, active, reply).blockers
        if updates[0].task in own if updates else blockers:
            _join(turn, active, reply, updates, blockers)


def _join(turn: Turn, active: ActivePlan, reply: ReplyRow, updates: Sequence[Update], blockers: Sequence[str]) -> None:
    """Quote a reply in the thread of its day; before that is open, it waits for the opening."""
    asked = ritual_of(turn, reply)
    day = asked.local_date if asked and asked.ritual == Ritual.PROMPT else boards.today(active, turn.now)
    head = thread_of(turn, active, day, [update.task for update in updates])
    if head is not None:
        quote(
            turn,
            active,
            quote_keys(reply)[1],
            head.channel,
            updates,
            who=people.roster(turn.tx, turn.workspace).name(reply.user),
            blockers=blockers,
            reply_id=reply.id,
            thread_post_id=head.id,
        )


def _joined(turn: Turn, reply: ReplyRow) -> bool:
    _, joined = quote_keys(reply)
    return bool(posts.text(turn.tx, workspace=turn.workspace, key=joined))


def _place(reply: ReplyRow) -> str:
    return f"{reply.channel} {reply.ts}"
