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
from bot.message.mrkdwn import count
from bot.plan.own_start import own_start
from bot.plan.read import read
from bot.team.zone import known_zone
from handlers import log
from handlers.simulation.life import Life
from handlers.simulation.script import Script
from handlers.simulation.tally import tally
from handlers.simulation.verdict import violations
from handlers.terminal.file import open_document


@click.command(short_help="A plan's whole life in seconds.")
@click.argument("file", metavar="PLAN", type=click.Path(path_type=Path))
@click.option(
    "--start",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The plan's first day; else the one that it names, or next Monday.",
)
@click.option("--timezone", default="Europe/Berlin", show_default=True, help="The team's IANA time zone.")
@click.option("--seed", default=1, show_default=True, help="Other people behave otherwise.")
@click.option("--days", type=click.IntRange(1), help="Stop after so many calendar days.")
@click.option("--kills", type=click.IntRange(0), default=0, help="Kill the bot at so many random moments.")
@click.option("--outage", type=click.FloatRange(0), default=0.0, help="Leave it dead once for so many hours.")
@click.option("--zones", default="", help="Where the people live, in turn: Asia/Kolkata,Europe/Berlin,…")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON, and serve no page.")
def simulate(
    file: Path,
    start: datetime | None,
    timezone: str,
    seed: int,
    days: int | None,
    kills: int,
    outage: float,
    zones: str,
    *,
    as_json: bool,
) -> None:
    """Run a plan from kickoff to end in the sandbox, with people who answer in every way, are silent, late or wrong.

    Prints what was owed, what was held and how loud it was. Exit code 1, and a sentence for each, when something was
    missed, came twice or at a wrong hour, pinged somebody too often, or was recorded otherwise than it was meant.
    Without --json the workspace is then served, to be looked at, until Ctrl+C.
    """
    log.set_up("text")
    log.logger.setLevel("ERROR")
    homes = tuple(zone.strip() for zone in zones.split(",") if zone.strip())
    for zone in (timezone, *homes):
        if not known_zone(zone):
            raise UserError(f"“{zone}” is no time zone.", "Write one like Europe/Berlin.")
    document = open_document(file)
    plan, today = read(document, name=file.name), datetime.now(UTC).date()
    own = own_start(document, plan, today)
    with tempfile.TemporaryDirectory(prefix="muster-") as folder:
        script = Script(
            plan=plan,
            document=document,
            name=file.name,
            folder=Path(folder),
            start=start.date() if start else own.day if own else today + timedelta(days=7 - today.weekday()),
            timezone=timezone,
            seed=seed,
            days=days,
            kills=kills,
            outage=outage,
            zones=homes,
        )
        found = asyncio.run(_run(script, as_json=as_json))
    sys.exit(1 if violations(found) else 0)


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
        for wrong in violations(found):
            click.echo(f"✗ {wrong}", err=as_json)
        if not as_json:
            click.echo(f"\n  Look at the workspace at  {life.box.url}\n  Press Ctrl+C to end.\n")
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.Event().wait()
    finally:
        await life.close()
    return found


def _summary(found: dict[str, Any]) -> str:
    days, killed = count(found["days"], "day"), count(found["kills"], "time")
    lines = [
        f"{found['plan']}: {days} in {found['seconds']} s, the bot killed {killed}",
        "",
    ]
    for name, one in found["rituals"].items():
        told = f", {one['skipped']} skipped and said so" if one["skipped"] else ""
        late = f", {one['late']} late and said so" if one["late"] else ""
        hours = ", ".join(f"{hour} × {number}" for hour, number in one["hours"].items())
        counts = f"{one['held']} of {one['due']} held, {one['twice']} twice, {one['missed']} missed{told}{late}"
        lines.append(f"  {name:<12} {counts}; at {hours or 'no hour'}")
    posts, replies, pings = found["posts"], found["replies"], found["pings_per_person_per_day"]
    wrap_ups, tasks = found["wrap_ups"], found["tasks"]
    lines += [
        f"  {'posts':<12} {posts['seen']} of {posts['owed']} seen, {posts['twice']} twice, {posts['missing']} missing",
        f"  {'replies':<12} {replies['recorded']} of {replies['sent']} recorded, {replies['twice']} twice",
        f"  {'people':<12} {', '.join(f'{name} {number}' for name, number in found['done'].items())}",
        f"  {'pings':<12} at most {pings['max']} a day for one person of {pings['budget']}, median {pings['median']:g}",
        f"  {'wrap-ups':<12} {wrap_ups['learned']} of {wrap_ups['late_answers']} late answers told",
        f"  {'tasks':<12} {tasks['done']} of {tasks['total']} done, {len(tasks['otherwise'])} otherwise than meant",
        f"  {'alerts':<12} {found['alerts']}, {found['war_rooms']} of them war rooms",
    ]
    lines += [
        f"  {'messages':<12} {room}: at most {one['max']} a day, {one['mean']} on average"
        for room, one in found["messages_per_day"].items()
    ]
    return "\n".join(lines)
