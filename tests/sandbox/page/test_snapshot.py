"""The workspace as JSON from one person's chair."""

from datetime import timedelta

import httpx
import pytest
import pytest_asyncio

from sandbox.page import Moment, PageButton

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def look(box):
    async with httpx.AsyncClient(base_url=box.url, trust_env=False) as client:

        async def get(what, **query):
            return (await client.get(f"/page/{what}", params=query)).json()

        yield get


async def test_the_state_names_people_channels_and_clock(box, look):
    state = await look("state", **{"as": "bruno"})
    assert state["me"] == box.user("bruno").id
    assert [channel["name"] for channel in state["channels"]] == ["delivery", "general"]
    assert {user["name"] for user in state["users"]} == {"Muster", "Ana Silva", "Bruno Okafor", "Emil Berg"}
    assert state["clock"] == {"now": 1778572500.0, "speed": 1.0, "running": False}
    assert state["connected"] is False


async def test_nobody_named_is_the_first_person(box, look):
    assert (await look("state"))["me"] == box.user("ana").id


async def test_what_only_one_person_sees_is_shown_to_nobody_else(box, bot, look):
    channel, ana = box.channel("#delivery").id, box.user("ana").id
    await bot.chat_postEphemeral(channel=channel, user=ana, text="psst")
    hers = await look("messages", **{"as": "ana", "channel": channel})
    his = await look("messages", **{"as": "bruno", "channel": channel})
    assert [(message["text"], message["ephemeral"]) for message in hers["messages"]] == [("psst", True)]
    assert his["messages"] == []


async def test_a_thread_has_its_parent_first_and_a_channel_only_roots(box, look):
    parent = await box.say("ana", "#delivery", "who takes T4?")
    await box.say("bruno", "#delivery", "me", thread=parent.ts)
    channel = box.channel("#delivery").id
    timeline = await look("messages", **{"as": "ana", "channel": channel})
    thread = await look("thread", **{"as": "ana", "channel": channel, "ts": parent.ts})
    assert [message["text"] for message in timeline["messages"]] == ["who takes T4?"]
    assert timeline["messages"][0]["replies"] == 1
    assert [message["text"] for message in thread["messages"]] == ["who takes T4?", "me"]


async def test_a_page_of_messages_says_whether_there_are_earlier_ones(box, look):
    for number in range(5):
        await box.say("ana", "#general", f"no. {number}")
    channel = box.channel("#general").id
    some = await look("messages", **{"as": "ana", "channel": channel, "limit": "3"})
    every = await look("messages", **{"as": "ana", "channel": channel, "limit": "nonsense"})
    assert [message["text"] for message in some["messages"]] == ["no. 2", "no. 3", "no. 4"]
    assert some["more"] is True
    assert len(every["messages"]) == 5
    assert every["more"] is False


async def test_deleted_messages_are_gone(box, look):
    said = await box.say("ana", "#general", "oops")
    await box.delete("ana", "#general", said.ts)
    timeline = await look("messages", **{"as": "ana", "channel": box.channel("#general").id})
    assert timeline["messages"] == []


async def test_only_moments_ahead_are_offered_soonest_first(box, look):
    async def press():
        return None

    now = box.clock.now()
    box.page.upcoming = lambda: [
        Moment("Checkpoint", now + timedelta(hours=8)),
        Moment("Stand-up", now + timedelta(minutes=5)),
        Moment("Kick-off", now - timedelta(days=1)),
    ]
    box.page.buttons = [PageButton("Fail a deploy", "CI says no", press)]
    box.page.hints = [f"hint {number}" for number in range(9)]
    state = await look("state")
    assert [moment["label"] for moment in state["upcoming"]] == ["Stand-up", "Checkpoint"]
    assert state["buttons"] == [{"label": "Fail a deploy", "hint": "CI says no", "section": "delivery"}]
    assert len(state["hints"]) == 5


@pytest.mark.parametrize(
    ("name", "disposition", "kind"),
    [
        ("plan.md", "attachment; filename*=UTF-8''plan.md", "application/octet-stream"),
        ("evil.html", "attachment; filename*=UTF-8''evil.html", "application/octet-stream"),
        ("a\r\nb.svg", "attachment; filename*=UTF-8''a%0D%0Ab.svg", "application/octet-stream"),
        ("chart.png", "inline; filename*=UTF-8''chart.png", "image/png"),
    ],
)
async def test_files_that_could_carry_script_are_only_downloaded(box, name, disposition, kind):
    sent = await box.upload("ana", "#general", name, b"<script>1</script>")
    async with httpx.AsyncClient(base_url=box.url, trust_env=False) as client:
        answer = await client.get(f"/page/file/{sent.files[0]['id']}")
    assert answer.content == b"<script>1</script>"
    assert answer.headers["content-disposition"] == disposition
    assert answer.headers["content-type"] == kind


async def test_news_come_as_events_without_a_reload(box):
    async with (
        httpx.AsyncClient(base_url=box.url, trust_env=False) as client,
        client.stream("GET", "/page/stream") as answer,
    ):
        lines = answer.aiter_lines()
        assert await anext(lines) == "retry: 1000"
        said = await box.say("ana", "#general", "hello")
        async for line in lines:
            if said.ts in line:
                assert line.startswith('data: {"type": "message"')
                break
