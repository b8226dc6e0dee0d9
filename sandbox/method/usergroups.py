"""User groups: who belongs to which."""

from sandbox import find
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.method.shape import Method
from sandbox.model import JSON, Group
from sandbox.slack import Slack
from sandbox.workspace import Event


def list_groups(slack: Slack, args: Args) -> JSON:
    """Every user group."""
    users, count = args.flag("include_users"), args.flag("include_count")
    team = slack.workspace.team_id
    return {"usergroups": [group.wire(team, users=users, count=count) for group in slack.workspace.groups.values()]}


def list_users(slack: Slack, args: Args) -> JSON:
    """The members of one group."""
    return {"users": list(_group(slack, args).users)}


def update_users(slack: Slack, args: Args) -> JSON:
    """Replace a group's members with the given ones, at least one."""
    group = _group(slack, args)
    users = args.names("users")
    if not users:
        raise Refused("no_users_provided")
    for user in users:
        find.user(slack, user, "invalid_users")
    group.users = list(dict.fromkeys(users))
    slack.workspace.put_group(group)
    value = group.wire(slack.workspace.team_id, users=True, count=True)
    body = {"type": "subteam_updated", "subteam": value, "event_ts": slack.workspace.next_ts()}
    slack.workspace.emit(Event("subteam_updated", body))
    slack.workspace.notify(type="group", group=group.id)
    return {"usergroup": value}


def _group(slack: Slack, args: Args) -> Group:
    group = slack.workspace.groups.get(args.text("usergroup"))
    if group is None:
        raise Refused("no_such_subteam", args.text("usergroup"))
    return group


METHODS: dict[str, Method] = {
    "usergroups.list": list_groups,
    "usergroups.users.list": list_users,
    "usergroups.users.update": update_users,
}
