"""`muster doctor` names what is wrong, each with its cure."""

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlmodel import Session

from bot.team.settings import TeamSettings
from handlers.manifest import SCOPES
from handlers.terminal.doctor import doctor
from handlers.terminal.signal import signal
from sandbox import membership
from storage import teams
from tests.conftest import PLAN, Team


async def examine(team: Team, **change: str) -> tuple[int, str]:
    environment = {
        "SLACK_BOT_TOKEN": team.box.bot_token,
        "SLACK_APP_TOKEN": team.box.app_token,
        "SLACK_API_URL": team.box.api_url,
        "DATABASE_URL": team.database_url,
        **change,
    }
    environment |= {name: "" for name in os.environ if name.startswith(("SLACK", "MUSTER")) and name not in environment}
    result = await asyncio.to_thread(CliRunner().invoke, doctor, env=environment)
    return result.exit_code, result.output


TODAY = datetime.now(UTC).date()
KNOWN = PLAN.replace("Ben, Dora", "Ben")


@pytest.fixture
async def current(team: Team) -> Team:
    """A plan that runs today; the doctor goes by the machine's clock."""
    await team.loads(KNOWN, start=TODAY.isoformat())
    return team


async def chooses(team: Team, **choices: object) -> None:
    """What is stored may be older than a rule, a channel's end or somebody's leaving."""

    def choose(tx: Session) -> None:
        active = teams.every(tx, team.box.team_id)[0]
        teams.set_settings(tx, active.team, TeamSettings(**choices), by="", at=datetime.now(UTC))

    await team.service.database.write(choose)


async def test_a_healthy_installation_is_said_to_be_one(current: Team):
    assert await examine(current) == (0, "✓ Everything is in order.\n")


async def test_an_owner_whom_slack_does_not_know_is_named(team: Team):
    await team.loads(PLAN, start=TODAY.isoformat())
    assert await examine(team) == (1, "✗ #delivery: nobody in Slack is called Dora. They cannot be asked.\n")


async def test_a_plan_that_has_ended_is_named(team: Team):
    await team.loads(KNOWN, start="2026-01-05")
    told = "✗ #delivery: the plan ended Wed 7 Jan 2026. Load the next one, or slip what is left.\n"
    assert await examine(team) == (1, told)


async def test_channels_that_are_put_away_gone_or_without_the_bot_are_named(current: Team):
    general = current.box.channel("#general")
    await chooses(current, status_channel=general.id, squad_channels={"Web": "C0000NONE", "Platform": general.id})
    membership.leave(current.box.workspace, general, current.box.bot_user_id)
    current.box.forgive("channel_not_found")
    assert (await examine(current))[1] == (
        "✗ #delivery: its channel #general does not have the bot in it. Invite it there.\n"
        "✗ #delivery: its channel C0000NONE is not to be seen any more. Invite the bot to it when it is private; "
        "else /plan setup in the plan's channel mends it.\n"
    )
    membership.archive(current.box.workspace, general, current.box.user("ana").id, archived=True)
    assert "✗ #delivery: its channel #general is archived." in (await examine(current))[1]


async def test_people_who_left_squads_left_out_and_countries_that_are_none_are_named(current: Team):
    delivery, ben = current.box.channel("#delivery").id, current.box.user("ben")
    ben.deleted = True
    await current.service.refresh_people()
    await chooses(current, squad_channels={"Web": delivery}, leads={"Web": ben.id}, holidays="XX")
    assert (await examine(current))[1].splitlines()[1:] == [
        "✗ #delivery: the public holidays of XX are not known any more: “XX” is no country code. Write one like DE or DE-BE.",
        "✗ #delivery: Ben Okoro, who leads Web, has left the workspace. /plan setup in the plan's channel mends it.",
        "✗ #delivery: other squads have a channel, but not Platform. /plan setup in the plan's channel mends it.",
    ]


async def test_a_missing_scope_is_named_with_what_it_is_for(team: Team):
    team.box.scopes.clear()
    team.box.scopes.update(set(SCOPES) - {"reactions:write"})
    code, told = await examine(team)
    assert code == 1
    assert (
        "✗ The scope reactions:write is missing, so the bot cannot acknowledge a reply with a reaction. "
        "Add it and reinstall the app.\n"
    ) in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "✗ Slack refuses SLACK_BOT_TOKEN: invalid_auth."),
        ({"SLACK_APP_TOKEN": "xapp-wrong"}, "✗ Slack refuses SLACK_APP_TOKEN: invalid_auth."),
        ({"SLACK_BOT_TOKEN": ""}, "✗ SLACK_BOT_TOKEN is missing"),
        ({"SLACK_API_URL": "http://127.0.0.1:1/api/"}, "✗ Slack does not answer at http://127.0.0.1:1/api/"),
        (
            {"DATABASE_URL": "postgresql://x@127.0.0.1:1/y"},
            "✗ The database postgresql+psycopg://x@127.0.0.1:1/y does not answer",
        ),
    ],
)
async def test_each_thing_that_is_wrong_is_named(team: Team, change: dict, told: str):
    code, said = await examine(team, **change)
    assert code == 1
    assert told in said
    team.box.forgive("invalid_auth")


async def test_no_plan_yet_is_said_with_how_to_load_one(team: Team):
    code, told = await examine(team)
    assert code == 1
    assert told.startswith("✗ No channel runs a plan. Write /plan load in one")


async def test_a_database_that_is_not_there_is_not_made_by_looking(team: Team, tmp_path: Path):
    file = tmp_path / "new.db"
    told = f"✗ sqlite:///{file} is not there yet. muster run makes it.\n"
    assert await examine(team, DATABASE_URL=f"sqlite:///{file}") == (1, told)
    assert not file.exists()


def test_a_signal_where_no_bot_has_run_says_so(tmp_path: Path):
    environment = {"DATABASE_URL": f"sqlite:///{tmp_path / 'new.db'}", "SLACK_BOT_TOKEN": ""}
    told = [CliRunner().invoke(signal, ["deploy", "failed"], env=environment).output for _ in range(2)]
    assert "no bot has run on it yet" in told[0]
    assert "the bot that runs on it judges it" in told[1]
