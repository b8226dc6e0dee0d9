"""How a plan runs is also a file: shown, changed and applied from the command line."""

import asyncio
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handlers.__main__ import muster
from handlers.setup_request import ROUTE
from sandbox import membership
from tests.conftest import PLAN, Team, seen


async def runs(team: Team, *words: str, **change: str) -> Result:
    environment = {
        "SLACK_BOT_TOKEN": team.box.bot_token,
        "SLACK_API_URL": team.box.api_url,
        "DATABASE_URL": team.database_url,
        **change,
    }
    environment |= {name: "" for name in os.environ if name.startswith(("SLACK", "MUSTER")) and name not in environment}
    return await asyncio.to_thread(CliRunner().invoke, muster, words, env=environment)


async def applies(team: Team, text: str, **change: str) -> Result:
    file = team.folder / "team.toml"
    file.write_text(text)
    return await runs(team, "setup", "apply", str(file), "--channel", "#delivery", **change)


async def shows(team: Team, **change: str) -> str:
    return (await runs(team, "setup", "show", "--channel", "delivery", **change)).output


async def test_a_file_is_shown_edited_and_applied(running: Team):
    shown = await shows(running)
    assert (
        shown
        == """\
timezone = "Europe/Berlin"
first_day = 2026-01-05
lead = "@ana"
working_days = ["Mon", "Tue", "Wed", "Thu", "Fri"]
holidays = ""
status_channel = ""
ask_directly = "apart"
pings_a_day = 3
quiet = ["20:00", "07:00"]
heed_status = true
hear_guests = false

[rituals]
standup = "09:00"
checkpoint = "16:30"
scorecard = "08:30"

[squads."Platform"]
channel = ""
lead = ""

[squads."Web"]
channel = ""
lead = ""
"""
    )
    edited = (
        shown.replace('"08:30"', '"off"')
        .replace('status_channel = ""', 'status_channel = "#general"')
        .replace('[squads."Web"]\nchannel = ""\nlead = ""', '[squads.Web]\nchannel = "general"\nlead = "chen@example.com"')
    )  # fmt: skip
    outcome = await applies(running, edited)
    assert outcome.output == "So it is from now on; the channel is told what has changed.\n"
    await running.settles()
    general = running.box.channel("#general").id
    assert seen(running.last_post()).startswith(
        f"⚙️ How this plan runs has changed: no scorecard any more · status in <#{general}> · Web in <#{general}> · "
        "Chen Wei leads Web."
    )
    assert 'status_channel = "#general"' in await shows(running)
    assert f'status_channel = "{general}"' in await shows(running, SLACK_API_URL="http://127.0.0.1:1/api/")


async def test_a_file_that_changes_nothing_is_not_told(running: Team):
    before = len(running.box.messages("#delivery"))
    await applies(running, await shows(running))
    await running.settles()
    assert len(running.box.messages("#delivery")) == before


async def test_what_the_team_does_not_have_is_refused_with_its_line_and_nothing_is_changed(running: Team):
    membership.leave(running.box.workspace, running.box.channel("#general"), running.box.bot_user_id)
    text = 'pings_a_day = 5\nlead = "@eve"\nstatus_channel = "#general"\n\n[squads.Wed]\nchannel = "#nowhere"\n'
    refused = await applies(running, text)
    assert str(refused.exception).splitlines() == [
        "That could not be done: line 2: I know nobody called @eve. Write their handle, like @ben, or their e-mail address.",
        "line 3: I am no member of that channel. Write /invite and my name there first.",
        "line 6: The plan has no squad “Wed”. Did you mean Web?",
    ]
    assert "pings_a_day = 3" in await shows(running)


async def test_a_file_that_is_wrong_by_itself_is_refused_without_slack(running: Team):
    refused = await applies(running, "[rituals]\nstand = false\n", SLACK_API_URL="http://127.0.0.1:1/api/")
    assert str(refused.exception) == "team.toml, line 2: I know no ritual “stand”. Did you mean standup?"


async def test_while_slack_is_away_a_file_is_kept_and_applied_later(running: Team):
    kept = await applies(running, "pings_a_day = 1\n", SLACK_API_URL="http://127.0.0.1:1/api/")
    assert kept.output == "Slack does not answer yet: this is kept, and the bot does it as soon as it starts.\n"
    await running.restarts()
    await running.settles()
    assert "at most 1 ping a day instead of 3." in seen(running.last_post())


async def test_a_channel_without_a_plan_has_nothing_to_show(team: Team):
    refused = await runs(team, "setup", "show", "--channel", "#general")
    assert str(refused.exception) == "No channel #general runs a plan. muster plan load FILE loads one."


async def test_a_plan_loaded_from_the_command_line_can_be_given_a_lead(team: Team, tmp_path: Path):
    file = tmp_path / "plan.md"
    file.write_text(PLAN)
    refused = await runs(team, "plan", "load", str(file), "--channel", "#delivery", "--lead", "@eve")
    assert "I know nobody called @eve." in str(refused.exception)
    await runs(team, "plan", "load", str(file), "--channel", "#delivery", "--lead", "ben@example.com")
    assert 'lead = "@ben"' in await shows(team)


async def chooses(team: Team, **fields: str) -> None:
    """The file's fields as the bot that runs is handed them, by the team's own clock."""
    body = {"channel": team.box.channel("#delivery").id, "channel_name": "", "fields": fields, "lines": {}}
    await team.service.desk.keep(ROUTE, body)
    await team.settles()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ({"timezone": "Asia/Kolkata"}, {"timezone": "Europe/Berlin"}),
        ({"at:standup": "08:00"}, {"at:standup": "09:00"}),
    ],
)
async def test_an_hour_that_is_put_right_again_is_kept(running: Team, wrong: dict[str, str], right: dict[str, str]):
    await running.waits_until("2026-01-06 08:40")
    await chooses(running, **wrong)
    await running.waits_until("2026-01-06 08:45")
    await chooses(running, **right)
    await running.waits_until("2026-01-06 09:00")
    assert running.last_post().text.startswith("Stand-up")


@pytest.mark.parametrize("fields", [{"ask_directly": "always"}, {"timezone": "America/Los_Angeles"}])
async def test_whoever_was_asked_in_the_thread_is_not_asked_again_when_hours_change(
    running: Team, fields: dict[str, str]
):
    await running.waits_until("2026-01-05 09:00")
    await running.waits_until("2026-01-05 10:00")
    await chooses(running, **fields)
    await running.waits_until("2026-01-05 10:10")
    assert [one.text for one in running.box.messages("#delivery")][1].startswith("Stand-up")
    assert running.box.dms("ana") == []
