"""Direct conversations opened."""

from sandbox import find
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.gate import check_kind
from sandbox.method.shape import Method
from sandbox.model import JSON, Channel
from sandbox.slack import Slack
from sandbox.spec import SPECS

MOST_USERS = 8


def open_conversation(slack: Slack, args: Args) -> JSON:
    """The direct conversation with one person or several; it is the same one every time."""
    if args.text("channel"):
        return _shown(slack, args, find.channel(slack, "conversations.open", args), already=True)
    users = args.names("users")
    if not users:
        raise Refused("users_list_not_supplied")
    if len(users) > MOST_USERS:
        raise Refused("too_many_users", str(len(users)))
    for user in users:
        if find.user(slack, user).deleted:
            raise Refused("user_disabled", user)
    if len(users) == 1:
        already = slack.workspace.has_im(users[0])
        channel = slack.workspace.im(users[0])
    else:
        channel, already = _mpim(slack, users)
    check_kind(slack, SPECS["conversations.open"], channel)
    return _shown(slack, args, channel, already=already)


def _mpim(slack: Slack, users: list[str]) -> tuple[Channel, bool]:
    workspace = slack.workspace
    members = dict.fromkeys([*users, workspace.identity.bot_user_id])
    for channel in workspace.channels.values():
        if channel.kind == "mpim" and channel.members.keys() == members.keys():
            return channel, True
    handles = "--".join(workspace.users[user].handle for user in members)
    channel = Channel(
        workspace.new_id("G"), f"mpdm-{handles}-1", "mpim", workspace.seconds(), workspace.identity.bot_user_id
    )
    channel.members = members
    workspace.put_channel(channel)
    workspace.notify(type="channel", channel=channel.id)
    return channel, False


def _shown(slack: Slack, args: Args, channel: Channel, *, already: bool) -> JSON:
    full = channel.wire(slack.workspace.team_id, slack.workspace.identity.bot_user_id)
    value: JSON = {"channel": full if args.flag("return_im") else {"id": channel.id}}
    return value | {"no_op": True, "already_open": True} if already else value


METHODS: dict[str, Method] = {"conversations.open": open_conversation}
