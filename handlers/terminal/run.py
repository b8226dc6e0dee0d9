"""`muster run`: the bot, against Slack."""

import asyncio
import contextlib
import signal

import click

from handlers import log
from handlers.clock import SystemClock
from handlers.service import Service
from handlers.settings import from_environment
from storage.database import Database


@click.command(short_help="Run the bot against Slack.")
def run() -> None:
    """Run the bot against Slack: Socket Mode with SLACK_APP_TOKEN, else HTTP on PORT."""
    settings = from_environment()
    log.set_up(settings.log_format)
    Database(settings.database_url).check()
    asyncio.run(_until_stopped(Service(settings, SystemClock())))


async def _until_stopped(service: Service) -> None:
    """Start, wait for SIGTERM or SIGINT, stop with nothing lost."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has no signal handlers in asyncio
            loop.add_signal_handler(number, stopped.set)
    starting = asyncio.create_task(service.start())
    stopping = asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            starting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await starting
        await stopping
    finally:
        stopping.cancel()
        await service.stop()
