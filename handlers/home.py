"""The home tab: drawn for one person, and their tasks moved from it."""

from bot.board.state import Update
from bot.message import home
from bot.message.status import status
from bot.plan.model import Status
from handlers.event import Opened
from handlers.interaction import Click, Submission
from handlers.questions import question
from handlers.status import look
from handlers.turn import Answer, Correct, Home, Show, Turn
from handlers.updates import begin_blocked, tell
from handlers.updates import submitted as record_form
from storage import boards, people, questions, replies, teams


def show(turn: Turn, event: Opened) -> Answer:
    """The person's home tab, as things stand."""
    return _drawn(turn, event.user)


def _drawn(turn: Turn, user: str) -> Home:
    roster = people.roster(turn.tx, turn.workspace)
    shares = []
    asked = questions.open_of(turn.tx, turn.workspace, user)
    for active in teams.every(turn.tx, turn.workspace):
        board = boards.recall(turn.tx, active, turn.now)
        said = tuple(one for one in reversed(replies.updates(turn.tx, active)) if one.by == user)
        owned = roster.owned(user, board.open)
        mine = tuple(question(active, row) for row in asked if row.team_id == active.team.id)
        shares.append(home.Share(active=active, board=board, owned=owned, said=said[: home.ANSWERS], asked=mine))
    return Home(user, home.home(shares, roster))


def set_status(turn: Turn, clicked: Click) -> Answer:
    """Move a task by its menu; what is blocked is asked on what."""
    chosen = home.picked(clicked.value)
    active = teams.by_id(turn.tx, chosen[1]) if chosen else None
    key = active.key(chosen[2]) if active and chosen else None
    task = active.plan.task(key) if active and key else None
    if chosen is None or active is None or task is None:
        return _drawn(turn, clicked.user)  # the plan has changed since the tab was drawn
    board = boards.recall(turn.tx, active, turn.now)
    if chosen[0] is Status.BLOCKED:
        return begin_blocked(active, board, task)
    if board.state(task).status is not chosen[0]:
        said = Update(task=task.key, status=chosen[0], by=clicked.user, at=turn.now, rule="click")
        tell(turn, active, [said])
    return _drawn(turn, clicked.user)


def submitted(turn: Turn, sent: Submission) -> Answer:
    """The form was opened from the home tab: record it, and draw the tab anew."""
    answer = record_form(turn, sent)
    return answer if isinstance(answer, Correct) else _drawn(turn, sent.user)


def show_plan(turn: Turn, clicked: Click) -> Answer:
    """Where a plan stands, over the home tab: there is no channel to answer in."""
    active, board, roster = look(turn, clicked.value)
    day = boards.day_of(active, board.today)
    return Show(home.window(status(board, roster, span=boards.span_of(active), day_number=day)))
