"""`muster run`, `muster migrate`, `muster manifest`."""

import asyncio
import contextlib
import json
import signal

import click

from handlers import log
from handlers import manifest as app_manifest
from handlers.clock import SystemClock
from handlers.service import Service
from handlers.settings import from_environment
from storage.database import Database
from storage.migrate import migrate as bring_up


@click.command()
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
    await service.start()
    try:
        await stopped.wait()
    finally:
        await service.stop()


@click.command()
def migrate() -> None:
    """Bring the database up to this version of Muster."""
    database = Database(from_environment(for_slack=False).database_url)
    click.echo(f"{database.shown} is at revision {bring_up(database)}.")


@click.command()
@click.option("--http", "address", metavar="URL", help="For HTTP instead of Socket Mode: where Slack reaches the bot.")
def manifest(address: str | None) -> None:
    """Print the Slack app manifest, made from what the bot listens to."""
    click.echo(json.dumps(app_manifest.manifest(address), indent=2, ensure_ascii=False))
