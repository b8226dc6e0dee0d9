"""A plan comes in by form, file, address or command line; what cannot be read changes nothing."""

from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest

from bot.error import UserError
from bot.message.load_form import ADDRESS, PASTED, START, VIEW_LOAD, ZONE
from handlers import fetch
from handlers.listener import Listener
from tests.conftest import PLAN, Team, seen


def filled(document: str = "", address: str = "", zone: str = "Europe/Berlin") -> dict:
    return {
        PASTED: {"value": document},
        ADDRESS: {"value": address},
        START: {"value": "2026-01-05"},
        ZONE: {"value": zone},
    }


async def form(team: Team) -> str:
    await team.box.command("ana", "#delivery", "/plan", "load", wait=0.2)
    view = await team.view("ana")
    assert view.payload["callback_id"] == VIEW_LOAD
    return view.id


async def test_the_form_loads_a_pasted_plan_into_the_channel_it_was_asked_in(team: Team):
    assert await team.box.submit("ana", await form(team), filled(PLAN)) == {}
    await team.settles()
    assert "This channel now runs a plan, thanks to Ana Silva: 5 tasks" in seen(team.last_post())


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        (filled(), {PASTED: "Paste the plan or give its address, one of the two."}),
        (filled(PLAN, "https://example.org/plan.md"), {PASTED: "Paste the plan or give its address, one of the two."}),
        (filled(PLAN, zone="Mars"), {ZONE: "That is no time zone. Write one like Europe/Berlin."}),
        (filled(address="plan.md"), {ADDRESS: "That is no web address. Write one like https://example.org/plan.md."}),
    ],
)
async def test_the_form_says_what_is_wrong_and_stays_open(team: Team, values: dict, errors: dict):
    assert await team.box.submit("ana", await form(team), values) == errors
    await team.settles()
    assert team.box.messages("#delivery") == []


async def test_a_text_without_a_task_is_refused_in_the_form(team: Team):
    answer = await team.box.submit("ana", await form(team), filled("Dear all, lunch is at noon."))
    assert list(answer) == [PASTED]
    assert "no task" in answer[PASTED]


async def test_a_file_shared_with_a_mention_is_loaded(team: Team):
    await team.box.upload("ana", "#delivery", "plan.md", PLAN.encode(), comment="@muster please run this")
    await team.settles()
    assert "5 tasks" in seen(team.last_post())


async def test_a_shared_file_is_loaded_once_however_often_slack_tells_of_it(team: Team):
    shared = await team.box.upload("ana", "#delivery", "plan.md", PLAN.encode(), comment="@muster please rnu this")
    await team.settles()
    await team.box.edit("ana", "#delivery", shared.ts, "@muster please run this")
    await team.settles()
    await team.restarts()
    await team.settles()
    assert [m.text.split(":")[0] for m in team.box.messages("#delivery")[1:]] == ["This channel now runs a plan"]


async def test_a_new_version_keeps_the_first_day_and_the_zone_and_owes_nothing_for_hours_gone_by(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.waits_until("2026-01-05 16:30")
    running.box.clock.set(running.box.clock.now() + timedelta(days=9))
    longer = PLAN.replace(
        "| T5 | Load test | Ben, Dora | Platform | 3 |", "| T5 | Load test | Ben, Dora | Platform | 12 |"
    )
    await running.loads(longer, start="", timezone="")
    assert "From Mon 5 Jan to Tue 20 Jan, in Europe/Berlin time." in seen(running.last_post())
    await running.waits_until("2026-01-15 09:00")
    assert "5 rituals were skipped, the stand-up of Tue 6 Jan the first: I was not running." in seen(
        running.last_post()
    )
    assert seen(running.last_post()).startswith("☀️ Stand-up · Thu 15 Jan · day 9")


async def test_a_file_shared_without_a_mention_is_left_alone(team: Team):
    await team.box.upload("ana", "#delivery", "plan.md", PLAN.encode(), comment="for the record")
    await team.settles()
    assert len(team.box.messages("#delivery")) == 1


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "plan.md"),
        (b"Dear all,\n\nlunch is at noon.\n", "no task"),
    ],
)
async def test_a_file_that_is_no_plan_leaves_the_running_plan_untouched(running: Team, data: bytes, told: str):
    before = len(running.box.messages("#delivery"))
    await running.box.upload("ana", "#delivery", "plan.md", data, comment="@muster")
    await running.settles()
    assert told in running.box.ephemerals("ana")[-1].text
    assert len(running.box.messages("#delivery")) == before + 1
    assert "Lighthouse" in seen(await running.asks("ana", "status"))


async def test_a_second_version_keeps_what_was_said(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.says("ana", "T1 done", thread=running.last_post())
    await running.loads(PLAN.replace("Load test", "Load test on a holiday"))
    assert seen(running.last_post()).split("\n")[2] == (
        "Version 2 of the plan is loaded, thanks to Ana Silva: 5 tasks, 4 phases and 2 squads."
    )
    assert "*1 of 5 tasks done*" in seen(await running.asks("ana", "status"))


@pytest.fixture
async def library() -> AsyncIterator[str]:
    """A web server on this machine with a plan, a large file, and a redirect to itself."""

    async def app(scope, receive, send):
        pages = {"/plan.md": (200, PLAN.encode()), "/large": (200, b"x" * (fetch.SIZE_LIMIT + 1)), "/loop": (302, b"")}
        status, body = pages.get(scope["path"], (404, b""))
        await send({"type": "http.response.start", "status": status, "headers": [(b"location", b"/loop")]})
        await send({"type": "http.response.body", "body": body})

    listener = Listener(app, host="127.0.0.1", port=0)
    await listener.open()
    yield f"http://127.0.0.1:{listener.port}"
    await listener.close()


async def test_an_address_inside_the_network_is_refused(team: Team, library: str):
    answer = await team.asks("ana", f"load {library}/plan.md")
    assert answer.text == f"Reading {library}/plan.md …"
    assert team.box.ephemerals("ana")[-1].text == (
        "127.0.0.1 is an address inside a private network. Share the file here instead."
    )
    assert team.box.messages("#delivery") == []


@pytest.mark.parametrize(
    "words", ["load file:///etc/passwd", "load plan.md", "load http://u:p@example.org/", "load http://[::1"]
)
async def test_what_is_no_web_address_is_refused_at_once(team: Team, words: str):
    assert (await team.asks("ana", words)).text.startswith("That is no web address.")


async def anywhere(address: str) -> fetch.Place:
    url = httpx.URL(address)
    return fetch.Place(address, url, url.netloc.decode(), url.host)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/large", "is larger than 5 MB. Give the address of the plan alone."),
        ("/loop", "sends me from one place to the next. Give the address where the document is."),
        ("/nowhere", "answers 404. Check that it is public."),
    ],
)
async def test_what_an_address_gives_is_bounded(library: str, path: str, told: str):
    assert await fetch.from_address(f"{library}/plan.md", anywhere) == PLAN.encode()
    with pytest.raises(UserError) as refused:
        await fetch.from_address(f"{library}{path}", anywhere)
    assert told in str(refused.value)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]"]
)
async def test_no_machine_of_a_private_network_is_found(host: str):
    with pytest.raises(UserError, match="inside a private network"):
        await fetch.find_public(f"http://{host}/plan.md")


async def test_a_pasted_text_that_was_once_misread_is_put_right(team: Team):
    await team.loads("# Launch\n\n## ðŸ“… Week 1\n- [ ] Route orders â†’ kitchen (Owner: Ana)\n")
    assert "*First: 📅 Week 1*\n• `route-orders` Route orders → kitchen — Ana Silva" in seen(team.last_post())
