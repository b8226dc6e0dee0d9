"""Modals and the home tab."""

from sandbox import viewing
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.method.shape import Method
from sandbox.model import JSON, View
from sandbox.slack import Slack


def open_view(slack: Slack, args: Args) -> JSON:
    """Open a modal with a trigger."""
    return _show(slack, args, push=False)


def push_view(slack: Slack, args: Args) -> JSON:
    """Open a modal on top of the one the trigger was pulled in."""
    return _show(slack, args, push=True)


def update_view(slack: Slack, args: Args) -> JSON:
    """Replace an open view, unless it changed since ``hash``."""
    view = _named(slack, args)
    viewing.check_hash(view, args.text("hash"))
    viewing.change(slack, view, args.json("view", "invalid_arguments"))
    return {"view": view.payload}


def publish_view(slack: Slack, args: Args) -> JSON:
    """Set somebody's Home tab, unless it changed since ``hash``."""
    user = slack.workspace.users.get(args.text("user_id"))
    if user is None:
        told = {"messages": ["[ERROR] invalid `user_id`"]}
        raise Refused("invalid_arguments", "user_id", response_metadata=told)
    viewing.check_hash(slack.views.home(user.id), args.text("hash"))
    return {"view": viewing.publish(slack, user.id, args.json("view", "invalid_arguments")).payload}


def _show(slack: Slack, args: Args, *, push: bool) -> JSON:
    """A view that is refused leaves its trigger unused."""
    given = args.text("trigger_id") or args.text("interactivity_pointer")
    if not given:
        raise Refused("invalid_arguments", "trigger_id", response_metadata={"messages": ["missing `trigger_id`"]})
    payload = viewing.checked(args.json("view", "invalid_arguments"), "modal")
    trigger = slack.triggers.exchange(given)
    return {"view": viewing.show(slack, trigger, payload, push=push).payload}


def _named(slack: Slack, args: Args) -> View:
    if args.text("external_id"):
        view = slack.views.external(args.text("external_id"))
    else:
        view = slack.views.by_id.get(args.text("view_id"))
    if view is None:
        raise Refused("not_found", args.text("view_id") or args.text("external_id"))
    return view


METHODS: dict[str, Method] = {
    "views.open": open_view,
    "views.push": push_view,
    "views.update": update_view,
    "views.publish": publish_view,
}
