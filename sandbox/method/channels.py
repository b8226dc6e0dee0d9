"""Conversations changed: made, joined, left, filled, renamed, described, put away."""

from collections.abc import Callable

from sandbox import find, membership
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.method.shape import Method
from sandbox.model import JSON, Channel
from sandbox.slack import Slack
from sandbox.spec import SPECS, needed_scopes

MOST_INVITED = 100
LONGEST_TOPIC = 250


def create(slack: Slack, args: Args) -> JSON:
    """Make a channel; names in use by archived channels are taken too."""
    private = args.flag("is_private")
    kind = "private" if private else "channel"
    needed = needed_scopes(SPECS["conversations.create"], kind)
    if slack.app.scopes.isdisjoint(needed):
        provided = ",".join(sorted(slack.app.scopes))
        raise Refused("missing_scope", ",".join(needed), needed=",".join(needed), provided=provided)
    name = args.text("name")
    problem = membership.name_problem(slack.workspace, name)
    if problem:
        raise Refused(problem, name)
    return _shown(slack, membership.create(slack.workspace, name, _bot(slack), private=private))


def join(slack: Slack, args: Args) -> JSON:
    """Put the bot into a public channel; a warning when it is there already."""
    channel = _group(slack, "conversations.join", args)
    if channel.kind != "channel":
        raise Refused("method_not_supported_for_channel_type", channel.kind)
    if channel.archived:
        raise Refused("is_archived", channel.name)
    shown = _shown(slack, channel)
    if not membership.join(slack.workspace, channel, _bot(slack)):
        told = {"warning": "already_in_channel", "response_metadata": {"warnings": ["already_in_channel"]}}
        return shown | told
    return _shown(slack, channel)


def leave(slack: Slack, args: Args) -> JSON:
    """Take the bot out; not_in_channel is no error."""
    channel = _group(slack, "conversations.leave", args)
    if channel.archived:
        raise Refused("is_archived", channel.name)
    if channel.general:
        raise Refused("cant_leave_general")
    if not membership.leave(slack.workspace, channel, _bot(slack)):
        return {"not_in_channel": True}
    return {}


def invite(slack: Slack, args: Args) -> JSON:
    """Add people; one who cannot be added stops all unless ``force`` is set."""
    channel = _standing(slack, "conversations.invite", args)
    users = args.names("users")
    if len(users) > MOST_INVITED:
        raise Refused("invalid_arguments", f"{len(users)} users at once")
    known = slack.workspace.users
    if _bot(slack) in users:
        raise Refused("cant_invite_self")
    errors = [
        {"user": user, "ok": False, "error": "user_not_found" if user not in known else "already_in_channel"}
        for user in users
        if user not in known or user in channel.members
    ]
    if errors and not (args.flag("force") and len(errors) < len(users)):
        raise Refused(str(errors[0]["error"]), str(errors[0]["user"]), errors=errors)
    for user in users:
        if user in known:
            membership.join(slack.workspace, channel, user, inviter=_bot(slack))
    return _shown(slack, channel)


def kick(slack: Slack, args: Args) -> JSON:
    """Take somebody else out."""
    channel = _standing(slack, "conversations.kick", args)
    user = find.user(slack, args.text("user"))
    if user.id == _bot(slack):
        raise Refused("cant_kick_self")
    if channel.general:
        raise Refused("cant_kick_from_general")
    if not membership.leave(slack.workspace, channel, user.id):
        raise Refused("not_in_channel", user.handle)
    return {}


def archive(slack: Slack, args: Args) -> JSON:
    """Put a channel away; nobody can write there."""
    channel = _group(slack, "conversations.archive", args)
    if channel.archived:
        raise Refused("already_archived", channel.name)
    if channel.general:
        raise Refused("cant_archive_general")
    find.member(slack, channel)
    membership.archive(slack.workspace, channel, _bot(slack), archived=True)
    return {}


def unarchive(slack: Slack, args: Args) -> JSON:
    """Take a channel back."""
    channel = _group(slack, "conversations.unarchive", args)
    if not channel.archived:
        raise Refused("not_archived", channel.name)
    membership.archive(slack.workspace, channel, _bot(slack), archived=False)
    return {}


def rename(slack: Slack, args: Args) -> JSON:
    """Rename a channel the bot made."""
    channel = _standing(slack, "conversations.rename", args)
    problem = membership.name_problem(slack.workspace, args.text("name"))
    if problem and not (problem == "name_taken" and args.text("name") == channel.name):
        raise Refused(problem, args.text("name"))
    if channel.creator != _bot(slack):
        raise Refused("not_authorized", "only its creator renames a channel")
    membership.rename(slack.workspace, channel, args.text("name"))
    return _shown(slack, channel)


def _describe(field: str, method: str) -> Callable[[Slack, Args], JSON]:
    def describe(slack: Slack, args: Args) -> JSON:
        channel = find.member(slack, find.channel(slack, method, args))
        if channel.archived:
            raise Refused("is_archived", channel.name)
        if channel.kind == "im":
            raise Refused("method_not_supported_for_channel_type", channel.kind)
        text = args.text(field)
        if len(text) > LONGEST_TOPIC:
            raise Refused("too_long", f"{len(text)} characters")
        topic, purpose = (text, None) if field == "topic" else (None, text)
        membership.describe(slack.workspace, channel, topic=topic, purpose=purpose)
        return _shown(slack, channel) | {field: text}

    return describe


def _group(slack: Slack, method: str, args: Args) -> Channel:
    channel = find.channel(slack, method, args)
    if channel.direct:
        raise Refused("method_not_supported_for_channel_type", channel.kind)
    return channel


def _standing(slack: Slack, method: str, args: Args) -> Channel:
    """A channel that is not put away and that the bot is in."""
    channel = _group(slack, method, args)
    if channel.archived:
        raise Refused("is_archived", channel.name)
    return find.member(slack, channel)


def _bot(slack: Slack) -> str:
    return slack.workspace.identity.bot_user_id


def _shown(slack: Slack, channel: Channel) -> JSON:
    return {"channel": channel.wire(slack.workspace.team_id, _bot(slack))}


METHODS: dict[str, Method] = {
    "conversations.create": create,
    "conversations.join": join,
    "conversations.leave": leave,
    "conversations.invite": invite,
    "conversations.kick": kick,
    "conversations.archive": archive,
    "conversations.unarchive": unarchive,
    "conversations.rename": rename,
    "conversations.setTopic": _describe("topic", "conversations.setTopic"),
    "conversations.setPurpose": _describe("purpose", "conversations.setPurpose"),
}
