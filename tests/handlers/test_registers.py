"""Risks, decisions and blockers are recorded where they come up."""

import pytest

from bot.message.register import ACTION_CLOSE, ACTION_REOPEN, DUE, MITIGATION, OWNER, TEXT
from tests.conftest import PLAN, Team, seen

WITH_RISKS = PLAN + "\n## Risks\n\n| Risk | Mitigation |\n| - | - |\n| The search cluster is small | Grow it in May |\n"


async def test_a_risk_is_recorded_in_a_line_and_shown_to_the_channel(running: Team):
    answer = await running.asks("ana", "risk The index may not fit → buy memory @ben by 9 Jan")
    assert answer.text == "R1 is recorded."
    assert seen(running.last_post()) == (
        "⚠️ *R1* The index may not fit — <@U0000002X> · by Fri 9 Jan\n   _buy memory_\n\n"
        "Recorded by Ana Silva\n\n[Close it]"
    )


async def test_an_entry_is_closed_in_place_and_opened_again(running: Team):
    await running.asks("ana", "decision Do we keep Postgres?")
    await running.clicks("ben", running.last_post(), ACTION_CLOSE)
    assert seen(running.last_post()).startswith("⚖️ *D1* Do we keep Postgres? — closed")
    await running.clicks("ben", running.last_post(), ACTION_REOPEN)
    assert seen(running.last_post()).startswith("⚖️ *D1* Do we keep Postgres?\n")
    assert (await running.asks("ana", "decision close D1")).text == "D1 is closed."
    assert "There is no open decision D1." in (await running.asks("ana", "decision close D1")).text


async def test_a_decision_that_was_taken_is_listed_as_decided_and_not_to_be_closed(running: Team):
    await running.asks("ana", "decision We use SQS")
    assert seen(running.last_post()) == "⚖️ *D1* We use SQS\n\nRecorded by Ana Silva"
    await running.asks("ana", "decision Kafka or SQS for the audit log by 9 Jan")
    assert seen(await running.asks("ben", "decision")).startswith(
        "*⚖️ 1 open decision*\n\n*D2* Kafka or SQS for the audit log — by Fri 9 Jan\n\n"
        "*Decided*\n• *D1* We use SQS\n\n[Record a decision]"
    )


async def test_the_plans_own_risks_stand_in_the_register_once(team: Team):
    await team.loads(WITH_RISKS)
    await team.loads(WITH_RISKS.replace("Lighthouse", "Lighthouse again"))
    shown = seen(await team.asks("ana", "risk"))
    assert shown.startswith("*⚠️ 1 open risk*\n\n*R1* The search cluster is small\n   _Grow it in May_")


async def test_a_message_becomes_a_blocker(running: Team):
    said = await running.says("chen", "We have no keys for <the> staging *cluster*")
    await running.box.shortcut("ana", "#delivery", said.ts, "record_blocker", wait=1.0)
    view = await running.view("ana")
    answer = await running.box.submit(
        "ana",
        view.id,
        {
            TEXT: {"value": "No keys for <!channel> staging"},
            MITIGATION: {"value": ""},
            OWNER: {"value": running.box.user("ben").id},
            DUE: {"value": "2026-01-08"},
        },
    )
    assert answer == {}
    await running.settles()
    shown = seen(running.last_post())
    assert shown.startswith("🚫 *B1* No keys for &lt;!channel&gt; staging — <@U0000002X> · by Thu 8 Jan")
    assert f"/archives/{said.channel}/p{said.ts.replace('.', '')}|the message>" in shown


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("risk @nobody it breaks", "I know nobody called nobody."),
        ("risk @ben", "What is the risk?"),
        ("risk close 9", "There is no open risk 9."),
    ],
)
async def test_what_cannot_be_recorded_is_said(running: Team, words: str, told: str):
    assert told in (await running.asks("ana", words)).text
