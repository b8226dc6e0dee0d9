"""A version that drops tasks on which work is recorded is asked about, and waits for somebody's word."""

from collections.abc import Mapping

from bot.error import UserError
from bot.message import plan as words
from bot.message.mrkdwn import person
from bot.plan.change import Change
from bot.plan.model import Task
from bot.team.model import ActivePlan
from handlers.guests import refuse_guest
from handlers.interaction import Click
from handlers.turn import Answer, Turn
from storage import boards, people, replies, teams, versions
from storage.table.team import ProposalRow


def asked(turn: Turn, former: ActivePlan, request: Mapping[str, object], change: Change) -> bool:
    """Ask in the channel when a version drops tasks that people have spoken of; the running one goes on."""
    spoken = {update.task for update in replies.updates(turn.tx, former)}
    lost = [task for task in change.dropped if task.key in spoken]
    if lost:
        ask(turn, former, request, change, lost)
    return bool(lost)


def ask(turn: Turn, former: ActivePlan, request: Mapping[str, object], change: Change, lost: list[Task]) -> None:
    """Put the question to the channel; ``request`` is the load, or the restoring, that waits for the answer."""
    board, roster = boards.recall(turn.tx, former, turn.now), people.roster(turn.tx, turn.workspace)
    number = versions.propose(turn.tx, former, dict(request), turn.now)
    told = [(task, words.standing_of(board, roster, task)) for task in lost]
    turn.owe(f"proposal {number}", former.team.channel, words.proposed(former, told, change, proposal=number))


def keep_running(turn: Turn, clicked: Click) -> Answer:
    """Somebody keeps the running version."""
    row, _ = waiting(turn, clicked)
    settle(turn, row.id or 0, "refused", clicked.user)
    return None


def waiting(turn: Turn, clicked: Click) -> tuple[ProposalRow, ActivePlan]:
    """The question that a button answers, while it is open. Raises UserError otherwise."""
    row = versions.proposal(turn.tx, int(clicked.value)) if clicked.value.isdecimal() else None
    active = teams.by_id(turn.tx, row.team_id) if row else None
    if row is None or active is None or row.workspace != turn.workspace:
        raise UserError("I know no such question.", "Load the plan again.")
    refuse_guest(turn, active, clicked.user)
    if row.settled_as or active.version != row.version:
        raise UserError("That question is closed: another version runs by now.", "Load the plan again.")
    return row, active


def settle(turn: Turn, number: int, outcome: str, user: str) -> None:
    """Close a question, once, and say in its place how it ended: applied or refused."""
    row = versions.proposal(turn.tx, number)
    if row is None or row.settled_as:
        return
    versions.settle(row, outcome, by=user, at=turn.now)
    active = teams.by_id(turn.tx, row.team_id)
    if active is not None:
        message = words.settled(outcome, by=person(user), version=row.version)
        turn.owe(f"proposal {number}", active.team.channel, message, reason="answer")
