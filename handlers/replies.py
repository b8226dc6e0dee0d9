"""What people write in the bot's threads: kept, understood, and told back shortly."""

from bot.board.figure import figure
from bot.error import UserError
from bot.message import refusal, reply
from bot.message.status import LISTS
from bot.plan.model import Status
from bot.reply.model import Understanding
from bot.reply.understand import understand
from bot.team.model import ActivePlan
from handlers import plans, questions
from handlers.event import Said, moment, without_mention
from handlers.guests import ignored
from handlers.interaction import Command
from handlers.reading import read
from handlers.record import record
from handlers.reply_quote import quote_reply
from handlers.status import show_help, show_mine, show_status, show_tasks
from handlers.turn import Answer, Say, Turn
from storage import boards, occurrences, people, posts, teams
from storage import replies as kept
from storage.table.reply import ReplyRow
from storage.table.ritual import OccurrenceRow

ASKED_ALOUD = {"status": show_status, "tasks": show_tasks, "mine": show_mine, "my tasks": show_mine, "help": show_help}


def hear(turn: Turn, said: Said) -> Answer:
    """A message, an edit or a deletion: silence unless it concerns a plan."""
    before = kept.latest(turn.tx, workspace=turn.workspace, channel=said.channel, ts=said.ts)
    mentioned = f"<@{turn.bot_user}" in said.text
    place = _place(turn, said, before, mentioned=mentioned)
    foreign = not said.deleted and ignored(turn, place[0] if place else None, said.user, said.team)
    if foreign or said.user == turn.bot_user:
        return None
    if said.files and (mentioned or said.direct) and before is None:
        return plans.load_shared(turn, said)
    asks = (said.direct or mentioned) and before is None and figure(_question(turn, said))
    if asks or place is None:
        return _spoken_to(turn, said) if said.direct or mentioned else _overheard(turn, said)
    active, occurrence = place
    text = without_mention(said.text, turn.bot_user)
    author = said.user or (before.user if before else "")
    at = before.at if before else moment(said.ts, turn.now)
    reply_id = kept.append(
        turn.tx,
        workspace=turn.workspace,
        team_id=active.team.id,
        occurrence_id=occurrence.id if occurrence else None,
        channel=said.channel,
        thread_ts=said.thread_ts or said.ts,
        ts=said.ts,
        version=said.version,
        user=author,
        text=text,
        deleted=said.deleted,
        at=at,
    )
    if reply_id is None:
        return None
    row = kept.revision(turn.tx, reply_id)
    heard = read(turn, active, row)
    if (said.direct or mentioned) and before is None and heard == Understanding():
        return _spoken_to(turn, said)
    updates = questions.heed(turn, active, row, heard)
    days = {boards.today(active, at), *([occurrence.local_date] if occurrence else [])}
    record(turn, active, updates, reply_id=reply_id, days=days)
    quote_reply(turn, active, row, heard.blockers)
    return None


def _spoken_to(turn: Turn, said: Said) -> Answer:
    """Something said to the bot that asserts nothing: a question it can answer, or a word on what it is for."""
    if said.deleted or said.edited:
        return None
    word = _question(turn, said)
    which = figure(word)
    listed = which if which in LISTS else ""
    asked = Command(user=said.user, channel=said.channel, channel_name="", words=listed)
    try:
        answer = show_tasks(turn, asked) if listed else ASKED_ALOUD.get(which or word, show_help)(turn, asked)
    except UserError as refused:
        answer = Say(refusal.refused(refused))
    if isinstance(answer, Say) and said.direct:
        turn.owe(f"spoken {said.channel} {said.ts}", said.channel, answer.message, thread_ts=said.thread_ts)
    elif isinstance(answer, Say):
        key = f"spoken {said.channel} {said.ts}"
        turn.owe_private(key, said.channel, said.user, answer.message, thread_ts=said.thread_ts)
    return None


def _question(turn: Turn, said: Said) -> str:
    return without_mention(said.text, turn.bot_user).strip(" !?.").casefold()


def _overheard(turn: Turn, said: Said) -> Answer:
    """Somebody reports in the channel rather than to us: left alone, and, once a day, told how to be recorded."""
    if said.thread_ts or said.edited or said.deleted:
        return None
    active = teams.running(turn.tx, turn.workspace, said.channel)
    if active is None or active.team.channel != said.channel:
        return None
    heard = understand(said.text, active.plan)
    if any(one.status is Status.DONE for one in heard.updates):
        day = boards.today(active, turn.now)
        turn.owe_private(f"overheard {said.user} {day}", said.channel, said.user, reply.overheard(heard))
    return None


def _place(
    turn: Turn, said: Said, before: ReplyRow | None, *, mentioned: bool
) -> tuple[ActivePlan, OccurrenceRow | None] | None:
    """Which plan a message speaks of, and in which ritual's thread; None when it is not for us.

    A deletion may overtake the message itself: in a thread of ours or a direct message it is kept all the same.
    """
    if before is not None:
        active = teams.by_id(turn.tx, before.team_id)
        row = turn.tx.get(OccurrenceRow, before.occurrence_id) if before.occurrence_id else None
        return (active, row) if active else None
    head = posts.at_ts(turn.tx, workspace=turn.workspace, channel=said.channel, ts=said.thread_ts or "")
    occurrence = occurrences.by_post(turn.tx, head.id or 0) if head else None
    if occurrence is not None:
        active = teams.by_id(turn.tx, occurrence.team_id)
        return (active, occurrence) if active else None
    if not (said.direct or mentioned):
        return None
    asked = _asked(turn, said) if said.direct else None
    if asked is not None:
        return asked
    active = teams.running(turn.tx, turn.workspace, said.channel) or _own_plan(turn, said.user)
    return (active, None) if active else None


def _asked(turn: Turn, said: Said) -> tuple[ActivePlan, OccurrenceRow] | None:
    """The question that a direct message answers: the last one, unless the day it was about is over.

    Of several plans that asked, the first that finds a task of the author's in the words, else any of its own.
    """
    open_ = [
        (active, row)
        for row in occurrences.last_asked(turn.tx, turn.workspace, said.user)
        if (active := teams.by_id(turn.tx, row.team_id)) is not None
        and row.local_date >= (occurrences.morning_of(turn.tx, row.team_id, turn.now) or row.local_date)
    ]
    if len(open_) > 1:
        roster = people.roster(turn.tx, turn.workspace)
        spoken = [(one, {update.task for update in understand(said.text, one[0].plan).updates}) for one in open_]
        own = [one for one, keys in spoken if keys.intersection(roster.owned(said.user, one[0].plan.tasks))]
        return (own or [one for one, keys in spoken if keys] or open_)[0]
    return open_[0] if open_ else None


def _own_plan(turn: Turn, user: str) -> ActivePlan | None:
    """Of several plans, the only one that somebody owns tasks of."""
    roster = people.roster(turn.tx, turn.workspace)
    owning = [one for one in teams.every(turn.tx, turn.workspace) if roster.owned(user, one.plan.tasks)]
    return owning[0] if len(owning) == 1 else None
