"""What follows from what was just recorded, as lines for the thread."""

from collections.abc import Collection
from dataclasses import replace

from bot.board.consequence import freed, held
from bot.board.contradiction import contradictions
from bot.board.remark import remarks
from bot.board.state import fold
from bot.message import consequence as words
from bot.message.task import Names
from bot.team.model import ActivePlan
from handlers.noise import pinger
from handlers.presence import roster_on
from handlers.status import local_zone
from handlers.turn import Turn
from storage import boards, replies


def what_follows(turn: Turn, active: ActivePlan, ids: Collection[int]) -> tuple[str, ...]:
    """Contradictions, oddities, tasks set free and tasks held up by the stored updates of these ids.

    Everything is derived from all that was said, so that an edit finds the same again, and nothing is said twice.
    """
    said = replies.updates(turn.tx, active)
    news = [update for update in said if update.id in ids]
    if not news:
        return ()
    zone, roster, may = (
        local_zone(active),
        roster_on(turn, active, boards.today(active, turn.now)),
        pinger(turn, active),
    )
    authors = {update.by for update in news}
    after = boards.recall(turn.tx, active, turn.now)
    before = replace(after, states=fold(active.plan, [update for update in said if update.id not in ids]))
    against = [one for one in contradictions(said, zone) if one.earlier.id in ids or one.later.id in ids]
    contradicted = {one.task for one in against}
    odd = [
        one
        for one in remarks(active.plan, said)
        if one.update in ids and not (one.kind == "reopened" and one.task in contradicted)
    ]
    both = Names(roster, may=may)
    others = Names(roster, may=lambda user: user not in authors and may(user))
    return (
        *(words.contradicted(one, both, zone) for one in against),
        *(words.remarked(one, roster, zone) for one in odd),
        *words.freed(freed(before, after), after, others),
        *(words.held(one, others) for one in held(before, after, news, zone)),
    )
