"""Who is calling, and where: tokens, Socket Mode tickets, the team, the app."""

from typing import TYPE_CHECKING, Any

from sandbox import block_kit
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.method.shape import Method
from sandbox.model import JSON
from sandbox.slack import Slack

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_CHECKED = 100_000


def api_test(_slack: Slack, args: Args) -> JSON:
    """Echo the arguments, or the error asked for."""
    if args.text("error"):
        raise Refused(args.text("error"), args=args.values)
    return {"args": args.values}


def auth_test(slack: Slack, _args: Args) -> JSON:
    """Who the token belongs to."""
    workspace, identity = slack.workspace, slack.workspace.identity
    return {
        "url": f"{slack.url}/",
        "team": workspace.team_name,
        "user": workspace.bot.handle,
        "team_id": identity.team_id,
        "user_id": identity.bot_user_id,
        "bot_id": identity.bot_id,
        "app_id": identity.app_id,
        "app_name": slack.app.name,
        "is_enterprise_install": False,
    }


def open_connection(slack: Slack, _args: Args) -> JSON:
    """An address for one Socket Mode handshake."""
    address = slack.url.replace("http", "ws", 1)
    return {"url": f"{address}/link/?ticket={slack.sockets.ticket()}&app_id={slack.workspace.identity.app_id}"}


def team_info(slack: Slack, args: Args) -> JSON:
    """The workspace."""
    workspace = slack.workspace
    if args.text("team", workspace.team_id) != workspace.team_id:
        raise Refused("team_not_found", args.text("team"))
    domain = workspace.team_name.lower().replace(" ", "-")
    return {
        "team": {
            "id": workspace.team_id,
            "name": workspace.team_name,
            "url": f"{slack.url}/",
            "domain": domain,
            "email_domain": "",
            "icon": {"image_default": True},
        }
    }


def bot_info(slack: Slack, args: Args) -> JSON:
    """The app's bot."""
    identity = slack.workspace.identity
    if args.text("bot", identity.bot_id) != identity.bot_id:
        raise Refused("bot_not_found", args.text("bot"))
    return {
        "bot": {
            "id": identity.bot_id,
            "deleted": False,
            "name": slack.app.name,
            "updated": 0,
            "app_id": identity.app_id,
            "user_id": identity.bot_user_id,
            "icons": {},
        }
    }


def validate_blocks(_slack: Slack, args: Args) -> JSON:
    """Check blocks, a view or a message without showing them to anybody."""
    given = [name for name in ("blocks", "view", "message") if name in args]
    if len(given) != 1 or len(args.text(given[0])) > LONGEST_CHECKED:
        told = ["must provide exactly one of `blocks`, `view`, or `message`"]
        raise Refused("invalid_arguments", response_metadata={"messages": told})
    value = args.json(given[0], "invalid_arguments")
    checks: dict[str, Callable[[Any], list[block_kit.Problem]]] = {
        "blocks": block_kit.check_blocks,
        "view": block_kit.check_view,
        "message": block_kit.check_message,
    }
    problems = checks[given[0]](value)
    if problems:
        raise Refused(f"invalid_{given[0]}", problems[0].told(), errors=[problem.wire() for problem in problems])
    return {}


METHODS: dict[str, Method] = {
    "api.test": api_test,
    "auth.test": auth_test,
    "apps.connections.open": open_connection,
    "team.info": team_info,
    "bots.info": bot_info,
    "blocks.validate": validate_blocks,
}
