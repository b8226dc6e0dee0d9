import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from sandbox import Clock, Sandbox
from tests.sandbox.conftest import MONDAY, client_of, make_box

CHILD = """
import asyncio, os, signal
from pathlib import Path
from tests.sandbox.conftest import make_box

async def main():
    async with make_box(state=Path({path!r})) as box:
        for number in range(50):
            await box.say("ana", "#delivery", f"message {{number}}")
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_a_restarted_workspace_is_the_same_one(tmp_path):
    state = tmp_path / "team" / "slack.journal"
    async with make_box(state=state) as box:
        client = client_of(box)
        parent = await client.chat_postMessage(
            channel="#delivery", text="root", metadata={"event_type": "t", "event_payload": {"id": 1}}
        )
        await box.say("ana", "#delivery", "reply", thread=parent["ts"])
        await box.react("bo", "#delivery", parent["ts"], "eyes")
        gone = await box.say("bo", "#delivery", "gone")
        await box.delete("bo", "#delivery", gone.ts)
        edited = await box.say("bo", "#delivery", "before")
        await box.edit("bo", "#delivery", edited.ts, "after")
        made = (await client.conversations_create(name="war-room"))["channel"]
        await box.upload("cy", "#general", "plan.md", b"\x00# Plan")
        await box.say("cy", "dm", "hello")
        box.clock.advance(timedelta(days=3))
        before = (box.bot_token, box.app_token, box.signing_secret, box.team_id, box.user("ana").id)
    async with make_box(state=state) as box:
        assert (box.bot_token, box.app_token, box.signing_secret, box.team_id, box.user("ana").id) == before
        assert [message.text for message in box.messages("#delivery")] == ["root", "after"]
        root, reply = box.thread("#delivery", parent["ts"])
        assert (root.reply_count, root.latest_reply, root.metadata["event_payload"]) == (1, reply.ts, {"id": 1})
        assert root.reactions == {"eyes": {box.user("bo").id}}
        assert box.channel("#war-room").id == made["id"]
        assert next(iter(box.workspace.files.values())).content == b"\x00# Plan"
        assert [message.text for message in box.dms("cy")] == ["hello"]
        assert box.clock.now() == MONDAY + timedelta(days=3)
        assert not box.clock.running
        later = await box.say("ana", "#delivery", "back again")
        assert later.ts > edited.ts
        await client_of(box).auth_test()


@contextmanager
def kept(state: Path, **changes: object) -> Iterator[Sandbox]:
    """A workspace opened without serving it."""
    box = make_box(state=state, **changes)
    yield box
    box.workspace.close()


def test_a_killed_process_loses_nothing_it_said(tmp_path):
    state = tmp_path / "slack.journal"
    root = Path(__file__).parents[2]
    child = subprocess.run(  # noqa: S603 - its own interpreter, its own text
        [sys.executable, "-c", CHILD.format(path=str(state))],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
        capture_output=True,
    )
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()
    with kept(state) as box:
        assert [message.text for message in box.messages("#delivery")] == [f"message {n}" for n in range(50)]


def test_a_torn_last_line_is_dropped(tmp_path):
    state = tmp_path / "slack.journal"
    with kept(state) as box:
        token = box.bot_token
    with state.open("a") as file:
        file.write('{"k":"message","i":"C1/1.0","v":{"ts":"17')
    with kept(state) as box:
        assert box.bot_token == token
        assert box.messages("#delivery") == []


def test_people_and_channels_added_later_join_a_kept_workspace(tmp_path):
    state = tmp_path / "slack.journal"
    with kept(state, people=[], groups={}, channels=["general"]) as first:
        general = first.channel("#general").id
    with kept(state) as second:
        assert second.channel("#general").id == general
        assert [user.handle for user in second.people] == ["ana", "bo", "cy"]


def test_a_kept_clock_is_never_behind_where_it_stood(tmp_path):
    state = tmp_path / "slack.journal"
    with kept(state) as box:
        box.clock.advance(timedelta(days=10))
    with kept(state, clock=Clock(MONDAY, running=False)) as again:
        assert again.clock.now() == MONDAY + timedelta(days=10)
