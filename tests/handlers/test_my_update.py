"""The form “My update”, and `/plan update` in words."""

import pytest

from sandbox.model import View
from tests.conftest import PLAN, Team, quoted, seen

MANY = "# Many\n\n" + "".join(f"- [ ] M{number}: Job {number} (Owner: Ana)\n" for number in range(1, 16))


async def opens(team: Team, who: str) -> View:
    """Somebody opens the form by the command."""
    await team.box.command(who, "#delivery", "/plan", "update")
    await team.settles()
    return await team.view(who)


async def sends(team: Team, who: str, view: View, **values: str) -> dict[str, str]:
    """What is wrong with a form filled in like ``status_0="done"``."""
    filled = {name.replace("_", " "): {"value": value} for name, value in values.items()}
    errors = await team.box.submit(who, view.id, filled)
    await team.settles()
    return errors


def shows(view: View) -> list[str]:
    return [block["text"]["text"] for block in view.payload["blocks"] if block["type"] == "section"]


async def test_the_form_holds_ones_own_tasks_as_they_stand_those_of_today_first(running: Team):
    await running.waits_until("2026-01-06 09:00")
    await running.says("chen", "@muster T4 blocked on the design, ETA 9 January")
    standup = running.box.messages("#delivery")[1]
    await running.clicks("chen", standup, "my_update")
    view = await running.view("chen")
    assert shows(view) == [
        "*`T2` Sign-in page*\nnot started · waits for `T1` · was due Mon 5 Jan",
        "*Your other open tasks*",
        "*`T4` Search page*\nblocked: the design, until 9 January · waits for `T3`",
    ]
    state = view.payload["blocks"]
    inputs = {block["block_id"]: block["element"] for block in state if block["type"] == "input"}
    assert inputs["status 1"]["initial_option"]["value"] == "blocked"
    assert inputs["blocker 1"]["initial_value"] == "the design"
    assert inputs["eta 1"]["initial_date"] == "2026-01-09"
    assert "initial_date" not in inputs["eta 0"]


