"""What people ask by command and click, and what only they are shown."""

import asyncio
import time

import pytest

from tests.conftest import PLAN, Team, seen


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("", "Lighthouse\n\n░░░░░░░░░░ *0 of 5 tasks done*"),
        ("status", "Lighthouse\n\n░░░░░░░░░░ *0 of 5 tasks done*"),
        ("STATUS", "Lighthouse\n\n░░░░░░░░░░ *0 of 5 tasks done*"),
        ("tasks", "*Open* (5)"),
        ("tasks due", "*Due today* (2)"),
        ("tasks late", "*Late* (0)\n\nNone."),
        ("tasks Web", "*Web* (2)"),
        ("tasks plat", "*Platform* (3)"),
        ("tasks nonsense", "I know no list “nonsense”."),
        (
            "task t4",
            "*`T4` Search page*\n\n*Status:* not started\n*Owner:* Chen Wei · Web\n*Planned:* Tue 6 Jan to Wed 7 Jan",
        ),
        ("task", "Which task?"),
        ("task search", "The plan has no task “search”.\n\nDid you mean T3, T4?"),
        ("task <!channel>", "The plan has no task “&lt;!channel&gt;”."),
        ("mine", "*Your open tasks* (2)"),
        (
            "check",
            (
                "*1 thing to look at in this plan*\n\n*Nobody can be asked*\n\n"
                "• line 9: Nobody in Slack is called Dora, so nobody is asked about T5.\n"
            ),
        ),
        ("help", "I run this channel's plan"),
        ("risks", "*⚠️ 0 open risks*"),
        ("decisions", "*⚖️ 0 open decisions*"),
        ("blockers", "*🚫 0 open blockers*"),
        ("signal", "A signal needs a name and what was seen of it."),
        ("signal coverage NaN", "“NaN” is neither an outcome nor a number for coverage."),
        (
            "signal lunch 3",
            "Recorded: lunch *3*.\n\nNo threshold of a running plan listens to this name; the scorecard may.",
        ),
        ("dance", "I do not know “/plan dance”.\n\nI know: status"),
        ("stauts", "I do not know “/plan stauts”.\n\nDid you mean /plan status?"),
        ("t4", "*`T4` Search page*"),
    ],
)
async def test_each_word_of_the_command_is_answered(running: Team, words: str, begins: str):
    answer = await running.asks("chen", words)
    assert seen(answer)[: len(begins)] == begins
    assert answer.ephemeral_to == running.box.user("chen").id


async def test_where_no_plan_runs_the_answer_offers_to_load_one(team: Team):
    assert seen(await team.asks("ana", "status")) == "This channel runs no plan yet.\n\n[Load a plan]"
    assert "No channel runs a plan yet." in seen(await team.asks("ana", "tasks"))


async def test_the_menu_shows_the_tasks_behind_each_figure(running: Team):
    status = await running.asks("ana", "status")
    [shown] = await running.clicks("ana", status, "list_tasks", "squad:Web")
    assert seen(shown).split("\n\n")[0] == "*Web* (2)"


async def test_the_status_can_be_shared_with_the_channel(running: Team):
    status = await running.asks("ana", "status")
    await running.clicks("ana", status, "share_status")
    assert seen(running.last_post()).endswith(f"Shared by <@{running.box.user('ana').id}>.")


async def test_the_buttons_of_the_stand_up_answer_whoever_clicks(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    [mine] = await running.clicks("ben", standup, "my_tasks")
    assert seen(mine).split("\n\n")[0] == "*Your open tasks* (2)"
    [status] = await running.clicks("chen", standup, "plan_status")
    assert status.ephemeral_to == running.box.user("chen").id


async def test_an_answer_to_the_bots_question_counts_as_the_persons_own(running: Team):
    await running.loads(PLAN.replace("| T5 | Load test |", "| T5 | Search load test |"))
    await running.waits_until("2026-01-06 09:00")
    standup = running.last_post()
    await running.says("ben", "search is done", thread=standup)
    question = running.box.ephemerals("ben")[-1]
    assert question.text.startswith("I did not change anything for “search is done”.")
    [chosen] = await running.clicks("ben", question, "choose_task_0")
    assert chosen.text == "Noted: `T3` → ✅ done."
    assert running.thread(standup)[-1].text.split("\n")[0] == "Noted: `T3` → ✅ done"
    assert "*1 of 5 tasks done*" in seen(await running.asks("ana", "status"))


async def test_in_another_channel_the_only_plan_is_meant(running: Team):
    assert "*0 of 5 tasks done*" in seen(await running.asks("ana", "status", "#general"))


async def test_two_plans_are_kept_apart_by_their_channels(running: Team):
    body = {
        "channel": running.box.channel("#general").id,
        "channel_name": "general",
        "document": "# Other\n\n- [ ] A1: Paint\n",
        "name": "other.md",
        "start": "2026-01-05",
        "timezone": "Asia/Tokyo",
        "user": running.box.user("ben").id,
    }
    await running.service.desk.keep("own:load", body)
    await running.settles()
    assert seen(await running.asks("ana", "status", "#general")).startswith("Other")
    assert seen(await running.asks("ana", "status")).startswith("Lighthouse")
    await running.waits_until("2026-01-06 01:01")
    assert running.last_post("#general").text.startswith("Stand-up, Tue 6 Jan")
    assert not running.last_post().text.startswith("Stand-up, Tue 6 Jan")


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("status", "Lighthouse\n\n░"),
        ("Help!", "I run this channel's plan"),
        ("hello", "I run this channel's plan"),
        ("my tasks", "*Your open tasks* (2)"),
    ],
)
async def test_what_is_asked_of_the_bot_in_a_direct_message_is_answered_there(running: Team, words: str, begins: str):
    await running.says("chen", words, where="@muster")
    assert seen(running.box.dms("chen")[-1])[: len(begins)] == begins


