"""`muster plan show` and `muster plan load`."""

import asyncio
import json
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import aiohttp
import click
from slack_sdk.errors import SlackApiError

from bot.error import UserError
from bot.plan.decode import decode
from bot.plan.model import Plan
from bot.plan.read import read
from bot.plan.show import document, text
from handlers import plans
from handlers.clock import SystemClock
from handlers.desk import Desk
from handlers.routes import ROUTES
from handlers.settings import Settings, from_environment
from handlers.slack import Slack
from storage import inbox
from storage.database import Database
from storage.migrate import migrate


@click.group()
def plan() -> None:
    """Read and load plans."""


@plan.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the plan in Muster's public JSON format.")
def show(file: Path, *, as_json: bool) -> None:
    """Show what the bot reads in a document."""
    found = read(open_document(file), name=file.name)
    click.echo(json.dumps(document(found), indent=2, ensure_ascii=False) if as_json else text(found))


@plan.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--channel", required=True, help="The channel that runs the plan, like #delivery.")
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The plan's first day, like 2026-01-05.")
@click.option("--timezone", help="The team's IANA time zone, like Europe/Berlin.")
def load(file: Path, channel: str, start: datetime | None, timezone: str | None) -> None:
    """Load a plan into a channel."""
    settings = from_environment(for_slack=False)
    content = open_document(file)
    found = read(content, name=file.name)
    zone = timezone or settings.timezone
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise UserError(f"“{zone}” is no time zone.", "Write one like Europe/Berlin.") from problem
    first = start.date() if start else datetime.now(UTC).astimezone(ZoneInfo(zone)).date()
    click.echo(asyncio.run(_load(settings, found, content, file.name, channel, first, zone)))


async def _load(settings: Settings, found: Plan, content: str, name: str, channel: str, start: date, zone: str) -> str:
    """Load it now where Slack answers; else keep it for the bot, which loads it when it starts."""
    database = Database(settings.database_url)
    await asyncio.to_thread(migrate, database)
    slack = Slack(settings)
    body = plans.queue_from_terminal(
        channel="", channel_name=channel, document=content, name=name, start=start.isoformat(), timezone=zone
    )
    try:
        if settings.bot_token:
            await slack.identify()
            body["channel"] = await slack.channel_id(channel)
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError):
        slack.workspace = ""
    desk = Desk(database, SystemClock(), slack, ROUTES, default_timezone=settings.timezone)
    if not slack.workspace:
        await desk.keep(plans.ROUTE, body)
        outcome = "Slack does not answer yet: the plan is kept, and the bot loads it as soon as it starts."
    else:
        row_id = await desk.keep(plans.ROUTE, body)
        outcome = await _handled(desk, database, row_id)
    database.close()
    return f"{found.title}: {len(found.tasks)} tasks, from {start}. {outcome}"


async def _handled(desk: Desk, database: Database, row_id: int | None) -> str:
    await desk.work_off()
    row = await database.read(lambda tx: inbox.find(tx, row_id or 0))
    if row.handled_at is None:
        raise UserError(f"The plan could not be loaded ({row.error}).", "The log above says why.")
    return "The channel runs it from now on."


def open_document(file: Path) -> str:
    """The text of a file, or standard input for ``-``."""
    try:
        data = click.get_binary_stream("stdin").read() if str(file) == "-" else file.read_bytes()
    except OSError as problem:
        raise UserError(f"{file} cannot be read: {problem.strerror}.", "Check the path.") from problem
    return decode(data, name=file.name)
