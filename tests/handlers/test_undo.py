"""What was noted can be taken back by anybody in the channel."""

from bot.message.reply import ACTION_UNDO_SAID, VALUE_LIMIT, undo_value
from tests.conftest import Team, seen

UNDONE = "Undone by Ben Okoro, so this no longer counts: `T1` → ✅ done\nNow: `T1` not started"


async def test_undo_edits_the_quote_and_takes_the_reaction_away(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    said = await running.says("chen", "T2 blocked on the keys, T4 60%", thread=standup)
    await running.clicks("chen", running.thread(standup)[-1], ACTION_UNDO_SAID)
    assert [seen(message) for message in running.thread(standup)] == [
        "T2 blocked on the keys, T4 60%",
        (
            "Undone by Chen Wei, so this no longer counts: `T2` → 🚫 blocked: the keys · `T4` → 🚧 in progress, 60 %\n"
            "Now: `T2` not started · `T4` not started"
        ),
    ]
    assert said.reactions == {}
    assert "*0 of 5 tasks done*" in seen(await running.asks("ana", "status"))
    assert "not started" in seen(await running.asks("ana", "task T2"))
    assert running.box.ephemerals("chen") == []


async def test_the_author_is_told_when_it_was_another(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 done", thread=standup)
    await running.clicks("ben", running.thread(standup)[-1], ACTION_UNDO_SAID)
    assert running.thread(standup)[-1].text == UNDONE
    assert running.box.ephemerals("ana")[-1].text == (
        "Ben Okoro took back what you had said: `T1` → ✅ done. If it holds after all, say it again."
    )


async def test_undoing_twice_is_told(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 done", thread=standup)
    quote = running.thread(standup)[-1]
    [undo] = [block["accessory"]["value"] for block in quote.blocks if "accessory" in block]
    await running.service.desk.answer("action:undo_said", click(running, "ben", quote.ts, undo))
    answer = await running.service.desk.answer("action:undo_said", click(running, "chen", quote.ts, undo))
    await running.settles()
    assert seen(answer.message).startswith("That was undone before.")
    assert running.thread(standup)[-1].text == UNDONE


def click(team: Team, who: str, ts: str, value: str) -> dict:
    """A button pressed on a message that this person's Slack has not redrawn yet."""
    place = {"channel_id": team.box.channel("#delivery").id, "message_ts": ts}
    actions = [{"action_id": ACTION_UNDO_SAID, "value": value}]
    return {"user": {"id": team.box.user(who).id}, "container": place, "actions": actions}


async def test_a_button_of_nothing_we_know_is_refused(running: Team):
    for value in ("-", "9999", "reply 9999", "1,x"):
        answer = await running.service.desk.answer("action:undo_said", click(running, "ana", "1.1", value))
        assert seen(answer.message).startswith("I know no such entry.")


async def test_undo_changes_the_wrap_up_already_posted(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 done", thread=standup)
    await running.waits_until("2026-01-05 16:30")
    assert "1 of 2 promised tasks done" in seen(running.last_post())
    await running.clicks("ana", running.thread(standup)[-1], ACTION_UNDO_SAID)
    assert "0 of 2 promised tasks done, 2 without a word" in seen(running.last_post())


async def test_an_edit_after_an_undo_counts_again(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    said = await running.says("ana", "T1 done", thread=standup)
    await running.clicks("ana", running.thread(standup)[-1], ACTION_UNDO_SAID)
    await running.box.edit("ana", "#delivery", said.ts, "T1 in review")
    await running.settles()
    assert running.thread(standup)[-1].text == "Noted: `T1` → 👀 in review"
    assert set(said.reactions) == {"eyes"}


def test_a_button_that_cannot_hold_the_updates_carries_the_reply():
    assert undo_value([12, 13], 7) == "12,13"
    many = list(range(1_000, 2_000))
    assert undo_value(many, 7) == "reply 7"
    assert len(undo_value(many[:400], 7)) <= VALUE_LIMIT


async def test_a_reply_about_more_than_a_button_holds_is_undone_as_one(team: Team):
    lines = "".join(f"- [ ] LONG-{number}: Paint wall {number} (Owner: Ana)\n" for number in range(600))
    await team.loads(f"# Walls\n\n{lines}")
    await team.waits_until("2026-01-05 09:00")
    standup = team.last_post()
    await team.says("ana", " ".join(f"LONG-{number} done." for number in range(600)), thread=standup)
    quote = team.thread(standup)[-1]
    [value] = [block["accessory"]["value"] for block in quote.blocks if "accessory" in block]
    assert value.startswith("reply ")
    assert "*600 of 600 tasks done*" in seen(await team.asks("ana", "status"))
    await team.clicks("ana", quote, ACTION_UNDO_SAID)
    assert "*0 of 600 tasks done*" in seen(await team.asks("ana", "status"))
