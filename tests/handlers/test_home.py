"""The home tab."""

from sandbox.model import View
from tests.conftest import PLAN, Team, quoted, seen


def shows(home: View | None) -> list[str]:
    assert home is not None
    texts = []
    for block in home.payload["blocks"]:
        if "text" in block:
            texts.append(block["text"]["text"])
        elif block["type"] in ("actions", "context"):
            texts.append(" ".join(_face(element) for element in block["elements"]))
    return texts


def _face(element: dict) -> str:
    return f"[{element['text']['text']}]" if element["type"] == "button" else element["text"]


def block_of(home: View | None, key: str) -> str:
    assert home is not None
    return next(
        b["block_id"] for b in home.payload["blocks"] if b.get("text", {}).get("text", "").startswith(f"• `{key}`")
    )


async def sets(team: Team, who: str, key: str, status: str) -> None:
    """Somebody uses the menu beside a task on their home tab."""
    home = team.box.home(who)
    assert home is not None
    block_id = block_of(home, key)
    value = next(
        option["value"]
        for block in home.payload["blocks"]
        if block["block_id"] == block_id
        for option in block["accessory"]["options"]
        if option["value"].startswith(f"{status} ")
    )
    await team.box.click(who, view=home.id, action_id="set_status", block_id=block_id, value=value)
    await team.settles()


async def test_it_shows_what_is_late_due_blocked_and_next_each_with_a_menu(running: Team):
    await running.waits_until("2026-01-06 09:00")
    home = await running.box.open_home("chen")
    assert shows(home) == [
        "Lighthouse",
        "░░░░░░░░░░ 0 of 5 tasks done · <#C0000002Z>",
        "[My update] [Where the plan stands]",
        "*🔴 Late*",
        "• `T2` Sign-in page — Chen Wei · waits for `T1` · was due Mon 5 Jan",
        "*▶️ Next*",
        "• `T4` Search page — Chen Wei · waits for `T3`",
    ]
    menus = [block["accessory"] for block in home.payload["blocks"] if "accessory" in block]
    assert [option["text"]["text"] for option in menus[0]["options"]] == [
        "✅ Done",
        "🚧 In progress",
        "👀 In review",
        "🚫 Blocked …",
        "⚪ Not started",
    ]


async def test_one_click_moves_a_task_and_the_tab_is_drawn_anew(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.box.open_home("chen")
    await sets(running, "chen", "T2", "done")
    assert shows(running.box.home("chen"))[1] == "██░░░░░░░░ 1 of 5 tasks done · <#C0000002Z>"
    assert quoted(running.thread(standup)[-1]) == "Chen Wei: `T2` → ✅ done"
    await sets(running, "chen", "T4", "in_review")
    assert "• `T4` Search page — Chen Wei · in review · waits for `T3`" in shows(running.box.home("chen"))


async def test_blocked_asks_on_what_and_the_tab_shows_it(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.box.open_home("chen")
    await sets(running, "chen", "T4", "blocked")
    view = await running.view("chen")
    assert await running.box.submit("chen", view.id) == {
        "blocker 0": "What is it blocked on? Somebody can only help who knows."
    }
    assert await running.box.submit("chen", view.id, {"blocker 0": {"value": "keys"}}) == {}
    await running.settles()
    told = shows(running.box.home("chen"))
    assert told[told.index("*🚫 Blocked*") + 1] == "• `T4` Search page — Chen Wei · blocked: keys · waits for `T3`"


async def test_what_waits_for_a_person_and_what_they_said_last(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.says("ben", "T3 in progress, ETA Friday", thread=running.last_post())
    told = shows(await running.box.open_home("ben"))
    assert "*⏳ Waits for you*\n• `T4` Search page — Chen Wei · waits for `T3`" in told
    assert told[-1] == (
        "*💬 Your last answers*\n"
        "• `T3` → 🚧 in progress, until Friday · “T3 in progress” — "
        "<!date^1767600000^{date_short_pretty} {time}|2026-01-05 08:00 UTC>"
    )


async def test_my_update_is_opened_from_it_and_the_tab_follows(running: Team):
    await running.waits_until("2026-01-05 09:00")
    home = await running.box.open_home("ana")
    await running.box.click("ana", view=home.id, action_id="my_update")
    view = await running.view("ana")
    assert await running.box.submit("ana", view.id, {"status 0": {"value": "done"}}) == {}
    await running.settles()
    assert "You own no open task of this plan." in shows(running.box.home("ana"))


async def test_where_the_plan_stands_opens_over_it(running: Team):
    home = await running.box.open_home("ana")
    await running.box.click("ana", view=home.id, action_id="home_status")
    view = await running.view("ana")
    assert view.payload["blocks"][0]["text"]["text"] == "Lighthouse"


async def test_of_several_plans_ones_own_come_first(running: Team):
    body = {
        "channel": running.box.channel("#general").id,
        "channel_name": "general",
        "document": "# Other\n\n- [ ] A1: Paint (Owner: Dora)\n",
        "name": "other.md",
        "start": "2026-01-05",
        "timezone": "Asia/Tokyo",
        "user": running.box.user("ben").id,
    }
    await running.service.desk.keep("own:load", body)
    await running.loads(PLAN.replace("Ana", "Dora"))
    await running.service.desk.keep("own:load", body | {"document": "# Other\n\n- [ ] A1: Paint (Owner: Ana)\n"})
    await running.settles()
    headers = [
        b["text"]["text"] for b in (await running.box.open_home("ana")).payload["blocks"] if b["type"] == "header"
    ]
    assert headers == ["Other", "Lighthouse"]


async def test_without_a_plan_one_can_be_loaded_into_a_channel_of_choice(team: Team):
    home = await team.box.open_home("ana")
    assert shows(home) == ["No channel runs a plan yet.", "[Load a plan]"]
    await team.box.click("ana", view=home.id, action_id="open_load_plan")
    view = await team.view("ana")
    values = {"channel": {"value": team.box.channel("#delivery").id}, "document": {"value": PLAN}}
    assert await team.box.submit("ana", view.id, values) == {}
    await team.settles()
    assert seen(team.last_post()).startswith("🗺️ Lighthouse")


async def test_somebody_with_many_tasks_sees_the_most_pressing_and_how_many_more(team: Team):
    many = "".join(f"- [ ] M{number}: Job {number} (Owner: Ana)\n" for number in range(1, 41))
    await team.loads(f"# Many\n\n{many}")
    home = await team.box.open_home("ana")
    assert len(home.payload["blocks"]) <= 100
    assert "… and 28 more tasks: `/plan mine` shows them all." in shows(home)


async def test_a_task_that_left_the_plan_meanwhile_only_redraws_the_tab(running: Team):
    await running.box.open_home("chen")
    await running.loads("# Small\n\n- [ ] A1: Paint (Owner: Chen)\n")
    await sets(running, "chen", "T2", "done")
    assert shows(running.box.home("chen"))[0] == "Small"
