"""Handing something to the bot from the command line."""

import asyncio
from typing import Any

from slack_sdk.errors import SlackApiError
from sqlmodel import Session

from bot.error import UserError
from bot.message.beginning import outcome
from handlers import first_day
from handlers.clock import SystemClock
from handlers.desk import Desk
from handlers.fetch import finder
from handlers.routes import ROUTES
from handlers.settings import Settings
from handlers.slack import Slack
from handlers.slack_error import UNREACHABLE
from storage import inbox, teams
from storage.database import Database
from storage.migrate import migrate

KEPT = "Slack does not answer yet: this is kept, and the bot does it as soon as it starts."
DONE = "The channel runs version {version} from now on."
ASKED = (
    "It drops tasks on which work is recorded, so the channel is asked first; version {version} goes on running. "
    "With --yes it is done at once."
)


async def hand_over(settings: Settings, route: str, body: dict[str, Any], *, channel: str, done: str = "") -> str:
    """Have a fact about a channel's plan handled now where Slack answers; else keep it for the bot.

    Returns what became of it, in a sentence: ``done``, or which version runs now. Raises UserError when refused.
    """
    database = Database(settings.database_url)
    try:
        await asyncio.to_thread(migrate, database)
        slack = Slack(settings)
        fact = body | {"channel_name": channel}
        try:
            if settings.bot_token:
                await slack.identify()
                fact["channel"] = await slack.channel_id(channel)
        except (SlackApiError, *UNREACHABLE):
            slack.workspace = ""
        find = finder(settings.private_hosts)
        desk = Desk(database, SystemClock(), slack, ROUTES, default_timezone=settings.timezone, find=find)
        before, _ = await _running(database, slack.workspace, str(fact.get("channel", "")))
        row_id = await desk.keep(route, fact)
        if not slack.workspace:
            return KEPT
        await _handled(desk, database, row_id)
        after, begins = await _running(database, slack.workspace, str(fact["channel"]))
        return done or (DONE.format(version=after) + begins if after != before else ASKED.format(version=after))
    finally:
        database.close()


async def _running(database: Database, workspace: str, channel: str) -> tuple[int, str]:
    """The version that runs, 0 for none, and what there is to say of its first day."""

    def recall(tx: Session) -> tuple[int, str]:
        active = teams.of_channel(tx, workspace, channel)
        return (active.version, outcome(first_day.named(tx, active), active.start)) if active else (0, "")

    return await database.read(recall)


async def _handled(desk: Desk, database: Database, row_id: int | None) -> None:
    await desk.work_off()
    await desk.settle()
    row = await database.read(lambda tx: inbox.find(tx, row_id or 0))
    if row.handled_at is None:
        raise UserError(f"That could not be done: {row.error or 'Slack or the database did not answer'}")
