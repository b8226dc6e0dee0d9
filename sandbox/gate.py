"""What every call passes before its method sees it: token, scope, arguments, limits."""

from sandbox.args import Args
from sandbox.book import Refused
from sandbox.model import Channel
from sandbox.slack import Slack
from sandbox.spec import Spec, needed_scopes


class RateLimitError(Exception):
    """The call came too early; ``retry_after`` is in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"retry after {retry_after} s")
        self.retry_after = retry_after


def check(slack: Slack, spec: Spec, token: str, args: Args) -> None:
    """Let a call through, or raise Refused or RateLimitError."""
    if spec.caller != "open":
        _check_token(slack, spec, token)
        _check_scope(slack, spec, None)
    wait = slack.limits.wait(spec, _lane(slack, args))
    if wait:
        raise RateLimitError(wait)
    missing = [name for name in spec.required if name not in args]
    if missing:
        messages = [f"[ERROR] missing required field: {name}" for name in missing]
        detail = f"missing {', '.join(missing)}"
        raise Refused("invalid_arguments", detail, response_metadata={"messages": messages})


def check_kind(slack: Slack, spec: Spec, channel: Channel) -> None:
    """Refuse a conversation of a kind that the granted scopes do not reach."""
    _check_scope(slack, spec, channel.kind)


def _lane(slack: Slack, args: Args) -> str:
    """The conversation a call counts against, however it is named."""
    named = args.text("channel")
    if named in slack.workspace.users:
        return slack.workspace.im(named).id
    found = slack.workspace.channel_called(named)
    return found.id if found else named


def _check_token(slack: Slack, spec: Spec, token: str) -> None:
    identity = slack.workspace.identity
    if not token:
        raise Refused("not_authed")
    kind = {identity.bot_token: "bot", identity.app_token: "app"}.get(token)
    if kind is None:
        raise Refused("invalid_auth")
    if slack.app.revoked:
        raise Refused("token_revoked")
    if kind != spec.caller:
        raise Refused("not_allowed_token_type", f"{spec.method} takes the {spec.caller} token")


def _check_scope(slack: Slack, spec: Spec, kind: str | None) -> None:
    if spec.caller == "app":
        return
    needed = needed_scopes(spec, kind)
    if needed and slack.app.scopes.isdisjoint(needed):
        provided = ",".join(sorted(slack.app.scopes))
        raise Refused("missing_scope", ",".join(needed), needed=",".join(needed), provided=provided)
