"""Who runs a plan, and where."""

from datetime import date, datetime

from bot.plan.model import Frozen, Plan


class Person(Frozen):
    """Somebody in the workspace, as Slack describes them. ``timezone`` is an IANA name."""

    user: str
    handle: str = ""
    real_name: str = ""
    display_name: str = ""
    email: str = ""
    timezone: str = "UTC"
    active: bool = True

    @property
    def name(self) -> str:
        """What colleagues call them."""
        return self.display_name or self.real_name or self.handle or self.user


class Group(Frozen):
    """A user group of the workspace."""

    group: str
    handle: str = ""
    name: str = ""


class Team(Frozen):
    """A channel that runs a plan. ``since`` is when its rituals begin: nothing before it is owed."""

    id: int
    workspace: str
    channel: str
    channel_name: str = ""
    timezone: str
    lead: str | None = None
    since: datetime


class ActivePlan(Frozen):
    """The version of a plan that a team runs now, anchored to its first day."""

    id: int
    team: Team
    version: int
    start: date
    plan: Plan
