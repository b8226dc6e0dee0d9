"""`muster simulate PLAN`: the plan's whole life on a moved clock."""

import asyncio
import contextlib
import json
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from bot.error import UserError
from bot.plan.read import read
from bot.team.zone import known_zone
from handlers import log
from handlers.simulation.life import Life, Script
from handlers.simulation.tally import tally
from handlers.terminal.file import open_document


@click.command(short_help="A plan's whole life in seconds.")
@click.argument("file", metavar="PLAN", type=click.Path(path_type=Path))
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The plan's first day; else next Monday.")
@click.option("--timezone", default="Europe/Berlin", show_default=True, help="The team's IANA time zone.")
@click.option("--seed", default=1, show_default=True, help="Other people behave otherwise.")
@click.option("--days", type=click.IntRange(1), help="Stop after so many calendar days.")
@click.option("--kills", type=click.IntRange(0), default=0, help="Kill the bot at so many random moments.")
@click.option("--outage", type=click.FloatRange(0), default=0.0, help="Leave it dead once for so many hours.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON, and serve no page.")
def simulate(
    file: Path,
    start: datetime | None,
    timezone: str,
    seed: int,
    days: int | None,
    kills: int,
    outage: float,
    *,
    as_json: bool,
) -> None:
    """Run a plan from kickoff to end in the sandbox, with people who answer, are silent, late or wrong.

    Prints what was owed and what was held. Exit code 1 when something was missed or happened twice. Without --json
    the workspace is then served, to be looked at, until Ctrl+C.
    """
    log.set_up("text")
    log.logger.setLevel("ERROR")
    if not known_zone(timezone):
        raise UserError(f"“{timezone}” is no time zone.", "Write one like Europe/Berlin.")
    document = open_document(file)
    with tempfile.TemporaryDirectory(prefix="muster-") as folder:
        script = Script(
            plan=read(document, name=file.name),
            document=document,
            name=file.name,
            folder=Path(folder),
            start=start.date() if start else _next_monday(),
            timezone=timezone,
            seed=seed,
            days=days,
            kills=kills,
            outage=outage,
        )
        found = asyncio.run(_run(script, as_json=as_json))
    sys.exit(1 if _wrong(found) else 0)


def _next_monday() -> date:
    today = datetime.now(UTC).date()
    return today + timedelta(days=7 - today.weekday())


async def _run(script: Script, *, as_json: bool) -> dict[str, Any]:
    life, began = Life(script), time.monotonic()
    try:
        with click.progressbar(length=1, label="Simulating", file=sys.stderr, hidden=as_json) as bar:
            seen: set[date] = set()

            def progress(day: date) -> None:
                if day not in seen:
                    seen.add(day)
                    bar.label = f"Simulating {day:%a %d %b %Y}"
                    bar.update(0)

            await life.live(progress)
            bar.update(1)
        found = await life.database.read(lambda tx: tally(life, tx, time.monotonic() - began))
        click.echo(json.dumps(found, indent=2, ensure_ascii=False) if as_json else _summary(found))
        if not as_json:
            click.echo(f"\n  Look at the workspace at  {life.box.url}\n  Press Ctrl+C to end.\n")
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.Event().wait()
    finally:
        await life.close()
    return found


def _wrong(found: dict[str, Any]) -> bool:
    rituals = found["rituals"].values()
    return any(
        (
            *(one["twice"] or one["missed"] for one in rituals),
            found["posts"]["twice"],
            found["posts"]["missing"],
            found["replies"]["twice"],
            found["replies"]["sent"] != found["replies"]["recorded"],
        )
    )


def _summary(found: dict[str, Any]) -> str:
    lines = [
        f"{found['plan']}: {found['days']} days in {found['seconds']} s, the bot killed {found['kills']} times",
        "",
    ]
    for name, one in found["rituals"].items():
        told = f", {one['skipped']} skipped and said so" if one["skipped"] else ""
        lines.append(
            f"  {name:<12} {one['held']} of {one['due']} held, {one['twice']} twice, {one['missed']} missed{told}"
        )
    posts, replies, pings = found["posts"], found["replies"], found["pings_per_person_per_day"]
    lines += [
        f"  {'posts':<12} {posts['seen']} of {posts['owed']} seen, {posts['twice']} twice, {posts['missing']} missing",
        f"  {'replies':<12} {replies['recorded']} of {replies['sent']} recorded, {replies['twice']} twice",
        f"  {'pings':<12} at most {pings['max']} a person and day, {pings['mean']} on average",
        f"  {'tasks':<12} {found['tasks']['done']} of {found['tasks']['total']} done",
        f"  {'alerts':<12} {found['alerts']}, {found['war_rooms']} of them war rooms",
    ]
    return "\n".join(lines)
