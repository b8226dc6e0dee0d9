"""What people do with commands, buttons and modals, as payloads to the app, and what its answers do."""

from typing import Any

from sandbox import answering, control, viewing
from sandbox.book import Refused
from sandbox.delivery import Reply
from sandbox.entity import entities, escape
from sandbox.hook import Hook
from sandbox.message import Message
from sandbox.model import JSON, Channel, User, View
from sandbox.slack import Slack

SLASH_NAMES = {"im": "directmessage", "mpim": "mpdm", "private": "privategroup"}


async def command(slack: Slack, user: User, channel: Channel, name: str, text: str) -> Hook:
    """Send a slash command and show what its ack carries; the hook gathers what is shown."""
    hook = slack.hooks.give(channel.id, user.id)
    if name not in slack.app.commands:
        answering.complain(slack, hook, f"{name} is not a valid command")
        return hook
    workspace = slack.workspace
    typed = entities(workspace, text) if slack.app.escape_commands else escape(text)
    reply = await slack.delivery.send(
        "slash_commands",
        {
            "token": "sandbox",
            "team_id": workspace.team_id,
            "team_domain": workspace.team_name.lower().replace(" ", "-"),
            "channel_id": channel.id,
            "channel_name": SLASH_NAMES.get(channel.kind, channel.name),
            "user_id": user.id,
            "user_name": user.handle,
            "command": name,
            "text": typed,
            "api_app_id": workspace.identity.app_id,
            "is_enterprise_install": "false",
            "response_url": hook_url(slack, hook),
            "trigger_id": slack.triggers.pull(user.id),
        },
    )
    if reply.acknowledged:
        answering.acknowledge(slack, hook, name, reply.body)
    else:
        error = _failure(slack, name, reply)
        answering.complain(slack, hook, f"{name} failed with the error \u201c{error}\u201d")
    return hook


async def act_on_message(slack: Slack, user: User, message: Message, control_at: tuple[JSON, JSON], value: Any) -> Hook:
    """Use a control of a message; a person is told when the app does not answer."""
    block, element = control_at
    private = message.ephemeral_to is not None
    hook = slack.hooks.give(message.channel, user.id, original=message.ts, thread_ts=message.thread_ts)
    typed = slack.typed.setdefault((message.channel, message.ts, user.id), {})
    if element["type"] != "button":
        typed.setdefault(block["block_id"], {})[element["action_id"]] = control.entry(element, value)
    container = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": private,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    payload = _base(slack, user, "block_actions") | {
        "container": container,
        "channel": _channel(slack, message.channel),
        "state": {"values": control.state_of(message.blocks, typed)},
        "response_url": hook_url(slack, hook),
        "actions": [_action(slack, block, element, value)],
    }
    if not private:
        payload["message"] = message.wire()
    reply = await slack.delivery.send("interactive", payload)
    if not reply.acknowledged:
        error = _failure(slack, element["action_id"], reply)
        answering.complain(slack, hook, f"This app did not respond in time: {error}")
    return hook


async def act_on_view(slack: Slack, user: User, view: View, control_at: tuple[JSON, JSON], value: Any) -> None:
    """Use a control of a modal or home tab; one inside an input block only keeps what was put in."""
    block, element = control_at
    values = view.payload["state"]["values"]
    if element["type"] != "button":
        values.setdefault(block["block_id"], {})[element["action_id"]] = control.entry(element, value)
    if block["type"] == "input" and not block.get("dispatch_action"):
        return
    view.payload["state"]["values"] = control.state_of(view.payload["blocks"], values)
    payload = _base(slack, user, "block_actions", view) | {
        "container": {"type": "view", "view_id": view.id},
        "view": view.payload,
        "actions": [_action(slack, block, element, value)],
    }
    reply = await slack.delivery.send("interactive", payload)
    if not reply.acknowledged:
        _failure(slack, element["action_id"], reply)


async def submit(slack: Slack, user: User, view: View) -> dict[str, str]:
    """Send a modal whose state is filled in; the errors shown to the person, none when it was taken."""
    payload = _base(slack, user, "view_submission", view) | {"view": view.payload, "response_urls": []}
    reply = await slack.delivery.send("interactive", payload)
    name = view.payload["callback_id"] or "view_submission"
    if not reply.acknowledged:
        _failure(slack, name, reply)
        view.errors = {"": "We had some trouble connecting. Try again?"}
    else:
        try:
            view.errors = _take_answer(slack, user, view, reply.body)
        except Refused as refused:
            slack.book.refuse(name, refused.error, refused.detail)
            view.errors = {"": "We had some trouble connecting. Try again?"}
    slack.workspace.notify(type="view", user=user.id)
    return view.errors


