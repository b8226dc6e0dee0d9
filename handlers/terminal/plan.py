"""`muster plan show`, `check`, `diff` and `load`."""

import asyncio
import json
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from bot.error import UserError
from bot.message.change import text as told
from bot.plan.change import changes
from bot.plan.check import check as examine
from bot.plan.match import match, settled
from bot.plan.passed import passed_over
from bot.plan.read import read
from bot.plan.show import document, text
from bot.plan.show_why import text as reasons
from bot.team.zone import known_zone
from handlers.settings import from_environment
from handlers.terminal.file import open_document


@click.group()
def plan() -> None:
    """Read and load plans."""


@plan.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the plan in Muster's public JSON format.")
@click.option(
    "--why", is_flag=True, help="Say of each task which lines it came from and why, and what was passed over."
)
def show(file: Path, *, as_json: bool, why: bool) -> None:
    """Show what the bot reads in a document."""
    content = open_document(file)
    found = read(content, name=file.name)
    passed = passed_over(content, found) if why else ()
    if as_json:
        told = {"passed_over": [asdict(one) for one in passed]} if why else {}
        click.echo(json.dumps(document(found) | told, indent=2, ensure_ascii=False))
    else:
        click.echo(reasons(found, passed) if why else text(found))


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
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the change as JSON.")
def diff(old: Path, new: Path, *, as_json: bool) -> None:
    """Show what a new version of a plan changes. Exit code 1 when something does."""
    former, latter = (read(open_document(file), name=file.name) for file in (old, new))
    if latter.title == new.name:  # a document without a title goes by its file's name, which is not part of the plan
        latter = latter.model_copy(update={"title": former.title})
    latter = settled(latter, match(former, latter), former)
    change = changes(former, latter, match(former, latter))
    click.echo(json.dumps(change.model_dump(mode="json"), indent=2, ensure_ascii=False) if as_json else told(change))
    sys.exit(0 if change.empty else 1)


@plan.command()
@click.argument("file", type=click.Path(path_type=Path))
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
def load(file: Path, channel: str, start: datetime | None, timezone: str | None) -> None:
    """Load a plan into a channel."""
    from handlers.terminal.load import load_now  # noqa: PLC0415 - reading a plan need not wait for Slack's libraries

    settings = from_environment(for_slack=False)
    content = open_document(file)
    found = read(content, name=file.name)
    if not known_zone(timezone or "UTC"):
        raise UserError(f"“{timezone}” is no time zone.", "Write one like Europe/Berlin.")
    first = start.date().isoformat() if start else ""
    outcome = asyncio.run(
        load_now(settings, content, name=file.name, channel=channel, start=first, zone=timezone or "")
    )
    click.echo(f"{found.title}: {len(found.tasks)} tasks. {outcome}")
