"""The one that talks to Slack's write methods: it brings Slack to what the outbox says.

1. Claim rows: urgent first, a thread's head before its replies. A claim is a lease, so a row whose sender died
   comes back.
2. Wait for the lane (`pace`), then mark the row as being sent and commit: from here on Slack may have it.
3. Call Slack. The row's key travels in the message's metadata.
4. Store Slack's answer. Where there was none (a reset, a timeout, a 5xx), the row stays "being sent"; whoever
   claims it next looks the key up in the channel before sending again.

So a message is posted once even when the process dies between any two of these steps.
"""

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Callable

import aiohttp
from slack_sdk.errors import SlackApiError
from sqlmodel import Session

from handlers import delivery, slack_error
from handlers.clock import Clock
from handlers.log import fact
from handlers.pace import Pace
from handlers.slack import Slack
from handlers.slack_error import UNREACHABLE, Verdict
from storage import posts
from storage.database import Database
from storage.table.post import PostRow

LEASE_SECONDS = 60.0
LONGEST_WAIT = 20.0
BATCH = 50
# Backoff doubles from one second; the longest pause between two tries is five minutes.
LONGEST_BACKOFF = 300.0
ATTEMPTS = 30

Buried = Callable[[Session, PostRow, str], None]


class Courier:
    """Sends what is owed."""

    def __init__(
        self,
        slack: Slack,
        database: Database,
        clock: Clock,
        *,
        wall: Callable[[], float] = time.time,
        pace: Pace | None = None,
    ) -> None:
        self.slack = slack
        self.client = slack.client
        self.database = database
        self.clock = clock
        self.on_buried: Buried = lambda _tx, _row, _error: None
        self._wall = wall
        self._pace = pace or Pace()
        self._in_hand: set[int] = set()
        self._lanes: set[asyncio.Task[None]] = set()

    async def deliver(self) -> int:
        """Claim what is due and start sending it, channel by channel; returns how many rows were claimed."""
        rows = await self.database.write(
            lambda tx: posts.claim(
                tx,
                workspace=self.slack.workspace,
                wall=self._wall(),
                lease=LEASE_SECONDS,
                limit=BATCH,
                besides=self._in_hand,
            )
        )
        by_channel: dict[tuple[str, bool], list[PostRow]] = defaultdict(list)
        for row in rows:
            self._in_hand.add(row.id or 0)
            by_channel[row.channel, row.urgent].append(row)
        for lane in by_channel.values():
            task = asyncio.create_task(self._send_all(lane))
            self._lanes.add(task)
            task.add_done_callback(self._lanes.discard)
        return len(rows)

    async def settle(self) -> None:
        """Wait until everything in hand was sent or put back."""
        while self._lanes:
            await asyncio.wait(set(self._lanes))

    async def drain(self) -> None:
        """Send until nothing is due now."""
        claimed = 1
        while claimed:
            claimed = await self.deliver()
            await self.settle()

    async def _send_all(self, rows: list[PostRow]) -> None:
        for row in rows:
            try:
                await self._send(row)
            except Exception as problem:  # noqa: BLE001 - the row's lease brings it back; the lane goes on
                fact("post.failed", level=logging.ERROR, problem=problem, post=row.id)
            finally:
                self._in_hand.discard(row.id or 0)

    async def _send(self, row: PostRow) -> None:
        post_id, method = row.id or 0, delivery.method(row)
        wait = self._pace.wait(method, row.channel, patience=LONGEST_WAIT)
        if wait > LONGEST_WAIT:
            await self._postpone(row, wait, "waiting for Slack's rate limit", unknown=row.state == posts.SENDING)
            return
        await asyncio.sleep(wait)
        if row.state == posts.SENDING and row.ts is None:
            known = await self._known(row)
            if known is None:
                return
            if known.ts:
                fact("post.found", post=post_id)
                await self._sent(row, known, row.sending_revision)
                return
        if not await self.database.write(lambda tx: posts.begin(tx, row, wall=self._wall(), lease=LEASE_SECONDS)):
            return
        try:
            receipt = await delivery.send(self.client, row, await self._head(row))
        except SlackApiError as problem:
            await self._refused(row, method, problem)
        except (aiohttp.ClientConnectorError, ConnectionRefusedError) as problem:
            await self._postpone(row, self._backoff(row), type(problem).__name__)
        except UNREACHABLE as problem:
            await self._postpone(row, self._backoff(row), type(problem).__name__, unknown=True)
        else:
            await self._sent(row, receipt)

    async def _known(self, row: PostRow) -> delivery.Receipt | None:
        """Where Slack has a message already, without a ts when it has none; None when it cannot be told yet."""
        try:
            return await delivery.find(self.client, row, await self._head(row))
        except (SlackApiError, *UNREACHABLE) as problem:
            await self._postpone(row, self._backoff(row), f"looking it up: {type(problem).__name__}", unknown=True)
            return None

    async def _head(self, row: PostRow) -> str | None:
        if row.thread_post_id is None:
            return row.thread_ts
        head = await self.database.read(lambda tx: posts.find(tx, row.thread_post_id or 0))
        return head.ts if head else None

    async def _sent(self, row: PostRow, receipt: delivery.Receipt, revision: int | None = None) -> None:
        """Slack has this revision of the row: the one at hand, or the one that was found there."""
        known, at = row.revision if revision is None else revision, self.clock.now()
        await self.database.write(
            lambda tx: posts.sent(tx, row.id or 0, revision=known, ts=receipt.ts, channel=receipt.channel, at=at)
        )
        fact("post.sent", post=row.id, kind=row.kind, channel=receipt.channel or row.channel)

    async def _refused(self, row: PostRow, method: str, problem: SlackApiError) -> None:
        error, verdict = slack_error.code(problem), slack_error.verdict(problem)
        if verdict is Verdict.GONE and method == "chat.update":
            await self.database.write(lambda tx: posts.lost(tx, row.id or 0))
        elif verdict in (Verdict.DONE, Verdict.GONE):
            await self._sent(row, delivery.Receipt(ts=row.ts if row.body else None, channel=row.channel))
        elif verdict is Verdict.WAIT:
            seconds = slack_error.retry_after(problem)
            self._pace.close(method, row.channel, seconds)
            await self._postpone(row, seconds, error)
        elif verdict is Verdict.PLAIN and row.body.get("blocks"):
            fact("post.blocks_refused", level=logging.ERROR, post=row.id, error=error)
            await self.database.write(lambda tx: posts.simplify(tx, row.id or 0))
        elif verdict is Verdict.JOIN and row.attempts == 0 and await delivery.join(self.client, row.channel):
            await self._postpone(row, 0.0, error)
        elif verdict in (Verdict.UNKNOWN, Verdict.LATER) and row.attempts < ATTEMPTS:
            await self._postpone(row, self._backoff(row), error, unknown=verdict is Verdict.UNKNOWN)
        else:
            await self._bury(row, error)

    async def _bury(self, row: PostRow, error: str) -> None:
        def bury(tx: Session) -> None:
            posts.bury(tx, row.id or 0, error=error)
            self.on_buried(tx, row, error)

        await self.database.write(bury)
        fact("post.dead", level=logging.ERROR, post=row.id, error=error, channel=row.channel)

    async def _postpone(self, row: PostRow, seconds: float, error: str, *, unknown: bool = False) -> None:
        not_before = self._wall() + seconds
        await self.database.write(
            lambda tx: posts.postpone(tx, row.id or 0, not_before=not_before, error=error, unknown=unknown)
        )
        fact("post.postponed", post=row.id, seconds=round(seconds, 1), error=error, unknown=unknown)

    @staticmethod
    def _backoff(row: PostRow) -> float:
        return float(min(LONGEST_BACKOFF, 2 ** min(row.attempts, 16)))