async def test_what_was_changed_is_recorded_and_quoted_once_in_todays_thread(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    view = await opens(running, "chen")
    assert (
        await sends(
            running,
            "chen",
            view,
            status_0="done",
            note_0="merged <!channel>",
            status_1="blocked",
            blocker_1="keys",
            eta_1="2026-01-09",
        )
        == {}
    )
    assert [quoted(message) for message in running.thread(standup)] == [
        "Chen Wei: `T2` → ✅ done, “merged &lt;!channel&gt;” · `T4` → 🚫 blocked: keys, until Fri 9 Jan"
    ]
    assert running.box.views("chen") == []
    assert "*Status:* blocked: keys, until Fri 9 Jan" in seen(await running.asks("ana", "task T4"))


async def test_a_form_sent_as_it_was_says_nothing(running: Team):
    await running.waits_until("2026-01-06 09:00")
    await running.says("chen", "@muster T4 blocked on the design, ETA Friday")
    before = len(running.box.calls)
    view = await opens(running, "chen")
    assert await sends(running, "chen", view) == {}
    assert [call.method for call in running.box.calls[before:]] == ["views.open"]
    assert "blocked: the design, until Friday" in seen(await running.asks("ana", "task T4"))


async def test_blocked_without_a_reason_is_asked_for_in_the_form(running: Team):
    await running.waits_until("2026-01-05 09:00")
    view = await opens(running, "chen")
    assert await sends(running, "chen", view, status_0="blocked", status_1="done") == {
        "blocker 0": "What is it blocked on? Somebody can only help who knows."
    }
    assert "*0 of 5 tasks done*" in seen(await running.asks("ana", "status"))
    assert await sends(running, "chen", view, blocker_0="the database") == {}
    assert "*1 of 5 tasks done*" in seen(await running.asks("ana", "status"))


async def test_a_blocker_makes_a_task_blocked_and_beside_done_it_is_asked_about(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    view = await opens(running, "chen")
    assert await sends(running, "chen", view, status_0="done", blocker_0="keys") == {
        "blocker 0": "Choose “blocked” above, or empty this field."
    }
    assert await sends(running, "chen", view, status_0="todo") == {}
    assert quoted(running.thread(standup)[-1]) == "Chen Wei: `T2` → 🚫 blocked: keys"


async def test_a_reply_in_between_is_not_undone_by_the_form(running: Team):
    await running.waits_until("2026-01-06 09:00")
    standup = running.last_post()
    view = await opens(running, "chen")
    await running.says("ana", "T2 is in review, T4 blocked on keys", thread=standup)
    await sends(running, "chen", view, eta_1="2026-01-08")
    assert quoted(running.thread(standup)[-1]) == "Chen Wei: `T4` → until Thu 8 Jan"
    assert "*Status:* in review" in seen(await running.asks("ana", "task T2"))
    assert "*Status:* blocked: keys, until Thu 8 Jan" in seen(await running.asks("ana", "task T4"))


async def test_an_emptied_date_is_taken_back_and_an_ended_blocker_needs_no_emptying(running: Team):
    await running.waits_until("2026-01-06 09:00")
    await running.says("chen", "@muster T4 blocked on keys, ETA 9 January")
    view = await opens(running, "chen")
    await running.box.submit("chen", view.id, {"eta 1": {"value": None}, "status 1": {"value": "in_progress"}})
    await running.settles()
    assert "*Status:* in progress\n" in seen(await running.asks("ana", "task T4"))


async def test_a_task_that_gets_another_key_meanwhile_is_still_the_one_that_was_meant(running: Team):
    await running.waits_until("2026-01-05 09:00")
    view = await opens(running, "chen")
    await running.loads(PLAN.replace("| T4 |", "| T40 |"))
    await sends(running, "chen", view, status_1="in_review")
    assert "*Status:* in review" in seen(await running.asks("ana", "task T40"))


async def test_twelve_tasks_make_a_form_and_the_rest_are_counted(team: Team):
    await team.loads(MANY)
    view = await opens(team, "ana")
    assert len(shows(view)) == 12
    assert len(view.payload["blocks"]) <= 100
    assert view.payload["blocks"][-1]["elements"][0]["text"] == (
        "3 more tasks of yours: `/plan update KEY done` tells me of one."
    )


async def test_long_names_do_not_break_the_form(team: Team):
    long = "".join(f"- [ ] {'K' * 60}-{number}: {'x' * 3_000} (Owner: Ana)\n" for number in range(1, 13))
    await team.loads(f"# Long\n\n{long}")
    view = await opens(team, "ana")
    assert len(view.payload["private_metadata"]) <= 3_000


async def test_where_no_thread_is_open_yet_the_sender_is_told_directly(running: Team):
    view = await opens(running, "ana")
    await sends(running, "ana", view, status_0="in_progress")
    assert running.box.dms("ana")[-1].text == "Noted: `T1` → 🚧 in progress"
    assert len(running.box.messages("#delivery")) == 1


async def test_somebody_without_a_task_is_told_what_to_write_instead(running: Team):
    await running.loads("# Small\n\n- [ ] A1: Paint (Owner: Ana)\n")
    assert seen(await running.asks("ben", "update")) == (
        "You own no open task of this plan.\n\nFor another's, name it: /plan update T4 done."
    )


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("T4 blocked on keys", "`T4` → 🚫 blocked: keys"),
        ("T2 done, T4 in review", "`T2` → ✅ done · `T4` → 👀 in review"),
        ("T4 60%, ETA Friday", "`T4` → 🚧 in progress, 60 %, until Friday"),
        ("both done", "`T2` → ✅ done · `T4` → ✅ done"),
    ],
)
async def test_an_update_in_words_is_noted_and_shown_in_the_thread(running: Team, words: str, noted: str):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    assert seen(await running.asks("chen", f"update {words}")) == f"Noted: {noted}"
    assert [quoted(message) for message in running.thread(standup)] == [f"Chen Wei: {noted}"]


async def test_the_checkpoint_follows_an_update_in_words(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.waits_until("2026-01-05 16:30")
    await running.asks("ana", "update T1 done")
    assert "1 of 2 promised tasks done" in seen(running.last_post())


async def test_words_that_are_not_clear_are_asked_back_and_the_click_counts(running: Team):
    await running.loads(PLAN.replace("| T5 | Load test |", "| T5 | Search load test |"))
    await running.waits_until("2026-01-06 09:00")
    standup = running.last_post()
    question = await running.asks("ben", "update search is done")
    assert seen(question) == (
        "I did not change anything for “search is done”. "
        "Which task is done: T3 (Search endpoint) or T5 (Search load test)?\n\n"
        "[T3 done · Search endpoint] [T5 done · Search load test] [None of these]"
    )
    assert running.thread(standup) == []
    [chosen] = await running.clicks("ben", question, "pick_task_1")
    assert chosen.text == "Noted: `T5` → ✅ done"
    assert quoted(running.thread(standup)[-1]) == "Ben Okoro: `T5` → ✅ done"


async def test_words_about_no_task_are_refused_with_an_example(running: Team):
    assert seen(await running.asks("ana", "update lunch?")) == (
        "I find nothing about a task in “lunch?”.\n\nName it: /plan update T4 blocked on keys."
    )
