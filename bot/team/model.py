"""Who runs a plan, and where."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property

from bot.plan.model import Frozen, Plan
from bot.plan.slip import Slip
from bot.team.settings import TeamSettings


class Person(Frozen):
    """Somebody in the workspace, as Slack describes them. ``timezone`` is an IANA name.

    A ``guest`` belongs to another workspace (Slack Connect); ``status`` is what they tell others, like "On holiday".
    """

    user: str
    handle: str = ""
    real_name: str = ""
    display_name: str = ""
    email: str = ""
    timezone: str = "UTC"
    active: bool = True
    guest: bool = False
    status: str = ""
    status_emoji: str = ""

    @property
    def name(self) -> str:
        """What colleagues call them."""
        return self.display_name or self.real_name or self.handle or self.user


class Group(Frozen):
    """A user group of the workspace; its ``users`` are whom a mention of it pings, empty where Slack did not say."""

    group: str
    handle: str = ""
    name: str = ""
    users: tuple[str, ...] = ()


class Team(Frozen):
    """A channel that runs a plan. ``since`` is when its rituals begin: nothing before it is owed."""

    id: int
    workspace: str
    channel: str
    channel_name: str = ""
    timezone: str
    lead: str | None = None
    since: datetime
    settings: TeamSettings = TeamSettings()


class ActivePlan(Frozen):
    """The version of a plan that a team runs now, anchored to its first day.

    ``identities`` names, by key, what a task is remembered by where that is not its key: the document may give a task
    another id, and another task its old one. ``address`` is where the document was fetched from, ``slips`` what was
    put off without editing it.
    """

    id: int
    team: Team
    version: int
    start: date
    plan: Plan
    address: str = ""
    slips: tuple[Slip, ...] = ()
    identities: Mapping[str, str] = {}

    def identity(self, key: str) -> str:
        """What a task of this version is remembered by, whatever its key becomes."""
        return self.identities.get(key, key)

    def key(self, identity: str) -> str | None:
        """The key that a remembered task has in this version; None when the version does not hold it."""
        return self._keys.get(identity)

    @cached_property
    def _keys(self) -> dict[str, str]:
        return {self.identity(task.key): task.key for task in self.plan.tasks}
