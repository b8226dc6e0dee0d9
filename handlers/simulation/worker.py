"""The bot as a process of its own, that a simulation starts, moves through time, and kills.

The process is forked from a server that has imported everything once, so that two hundred restarts take seconds.
"""

import asyncio
import logging
import multiprocessing
import os
import signal
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path

from handlers import log
from handlers.pace import Pace
from handlers.service import Service
from handlers.settings import Settings
from handlers.simulation.clock import SharedClock

# A day passes in seconds here; the pace that Slack asks for is kept by the simulation's own time.
HASTE = 10_000
ROUNDS = 3
READY_SECONDS = 60.0


class Bot:
    """The process: at most one at a time."""

    def __init__(self, settings: Settings, clock: Path) -> None:
        methods = multiprocessing.get_all_start_methods()
        self._context: BaseContext = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        if "forkserver" in methods:
            self._context.set_forkserver_preload(["handlers.simulation.worker", "handlers.routes", "storage.migrate"])
        self._settings, self._clock = settings, clock
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self.starts = 0

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.is_alive()

    async def start(self) -> None:
        """Start it and wait until it listens."""
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_main, args=(self._settings, self._clock, theirs), daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        self.starts += 1
        await self._told("ready")

    async def settle(self) -> None:
        """Let it do everything that is due at the moment that the clock shows."""
        if self._pipe is not None:
            self._pipe.send("settle")
            await self._told("settled")

    def ask_to_settle(self) -> None:
        """The same, without waiting: to be killed in the middle of it."""
        if self._pipe is not None:
            self._pipe.send("settle")

    async def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None and self._process.pid is not None:
            os.kill(self._process.pid, signal.SIGKILL)
            await asyncio.to_thread(self._process.join)
        self._close()

    async def stop(self) -> None:
        """End it as an operating system would."""
        if self._process is not None and self._pipe is not None:
            self._pipe.send("stop")
            await asyncio.to_thread(self._process.join, READY_SECONDS)
        self._close()

    def _close(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    async def _told(self, word: str) -> None:
        pipe = self._pipe
        if pipe is None:
            raise RuntimeError("The bot is not running.")
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            if await asyncio.to_thread(pipe.poll, 0.2):
                if pipe.recv() == word:
                    return
            elif not self.alive:
                break
        raise RuntimeError(f"The bot did not say “{word}” within {READY_SECONDS:g} s.")


def _main(settings: Settings, clock: Path, pipe: Connection) -> None:
    log.set_up("text")
    log.logger.setLevel(logging.ERROR)  # what the process says about being killed is expected
    asyncio.run(_serve(replace(settings, port=0), SharedClock(clock), pipe))


async def _serve(settings: Settings, clock: SharedClock, pipe: Connection) -> None:
    service = Service(settings, clock, Pace(steady=lambda: time.monotonic() * HASTE))
    await service.start()
    pipe.send("ready")
    try:
        while (word := await asyncio.to_thread(_received, pipe)) != "stop":
            if word == "settle":
                await _settle(service)
                pipe.send("settled")
    finally:
        await service.stop()


def _received(pipe: Connection) -> str:
    try:
        return str(pipe.recv())
    except EOFError:  # the simulation has ended
        return "stop"


async def _settle(service: Service) -> None:
    await service.open_rituals()
    await service.open_prompts()
    await service.watch_deadlines()
    for _ in range(ROUNDS):
        await service.work_off()
        await service.desk.settle()
        await service.courier.drain()
        await service.courier.settle()
