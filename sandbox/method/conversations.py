"""Conversations looked at: listed, described, their members."""

from sandbox import find
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.method.shape import Method
from sandbox.model import JSON, Channel
from sandbox.slack import Slack
from sandbox.spec import SCOPE_KIND

TYPES = {"public_channel": "channel", "private_channel": "private", "im": "im", "mpim": "mpim"}


def list_conversations(slack: Slack, args: Args) -> JSON:
    """Conversations of the asked kinds; private ones only where the bot is a member."""
    kinds = _kinds(slack, args)
    bot = slack.workspace.identity.bot_user_id
    seen = [
        channel
        for channel in _known(slack, args)
        if channel.kind in kinds and (channel.kind == "channel" or bot in channel.members)
    ]
    return _listed(slack, args, seen)


def users_conversations(slack: Slack, args: Args) -> JSON:
    """The conversations of one person that the bot may know of, or the bot's own."""
    kinds = _kinds(slack, args)
    bot = slack.workspace.identity.bot_user_id
    user = args.text("user") or bot
    find.user(slack, user)
    seen = [
        channel
        for channel in _known(slack, args)
        if channel.kind in kinds and user in channel.members and (channel.kind == "channel" or bot in channel.members)
    ]
    return _listed(slack, args, seen)


def info(slack: Slack, args: Args) -> JSON:
    """One conversation."""
    channel = find.channel(slack, "conversations.info", args)
    value = _wire(slack, channel)
    if args.flag("include_num_members"):
        value["num_members"] = len(channel.members)
    return {"channel": value}


def members(slack: Slack, args: Args) -> JSON:
    """Who is in a conversation, page by page."""
    channel = find.channel(slack, "conversations.members", args)
    part, following = find.page(args, list(channel.members))
    return {"members": part} | following


def _kinds(slack: Slack, args: Args) -> set[str]:
    types = args.names("types") or ["public_channel"]
    unknown = [name for name in types if name not in TYPES]
    if unknown:
        raise Refused("invalid_types", ",".join(unknown))
    kinds = {TYPES[name] for name in types}
    needed = sorted(f"{SCOPE_KIND[kind]}:read" for kind in kinds)
    missing = [scope for scope in needed if scope not in slack.app.scopes]
    if missing:
        provided = ",".join(sorted(slack.app.scopes))
        raise Refused("missing_scope", ",".join(missing), needed=",".join(missing), provided=provided)
    return kinds


def _known(slack: Slack, args: Args) -> list[Channel]:
    without_archived = args.flag("exclude_archived")
    return [each for each in slack.workspace.channels.values() if not (without_archived and each.archived)]


def _listed(slack: Slack, args: Args, seen: list[Channel]) -> JSON:
    part, following = find.page(args, seen)
    return {"channels": [_wire(slack, channel) for channel in part]} | following


def _wire(slack: Slack, channel: Channel) -> JSON:
    return channel.wire(slack.workspace.team_id, slack.workspace.identity.bot_user_id)


METHODS: dict[str, Method] = {
    "conversations.list": list_conversations,
    "conversations.info": info,
    "conversations.members": members,
    "users.conversations": users_conversations,
}
