"""People: listed, described, found by address, whether they are there."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from sandbox import find
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.method.shape import Method
from sandbox.model import JSON, User
from sandbox.slack import Slack

QUIET_FROM, QUIET_HOURS = 22, 10  # local hours, Slack's defaults for do not disturb


def list_users(slack: Slack, args: Args) -> JSON:
    """Everybody, the bot and Slackbot too, page by page."""
    part, following = find.page(args, list(slack.workspace.users.values()), default=1000)
    return {"members": [_wire(slack, user) for user in part], "cache_ts": slack.workspace.seconds()} | following


def info(slack: Slack, args: Args) -> JSON:
    """One person; the address only with ``users:read.email``."""
    return {"user": _wire(slack, find.user(slack, args.text("user")))}


def by_email(slack: Slack, args: Args) -> JSON:
    """The person with an address, whatever its case."""
    found = slack.workspace.emails.get(args.text("email").lower())
    if found is None:
        raise Refused("users_not_found", args.text("email"))
    return {"user": _wire(slack, slack.workspace.users[found])}


def profile(slack: Slack, args: Args) -> JSON:
    """One person's profile, the bot's own when nobody is named."""
    user = find.user(slack, args.text("user") or slack.workspace.identity.bot_user_id)
    return {"profile": user.profile(email="users:read.email" in slack.app.scopes)}


def presence(slack: Slack, args: Args) -> JSON:
    """Everybody in the sandbox is there."""
    find.user(slack, args.text("user") or slack.workspace.identity.bot_user_id)
    return {"presence": "active"}


def dnd(slack: Slack, args: Args) -> JSON:
    """One person's next quiet hours."""
    return _dnd(slack, find.user(slack, args.text("user") or slack.workspace.identity.bot_user_id))


def team_dnd(slack: Slack, args: Args) -> JSON:
    """The next quiet hours of several people; unknown ones are left out."""
    users = args.names("users")
    if not users:
        raise Refused("no_users_provided")
    return {
        "users": {each: _dnd(slack, slack.workspace.users[each]) for each in users if each in slack.workspace.users}
    }


def emoji(_slack: Slack, _args: Args) -> JSON:
    """The sandbox has no emoji of its own."""
    return {"emoji": {}, "cache_ts": "0.000000"}


def _dnd(slack: Slack, user: User) -> JSON:
    """The night of somebody's own zone, the coming or the running one."""
    now = slack.workspace.clock.now()
    local = now.astimezone(ZoneInfo(user.tz))
    start = local.replace(hour=QUIET_FROM, minute=0, second=0, microsecond=0)
    if start - timedelta(days=1) + timedelta(hours=QUIET_HOURS) > local:
        start -= timedelta(days=1)
    end = start + timedelta(hours=QUIET_HOURS)
    return {
        "dnd_enabled": True,
        "next_dnd_start_ts": int(start.timestamp()),
        "next_dnd_end_ts": int(end.timestamp()),
    }


def _wire(slack: Slack, user: User) -> JSON:
    email = "users:read.email" in slack.app.scopes
    return user.wire(slack.workspace.team_id, slack.workspace.clock.now(), email=email)


METHODS: dict[str, Method] = {
    "users.list": list_users,
    "users.info": info,
    "users.lookupByEmail": by_email,
    "users.profile.get": profile,
    "users.getPresence": presence,
    "dnd.info": dnd,
    "dnd.teamInfo": team_dnd,
    "emoji.list": emoji,
}
