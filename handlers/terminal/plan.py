"""`muster plan show`, `check` and `load`."""

import asyncio
import json
import sys
from datetime import datetime
from pathlib import Path

import click

from bot.error import UserError
from bot.plan.check import check as examine
from bot.plan.read import read
from bot.plan.show import document, text
from bot.team.source import file_name
from bot.team.zone import known_zone
from handlers.settings import from_environment
from handlers.terminal.file import open_document


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
def check(file: Path) -> None:
    """Name what is missing in a document, each with its line and a cure. Exit code 1 when something is."""
    found = examine(read(open_document(file), name=file.name))
    for finding in found:
        click.echo(f"line {finding.line}: {finding.sentence} {finding.cure}")
    click.echo("Nothing is missing." if not found else f"{len(found)} to look at.")
    sys.exit(1 if found else 0)


@plan.command()
@click.argument("file", metavar="FILE|ADDRESS")
@click.option("--channel", required=True, help="The channel that runs the plan, like #delivery.")
@click.option(
    "--start",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The plan's first day, like 2026-01-05; else that of the running plan, or today.",
)
@click.option(
    "--timezone",
    help="The team's IANA time zone, like Europe/Berlin; else that of the running plan, or MUSTER_TIMEZONE.",
)
def load(file: str, channel: str, start: datetime | None, timezone: str | None) -> None:
    """Load a plan into a channel; one from an address (https://…) is kept in step with it."""
    from handlers.terminal.load import load_now  # noqa: PLC0415 - reading a plan need not wait for Slack's libraries

    settings = from_environment(for_slack=False)
    if not known_zone(timezone or "UTC"):
        raise UserError(f"“{timezone}” is no time zone.", "Write one like Europe/Berlin.")
    first = start.date().isoformat() if start else ""
    where = {"channel": channel, "start": first, "zone": timezone or ""}
    if file.startswith(("https://", "http://")):
        click.echo(asyncio.run(load_now(settings, address=file, name=file_name(file), **where)))
        return
    content = open_document(Path(file))
    found = read(content, name=Path(file).name)
    outcome = asyncio.run(load_now(settings, content=content, name=Path(file).name, **where))
    click.echo(f"{found.title}: {len(found.tasks)} tasks. {outcome}")
