"""Messages of the bot: posted, changed, deleted, shown to one person."""

from sandbox import draft as drafts
from sandbox import find, posting
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.draft import read_draft
from sandbox.message import Message
from sandbox.method.shape import Method
from sandbox.model import JSON, Channel
from sandbox.slack import Slack


def post_message(slack: Slack, args: Args) -> JSON:
    """Post where the bot is a member, or may write as ``chat:write.public``."""
    channel = find.writable(slack, find.target(slack, args))
    message = authored(slack, channel, args)
    posting.post(slack.workspace, message)
    result: JSON = {"channel": channel.id, "ts": message.ts, "message": message.wire()}
    if len(args.text("text")) > drafts.LONGEST_TEXT:
        result |= {"warning": "message_truncated", "response_metadata": {"warnings": ["message_truncated"]}}
    return result


def authored(slack: Slack, channel: Channel, args: Args) -> Message:
    """A message of the bot for a channel, checked and not yet posted."""
    content = read_draft(slack, args)
    content.setdefault("text", "")
    identity = slack.workspace.identity
    thread = _thread(slack, channel, args)
    message = Message(slack.workspace.next_ts(), channel.id, identity.bot_user_id, **content)
    message.bot_id, message.app_id, message.thread_ts = identity.bot_id, identity.app_id, thread
    if thread and args.flag("reply_broadcast"):
        message.subtype = "thread_broadcast"
    if "chat:write.customize" in slack.app.scopes:
        message.username = args.text("username") or None
        message.icon = args.text("icon_emoji") or args.text("icon_url") or None
    return message


def update(slack: Slack, args: Args) -> JSON:
    """Change one of the bot's own messages; absent fields stay."""
    channel, message = own(slack, args, "chat.update", "cant_update_message")
    if channel.archived:
        raise Refused("is_inactive", channel.name)
    content = read_draft(slack, args, update=True)
    posting.edit(slack.workspace, message, slack.workspace.identity.bot_user_id, content)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": message.wire()}


def delete(slack: Slack, args: Args) -> JSON:
    """Delete one of the bot's own messages."""
    channel, message = own(slack, args, "chat.delete", "cant_delete_message")
    posting.erase(slack.workspace, message)
    return {"channel": channel.id, "ts": message.ts}


def own(slack: Slack, args: Args, method: str, error: str) -> tuple[Channel, Message]:
    """A message the bot wrote itself; somebody else's is refused with ``error``."""
    channel = find.channel(slack, method, args)
    message = find.message(slack, channel, args.text("ts"))
    if message.user != slack.workspace.identity.bot_user_id:
        raise Refused(error, f"{message.ts} is not the bot's")
    return channel, message


def post_ephemeral(slack: Slack, args: Args) -> JSON:
    """Show a message to one member; it is in no history."""
    workspace = slack.workspace
    channel = find.writable(slack, find.target(slack, args), public=False)
    user = find.user(slack, args.text("user"), "user_not_in_channel")
    if user.id not in channel.members:
        raise Refused("user_not_in_channel", user.handle)
    message = authored(slack, channel, args)
    message.ephemeral_to = user.id
    workspace.add_ephemeral(message)
    workspace.notify(type="ephemeral", user=user.id, channel=channel.id, ts=message.ts)
    return {"message_ts": message.ts}


def permalink(slack: Slack, args: Args) -> JSON:
    """The address of a message."""
    channel = find.channel(slack, "chat.getPermalink", args)
    message = find.message(slack, channel, args.text("message_ts"))
    link = f"{slack.url}/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.is_reply:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def _thread(slack: Slack, channel: Channel, args: Args) -> str | None:
    thread = args.text("thread_ts")
    if not thread:
        return None
    if slack.workspace.message(channel.id, thread) is None:
        raise Refused("thread_not_found", thread)
    return posting.root_of(slack.workspace, channel.id, thread)


METHODS: dict[str, Method] = {
    "chat.postMessage": post_message,
    "chat.update": update,
    "chat.delete": delete,
    "chat.postEphemeral": post_ephemeral,
    "chat.getPermalink": permalink,
}
