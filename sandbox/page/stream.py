"""News for open pages, as server-sent events: every notice of the workspace, and a sign of life when it is quiet."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sandbox.workspace import Workspace

QUIET_SECONDS = 15.0


async def events(workspace: Workspace, quiet: float = QUIET_SECONDS) -> AsyncIterator[str]:
    """Yields each notice as one event until the reader goes away; a comment line every `quiet` seconds of silence."""
    queue = workspace.subscribe()
    try:
        yield "retry: 1000\n\n"
        while True:
            try:
                notice = await asyncio.wait_for(queue.get(), quiet)
            except TimeoutError:
                yield ": still here\n\n"
            else:
                yield f"data: {json.dumps(notice)}\n\n"
    finally:
        workspace.unsubscribe(queue)
