"""What Slack's refusals mean for a post. Source: the error lists of the chat and reactions methods, docs.slack.dev."""

from enum import Enum, auto

import aiohttp
from slack_sdk.errors import SlackApiError

TOO_MANY_REQUESTS, SERVER_ERROR = 429, 500


# What a call to Slack raises when it or the network is away.
UNREACHABLE = (aiohttp.ClientError, TimeoutError, OSError)


class Verdict(Enum):
    """What to do with a post after Slack's answer."""

    DONE = auto()  # what was asked for is so already
    GONE = auto()  # the message is no longer there
    WAIT = auto()  # Slack says when to come back
    UNKNOWN = auto()  # Slack may have done it: look before sending again
    LATER = auto()  # nothing was done, and it may work later
    JOIN = auto()  # we are not in the channel; a public one can be joined
    PLAIN = auto()  # the blocks were refused: the text alone still tells
    DEAD = auto()  # it will never work


_BY_CODE = {
    Verdict.DONE: {"already_reacted", "no_reaction", "already_in_channel"},
    Verdict.GONE: {"message_not_found"},
    Verdict.WAIT: {"ratelimited", "rate_limited", "message_limit_exceeded", "too_many_requests"},
    Verdict.UNKNOWN: {
        "internal_error",
        "fatal_error",
        "service_unavailable",
        "request_timeout",
        "team_added_to_org",
        "external_channel_migrating",
    },
    Verdict.LATER: {
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "token_revoked",
        "token_expired",
        "missing_scope",
        "not_allowed_token_type",
        "access_denied",
        "accesslimited",
        "org_login_required",
        "ekm_access_denied",
    },
    Verdict.JOIN: {"not_in_channel"},
    Verdict.PLAIN: {
        "invalid_blocks",
        "invalid_blocks_format",
        "msg_blocks_too_long",
        "block_mismatch",
        "msg_too_long",
        "metadata_too_large",
        "invalid_metadata_format",
        "invalid_metadata_schema",
    },
}
_VERDICTS = {code: verdict for verdict, codes in _BY_CODE.items() for code in codes}


def code(problem: SlackApiError) -> str:
    """Slack's name for the error, or the HTTP status where the answer was not Slack's JSON."""
    data = problem.response.data
    name = data.get("error") if isinstance(data, dict) else None
    return str(name or f"http_{problem.response.status_code}")


def verdict(problem: SlackApiError) -> Verdict:
    """What to do after this refusal."""
    status = int(problem.response.status_code)
    if status == TOO_MANY_REQUESTS:
        return Verdict.WAIT
    if status >= SERVER_ERROR:
        return Verdict.UNKNOWN
    return _VERDICTS.get(code(problem), Verdict.DEAD)


def retry_after(problem: SlackApiError) -> float:
    """Seconds that Slack asked us to wait; one when it did not say."""
    value = str(problem.response.headers.get("Retry-After", problem.response.headers.get("retry-after", "1")))
    return float(value) if value.isdigit() else 1.0


def raise_trouble(problem: SlackApiError) -> None:
    """Raises ConnectionError where Slack itself is in trouble; a refusal is left to the caller."""
    if verdict(problem) in (Verdict.UNKNOWN, Verdict.WAIT):
        raise ConnectionError(f"Slack answers {code(problem)}") from problem
