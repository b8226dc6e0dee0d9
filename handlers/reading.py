"""Understanding what somebody wrote by what the plan, their own tasks and the ritual make of it."""

from bot.reply.model import Understanding
from bot.reply.understand import understand
from bot.ritual.promise import asked_of
from bot.ritual.timetable import Ritual
from bot.team.model import ActivePlan
from handlers.turn import Turn
from storage import boards, occurrences, people
from storage.table.reply import ReplyRow
from storage.table.ritual import OccurrenceRow


def ritual_of(turn: Turn, reply: ReplyRow) -> OccurrenceRow | None:
    """The ritual that a reply answers."""
    return turn.tx.get(OccurrenceRow, reply.occurrence_id) if reply.occurrence_id else None


def read(turn: Turn, active: ActivePlan, reply: ReplyRow) -> Understanding:
    """What a reply says. What is closed already is not what a bare "done" means."""
    if reply.deleted:
        return Understanding()
    occurrence = ritual_of(turn, reply)
    still_open = boards.recall(turn.tx, active, turn.now).open
    keys = {task.key for task in still_open}
    owned = people.roster(turn.tx, turn.workspace).owned(reply.user, still_open)
    about = (
        asked_of([key for key in occurrences.promised(active, occurrence) if key in keys], owned) if occurrence else ()
    )
    evening = occurrence is not None and occurrence.ritual == Ritual.CHECKPOINT.value
    return understand(reply.text, active.plan, owns=owned, kind="checkpoint" if evening else "standup", about=about)
