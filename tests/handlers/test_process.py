"""`muster run` as an operating system sees it: a process that starts, is told to stop, or is killed."""

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path

import httpx
import pytest

from sandbox import Sandbox
from tests.conftest import PLAN


class Process:
    """The bot in a process of its own, against the sandbox."""

    def __init__(self, box: Sandbox, folder: Path, mode: str) -> None:
        self.box, self.folder, self.port = box, folder, _free_port()
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("SLACK", "MUSTER"))
        }
        self.environment |= {
            "SLACK_BOT_TOKEN": box.bot_token,
            "SLACK_API_URL": box.api_url,
            "PORT": str(self.port),
            "DATABASE_URL": f"sqlite:///{folder / 'muster.db'}",
            "MUSTER_SIGNALS_SECRET": "secret",
        }
        if mode == "socket":
            self.environment["SLACK_APP_TOKEN"] = box.app_token
        else:
            self.environment["SLACK_SIGNING_SECRET"] = box.signing_secret
            box.events_url = f"http://127.0.0.1:{self.port}/slack/events"

    async def muster(self, *words: str) -> tuple[int, str]:
        """Run a command to its end: exit code and everything that it printed."""
        process = await self._launch(*words)
        printed, _ = await process.communicate()
        return process.returncode, printed.decode()

    async def start(self) -> asyncio.subprocess.Process:
        process = await self._launch("run")
        async with httpx.AsyncClient(trust_env=False) as web:
            for _ in range(200):
                await asyncio.sleep(0.1)
                try:
                    if (await web.get(f"http://127.0.0.1:{self.port}/readyz")).status_code == 200:
                        return process
                except httpx.HTTPError:
                    assert process.returncode is None, (await process.communicate())[0].decode()
        pytest.fail("the bot did not become ready within 20 s")

    async def _launch(self, *words: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "handlers",
            *words,
            env=self.environment,
            cwd=Path(__file__).parents[2],
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


async def until(condition, seconds: float = 45.0) -> None:
    for _ in range(int(seconds * 20)):
        if condition():
            return
        await asyncio.sleep(0.05)
    pytest.fail("it did not happen in time")


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_a_plan_loaded_before_is_run_and_a_kill_loses_nothing(box: Sandbox, tmp_path: Path, mode: str):
    (tmp_path / "plan.md").write_text(PLAN)
    bot = Process(box, tmp_path, mode)
    box.clock.play()
    box.timing.retry_scale = 0.05  # an event that was not acknowledged comes again after 3 and 15 s, not 1 and 5 min
    code, printed = await bot.muster(
        "plan",
        "load",
        str(tmp_path / "plan.md"),
        "--channel",
        "#delivery",
        "--start",
        "2026-01-05",
        "--timezone",
        "Europe/Berlin",
    )
    assert (code, printed) == (0, "Lighthouse: 5 tasks. The channel runs version 1 from now on.\n")
    process = await bot.start()
    await until(lambda: len(box.messages("#delivery")) == 1)
    for round_ in range(2):
        said = await box.say("ana", "#delivery", f"@muster T{round_ + 1} done")
        process.send_signal(signal.SIGKILL)
        await process.communicate()
        process = await bot.start()
        await until(lambda said=said: "white_check_mark" in said.reactions)
        await until(lambda said=said: len(box.thread("#delivery", said.ts)) == 2)
    await asyncio.sleep(2)
    assert [len(box.thread("#delivery", message.ts)) for message in box.messages("#delivery")] == [1, 2, 2]
    answer = (await box.command("ana", "#delivery", "/plan", "status"))[-1]
    assert "2 of 5 tasks done" in answer.text
    code, printed = await bot.muster("signal", "deploy", "failed")
    assert code == 0
    process.send_signal(signal.SIGTERM)
    printed = (await process.communicate())[0].decode()
    assert process.returncode == 0
    assert "stopped" in printed
    assert "T1 done" not in printed
    assert box.bot_token not in printed


async def test_a_plan_loaded_while_slack_is_away_is_run_when_it_is_back(box: Sandbox, tmp_path: Path):
    (tmp_path / "plan.md").write_text(PLAN)
    bot = Process(box, tmp_path, "socket")
    address = bot.environment.pop("SLACK_API_URL")
    bot.environment["SLACK_API_URL"] = f"http://127.0.0.1:{_free_port()}/api/"
    code, printed = await bot.muster("plan", "load", str(tmp_path / "plan.md"), "--channel", "#delivery")
    assert code == 0
    assert "this is kept, and the bot does it as soon as it starts" in printed
    bot.environment["SLACK_API_URL"] = address
    process = await bot.start()
    await until(lambda: len(box.messages("#delivery")) == 1)
    process.send_signal(signal.SIGTERM)
    await process.communicate()


async def test_everything_that_is_missing_is_listed_and_the_exit_code_is_2(box: Sandbox, tmp_path: Path):
    bot = Process(box, tmp_path, "socket")
    bot.environment |= {"SLACK_BOT_TOKEN": "nonsense", "PORT": "eighty", "MUSTER_TIMEZONE": "Mars"}
    code, printed = await bot.muster("run")
    assert (code, printed) == (
        2,
        """\
Muster cannot start:
  - PORT is 'eighty'; it must be a number from 0 to 65535.
  - MUSTER_TIMEZONE is 'Mars', no IANA time zone; write one like Europe/Berlin.
  - SLACK_BOT_TOKEN is not a bot token: it must begin with xoxb-.
""",
    )


async def test_a_database_that_is_not_there_is_said_with_exit_code_2(box: Sandbox, tmp_path: Path):
    bot = Process(box, tmp_path, "socket")
    bot.environment["DATABASE_URL"] = "postgresql://muster:secret@127.0.0.1:1/muster"
    code, printed = await bot.muster("run")
    assert code == 2
    assert printed.startswith("The database postgresql+psycopg://muster:***@127.0.0.1:1/muster does not answer: ")


async def test_a_token_that_slack_refuses_is_said_with_exit_code_2(box: Sandbox, tmp_path: Path):
    bot = Process(box, tmp_path, "socket")
    bot.environment["SLACK_BOT_TOKEN"] = "xoxb-wrong"
    code, printed = await bot.muster("run")
    assert code == 2
    assert "Slack refuses SLACK_BOT_TOKEN: invalid_auth." in printed
    box.forgive("invalid_auth")