async def test_what_is_asked_with_a_mention_is_answered_to_the_asker_alone(running: Team):
    await running.says("chen", "@muster status")
    assert seen(running.box.ephemerals("chen")[-1]).startswith("Lighthouse")
    assert len(running.box.messages("#delivery")) == 2


async def test_a_report_in_the_channel_is_not_recorded_and_says_so_once_a_day(running: Team):
    for _ in range(2):
        await running.says("ana", "T1 done, lunch?")
    assert [message.text for message in running.box.ephemerals("ana")] == [
        "I did not record that about `T1`: I keep what is said in my threads, or to me. Mention me to have it noted."
    ]
    assert "*0 of 5 tasks done*" in seen(await running.asks("ana", "status"))


async def test_a_bare_done_means_what_is_still_open(running: Team):
    await running.waits_until("2026-01-07 09:00")
    standup = running.last_post()
    await running.says("chen", "T2 done", thread=standup)
    await running.says("chen", "done", thread=standup)
    assert running.thread(standup)[-1].text.split("\n")[0] == "Noted: `T4` → ✅ done"


async def test_what_a_plan_lacks_is_told_with_its_line_and_a_cure(team: Team):
    await team.loads("# Small\n\n- [ ] A1: Paint. Depends on A9\n- [ ] A2: Sand (Owner: Ana)\n")
    told = seen(await team.asks("ana", "check"))
    assert told == (
        "*2 things to look at in this plan*\n\n"
        "*Cannot run as it stands*\n\n"
        "• line 3: A1 waits for A9, which the plan does not hold.\n"
        "   _Correct the id, or add the task; until then nothing waits for it._\n\n"
        "*Nobody can be asked*\n\n"
        "• line 3: A1 has no owner.\n   _Write “(Owner: name)” behind “Paint”._"
    )


async def test_a_plan_that_lacks_nothing_is_told_so(team: Team):
    await team.loads("# Small\n\n- [ ] A2: Sand (Owner: Ana)\n")
    assert seen(await team.asks("ana", "check")).startswith("I miss nothing in this plan: each task has an owner")


async def test_what_is_done_by_now_is_missed_no_more(team: Team):
    await team.loads("# Small\n\n- [ ] A1: Sand (Owner: Dora)\n- [ ] A2: Paint (Owner: Ana)\n")
    assert "Dora" in seen(await team.asks("ana", "check"))
    await team.says("ana", "@muster A1 done")
    assert "Dora" not in seen(await team.asks("ana", "check"))


async def test_an_answer_that_takes_long_is_acknowledged_in_time_and_follows(running: Team):
    def slow(tx: object) -> None:
        time.sleep(3.2)

    busy = asyncio.create_task(running.service.database.write(slow))
    await asyncio.sleep(0.1)
    asked_at = time.monotonic()
    answers = await running.box.command("ana", "#delivery", "/plan", "status", wait=8.0)
    assert time.monotonic() - asked_at > 3
    assert seen(answers[-1]).startswith("Lighthouse")
    await busy


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("what's late?", "*Late* (0)"),
        ("what is blocked", "*Blocked* (0)"),
        ("What's next?", "*Next* ("),
        ("where do we stand?", "Lighthouse"),
    ],
)
async def test_an_obvious_question_is_answered_with_the_list_that_it_means(running: Team, question: str, begins: str):
    await running.says("ana", f"@muster {question}")
    assert seen(running.box.ephemerals("ana")[-1]).startswith(begins)
