"""Only the page itself, on this machine, may drive the page."""

import httpx
import pytest
import pytest_asyncio

from sandbox.page.guard import is_loopback

pytestmark = pytest.mark.asyncio(loop_scope="module")

OWN = {"X-Muster-Page": "1", "Content-Type": "application/json"}


@pytest_asyncio.fixture(loop_scope="module")
async def client(box):
    async with httpx.AsyncClient(base_url=box.url, trust_env=False) as opened:
        yield opened


@pytest.mark.parametrize(
    ("authority", "loopback"),
    [
        ("127.0.0.1:8000", True),
        ("127.8.8.8", True),
        ("localhost:8000", True),
        ("muster.localhost", True),
        ("[::1]:8000", True),
        ("evil.example:8000", False),
        ("127.0.0.1.evil.example", False),
        ("localhost.evil.example", False),
        ("10.0.0.7", False),
        ("[::1", False),
        ("", False),
    ],
)
async def test_only_names_of_this_machine_count_as_loopback(authority, loopback):
    assert is_loopback(authority) is loopback


async def test_every_answer_carries_the_policy(client):
    for path in ("/", "/page/static/main.js", "/page/state", "/page/static/none.js"):
        answer = await client.get(path)
        assert answer.headers["content-security-policy"].startswith("default-src 'self';")
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_another_site_can_neither_read_nor_act(client, box, headers):
    assert (await client.get("/page/state", headers=headers)).status_code == 403
    said = await client.post("/page/do/say?as=ana", json={"channel": "general", "text": "hi"}, headers=OWN | headers)
    assert said.status_code == 403
    assert box.messages("#general") == []


async def test_a_form_of_another_page_lacks_the_header_and_is_refused(client, box):
    said = await client.post("/page/do/say?as=ana", json={"channel": "general", "text": "hi"})
    assert said.status_code == 403
    assert said.json() == {"error": "only the page itself may act"}
    assert box.messages("#general") == []


async def test_a_link_from_elsewhere_may_lead_to_the_page(client):
    answer = await client.get("/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/page/state?as=nobody", None, 404),
        ("GET", "/page/messages?as=ana&channel=C0", None, 404),
        ("GET", "/page/thread?as=ana&channel=C0&ts=1", None, 404),
        ("GET", "/page/file/F0", None, 404),
        ("GET", "/page/static/routes.py", None, 404),
        ("POST", "/page/do/nonsense?as=ana", b"{}", 404),
        ("POST", "/page/do/say?as=nobody", b"{}", 404),
        ("POST", "/page/do/say?as=ana", b"[1]", 404),
        ("POST", "/page/do/say?as=ana", b"{not json", 404),
        ("POST", "/page/do/say?as=ana", b"{}", 400),
        ("POST", "/page/do/say?as=ana", b'{"channel":"nowhere","text":"x"}', 400),
        ("POST", "/page/do/say?as=ana", b'{"channel":7,"text":"x"}', 400),
        ("POST", "/page/do/edit?as=ana", b'{"channel":"general","ts":"1.0","text":"x"}', 400),
        ("POST", "/page/do/play?as=ana", b'{"speed":-1}', 400),
        ("POST", "/page/do/play?as=ana", b'{"speed":"fast"}', 400),
        ("POST", "/page/do/jump?as=ana", b'{"at":0}', 400),
        ("POST", "/page/do/jump?as=ana", b'{"at":1e400}', 400),
        ("POST", "/page/do/jump?as=ana", b'{"at":true}', 400),
        ("POST", "/page/do/jump?as=ana", b"{}", 400),
        ("POST", "/page/do/press?as=ana", b'{"label":"Gone"}', 400),
        ("POST", "/page/do/command?as=ana", b'{"channel":"general","text":"/nope x"}', 400),
        ("POST", "/page/upload?as=ana&channel=C0&name=x", b"x", 404),
    ],
)
async def test_nonsense_is_answered_with_a_sentence(client, method, path, body, status):
    answer = await client.request(method, path, content=body, headers=OWN)
    assert answer.status_code == status
    assert answer.json()["error"]


async def test_no_path_leads_out_of_the_static_folder(client):
    for path in ("/page/static/..%2froutes.py", "/page/static/%2e%2e/routes.py", "/page/static//etc/passwd"):
        assert (await client.get(path)).status_code == 404
