"""`muster plan show`, `check`, `diff` and `load`."""

import asyncio
import json
import sys
from dataclasses import asdict
from datetime import datetime
from importlib.resources import files
from itertools import groupby
from pathlib import Path

import click

from bot.error import UserError
from bot.finding.check import check as examine
from bot.message.change import text as told
from bot.message.check import HEADINGS
from bot.plan.change import changes
from bot.plan.match import match, settled
from bot.plan.own_start import own_start
from bot.plan.passed import passed_over
from bot.plan.read import read
from bot.plan.show import document, text
from bot.plan.show_why import text as reasons
from bot.plan.slip import slip_text
from bot.team.source import file_name
from bot.team.zone import known_zone
from handlers.settings import from_environment
from handlers.terminal.file import open_document
from handlers.terminal.mark import mark


@click.group()
def plan() -> None:
    """Read and load plans."""


plan.add_command(mark)


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
        more = {"passed_over": [asdict(one) for one in passed]} if why else {}
        click.echo(json.dumps(document(found) | more, indent=2, ensure_ascii=False))
    else:
        click.echo(reasons(found, passed) if why else text(found))


@plan.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The first day to hold against the document's own.")
def check(file: Path, start: datetime | None) -> None:
    """Name what is missing in a document, each with its line and a cure. Exit code 1 when something is."""
    content = open_document(file)
    one = read(content, name=file.name)
    first = start.date() if start else None
    found = examine(one, start=first, own=own_start(content, one, first) if first else None)
    for rank, alike in groupby(found, key=lambda finding: finding.rank):
        click.echo(f"{HEADINGS[rank]}:")
        for finding in alike:
            click.echo(f"  line {finding.line}: {finding.sentence} {finding.cure}")
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
@click.argument("file", metavar="FILE|ADDRESS")
@click.option("--channel", required=True, help="The channel that runs the plan, like #delivery.")
@click.option(
    "--start",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The plan's first day, like 2026-01-05; else the one it names itself, that of the running plan, or today.",
)
@click.option(
    "--timezone",
    help="The team's IANA time zone, like Europe/Berlin; else that of the running plan, or MUSTER_TIMEZONE.",
)
@click.option("--lead", default="", metavar="HANDLE", help="Who leads, by handle or e-mail address, like @ana.")
@click.option("--yes", "sure", is_flag=True, help="Also when tasks are dropped on which work is recorded.")
def load(file: str, channel: str, start: datetime | None, timezone: str | None, lead: str, *, sure: bool) -> None:
    """Load a plan into a channel; one from an address (https://…) is kept in step with it."""
    from handlers import plans  # noqa: PLC0415 - reading a plan need not wait for Slack's libraries
    from handlers.terminal.load import hand_over  # noqa: PLC0415 - likewise

    settings = from_environment(for_slack=False)
    if not known_zone(timezone or "UTC"):
        raise UserError(f"“{timezone}” is no time zone.", "Write one like Europe/Berlin.")
    first = start.date().isoformat() if start else ""
    address = file if file.startswith(("https://", "http://")) else ""
    name, content = (file_name(address), "") if address else (Path(file).name, open_document(Path(file)))
    found = read(content, name=name) if content else None
    body = plans.queue_from_terminal(
        channel="",
        channel_name=channel,
        document=content,
        address=address,
        name=name,
        start=first,
        timezone=timezone or "",
        sure=sure,
        lead=lead,
    )
    outcome = asyncio.run(hand_over(settings, plans.ROUTE, body, channel=channel))
    click.echo(f"{found.title}: {len(found.tasks)} tasks. {outcome}" if found else outcome)


@plan.command()
@click.option("--channel", required=True, help="The channel that runs the plan, like #delivery.")
@click.option("--version", type=click.IntRange(1), help="The version to bring back; else the one before.")
@click.option("--yes", "sure", is_flag=True, help="Also when tasks are dropped on which work is recorded.")
def undo(channel: str, version: int | None, *, sure: bool) -> None:
    """Go back to an earlier version of a channel's plan."""
    from handlers.terminal.load import hand_over  # noqa: PLC0415 - like load

    body = {"version": str(version or ""), "sure": "yes" if sure else ""}
    settings = from_environment(for_slack=False)
    click.echo(asyncio.run(hand_over(settings, "own:undo", body, channel=channel)))


@plan.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--channel", required=True, help="The channel that runs the plan, like #delivery.")
def slip(words: tuple[str, ...], channel: str) -> None:
    """Move a plan's dates without editing it: muster plan slip Day 6 by two days --channel '#delivery'."""
    from handlers.terminal.load import hand_over  # noqa: PLC0415 - like load

    said = " ".join(words)
    slip_text(said)
    settings = from_environment(for_slack=False)
    body = {"words": said}
    click.echo(asyncio.run(hand_over(settings, "own:slip", body, channel=channel, done="Moved; the channel is told.")))


@plan.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
def new(file: Path | None) -> None:
    """Write a plan to start from, in the shape that is read without doubt; without FILE it is printed."""
    starter = files("bot.plan").joinpath("starter.md").read_text(encoding="utf-8")
    if file is None:
        click.echo(starter, nl=False)
        return
    try:
        with file.open("x", encoding="utf-8") as opened:
            opened.write(starter)
    except FileExistsError as problem:
        raise UserError(f"{file} is there already.", "Choose another name; nothing was written.") from problem
    except OSError as problem:
        raise UserError(f"{file} cannot be written: {problem.strerror}.", "Check the folder.") from problem
    click.echo(f"{file} is a plan of nine tasks. Make it yours, then: muster plan check {file}")
