"""Slack over HTTP: signed requests in, everything else turned away before it is parsed."""

import hmac
import time
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import httpx
import pytest

from handlers.service import Service
from handlers.settings import Settings
from sandbox import Sandbox
from tests.conftest import Team, seen


class HttpTeam(Team):
    def _service(self) -> Service:
        service = super()._service()
        settings = Settings(
            **{name: getattr(service.settings, name) for name in service.settings.__dataclass_fields__}
            | {"app_token": "", "signing_secret": self.box.signing_secret}
        )
        return Service(settings, self.box.clock, service.courier._pace)


@pytest.fixture
async def web_team(box: Sandbox, tmp_path: Path) -> AsyncIterator[HttpTeam]:
    at_work = HttpTeam(box, tmp_path)
    await at_work.service.start()
    box.events_url = f"http://127.0.0.1:{at_work.service.port}/slack/events"
    await at_work.loads()
    yield at_work
    await at_work.service.stop()


async def test_a_day_over_http_is_the_same_day(web_team: HttpTeam):
    await web_team.waits_until("2026-01-05 09:00")
    standup = web_team.last_post()
    await web_team.says("ana", "T1 done", thread=standup)
    assert [message.text.split("\n")[0] for message in web_team.thread(standup)] == ["T1 done", "Noted: `T1` → ✅ done"]
    assert "*1 of 5 tasks done*" in seen(await web_team.asks("ana", "status"))


def sign(secret: str, body: bytes, stamp: str) -> str:
    return "v0=" + hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, sha256).hexdigest()


async def post(team: Team, body: bytes, headers: dict[str, str]) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as web:
        return await web.post(f"http://127.0.0.1:{team.service.port}/slack/events", content=body, headers=headers)


NOW = str(int(time.time()))
EVENT = b'{"type":"event_callback","event_id":"Ev1","event":{"type":"message","text":"secret words"}}'


@pytest.mark.parametrize(
    ("body", "stamp", "good", "status"),
    [
        (EVENT, NOW, False, 401),
        (EVENT, str(int(time.time()) - 3_600), True, 401),
        (EVENT, "soon", True, 401),
        (EVENT, "9" * 400, True, 401),
        (b"\xff\xfe\x00", NOW, True, 400),
        (b"x" * 1_100_000, NOW, True, 413),
    ],
)
async def test_what_slack_did_not_sign_is_turned_away(web_team: HttpTeam, caplog, body, stamp, good, status):
    stamp = str(int(time.time())) if stamp == NOW else stamp
    signature = sign(web_team.box.signing_secret if good else "wrong", body, stamp)
    answer = await post(web_team, body, {"x-slack-request-timestamp": stamp, "x-slack-signature": signature})
    assert answer.status_code == status
    assert "secret words" not in caplog.text


@pytest.mark.parametrize("body", [b"{", b"[]", b"null", b'"x"', b"", b"payload=%7B", b"a=b&c", b"[" * 50_000])
async def test_signed_nonsense_is_4xx_never_500(web_team: HttpTeam, body: bytes):
    stamp = str(int(time.time()))
    headers = {"x-slack-request-timestamp": stamp, "x-slack-signature": sign(web_team.box.signing_secret, body, stamp)}
    for kind in ("application/json", "application/x-www-form-urlencoded", "text/plain"):
        answer = await post(web_team, body, headers | {"content-type": kind})
        assert 400 <= answer.status_code < 500


async def test_slack_is_told_the_challenge(web_team: HttpTeam):
    body, stamp = b'{"type":"url_verification","challenge":"abc"}', str(int(time.time()))
    headers = {
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": sign(web_team.box.signing_secret, body, stamp),
        "content-type": "application/json",
    }
    answer = await post(web_team, body, headers)
    assert answer.json() == {"challenge": "abc"}


async def test_a_platform_can_ask_how_the_process_is(web_team: HttpTeam):
    async with httpx.AsyncClient(trust_env=False, base_url=f"http://127.0.0.1:{web_team.service.port}") as web:
        assert (await web.get("/healthz")).text == "ok"
        assert (await web.get("/readyz")).json() == {"ready": True, "problems": []}
        assert 'muster_posts{state="dead"} 0\n' in (await web.get("/metrics")).text
        assert (await web.get("/nowhere")).status_code == 404
