"""What people write in the bot's threads: kept, understood, and told back shortly."""

from datetime import UTC, datetime, timedelta

from bot.board.state import Update
from bot.error import UserError
from bot.message import refusal, reply
from bot.plan.model import Status
from bot.reply.model import Understanding
from bot.reply.understand import understand
from bot.ritual.promise import asked_of
from bot.ritual.timetable import Ritual
from bot.team.model import ActivePlan
from handlers import plans, rituals
from handlers.event import Said, without_mention
from handlers.interaction import Click, Command
from handlers.record import record
from handlers.status import active_plan, show_help, show_mine, show_status, show_tasks
from handlers.turn import Answer, Say, Turn
from storage import boards, occurrences, people, posts, teams
from storage import replies as kept
from storage.table.reply import ReplyRow
from storage.table.ritual import OccurrenceRow

LOOK_BACK = timedelta(days=3)
ASKED_ALOUD = {"status": show_status, "tasks": show_tasks, "mine": show_mine, "my tasks": show_mine, "help": show_help}


def hear(turn: Turn, said: Said) -> Answer:
    """A message, an edit or a deletion: silence unless it concerns a plan."""
    if said.user == turn.bot_user:
        return None
    before = kept.latest(turn.tx, workspace=turn.workspace, channel=said.channel, ts=said.ts)
    mentioned = f"<@{turn.bot_user}" in said.text
    if said.files and (mentioned or said.direct) and before is None:
        return plans.load_shared(turn, said)
    place = _place(turn, said, before, mentioned=mentioned)
    if place is None:
        return _spoken_to(turn, said) if said.direct or mentioned else _overheard(turn, said)
    active, occurrence = place
    text = without_mention(said.text, turn.bot_user)
    author = said.user or (before.user if before else "")
    at = before.at if before else _moment(said.ts, turn.now)
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
    heard = Understanding() if said.deleted else _understand(turn, active, occurrence, author, text)
    if (said.direct or mentioned) and before is None and heard == Understanding():
        return _spoken_to(turn, said)
    updates = [Update(**one.model_dump(exclude={"title"}), by=author, at=at) for one in heard.updates]
    days = {rituals.today(active, at), *([occurrence.local_date] if occurrence else [])}
    record(turn, active, updates, reply_id=reply_id, days=days)
    _tell(turn, active, said, author, heard)
    return None


def _spoken_to(turn: Turn, said: Said) -> Answer:
    """Something said to the bot that asserts nothing: a question it can answer, or a word on what it is for."""
    if said.deleted or said.edited:
        return None
    word = without_mention(said.text, turn.bot_user).strip(" !?.").casefold()
    asked = Command(user=said.user, channel=said.channel, channel_name="", words="")
    try:
        answer = ASKED_ALOUD.get(word, show_help)(turn, asked)
    except UserError as refused:
        answer = Say(refusal.refused(refused))
    if isinstance(answer, Say) and said.direct:
        turn.owe(f"spoken {said.channel} {said.ts}", said.channel, answer.message, thread_ts=said.thread_ts)
    elif isinstance(answer, Say):
        key = f"spoken {said.channel} {said.ts}"
        turn.owe_private(key, said.channel, said.user, answer.message, thread_ts=said.thread_ts)
    return None


def _overheard(turn: Turn, said: Said) -> Answer:
    """Somebody reports in the channel rather than to us: left alone, and, once a day, told how to be recorded."""
    if said.thread_ts or said.edited or said.deleted:
        return None
    active = teams.running(turn.tx, turn.workspace, said.channel)
    if active is None or active.team.channel != said.channel:
        return None
    heard = understand(said.text, active.plan)
    if any(one.status is Status.DONE for one in heard.updates):
        day = rituals.today(active, turn.now)
        turn.owe_private(f"overheard {said.user} {day}", said.channel, said.user, reply.overheard(heard))
    return None


def _moment(ts: str, now: datetime) -> datetime:
    """When something was said, by Slack's own time; now, where that clock and ours are days apart."""
    try:
        at = datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        return now
    return at if now - LOOK_BACK <= at <= now else now


