"""`muster setup`: how a plan runs, as a file."""

import asyncio
from pathlib import Path

import click
from slack_sdk.errors import SlackApiError

from bot.error import UserError
from bot.setup.file import read_file
from bot.setup.written import written
from handlers.channels import look_up
from handlers.settings import Settings, from_environment
from handlers.setup import around, setup_of
from handlers.setup_request import ROUTE
from handlers.slack import Slack
from handlers.slack_error import UNREACHABLE
from handlers.terminal.file import open_document
from handlers.terminal.load import hand_over
from storage import people, teams
from storage.database import Database
from storage.migrate import migrate

DONE = "So it is from now on; the channel is told what has changed."


@click.group()
def setup() -> None:
    """How a plan runs: hours, days off, who leads, channels."""


@setup.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--channel", required=True, help="The channel that runs the plan, like #delivery.")
def apply(file: Path, channel: str) -> None:
    """Let a plan run as a file says; what the file leaves out stays as it is. docs/setup.md shows a whole file."""
    found = read_file(open_document(file), file.name)
    body = {"fields": dict(found.fields), "lines": dict(found.lines)}
    click.echo(asyncio.run(hand_over(from_environment(for_slack=False), ROUTE, body, channel=channel, done=DONE)))


@setup.command()
@click.option("--channel", required=True, help="The channel that runs the plan, like #delivery.")
def show(channel: str) -> None:
    """Print the file that says how a plan runs now."""
    click.echo(asyncio.run(_shown(from_environment(for_slack=False), channel)), nl=False)


async def _shown(settings: Settings, channel: str) -> str:
    database = Database(settings.database_url)
    try:
        await asyncio.to_thread(migrate, database)
        slack = Slack(settings)
        with database.transaction() as tx:
            found = teams.called(tx, channel)
            if len(found) != 1:
                raise UserError(f"No channel #{channel.lstrip('#')} runs a plan.", "muster plan load FILE loads one.")
            active = found[0]
            there = around(active, people.roster(tx, active.team.workspace))
        chosen = active.team.settings
        try:
            places = await look_up(slack, (chosen.status_channel, *chosen.squad_channels.values()))
        except (SlackApiError, *UNREACHABLE):  # without Slack the file names channels by their ids
            places = {}
        return written(setup_of(active), there, {name: place.name for name, place in places.items()})
    finally:
        database.close()
