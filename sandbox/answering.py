"""What the app says to the person who has just typed a command or clicked: by its ack, by response_url."""

from typing import Any

from sandbox import posting
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.draft import read_draft
from sandbox.hook import Hook
from sandbox.message import Message
from sandbox.model import JSON, SLACKBOT
from sandbox.slack import Slack


def respond(slack: Slack, hook: Hook, body: JSON) -> Message | None:
    """Show, replace or delete as a response asks; Refused when its content is not acceptable."""
    args = Args(body)
    original = _original(slack, hook)
    if args.flag("delete_original"):
        if original is not None:
            _remove(slack, original)
        return None
    content = read_draft(slack, args)
    content.setdefault("text", "")
    if args.flag("replace_original") and original is not None:
        return _replace(slack, hook, original, content)
    message = _new(slack, hook, args, content)
    if args.text("response_type") != "in_channel":
        message.ephemeral_to = hook.user
        show_privately(slack, message)
    else:
        posting.post(slack.workspace, message)
    hook.original = hook.original or message.ts
    hook.shown.append(message)
    return message


def acknowledge(slack: Slack, hook: Hook, command: str, body: JSON | str | None) -> None:
    """Show what the ack of a command carries, if anything."""
    content: Any = {"text": body} if isinstance(body, str) else body
    if not content or not any(content.get(part) for part in ("text", "blocks", "attachments")):
        return
    try:
        respond(slack, hook, content)
    except Refused as refused:
        slack.book.refuse(command, refused.error, refused.detail)
        complain(slack, hook, f"{command} failed with the error \u201cinvalid_command_response\u201d")


def complain(slack: Slack, hook: Hook, text: str) -> Message:
    """Slack's own word to a person whose command or click came to nothing."""
    message = Message(slack.workspace.next_ts(), hook.channel, SLACKBOT, text, ephemeral_to=hook.user)
    show_privately(slack, message)
    hook.shown.append(message)
    return message


def show_privately(slack: Slack, message: Message) -> None:
    """Show an ephemeral message, new or changed."""
    slack.workspace.add_ephemeral(message)
    slack.workspace.notify(type="ephemeral", user=message.ephemeral_to, channel=message.channel, ts=message.ts)


def _new(slack: Slack, hook: Hook, args: Args, content: JSON) -> Message:
    identity = slack.workspace.identity
    message = Message(slack.workspace.next_ts(), hook.channel, identity.bot_user_id, **content)
    message.bot_id, message.app_id = identity.bot_id, identity.app_id
    thread = args.text("thread_ts") or hook.thread_ts
    message.thread_ts = posting.root_of(slack.workspace, hook.channel, thread)
    return message


def _original(slack: Slack, hook: Hook) -> Message | None:
    if hook.original is None:
        return None
    private = slack.workspace.ephemerals.get(hook.user, {}).get(hook.original)
    return private or slack.workspace.message(hook.channel, hook.original)


def _replace(slack: Slack, hook: Hook, original: Message, content: JSON) -> Message:
    if original.ephemeral_to is None:
        posting.edit(slack.workspace, original, original.user, {"blocks": []} | content)
    else:
        cleared: JSON = {"blocks": [], "attachments": []}
        for name, value in (cleared | content).items():
            setattr(original, name, value)
        show_privately(slack, original)
    hook.shown.append(original)
    return original


def _remove(slack: Slack, original: Message) -> None:
    if original.ephemeral_to is None:
        posting.erase(slack.workspace, original)
        return
    original.deleted = True
    slack.workspace.ephemerals[original.ephemeral_to].pop(original.ts, None)
    slack.workspace.notify(type="ephemeral", user=original.ephemeral_to, channel=original.channel, ts=original.ts)
