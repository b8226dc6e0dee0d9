"""People of other workspaces, who are heard only where a team wants it."""

from bot.error import UserError
from bot.team.model import ActivePlan
from handlers.turn import Turn
from storage import people


def ignored(turn: Turn, active: ActivePlan | None, user: str, workspace: str = "") -> bool:
    """Whether what somebody says moves nothing here; ``workspace`` is theirs, where Slack tells."""
    if active is not None and active.team.settings.hear_guests:
        return False
    found = people.roster(turn.tx, turn.workspace).person(user)
    return workspace not in ("", turn.workspace) or (found is not None and found.guest)


def refuse_guest(turn: Turn, active: ActivePlan | None, user: str) -> None:
    """Raises UserError for a click or a command of somebody whose words move nothing here."""
    if ignored(turn, active, user):
        raise UserError("Guests change nothing in this plan.", "Ask somebody of the team to do it.")
