"""`muster demo`: the whole product on this machine, without a Slack account."""

import asyncio
import contextlib
import hashlib
import signal
import socket
import webbrowser
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import IO

import click

from bot.error import UserError
from bot.plan.decode import decode
from bot.plan.read import read
from handlers import log
from handlers.demo import Demo, Stage
from handlers.terminal.file import open_document

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:  # Windows has no such lock; there a second demo is not noticed
    fcntl = None

FOLDER = Path.home() / ".muster" / "demo"


@click.command(short_help="The whole product on this machine, without Slack.")
@click.argument("file", metavar="[PLAN]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--speed",
    type=click.FloatRange(0.1, 10_000),
    default=60.0,
    show_default=True,
    help="How many seconds of the plan pass in one of ours.",
)
@click.option("--port", type=click.IntRange(0, 65_535), default=None, help="The page's port; 8500 or a free one.")
@click.option("--no-browser", is_flag=True, help="Do not open the page in a browser.")
@click.option("--fresh", is_flag=True, help="Start over, instead of where the last demo of this plan ended.")
def demo(file: Path | None, *, speed: float, port: int | None, no_browser: bool, fresh: bool) -> None:
    """Run a plan in a workspace of your own: sandbox, bot and a page to look at."""
    log.set_up("text")
    name, document = _document(file)
    plan = read(document, name=name)
    folder = FOLDER / hashlib.sha256(document.encode()).hexdigest()[:12]
    folder.mkdir(parents=True, exist_ok=True)
    lock = _lock(folder)
    if fresh:
        _clear(folder)
    stage = Stage(
        plan=plan, document=document, name=name, folder=folder, speed=speed, port=_free(8500) if port is None else port
    )
    with lock:
        asyncio.run(_play(Demo(stage, datetime.now(UTC).date()), browse=not no_browser))


def _document(file: Path | None) -> tuple[str, str]:
    if file is not None:
        return file.name, open_document(file)
    example = files("sandbox").joinpath("example", "ferry-launch.md")
    return example.name, decode(example.read_bytes(), name=example.name)


def _clear(folder: Path) -> None:
    for file in folder.iterdir():
        if file.name != "lock":
            file.unlink()


def _lock(folder: Path) -> IO[str]:
    """Held for as long as the demo runs, and let go by the system even when it is killed."""
    file = (folder / "lock").open("w")
    if fcntl is not None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as problem:
            file.close()
            raise UserError("A demo of this plan is running already.", "Open its page, or stop it first.") from problem
    return file


def _free(wanted: int) -> int:
    """The wanted port, or 0 for any when something else has it."""
    try:
        with socket.create_server(("127.0.0.1", wanted)):
            return wanted
    except OSError:
        return 0


async def _play(show: Demo, *, browse: bool) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has no signal handlers in asyncio
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    address = await show.open()
    click.echo(f"\n  Muster runs “{show.stage.plan.title}” at  {address}\n  Press Ctrl+C to stop.\n")
    if browse:
        webbrowser.open(address)
    try:
        await stopped.wait()
    finally:
        await show.close()