def _place(
    turn: Turn, said: Said, before: ReplyRow | None, *, mentioned: bool
) -> tuple[ActivePlan, OccurrenceRow | None] | None:
    """Which plan a message speaks of, and in which ritual's thread; None when it is not for us.

    A deletion may overtake the message itself: in a thread of ours it is kept all the same.
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
    if said.deleted or not (said.direct or mentioned):
        return None
    active = teams.running(turn.tx, turn.workspace, said.channel) or _own_plan(turn, said.user)
    return (active, None) if active else None


def _own_plan(turn: Turn, user: str) -> ActivePlan | None:
    """Of several plans, the only one that somebody owns tasks of."""
    roster = people.roster(turn.tx, turn.workspace)
    owning = [one for one in teams.every(turn.tx, turn.workspace) if roster.owned(user, one.plan.tasks)]
    return owning[0] if len(owning) == 1 else None


def _understand(
    turn: Turn, active: ActivePlan, occurrence: OccurrenceRow | None, user: str, text: str
) -> Understanding:
    """What a reply says. What is closed already is not what a bare "done" means."""
    still_open = boards.recall(turn.tx, active, turn.now).open
    keys = {task.key for task in still_open}
    owned = people.roster(turn.tx, turn.workspace).owned(user, still_open)
    about = (
        asked_of([key for key in occurrences.promised(active, occurrence) if key in keys], owned) if occurrence else ()
    )
    evening = occurrence is not None and occurrence.ritual == Ritual.CHECKPOINT.value
    return understand(text, active.plan, owns=owned, kind="checkpoint" if evening else "standup", about=about)


def _tell(turn: Turn, active: ActivePlan, said: Said, author: str, heard: Understanding) -> None:
    """A reaction and a short quote in the thread; a question to the author alone where it was not clear."""
    place = f"{said.channel} {said.ts}"
    reaction = ""
    if heard.updates or heard.blockers:
        reaction = "white_check_mark" if any(one.status is Status.DONE for one in heard.updates) else "eyes"
        turn.owe_reaction(f"{reaction} {place}", said.channel, said.ts, reaction)
        turn.owe(f"quote {place}", said.channel, reply.understood(heard), thread_ts=said.thread_ts or said.ts)
    else:
        turn.withdraw(f"quote {place}")
    for other in {"white_check_mark", "eyes"} - {reaction}:
        if not said.deleted:  # a deleted message took its reactions with it
            turn.withdraw(f"{other} {place}")
    for number, ask in enumerate(heard.asks):
        turn.owe_private(
            f"ask {turn.fact} {number}",
            said.channel,
            author,
            reply.question(ask, active.plan, carried=place.replace(" ", "/")),
            thread_ts=said.thread_ts,
        )


def choose(turn: Turn, clicked: Click) -> Answer:
    """The author says which task and status they meant; it counts as theirs, from now."""
    status, _, rest = clicked.value.partition(" ")
    carried, _, key = rest.partition(" ")
    channel, _, ts = carried.partition("/")
    row = kept.latest(turn.tx, workspace=turn.workspace, channel=channel, ts=ts)
    active = teams.by_id(turn.tx, row.team_id) if row else None
    task = active.plan.task(key) if active else None
    if row is None or row.deleted or active is None or task is None:
        raise UserError("That question has gone stale.", "Say it again in the thread.")
    update = Update(task=task.key, status=Status(status), by=clicked.user, at=turn.now, words=row.text, rule="chosen")
    record(turn, active, [update], reply_id=row.id)
    turn.owe(f"quote {channel} {ts}", channel, reply.chosen(task.key, Status(status)), thread_ts=row.thread_ts)
    return Say(reply.chosen(task.key, Status(status)), replace=True)


def never_mind(turn: Turn, clicked: Click) -> Answer:
    """None of the choices was meant."""
    active_plan(turn, clicked.channel)
    return Say(reply.dropped(), replace=True)
