"""The messages of one channel, kept so that no call reads more of them than it answers with."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence

from sandbox.message import Message


class Room:
    """Messages by ``ts``; the timeline (roots and broadcasts) and each thread as sorted lists of ``ts``."""

    def __init__(self) -> None:
        self.messages: dict[str, Message] = {}
        self.timeline: list[str] = []
        self.threads: dict[str, list[str]] = {}

    def add(self, message: Message) -> None:
        """File a message; its parent's reply counts follow."""
        self.messages[message.ts] = message
        if message.in_timeline:
            _append(self.timeline, message.ts)
        if message.is_reply and message.thread_ts is not None:
            _append(self.threads.setdefault(message.thread_ts, []), message.ts)
            parent = self.messages.get(message.thread_ts)
            if parent is not None:
                _count_reply(parent, message)

    def remove(self, message: Message) -> bool:
        """Take a message out; True when it stays as a tombstone because it has replies."""
        message.deleted = True
        if self.threads.get(message.ts):
            message.tombstone = True
            return True
        self._drop(message)
        if message.is_reply and message.thread_ts is not None:
            self._recount(message.thread_ts)
        return False

    def replies(self, parent: str) -> list[Message]:
        return [self.messages[ts] for ts in self.threads.get(parent, ())]

    def before(self, ts: str | None, limit: int) -> list[Message]:
        """The last ``limit`` messages of the timeline before ``ts``, oldest first."""
        end = len(self.timeline) if ts is None else bisect_left(self.timeline, ts)
        return [self.messages[key] for key in self.timeline[max(0, end - limit) : end]]

    def _drop(self, message: Message) -> None:
        self.messages.pop(message.ts, None)
        _discard(self.timeline, message.ts)
        if message.is_reply and message.thread_ts is not None:
            _discard(self.threads.get(message.thread_ts, []), message.ts)

    def _recount(self, parent_ts: str) -> None:
        parent = self.messages.get(parent_ts)
        if parent is None:
            return
        parent.reply_count, parent.reply_users, parent.latest_reply = 0, [], None
        for reply in self.replies(parent_ts):
            _count_reply(parent, reply)
        if parent.tombstone and not parent.reply_count:
            parent.tombstone = False
            self._drop(parent)


def between(keys: Sequence[str], oldest: str, latest: str, *, inclusive: bool, newest_first: bool) -> Iterator[str]:
    """The ``ts`` of a sorted list between two bounds, read lazily from either end."""
    first = bisect_left(keys, oldest) if inclusive else bisect_right(keys, oldest)
    last = bisect_right(keys, latest) if inclusive else bisect_left(keys, latest)
    order = range(last - 1, first - 1, -1) if newest_first else range(first, last)
    return (keys[index] for index in order)


def _append(keys: list[str], ts: str) -> None:
    if not keys or keys[-1] < ts:
        keys.append(ts)
    else:
        insort(keys, ts)


def _discard(keys: list[str], ts: str) -> None:
    index = bisect_left(keys, ts)
    if index < len(keys) and keys[index] == ts:
        del keys[index]


def _count_reply(parent: Message, reply: Message) -> None:
    parent.thread_ts = parent.ts
    parent.reply_count += 1
    parent.latest_reply = reply.ts
    if reply.user not in parent.reply_users:
        parent.reply_users.append(reply.user)
