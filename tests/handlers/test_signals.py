"""Facts from outside, through the signed door, and the war room that they call."""

import json
import secrets
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from handlers.web import webhook_of
from storage import signals
from tests.conftest import PLAN, Team, seen


def signed(
    team: Team, body: bytes, *, at: datetime | None = None, secret: str | None = None, identity: str = ""
) -> dict[str, str]:
    at, identity = at or datetime.now(UTC), identity or f"msg_{secrets.token_hex(6)}"
    signer = webhook_of(secret or team.service.settings.signals_secret)
    return {
        "webhook-id": identity,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": signer.sign(identity, at, body.decode()),
    }


async def send(team: Team, signal: object, headers: dict[str, str] | None = None, **how: object) -> httpx.Response:
    body = signal if isinstance(signal, bytes) else json.dumps(signal).encode()
    async with httpx.AsyncClient(trust_env=False) as web:
        answer = await web.post(
            f"http://127.0.0.1:{team.service.port}/signals",
            content=body,
            headers=signed(team, body, **how) if headers is None else headers,
        )
    await team.settles()
    return answer


async def deploys(team: Team, *outcomes: str) -> None:
    """Deploys of one service, a minute apart; "failed again" is another attempt of the run before."""
    for outcome in outcomes:
        team.box.clock.advance(timedelta(minutes=1))
        again = outcome.endswith(" again")
        team.runs = getattr(team, "runs", 0) + (not again)
        signal = {
            "name": "deploy",
            "outcome": outcome.removesuffix(" again"),
            "run": f"r{team.runs}",
            "subject": "api",
            "at": team.box.clock.now().isoformat(),
        }
        assert (await send(team, signal)).status_code == 202


async def stored(team: Team) -> int:
    return len(await team.service.database.read(lambda tx: signals.every(tx, team.service.slack.workspace)))


def rooms(team: Team) -> list[str]:
    return [m.text for m in team.box.messages("#delivery") if m.text.startswith("War room")]


@pytest.mark.parametrize(
    ("outcomes", "called"),
    [
        (["failed", "failed"], 0),
        (["failed", "failed", "failed"], 1),
        (["failed", "failed", "failed", "failed"], 1),
        (["failed", "failed", "succeeded", "failed", "failed"], 0),
        (["failed", "failed again", "failed again"], 0),
        (["failed", "failed", "cancelled", "failed"], 1),
        (["failed", "failed", "failed", "succeeded", "failed", "failed", "failed"], 2),
    ],
)
async def test_the_third_failed_deploy_in_a_row_calls_a_war_room(running: Team, outcomes: list[str], called: int):
    await deploys(running, *outcomes)
    assert len(rooms(running)) == called


async def test_the_alert_names_the_failures_the_rule_and_who_is_called(running: Team):
    await deploys(running, "failed", "failed", "failed")
    assert (
        seen(running.last_post())
        == """\
🚨 War room: 3 consecutive failed deploys on api

<@U0000002W> <@U0000002X> (Platform) — the plan calls for a war-room session. *Open it by \
<!date^1767610980^{date_short_pretty} {time}|11:03 UTC>*, within 4 h.

*What happened*
• <!date^1767596460^{date_short_pretty} {time}|Mon 07:01 UTC> · deploy *failed* · api · run r1
• <!date^1767596520^{date_short_pretty} {time}|Mon 07:02 UTC> · deploy *failed* · api · run r2
• <!date^1767596580^{date_short_pretty} {time}|Mon 07:03 UTC> · deploy *failed* · api · run r3

Raised <!date^1767596580^{date_short_pretty} {time}|Mon 07:03 UTC>

The rule, line 17 of the plan: “More than two consecutive failed deploys”

[I'm on it] [War room is open] [Resolved]"""
    )


async def test_buttons_take_it_on_open_the_room_and_close_it(running: Team):
    await deploys(running, "failed", "failed", "failed")
    alert = running.last_post()
    await running.clicks("ben", alert, "alert_acknowledge")
    assert "Taken on by" in seen(running.last_post())
    await running.clicks("ben", alert, "alert_room")
    await running.clicks("ana", alert, "alert_resolve")
    assert seen(running.last_post()).startswith("✅ War room: 3 consecutive failed deploys on api")
    assert "[" not in seen(running.last_post()).split("Resolved")[-1]


async def test_a_war_room_that_nobody_opens_is_called_out_once_when_its_time_is_up(running: Team):
    await deploys(running, "failed", "failed", "failed")
    alert = running.last_post()
    await running.waits_until("2026-01-05 12:01")
    assert running.thread(alert) == []
    await running.waits_until("2026-01-05 12:05")
    await running.waits_until("2026-01-05 14:05")
    assert len(running.thread(alert)) == 1
    assert "That time is up, and nobody has said that it is open" in running.thread(alert)[0].text


async def test_a_success_is_told_in_the_thread_and_closing_stays_a_persons_word(running: Team):
    await deploys(running, "failed", "failed", "failed")
    alert = running.last_post()
    await deploys(running, "succeeded")
    assert [message.text for message in running.thread(alert)] == [
        "🟢 Consecutive failed deploys: back within the plan's limit. Close the alert when you agree."
    ]
    assert "[Resolved]" in seen(running.last_post())


async def test_a_second_delivery_of_a_webhook_counts_once(running: Team):
    signal = {"name": "deploy", "outcome": "failed", "subject": "api"}
    body = json.dumps(signal).encode()
    headers = signed(running, body, identity="msg_1")
    assert (await send(running, body, headers)).json() == {"stored": True, "duplicate": False}
    assert (await send(running, body, headers)).json() == {"stored": False, "duplicate": True}
    assert await stored(running) == 1


@pytest.mark.parametrize(
    ("headers", "how"),
    [
        ({}, {}),
        ({"webhook-id": "m", "webhook-timestamp": "1", "webhook-signature": "v1,AAAA"}, {}),
        ({"webhook-id": "m", "webhook-timestamp": "x", "webhook-signature": "v1,AAAA"}, {}),
        ({"webhook-id": "m", "webhook-timestamp": "9" * 40, "webhook-signature": "nonsense"}, {}),
        (None, {"secret": "another secret"}),
        (None, {"at": datetime(2020, 1, 1, tzinfo=UTC)}),
    ],
)
async def test_a_webhook_without_a_valid_signature_is_401_and_no_row(running: Team, headers, how):
    answer = await send(running, {"name": "deploy", "outcome": "failed"}, headers, **how)
    assert answer.status_code == 401
    assert await stored(running) == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"\xff\xfe", 401),
        (b"[" * 100_000, 400),
        (b"[]", 422),
        (b'{"name": ""}', 422),
        (b'{"name": "coverage", "value": "NaN"}', 422),
        (b'{"name": "deploy", "outcome": "failed", "at": "soon"}', 422),
        (b"x" * 1_100_000, 413),
    ],
)
async def test_a_signed_webhook_that_makes_no_sense_is_refused_in_words(running: Team, body: bytes, status: int):
    signable = body if status != 401 else b"x"
    answer = await send(running, body, signed(running, signable))
    assert answer.status_code == status
    assert await stored(running) == 0


async def test_two_thresholds_on_one_measure_are_two_rules(running: Team):
    rules = "More than two consecutive failed deploys, or regression suite coverage below 85%, call"
    await running.loads(PLAN.replace(rules, "Coverage below 85% calls a war room.\n- Coverage below 70% calls"))
    for value in ("80%", "79%", "65%", "60%", "90%", "80%"):
        await send(running, {"name": "coverage", "value": value})
    assert len(rooms(running)) == 3
