"""Handing a plan from the command line to the bot."""

import asyncio

from slack_sdk.errors import SlackApiError

from bot.error import UserError
from handlers import plans
from handlers.clock import SystemClock
from handlers.desk import Desk
from handlers.fetch import finder
from handlers.routes import ROUTES
from handlers.settings import Settings
from handlers.slack import Slack
from handlers.slack_error import UNREACHABLE
from storage import inbox
from storage.database import Database
from storage.migrate import migrate


async def load_now(
    settings: Settings, *, name: str, channel: str, start: str, zone: str, content: str = "", address: str = ""
) -> str:
    """Load a plan where Slack answers; else keep it for the bot, which loads it when it starts.

    One of ``content`` and ``address`` says where the document is; one from an address is kept in step with it.
    Returns what became of it, in a sentence.
    """
    database = Database(settings.database_url)
    await asyncio.to_thread(migrate, database)
    slack = Slack(settings)
    body = plans.queue_from_terminal(
        channel="", channel_name=channel, document=content, address=address, name=name, start=start, timezone=zone
    )
    try:
        if settings.bot_token:
            await slack.identify()
            body["channel"] = await slack.channel_id(channel)
    except (SlackApiError, *UNREACHABLE):
        slack.workspace = ""
    find = finder(settings.private_hosts)
    desk = Desk(database, SystemClock(), slack, ROUTES, default_timezone=settings.timezone, find=find)
    row_id = await desk.keep(plans.ROUTE, body)
    outcome = "Slack does not answer yet: the plan is kept, and the bot loads it as soon as it starts."
    if slack.workspace:
        outcome = await _handled(desk, database, row_id)
    database.close()
    return outcome


async def _handled(desk: Desk, database: Database, row_id: int | None) -> str:
    await desk.work_off()
    await desk.settle()
    row = await database.read(lambda tx: inbox.find(tx, row_id or 0))
    if row.handled_at is None:
        raise UserError(f"The plan could not be loaded: {row.error or 'Slack or the database did not answer'}")
    return "The channel runs it from now on."
