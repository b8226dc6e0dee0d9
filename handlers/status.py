"""`/plan status` and its kin: what a person asks, answered to them alone."""

from zoneinfo import ZoneInfo

from bot.board.board import Board
from bot.error import UserError
from bot.finding.check import check as examine
from bot.message import check, guide, status
from bot.message.message import Message
from bot.message.mrkdwn import person
from bot.team.model import ActivePlan
from bot.team.roster import Roster
from handlers import first_day
from handlers.interaction import Click, Command
from handlers.turn import Answer, Say, Turn
from storage import boards, people, teams


def active_plan(turn: Turn, channel: str) -> ActivePlan:
    """The plan that a channel runs; elsewhere, the only one there is. Raises UserError when that is not clear."""
    active = teams.running(turn.tx, turn.workspace, channel)
    if active is None:
        several = [f"#{one.team.channel_name}" for one in teams.every(turn.tx, turn.workspace)]
        if several:
            raise UserError("Several channels run a plan, and this one does not.", f"Ask in {', '.join(several)}.")
        raise UserError("No channel runs a plan yet.", "Write /plan load to load one here.")
    return active


def look(turn: Turn, channel: str) -> tuple[ActivePlan, Board, Roster]:
    """The plan that a channel runs, where it stands, and who is in the workspace."""
    active = active_plan(turn, channel)
    return active, boards.recall(turn.tx, active, turn.now), people.roster(turn.tx, turn.workspace)


def show_status(turn: Turn, asked: Command | Click) -> Answer:
    """Where the plan stands."""
    where = asked.value if isinstance(asked, Click) and asked.value.startswith("C") else asked.channel
    if not teams.every(turn.tx, turn.workspace):
        return Say(guide.no_plan())
    return Say(_status(turn, where))


def _status(turn: Turn, channel: str, shared_by: str = "") -> Message:
    active, board, roster = look(turn, channel)
    return status.status(
        board,
        roster,
        span=boards.span_of(active),
        day_number=boards.day_of(active, board.today),
        shared_by=shared_by,
    )


def share_status(turn: Turn, clicked: Click) -> Answer:
    """Post where the plan stands for everybody in the channel to see."""
    turn.owe(
        f"status {turn.fact}",
        clicked.channel,
        _status(turn, clicked.channel, shared_by=person(clicked.user)),
        reason="answer",
    )
    return None


def show_tasks(turn: Turn, asked: Command | Click) -> Answer:
    """The tasks behind a figure, or a squad's."""
    which = asked.words if isinstance(asked, Command) else asked.value
    _, board, roster = look(turn, asked.channel)
    listed = status.task_list(board, roster, _list_name(board, which))
    return Say(listed, replace=isinstance(asked, Click) and asked.private)


def _list_name(board: Board, words: str) -> str:
    if not words or words in status.LISTS or words.startswith("squad:"):
        return words or "open"
    folded = words.casefold()
    names = [one.name for one in board.by_squad() if one.name]
    found = [name for name in names if name.casefold() == folded] or [
        name for name in names if name.casefold().startswith(folded)
    ]
    if len(found) == 1:
        return f"squad:{found[0]}"
    raise UserError(
        f"I know no list “{words}”.", f"Try {', '.join(status.LISTS)} or one of: {', '.join(names) or '–'}."
    )


def show_task(turn: Turn, asked: Command) -> Answer:
    """Everything about one task, by its key."""
    _, board, roster = look(turn, asked.channel)
    if not asked.words:
        example = next((task.key for task in board.plan.tasks), "T4")
        raise UserError("Which task?", f"Write its key after the command: /plan task {example}.")
    task = board.plan.task(asked.words)
    if task is None:
        near = [one.key for one in board.plan.tasks if asked.words.casefold() in f"{one.key} {one.title}".casefold()]
        hint = f"Did you mean {', '.join(near[:5])}?" if near else "/plan tasks lists them all."
        raise UserError(f"The plan has no task “{asked.words}”.", hint)
    return Say(status.one_task(board, roster, task))


def show_mine(turn: Turn, asked: Command | Click) -> Answer:
    """The asker's own open tasks."""
    _, board, roster = look(turn, asked.channel)
    return Say(status.my_tasks(board, roster, roster.owned(asked.user, board.plan.tasks)))


def show_findings(turn: Turn, asked: Command) -> Answer:
    """What the plan lacks, as its tasks stand now and for the people in Slack."""
    active, board, roster = look(turn, asked.channel)
    found = examine(
        board.plan_now,
        unknown_owners=roster.unknown_owners(board.plan.tasks),
        start=active.start,
        own=first_day.named(turn.tx, active),
    )
    return Say(check.findings(found))


def show_help(turn: Turn, _asked: Command) -> Answer:
    """What can be asked."""
    return Say(guide.guide(has_plan=bool(teams.every(turn.tx, turn.workspace))))


def local_zone(active: ActivePlan) -> ZoneInfo:
    """The zone that the team's rituals are held in."""
    return ZoneInfo(active.team.timezone)
