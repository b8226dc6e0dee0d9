"""Change notices for whoever shows the workspace live."""

import asyncio
from typing import Any

from sandbox.model import JSON

NOTICES_KEPT = 10_000


class Notices:
    """Queues of small dictionaries; each names what changed, never how."""

    def __init__(self) -> None:
        self._queues: list[asyncio.Queue[JSON]] = []

    def subscribe(self) -> asyncio.Queue[JSON]:
        """A queue of the notices from now on; a reader that falls far behind finds one ``reset`` instead."""
        queue: asyncio.Queue[JSON] = asyncio.Queue()
        self._queues.append(queue)
        return queue

    def unsubscribe(self, queue: asyncio.Queue[JSON]) -> None:
        if queue in self._queues:
            self._queues.remove(queue)

    def notify(self, **notice: Any) -> None:
        for queue in self._queues:
            if queue.qsize() >= NOTICES_KEPT:
                while not queue.empty():
                    queue.get_nowait()
                queue.put_nowait({"type": "reset"})
            queue.put_nowait(notice)
