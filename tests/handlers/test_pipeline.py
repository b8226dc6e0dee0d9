"""A pipeline hands a plan over through the signed door; what is wrong with it, the pipeline hears at once."""

import httpx
import pytest

from handlers.guard import PLAN_LIMIT
from tests.conftest import PLAN, Team, seen
from tests.handlers.test_signals import signed

WHERE = {"channel": "#delivery", "start": "2026-01-05", "timezone": "Europe/Berlin", "name": "lighthouse.md"}


async def send(
    team: Team, body: bytes, where: dict[str, str] | None = None, headers: dict[str, str] | None = None
) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False, timeout=20) as web:
        answer = await web.post(
            f"http://127.0.0.1:{team.service.port}/plans",
            params=WHERE if where is None else where,
            content=body,
            headers=headers or signed(team, body),
        )
    await team.settles()
    return answer


async def test_a_plan_from_a_pipeline_runs_in_its_channel(team: Team):
    answer = await send(team, PLAN.encode())
    assert (answer.status_code, answer.json()) == (202, {"stored": True, "duplicate": False})
    assert "This channel now runs a plan: 5 tasks" in seen(team.last_post())
    assert "From Mon 5 Jan" in seen(team.last_post())


async def test_only_the_channel_is_needed_and_its_id_will_do(running: Team):
    channel = running.box.channel("#delivery").id
    answer = await send(running, PLAN.replace("Load test", "Big load test").encode(), {"channel": channel})
    assert answer.status_code == 202
    assert "Version 2 of the plan is loaded" in seen(running.last_post())


async def test_a_second_delivery_loads_nothing(team: Team):
    headers = signed(team, PLAN.encode(), identity="build 812")
    assert (await send(team, PLAN.encode(), headers=headers)).json() == {"stored": True, "duplicate": False}
    assert (await send(team, PLAN.encode(), headers=headers)).json() == {"stored": False, "duplicate": True}
    assert len(team.box.messages("#delivery")) == 1


@pytest.mark.parametrize("headers", [{"webhook-id": "m"}, {"webhook-id": "m", "webhook-signature": "v1,AAAA"}])
async def test_what_is_not_signed_is_turned_away(team: Team, headers: dict[str, str]):
    answer = await send(team, PLAN.encode(), headers=headers)
    assert (answer.status_code, answer.json()) == (401, {"error": "The signature is missing, wrong or too old."})
    assert team.box.messages("#delivery") == []


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ({}, "The channel is missing. Send it in the address: /plans?channel=%23delivery."),
        ({"channel": "#"}, "The channel is missing. Send it in the address: /plans?channel=%23delivery."),
        (WHERE | {"start": "9999-12-31"}, "No plan begins in the year 9999. Write the first day like 2026-01-05."),
        (WHERE | {"start": "soon"}, "“soon” is no date. Write the first day like 2026-01-05."),
        (WHERE | {"timezone": "Mars"}, "“Mars” is no time zone. Write one like Europe/Berlin."),
    ],
)
async def test_an_address_that_makes_no_sense_is_refused_in_words(team: Team, where: dict[str, str], told: str):
    answer = await send(team, PLAN.encode(), where)
    assert (answer.status_code, answer.json()) == (400, {"error": told})


@pytest.mark.parametrize(
    ("body", "where", "told"),
    [
        (b"Lunch is at noon.", WHERE, "I read lighthouse.md and found no task in it."),
        (b"", WHERE, "lighthouse.md is empty."),
        (b"%PDF-1.7", {"channel": "delivery"}, "plan.md is a PDF, not a text."),
        (PLAN.encode(), WHERE | {"channel": "#nowhere"}, "I see no channel #nowhere."),
    ],
)
async def test_a_document_or_a_channel_that_will_not_do_is_refused_at_once(
    running: Team, body: bytes, where: dict[str, str], told: str
):
    before = len(running.box.messages("#delivery"))
    answer = await send(running, body, where)
    assert answer.status_code == 422
    assert answer.json()["error"].startswith(told)
    assert len(running.box.messages("#delivery")) == before


async def test_a_document_may_be_larger_than_a_signal_but_not_too_large(team: Team):
    padding = b"\n```\n" + b"nothing about the work\n" * 70_000 + b"```\n"
    assert (await send(team, PLAN.encode() + padding)).status_code == 202
    answer = await send(team, b"x" * (PLAN_LIMIT + 1), headers={"webhook-id": "m"})
    assert (answer.status_code, answer.text) == (413, "The body is too large.")
