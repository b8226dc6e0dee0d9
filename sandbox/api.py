"""One call of the Web API from its bytes to its answer."""

import json
import logging
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from sandbox.args import Args
from sandbox.book import Call, Refused
from sandbox.fault import Fault
from sandbox.gate import RateLimitError, check
from sandbox.method import METHODS
from sandbox.model import JSON
from sandbox.slack import Slack
from sandbox.spec import SPECS, Spec

HTTP_OK, TOO_MANY, SERVER_ERROR, UNAVAILABLE = 200, 429, 500, 503
STATUS = {"429": TOO_MANY, "500": SERVER_ERROR, "503": UNAVAILABLE, "outage": UNAVAILABLE}
ERRORS = {"429": "ratelimited", "500": "internal_error", "503": "service_unavailable"}
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """A call as it came over HTTP; header names are lower-case."""

    method: str
    headers: dict[str, str]
    query: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back; ``drop`` tears the connection down instead, ``hang`` never answers."""

    body: JSON
    status: int = HTTP_OK
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    hang: bool = False


def answer(slack: Slack, request: Request) -> Answer:
    """Perform one call, meeting whatever misfortune is due for it first."""
    token, args = read(request)
    fault = slack.faults.take(request.method)
    if fault is not None:
        return _misfortune(slack, request, token, args, fault)
    return perform(slack, request.method, token, args)


def perform(slack: Slack, method: str, token: str, args: Args) -> Answer:
    """Check and run a method; every refusal is noted."""
    try:
        check(slack, _spec(method), token, args)
        result = {"ok": True} | METHODS[method](slack, args)
    except Refused as refused:
        _note(slack, method, args, refused.error)
        slack.book.refuse(method, refused.error, refused.detail)
        return Answer({"ok": False, "error": refused.error} | refused.extra)
    except RateLimitError as limited:
        _note(slack, method, args, "ratelimited")
        slack.book.refuse(method, "ratelimited", str(limited))
        return _too_many(limited.retry_after)
    except Exception:
        logger.exception("the sandbox itself failed in %s", method)
        slack.book.refuse(method, "fatal_error", "the sandbox itself failed")
        return Answer({"ok": False, "error": "fatal_error"}, SERVER_ERROR)
    _note(slack, method, args, None)
    return Answer(result)


def _spec(method: str) -> Spec:
    spec = SPECS.get(method)
    if spec is None:
        raise Refused("unknown_method", method, req_method=method)
    return spec


def read(request: Request) -> tuple[str, Args]:
    """The token and the arguments: from the query, then a form or, where the method reads it, JSON."""
    values: JSON = dict(parse_qsl(request.query, keep_blank_values=True)) if request.query else {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    spec = SPECS.get(request.method)
    if kind == "application/json":
        if spec is None or spec.json:
            values |= _json_body(request.body)
    elif request.body:
        text = request.body.decode("utf-8", errors="replace")
        values |= dict(parse_qsl(text, keep_blank_values=True))
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    token = bearer.strip() if scheme.lower() == "bearer" else ""
    given = values.pop("token", "")
    return token or str(given), Args(values)


def _json_body(body: bytes) -> JSON:
    try:
        value = json.loads(body or b"{}")
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _misfortune(slack: Slack, request: Request, token: str, args: Args, fault: Fault) -> Answer:
    match fault.kind:
        case "reset_before":
            return Answer({}, drop=True)
        case "hang":
            return Answer({}, hang=True)
        case "reset_after" | "hang_after":
            perform(slack, request.method, token, args)
            return Answer({}, drop=fault.kind == "reset_after", hang=fault.kind == "hang_after")
        case "429":
            _note(slack, request.method, args, "ratelimited")
            return _too_many(fault.retry_after)
        case _:
            error = ERRORS.get(fault.kind, "service_unavailable")
            _note(slack, request.method, args, error)
            return Answer({"ok": False, "error": error}, STATUS[fault.kind])


def _too_many(seconds: int) -> Answer:
    return Answer({"ok": False, "error": "ratelimited"}, TOO_MANY, {"retry-after": str(seconds)})


def _note(slack: Slack, method: str, args: Args, error: str | None) -> None:
    slack.book.calls.append(Call(method, args.values, slack.workspace.clock.now(), error))
