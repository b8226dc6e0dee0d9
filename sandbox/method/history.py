"""What was said: a channel's messages, a thread's replies."""

from itertools import islice
from typing import TYPE_CHECKING

from sandbox import find
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.message import Message
from sandbox.method.shape import Method
from sandbox.model import JSON, Channel
from sandbox.room import Room, between
from sandbox.slack import Slack

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = "9999999999.999999"


def history(slack: Slack, args: Args) -> JSON:
    """The newest messages of a channel first, page by page."""
    channel = find.member(slack, find.channel(slack, "conversations.history", args))
    room = slack.workspace.rooms[channel.id]
    oldest, latest, inclusive = _bounds(args)
    cursor = find.read_cursor(args)
    if cursor:
        latest, inclusive = cursor, False
    keys = between(room.timeline, oldest, latest, inclusive=inclusive, newest_first=True)
    limit = _limit(args, 100)
    taken = list(islice(keys, limit + 1))
    messages = [_wire(args, room.messages[ts]) for ts in taken[:limit]]
    return _page(messages, taken, limit) | {"pin_count": len(channel.pins)}


def replies(slack: Slack, args: Args) -> JSON:
    """A thread from its parent on, oldest first; the parent comes with every page."""
    channel = find.channel(slack, "conversations.replies", args)
    room = slack.workspace.rooms[channel.id]
    parent = _parent(room, channel, args.text("ts"))
    oldest, latest, inclusive = _bounds(args)
    cursor = find.read_cursor(args)
    if cursor:
        oldest, inclusive = cursor, False
    thread = room.threads.get(parent.ts, [])
    keys: Iterator[str] = between(thread, oldest, latest, inclusive=inclusive, newest_first=False)
    limit = _limit(args, find.MOST_PER_PAGE)
    taken = list(islice(keys, limit))
    shown = taken[: limit - 1] if not cursor and limit > 1 else taken[:limit]
    messages = [_wire(args, parent)] + [_wire(args, room.messages[ts]) for ts in shown]
    more = bool(shown) and _more(thread, shown[-1], latest, inclusive=inclusive)
    following = find.next_cursor(shown[-1]) if more else ""
    return {
        "messages": messages,
        "has_more": more,
        "response_metadata": {"next_cursor": following},
    }


def _more(thread: list[str], last: str, latest: str, *, inclusive: bool) -> bool:
    rest = between(thread, last, latest, inclusive=inclusive, newest_first=False)
    return any(ts != last for ts in islice(rest, 2))


def _parent(room: Room, channel: Channel, ts: str) -> Message:
    found = room.messages.get(ts)
    if found is not None and found.is_reply:
        found = room.messages.get(found.thread_ts or "")
    if found is None:
        raise Refused("thread_not_found", f"{channel.name} {ts}")
    return found


def _page(messages: list[JSON], taken: list[str], limit: int) -> JSON:
    more = len(taken) > limit
    page: JSON = {"messages": messages, "has_more": more}
    if more:
        page["response_metadata"] = {"next_cursor": find.next_cursor(taken[limit - 1])}
    return page


def _bounds(args: Args) -> tuple[str, str, bool]:
    oldest = _ts(args.text("oldest"), "0", "invalid_ts_oldest")
    return oldest, _ts(args.text("latest"), NOW, "invalid_ts_latest"), args.flag("inclusive")


def _ts(given: str, default: str, error: str) -> str:
    if given in {"", "0"}:
        return default
    seconds, _, fraction = given.partition(".")
    if not seconds.isdigit() or (fraction and not fraction.isdigit()):
        raise Refused(error, given)
    return f"{seconds}.{fraction:0<6}"


def _limit(args: Args, default: int) -> int:
    limit = args.number("limit", default, error="invalid_limit") or default
    if not 0 < limit <= find.MOST_PER_PAGE:
        raise Refused("invalid_limit", str(limit))
    return limit


def _wire(args: Args, message: Message) -> JSON:
    return message.wire(metadata=args.flag("include_all_metadata"))


METHODS: dict[str, Method] = {"conversations.history": history, "conversations.replies": replies}
