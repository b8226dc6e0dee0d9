"""Views shown, changed and taken away: what a method, or an answer to a submission, asks for."""

import json
from typing import Any

from sandbox import block_kit
from sandbox.book import Refused
from sandbox.draft import refused_blocks, with_ids
from sandbox.model import JSON, View
from sandbox.slack import Slack
from sandbox.views import DEEPEST_STACK, Trigger

LARGEST_VIEW = 250_000


def checked(payload: Any, kind: str) -> JSON:
    """A view as given, or Refused with the places where it is wrong."""
    if not isinstance(payload, dict):
        raise Refused("invalid_arguments", "view is no object")
    if len(json.dumps(payload, ensure_ascii=False).encode()) > LARGEST_VIEW:
        raise Refused("view_too_large")
    if payload.get("type") != kind:
        told = [f"[ERROR] view type {payload.get('type')!r} does not fit here"]
        raise Refused("invalid_arguments", told[0], response_metadata={"messages": told})
    problems = block_kit.check_view(payload)
    if problems:
        raise refused_blocks("invalid_arguments", problems)
    return payload


def show(slack: Slack, trigger: Trigger, given: JSON, *, push: bool) -> View:
    """Open a checked modal, or push it onto the modal the trigger was pulled in."""
    stack = slack.views.stack(trigger.user)
    if push and not stack:
        raise Refused("not_found", "no modal to push onto")
    if len(stack) >= DEEPEST_STACK:
        raise Refused("push_limit_reached", str(len(stack)))
    slack.views.check_external(given.get("external_id", ""), "")
    return _put_on(slack, trigger.user, given)


def push_onto(slack: Slack, user_id: str, payload: Any) -> View:
    """Push a modal as the answer to a submission."""
    if len(slack.views.stack(user_id)) >= DEEPEST_STACK:
        raise Refused("push_limit_reached")
    return _put_on(slack, user_id, checked(payload, "modal"))


def change(slack: Slack, view: View, payload: Any) -> View:
    """Replace what a view shows; what people typed into blocks that stay is kept."""
    given = checked(payload, view.kind)
    slack.views.check_external(given.get("external_id", ""), view.id)
    values = view.payload["state"]["values"]
    view.payload = _complete(slack, given, view)
    stay = {block["block_id"] for block in view.payload["blocks"]}
    view.payload["state"]["values"] |= {key: value for key, value in values.items() if key in stay}
    view.errors = {}
    slack.views.put(view)
    _notify(slack, view)
    return view


def publish(slack: Slack, user_id: str, payload: Any) -> View:
    """Set somebody's home tab."""
    home = slack.views.home(user_id)
    if home is not None:
        return change(slack, home, payload)
    given = checked(payload, "home")
    slack.views.check_external(given.get("external_id", ""), "")
    identifier = slack.workspace.new_id("V")
    view = View(identifier, "home", user_id, {}, root_id=identifier)
    view.payload = _complete(slack, given, view)
    slack.views.put(view)
    _notify(slack, view)
    return view


def check_hash(view: View | None, given: str) -> None:
    """Refuse a hash that is not that of the view as it stands."""
    if given and (view is None or view.payload["hash"] != given):
        raise Refused("hash_conflict", given)


def close(slack: Slack, view: View) -> None:
    """Take one modal away."""
    slack.views.close(view)
    slack.workspace.notify(type="view", user=view.user)


def clear(slack: Slack, user_id: str) -> None:
    """Take all of somebody's modals away."""
    slack.views.clear(user_id)
    slack.workspace.notify(type="view", user=user_id)


def _put_on(slack: Slack, user_id: str, given: JSON) -> View:
    stack = slack.views.stack(user_id)
    identifier = slack.workspace.new_id("V")
    root = stack[0].id if stack else identifier
    view = View(identifier, "modal", user_id, {}, root, stack[-1].id if stack else None)
    view.payload = _complete(slack, given, view)
    slack.views.put(view)
    _notify(slack, view)
    return view


def _complete(slack: Slack, given: JSON, view: View) -> JSON:
    """The view as Slack returns it, with everything the app left out."""
    identity = slack.workspace.identity
    blocks = with_ids(slack, given["blocks"])
    return {
        "id": view.id,
        "team_id": identity.team_id,
        "type": view.kind,
        "blocks": blocks,
        "private_metadata": given.get("private_metadata", ""),
        "callback_id": given.get("callback_id", ""),
        "state": {"values": {}},
        "hash": f"{slack.workspace.seconds()}.{slack.workspace.new_id('h')}",
        "title": given.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True},
        "clear_on_close": bool(given.get("clear_on_close")),
        "notify_on_close": bool(given.get("notify_on_close")),
        "submit_disabled": bool(given.get("submit_disabled")),
        "close": given.get("close"),
        "submit": given.get("submit"),
        "previous_view_id": view.previous_id,
        "root_view_id": view.root_id,
        "app_id": identity.app_id,
        "external_id": given.get("external_id", ""),
        "app_installed_team_id": identity.team_id,
        "bot_id": identity.bot_id,
    }


def _notify(slack: Slack, view: View) -> None:
    slack.workspace.notify(type="home" if view.kind == "home" else "view", user=view.user)
