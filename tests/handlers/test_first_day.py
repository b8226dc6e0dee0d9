"""A plan that names its own first day runs from it, unless somebody gives another; then both are told."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.message.load_form import START
from handlers import plans
from handlers.terminal.load import hand_over
from handlers.terminal.plan import check
from tests.conftest import Team, seen
from tests.handlers.test_loading import filled, form

OWN = """# Warehouse

Beginn: Montag, 12. Januar 2026

## Woche 1
- [ ] T1: Paint the hall (Owner: Ana)

## Woche 2
- [ ] T2: Fit the racks (Owner: Ben)
"""
SILENT = OWN.replace("Beginn: Montag, 12. Januar 2026", "Wir bauen um.")
SAYS = "From Mon 12 Jan, as the plan says (line 3), to Fri 23 Jan, in Europe/Berlin time."


def begins(team: Team) -> str:
    return next(line for line in seen(team.last_post()).split("\n") if line.startswith(("From", "It runs", "⚠️")))


async def test_the_form_goes_by_the_document_when_the_day_is_left_empty(team: Team):
    values = filled(OWN) | {START: {"value": ""}}
    assert await team.box.submit("ana", await form(team), values) == {}
    await team.settles()
    assert begins(team) == SAYS


async def test_no_stand_up_is_held_before_the_first_day_that_the_document_names(team: Team):
    await team.loads(OWN, start="")
    await team.waits_until("2026-01-05 09:00")
    assert begins(team) == SAYS
    await team.waits_until("2026-01-12 09:00")
    assert seen(team.last_post()).startswith("☀️ Stand-up · Mon 12 Jan · day 1")


async def test_a_given_day_counts_and_the_channel_and_the_check_say_what_the_document_has(team: Team):
    await team.loads(OWN, start="2026-01-05")
    told = seen(team.last_post())
    assert "From Mon 5 Jan to Fri 16 Jan, in Europe/Berlin time." in told
    assert (
        "⚠️ It runs from Mon 5 Jan, but by line 3 it begins on Mon 12 Jan: “Beginn: Montag, 12. Januar 2026”. "
        "/plan setup changes the first day."
    ) in told.replace("`", "")
    assert "The plan runs from Mon 5 Jan 2026, but this line has it begin on Mon 12 Jan 2026." in seen(
        await team.asks("ana", "check")
    )


@pytest.mark.parametrize(
    ("former", "given", "latter", "first"),
    [
        (SILENT, "2026-01-05", OWN, "From Mon 12 Jan, as the plan says (line 3), to Fri 23 Jan"),
        (OWN, "2026-01-05", OWN.replace("racks", "shelves"), "From Mon 5 Jan to Fri 16 Jan"),
        (OWN, "", SILENT, "From Mon 12 Jan to Fri 23 Jan"),
        (OWN, "", OWN.replace("12.", "19."), "From Mon 19 Jan, as the plan says (line 3), to Fri 30 Jan"),
    ],
)
async def test_a_new_version_moves_the_first_day_only_where_its_document_says_something_new(
    team: Team, former: str, given: str, latter: str, first: str
):
    await team.loads(former, start=given)
    await team.loads(latter, start="")
    assert first in seen(team.last_post())


@pytest.mark.parametrize(
    ("start", "told"),
    [
        ("", " From Mon 11 Jan, as the plan says (line 3)."),
        ("2100-01-04", " It runs from Mon 4 Jan, but by line 3 it begins on Mon 11 Jan: “Beginn: 11. Januar 2100”."),
    ],
)
async def test_the_terminal_says_from_when_the_plan_runs(team: Team, start: str, told: str):
    later = OWN.replace("Montag, 12. Januar 2026", "11. Januar 2100")  # a terminal goes by the machine's clock
    body = plans.queue_from_terminal(
        channel="", channel_name="#delivery", document=later, name="plan.md", start=start, timezone="Europe/Berlin"
    )
    outcome = await hand_over(team.service.settings, plans.ROUTE, body, channel="#delivery")
    assert outcome == f"The channel runs version 1 from now on.{told}"


def test_the_check_on_the_command_line_holds_a_day_against_the_document(tmp_path: Path):
    plan = tmp_path / "plan.md"
    plan.write_text(OWN, "utf-8")
    assert CliRunner().invoke(check, [str(plan), "--start", "2026-01-12"]).output == "Nothing is missing.\n"
    assert CliRunner().invoke(check, [str(plan), "--start", "2026-01-05"]).output == (
        "Easily misunderstood:\n"
        "  line 3: The plan runs from Mon 5 Jan 2026, but this line has it begin on Mon 12 Jan 2026. "
        "Give it that first day, or correct the line.\n"
        "1 to look at.\n"
    )
