"""`muster demo` as its user starts it: a process, a page, a home directory of its own."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parents[2]


class Show:
    """A running demo, and its page's own interface."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.web = httpx.AsyncClient(base_url=self.url, trust_env=False, headers={"x-muster-page": "1"}, timeout=20)
        self.process: asyncio.subprocess.Process | None = None

    async def start(self, *words: str) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "handlers",
            "demo",
            "--no-browser",
            "--port",
            str(self.port),
            *words,
            env=environment | {"HOME": str(self.home)},
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        for _ in range(200):
            await asyncio.sleep(0.1)
            assert self.process.returncode is None, (await self.process.communicate())[0].decode()
            if await self.connected():
                return
        pytest.fail("the demo did not start within 20 s")

    async def connected(self) -> bool:
        try:
            return bool((await self.state())["connected"])
        except httpx.HTTPError:
            return False

    async def state(self) -> dict:
        return (await self.web.get("/page/state")).json()

    async def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        await self.process.communicate()
        return self.process.returncode or 0

    async def delivery(self) -> str:
        return next(channel["id"] for channel in (await self.state())["channels"] if channel["name"] == "delivery")

    async def messages(self) -> list[dict]:
        params = {"channel": await self.delivery(), "limit": 200}
        return (await self.web.get("/page/messages", params=params)).json()["messages"]

    async def do(self, act: str, who: str = "ana", **what: object) -> dict:
        answer = await self.web.post(f"/page/do/{act}", params={"as": who}, json=what)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def until(self, found, seconds: float = 20.0) -> dict:
        """The first message that fits, as soon as there is one."""
        for _ in range(int(seconds * 10)):
            for message in await self.messages():
                if found(message):
                    return message
            await asyncio.sleep(0.1)
        pytest.fail("the message did not come in time")


@pytest.fixture
async def show(tmp_path: Path) -> AsyncIterator[Show]:
    demo = Show(tmp_path)
    yield demo
    if demo.process and demo.process.returncode is None:
        await demo.end(signal.SIGKILL)
    await demo.web.aclose()
