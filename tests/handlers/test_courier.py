"""What Slack is owed arrives once, whatever happens on the way."""

import time
from functools import partial

import pytest
from sqlmodel import Session

from sandbox import Fault
from storage import posts
from tests.conftest import Team


async def owe(team: Team, text: str = "Good morning", **more: object) -> int:
    def work(tx: Session) -> int:
        turn = team.service.desk.turn(tx)
        return posts.owe(
            tx,
            workspace=turn.workspace,
            key=f"test {text}",
            body={"text": text},
            at=turn.now,
            **{"channel": team.box.channel("#delivery").id, **more},
        )

    return await team.service.database.write(work)


async def reword(team: Team) -> None:
    """New words for the same message."""
    workspace, at = team.service.slack.workspace, team.box.clock.now()
    body = {"text": "Good day"}
    await team.service.database.write(
        lambda tx: posts.owe(tx, workspace=workspace, key="test Good morning", channel="", body=body, at=at)
    )


async def row(team: Team, post_id: int) -> posts.PostRow:
    return await team.service.database.read(lambda tx: posts.find(tx, post_id))


async def deliver(team: Team) -> None:
    """Send, and send again what waits for a later try: backoff is a matter of the machine's clock, moved here."""
    for _ in range(4):
        await team.service.courier.drain()
        later = team.service.courier._wall() + 400
        team.service.courier._wall = partial(float, later)


def texts(team: Team) -> list[str]:
    return [message.text for message in team.box.messages("#delivery")]


@pytest.mark.parametrize("kind", ["500", "reset_after", "reset_before", "429"])
async def test_a_failing_slack_gets_the_message_once(team: Team, kind: str):
    team.box.faults.add(Fault(method="chat.postMessage", kind=kind, times=1, retry_after=1))
    post = await owe(team)
    await deliver(team)
    assert texts(team) == ["Good morning"]
    assert (await row(team, post)).state == "sent"
    team.box.forgive("ratelimited")


async def test_a_process_that_died_while_sending_leaves_no_second_message(team: Team):
    post = await owe(team)
    team.box.faults.add(Fault(method="chat.postMessage", kind="reset_after", times=1))
    await team.service.courier.drain()
    assert (await row(team, post)).state == "sending"
    await team.restarts()
    await deliver(team)
    assert texts(team) == ["Good morning"]
    assert (await row(team, post)).state == "sent"


async def test_a_process_that_died_before_sending_leaves_no_gap(team: Team):
    def die_before_the_call(tx: Session) -> None:
        workspace = team.service.slack.workspace
        channel = team.box.channel("#delivery").id
        posts.owe(
            tx, workspace=workspace, key="test", channel=channel, body={"text": "Good morning"}, at=team.box.clock.now()
        )
        [claimed] = posts.claim(tx, workspace=workspace, wall=time.time(), lease=60, limit=1)
        assert posts.begin(tx, claimed, wall=time.time(), lease=60)

    await team.service.database.write(die_before_the_call)
    await team.restarts()
    await deliver(team)
    assert texts(team) == ["Good morning"]


async def test_new_words_edit_the_message_in_place(team: Team):
    post = await owe(team)
    await deliver(team)

    def reword(tx: Session) -> None:
        turn = team.service.desk.turn(tx)
        posts.owe(
            tx, workspace=turn.workspace, key="test Good morning", channel="", body={"text": "Good day"}, at=turn.now
        )

    await team.service.database.write(reword)
    await deliver(team)
    assert texts(team) == ["Good day"]
    assert (await row(team, post)).sent_revision == 2


async def test_new_words_for_a_message_of_unknown_outcome_are_an_edit_of_it(team: Team):
    post = await owe(team)
    team.box.faults.add(Fault(method="chat.postMessage", kind="reset_after", times=1))
    await team.service.courier.drain()
    assert (await row(team, post)).state == "sending"
    await reword(team)
    await deliver(team)
    assert texts(team) == ["Good day"]


async def test_a_message_of_unknown_outcome_that_is_withdrawn_disappears(team: Team):
    await owe(team)
    team.box.faults.add(Fault(method="chat.postMessage", kind="reset_after", times=1))
    await team.service.courier.drain()
    workspace = team.service.slack.workspace
    await team.service.database.write(lambda tx: posts.withdraw(tx, workspace=workspace, key="test Good morning"))
    await deliver(team)
    assert texts(team) == []


async def test_a_message_that_somebody_deleted_is_posted_anew_with_its_next_words(team: Team):
    await owe(team)
    await deliver(team)
    await team.service.slack.client.chat_delete(
        channel=team.box.channel("#delivery").id, ts=team.box.messages("#delivery")[0].ts
    )
    await reword(team)
    await deliver(team)
    assert texts(team) == ["Good day"]
    team.box.forgive("message_not_found")


async def test_a_withdrawn_message_disappears(team: Team):
    await owe(team)
    await deliver(team)
    workspace = team.service.slack.workspace
    await team.service.database.write(lambda tx: posts.withdraw(tx, workspace=workspace, key="test Good morning"))
    await deliver(team)
    assert texts(team) == []


async def test_blocks_that_slack_refuses_are_sent_as_text(team: Team):
    def work(tx: Session) -> int:
        turn = team.service.desk.turn(tx)
        body = {"text": "Good morning", "blocks": [{"type": "nonsense"}]}
        return posts.owe(
            tx, workspace=turn.workspace, key="test", channel=team.box.channel("#delivery").id, body=body, at=turn.now
        )

    await team.service.database.write(work)
    await deliver(team)
    assert texts(team) == ["Good morning"]
    team.box.forgive("invalid_blocks")


async def test_an_archived_channel_is_told_to_the_lead(running: Team):
    box = running.box
    box.channel("#delivery").archived = True
    post = await owe(running)
    await deliver(running)
    assert (await row(running, post)).state == "dead"
    assert "Slack says `is_archived`" in box.dms("ana")[-1].text
    box.forgive("is_archived")


async def test_a_direct_message_of_unknown_outcome_is_found_where_it_stands(team: Team):
    ana = team.box.user("ana").id
    team.box.faults.add(Fault(method="chat.postMessage", kind="reset_after", times=1))
    post = await owe(team, kind="direct", user=ana, channel=ana)
    await deliver(team)
    [message] = team.box.dms("ana")
    found = await row(team, post)
    assert (found.channel, found.ts) == (message.channel, message.ts)
