"""Trouble on demand: what Slack and the network do on a bad day."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = Literal["429", "500", "503", "reset_before", "reset_after", "hang", "hang_after", "outage"]


@dataclass(slots=True)
class Fault:
    """One misfortune that meets the next ``times`` calls of ``method`` (``*`` is any).

    ``reset_before`` drops the connection and does nothing; ``reset_after`` and ``hang_after`` do what was asked
    and then drop the connection or never answer; ``hang`` neither does anything nor answers. ``outage`` refuses
    every method and every socket until the faults are cleared, whatever ``method`` and ``times`` say.
    ``retry_after`` is in seconds.
    """

    method: str = "*"
    kind: Kind = "500"
    times: int = 1
    retry_after: int = 1


class Faults:
    """The misfortunes still to come, in the order they were added."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._cleared = asyncio.Event()
        self.on_outage: Callable[[], None] = lambda: None

    @property
    def outage(self) -> bool:
        return any(fault.kind == "outage" for fault in self._waiting)

    def add(self, fault: Fault) -> None:
        """Expect a misfortune; an outage closes the open sockets at once."""
        self._waiting.append(fault)
        self._cleared.clear()
        if fault.kind == "outage":
            self.on_outage()

    def clear(self) -> None:
        """End every misfortune; hanging calls are let go."""
        self._waiting.clear()
        self._cleared.set()

    def take(self, method: str) -> Fault | None:
        """The misfortune that meets this call, counted off."""
        for fault in self._waiting:
            if fault.kind == "outage":
                return fault
            if fault.method in {"*", method}:
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None

    async def hang(self) -> None:
        """Wait until the faults are cleared."""
        self._cleared.clear()
        await self._cleared.wait()
