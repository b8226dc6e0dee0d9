"""Kill the demo at any moment and start it again: nothing said is lost, nothing is opened twice."""

import asyncio
import signal

import pytest

from tests.demo.conftest import Show


def is_standup(message: dict) -> bool:
    return message["text"].startswith("Stand-up")


@pytest.mark.parametrize("pause", [0.0, 0.02, 0.1, 0.4])
async def test_a_reply_and_a_stand_up_survive_a_kill(show: Show, pause: float):
    await show.start("--speed", "60")
    standup = await show.until(is_standup)
    said = await show.do("say", channel=await show.delivery(), text="F1 done", thread=standup["ts"])
    await asyncio.sleep(pause)
    await show.end(signal.SIGKILL)
    await show.start("--speed", "60")
    for _ in range(150):
        thread = (
            await show.web.get("/page/thread", params={"channel": await show.delivery(), "ts": standup["ts"]})
        ).json()
        texts = [message["text"] for message in thread["messages"]][1:]
        if len(texts) > 1:
            break
        await asyncio.sleep(0.1)
    assert [text.split("\n")[0] for text in texts] == ["F1 done", "Noted: `F1` → ✅ done"]
    assert said["ts"] in {message["ts"] for message in thread["messages"]}
    assert sum(is_standup(message) for message in await show.messages()) == 1
    assert await show.end() == 0


async def test_killed_while_the_stand_up_opens_it_opens_once(show: Show):
    for _ in range(4):
        await show.start("--speed", "60")
        await asyncio.sleep(0.5)
        await show.end(signal.SIGKILL)
    await show.start("--speed", "60")
    await show.until(is_standup)
    await asyncio.sleep(2)
    assert sum(is_standup(message) for message in await show.messages()) == 1
