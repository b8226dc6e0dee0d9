"""`muster doctor` names what is wrong, each with its cure."""

import asyncio
import os

import pytest
from click.testing import CliRunner

from handlers.manifest import SCOPES
from handlers.terminal.doctor import doctor
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


async def test_a_healthy_installation_is_said_to_be_one(running: Team):
    await running.loads(PLAN.replace("Ben, Dora", "Ben"))
    assert await examine(running) == (0, "✓ Everything is in order.\n")


async def test_an_owner_whom_slack_does_not_know_is_named(running: Team):
    assert await examine(running) == (1, "✗ #delivery: nobody in Slack is called Dora. They cannot be asked.\n")


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
