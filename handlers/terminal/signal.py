"""`muster signal`: feed a fact by hand or from a script."""

import asyncio

import click
from slack_sdk.errors import SlackApiError

from bot.alert.signal import parse
from handlers.clock import SystemClock
from handlers.desk import Desk
from handlers.routes import ROUTES
from handlers.settings import Settings, from_environment
from handlers.slack import Slack
from handlers.slack_error import UNREACHABLE
from storage.database import Database
from storage.migrate import migrate


@click.command(short_help="Tell the bot a fact.", context_settings={"ignore_unknown_options": True})
@click.argument("name")
@click.argument("value", required=False)
@click.option("--subject", default="", help="What it is about: a service, an environment.")
@click.option("--run", "run_id", default="", help="The run it belongs to; attempts of one run count once.")
@click.option("--link", default="", help="Where to read more.")
@click.option("--note", default="", help="A word of explanation.")
def signal(name: str, value: str | None, subject: str, run_id: str, link: str, note: str) -> None:
    """Tell the bot a fact: `muster signal deploy failed`, `muster signal coverage 83.2%`."""
    settings = from_environment(for_slack=False)
    clock = SystemClock()
    seen = parse(name, value, at=clock.now(), subject=subject, run=run_id, link=link, note=note, source="command line")
    told = {
        "name": seen.name,
        "value": seen.outcome.value if seen.outcome else f"{seen.value}{seen.unit}",
        "subject": subject,
        "run": run_id,
        "link": link,
        "note": note,
        "source": "command line",
        "at": clock.now().isoformat(),
    }
    click.echo(asyncio.run(_keep(settings, told)))


async def _keep(settings: Settings, told: dict[str, str]) -> str:
    """Store it; the running bot judges it within seconds, a bot that is down when it starts."""
    database = Database(settings.database_url)
    new = database.absent
    await asyncio.to_thread(migrate, database)
    desk = Desk(database, SystemClock(), Slack(settings), ROUTES)
    try:
        if settings.bot_token:
            await desk.slack.identify()
    except (SlackApiError, *UNREACHABLE):
        desk.slack.workspace = ""
    await desk.keep("own:signal", {"id": "", "received_at": told["at"], "signal": told})
    database.close()
    if new:
        return f"Stored in {database.shown}, which is new: no bot has run on it yet. Is DATABASE_URL the bot's own?"
    return f"Stored in {database.shown}; the bot that runs on it judges it within seconds."