async def close(slack: Slack, user: User, view: View, *, everything: bool) -> None:
    """Close a modal, or the whole stack, as a modal with clear_on_close does; the app hears where it asked to."""
    everything = everything or view.payload["clear_on_close"]
    closing = slack.views.stack(user.id) if everything else [view]
    for each in reversed(closing):
        viewing.close(slack, each)
        if each.payload["notify_on_close"]:
            payload = _base(slack, user, "view_closed") | {"view": each.payload, "is_cleared": everything}
            await slack.delivery.send("interactive", payload)


async def shortcut(slack: Slack, user: User, callback_id: str, message: Message | None) -> Hook | None:
    """Use a global shortcut, or one on a message."""
    if message is None:
        payload = _base(slack, user, "shortcut") | {"callback_id": callback_id}
        hook = None
    else:
        hook = slack.hooks.give(message.channel, user.id, thread_ts=message.thread_ts)
        payload = _base(slack, user, "message_action") | {
            "callback_id": callback_id,
            "message_ts": message.ts,
            "message": message.wire(),
            "channel": _channel(slack, message.channel),
            "response_url": hook_url(slack, hook),
        }
    payload["action_ts"] = slack.workspace.next_ts()
    reply = await slack.delivery.send("interactive", payload)
    if not reply.acknowledged:
        error = _failure(slack, callback_id, reply)
        if hook is not None:
            answering.complain(slack, hook, f"This shortcut failed with the error \u201c{error}\u201d")
    return hook


async def suggest(slack: Slack, user: User, control_at: tuple[JSON, JSON], query: str, view: View | None) -> list[JSON]:
    """The options the app offers in an external select for what was typed."""
    block, element = control_at
    payload = _base(slack, user, "block_suggestion", view) | {
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "value": query,
    }
    if view is not None:
        payload |= {"view": view.payload, "container": {"type": "view", "view_id": view.id}}
    reply = await slack.delivery.send("interactive", payload)
    if not reply.acknowledged or not isinstance(reply.body, dict):
        _failure(slack, element["action_id"], reply)
        return []
    groups = reply.body.get("option_groups") or []
    return (reply.body.get("options") or []) + [option for group in groups for option in group["options"]]


def hook_url(slack: Slack, hook: Hook) -> str:
    """The response_url of a hook."""
    return f"{slack.url}/response/{hook.key}"


def _take_answer(slack: Slack, user: User, view: View, body: JSON | str | None) -> dict[str, str]:
    answer = body if isinstance(body, dict) else {}
    match answer.get("response_action"):
        case "errors":
            return _errors(view, answer.get("errors"))
        case "update":
            viewing.change(slack, view, answer.get("view"))
        case "push":
            viewing.push_onto(slack, user.id, answer.get("view"))
        case "clear":
            viewing.clear(slack, user.id)
        case None:
            viewing.close(slack, view)
        case unknown:
            raise Refused("invalid_response_action", str(unknown))
    return {}


def _errors(view: View, errors: Any) -> dict[str, str]:
    inputs = {block["block_id"] for block in view.payload["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
        raise Refused("invalid_response_errors", f"errors must name input blocks of the view: {errors!r}")
    return {key: str(text) for key, text in errors.items()}


def _failure(slack: Slack, name: str, reply: Reply) -> str:
    error = "operation_timeout" if reply.reason in {"timeout", "http_timeout"} else "dispatch_failed"
    slack.book.refuse(name, error, reply.reason)
    return error


def _base(slack: Slack, user: User, kind: str, view: View | None = None) -> JSON:
    team = {"id": slack.workspace.team_id, "domain": slack.workspace.team_name.lower().replace(" ", "-")}
    return {
        "type": kind,
        "team": team,
        "user": {"id": user.id, "username": user.handle, "name": user.handle, "team_id": team["id"]},
        "api_app_id": slack.workspace.identity.app_id,
        "token": "sandbox",
        "trigger_id": slack.triggers.pull(user.id, view.id if view else None),
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _channel(slack: Slack, channel_id: str) -> JSON:
    channel = slack.workspace.channels[channel_id]
    return {"id": channel.id, "name": SLASH_NAMES.get(channel.kind, channel.name)}


def _action(slack: Slack, block: JSON, element: JSON, value: Any) -> JSON:
    return {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "action_ts": slack.workspace.next_ts(),
    } | control.chosen(element, value)
