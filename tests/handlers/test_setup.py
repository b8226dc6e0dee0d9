"""How a plan runs is chosen in a form; what is wrong is said at its field, and the channel is told what has changed."""

from typing import Any

import pytest
from sqlmodel import Session

from bot.message.setup_form import ACTION_PAGE, ACTION_PREVIEW, VIEW_SETUP
from bot.team.settings import TeamSettings
from handlers.setup_request import ROUTE
from sandbox import membership
from sandbox.form import fill
from sandbox.model import View
from storage import teams
from tests.conftest import PLAN, Team, seen


async def opens(team: Team, who: str = "ana") -> View:
    await team.box.command(who, "#delivery", "/plan", "setup", wait=0.5)
    view = await team.view(who)
    assert view.payload["callback_id"] == VIEW_SETUP
    return view


def filled(**fields: Any) -> dict[str, dict[str, Any]]:
    """Fields of the form; ``at_standup`` is the hour of the stand-up."""
    return {name.replace("at_", "at:", 1): {"value": value} for name, value in fields.items()}


async def sends(team: Team, who: str = "ana", **fields: Any) -> dict[str, str]:
    view = await opens(team, who)
    errors = await team.box.submit(who, view.id, filled(**fields))
    await team.settles()
    return errors


def shown(team: Team, who: str = "ana") -> list[str]:
    blocks = team.box.views(who)[-1].payload["blocks"]
    return [block["text"]["text"] for block in blocks if block["type"] == "section"]


def posts(team: Team) -> list[str]:
    return [seen(one) for one in team.box.messages("#delivery")]


async def test_the_form_shows_what_is_in_force_and_sending_it_untouched_changes_nothing(running: Team):
    before = len(posts(running))
    view = await opens(running)
    elements = {block["block_id"]: block["element"] for block in view.payload["blocks"] if block["type"] == "input"}
    assert elements["timezone"]["initial_value"] == "Europe/Berlin"
    assert elements["first_day"]["initial_date"] == "2026-01-05"
    assert elements["lead"]["initial_user"] == running.box.user("ana").id
    assert [one["value"] for one in elements["held"]["initial_options"]] == ["standup", "checkpoint", "scorecard"]
    assert elements["at:checkpoint"]["initial_time"] == "16:30"
    assert [one["value"] for one in elements["working_days"]["initial_options"]] == ["Mon", "Tue", "Wed", "Thu", "Fri"]
    assert elements["ask_directly"]["initial_option"]["value"] == "apart"
    assert await running.box.submit("ana", view.id) == {}
    await running.settles()
    assert len(posts(running)) == before


async def test_the_channel_is_told_in_words_what_is_different(running: Team):
    assert (
        await sends(running, at_standup="09:30", held=["standup", "checkpoint"], holidays="germany", pings_a_day="5")
        == {}
    )
    assert posts(running)[-1] == (
        "⚙️ Ana Silva changed how this plan runs: stand-up 09:30 instead of 09:00 · no scorecard any more · "
        "holidays of DE · at most 5 pings a day instead of 3.\n\nFrom the next occurrence on. `/plan setup` shows it all."
    )
    await running.waits_until("2026-01-05 09:00")
    assert "Stand-up" not in posts(running)[-1]
    await running.waits_until("2026-01-05 09:30")
    assert posts(running)[-1].startswith("☀️ Stand-up · Mon 5 Jan")


async def test_a_holiday_moves_the_plans_end_and_that_is_said(team: Team):
    await team.loads(start="2026-01-05")
    await sends(team, holidays="DE-BY")
    assert posts(team)[-1].startswith(
        "⚙️ Ana Silva changed how this plan runs: holidays of DE-BY · the plan ends Thu 8 Jan instead of Wed 7 Jan."
    )


async def test_zone_lead_days_and_quiet_hours_are_chosen_too(running: Team):
    ben = running.box.user("ben").id
    assert (
        await sends(
            running,
            timezone="America/Los_Angeles",
            lead=ben,
            working_days=["Tue", "Mon", "Wed", "Thu"],
            quiet_from="18:00",
            quiet_to="18:00",
            ask_directly="never",
            heed_status=[],
            hear_guests=["yes"],
            status_channel=running.box.channel("#general").id,
        )
        == {}
    )
    assert posts(running)[-1].startswith(
        "⚙️ Ana Silva changed how this plan runs: hours in America/Los_Angeles time instead of Europe/Berlin · "
        "Ben Okoro leads instead of Ana Silva · working days Mon, Tue, Wed and Thu · "
        f"status in <#{running.box.channel('#general').id}> · asked directly: nobody · no quiet hours · "
        "a Slack status of being away does not count · guests may move tasks."
    )


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"timezone": "Mars"}, {"timezone": "“Mars” is no time zone. Write one like Europe/Berlin."}),
        ({"at_standup": "25:00"}, {"at:standup": "“25:00” is no hour of the day. Write one like 09:30."}),
        (
            {"holidays": "GER"},
            {"holidays": "“GER” is no country code. Did you mean DE for Germany? Write one like DE or DE-BE."},
        ),
        ({"pings_a_day": "99"}, {"pings_a_day": "“99” is no number of pings. Write one from 0 to 50."}),
        (
            {"quiet_from": "07:00", "quiet_to": "06:30"},
            {
                "quiet_from": "Quiet from 07:00 to 06:30 leaves no hour to write to anybody. "
                "The same hour twice means that no hour is quiet."
            },
        ),
        ({"status_channel": "C0000NONE"}, {
            "status_channel": "I see no such channel. Choose another one, or invite me to it when it is private."
        }),
        ({"timezone": "Mars", "holidays": "XX"}, {
            "timezone": "“Mars” is no time zone. Write one like Europe/Berlin.",
            "holidays": "“XX” is no country code. Write one like DE or DE-BE.",
        }),
    ],
)  # fmt: skip
async def test_what_is_wrong_is_said_at_its_field_and_nothing_is_changed(running: Team, fields: dict, errors: dict):
    running.box.forgive("channel_not_found")
    before = len(posts(running))
    assert await sends(running, **fields) == errors
    assert len(posts(running)) == before


async def test_a_plan_whose_dates_are_over_before_its_first_day_is_refused(team: Team):
    await team.loads(
        "# Fair\n\n- [ ] Rent the hall (Owner: Ana, due 2026-01-07)\n- [ ] Print (Owner: Ben, due 2026-01-06)\n"
    )
    assert await sends(team, first_day="2026-02-02") == {
        "first_day": "The plan's own dates are over by then: the last is Wed 7 Jan."
    }


async def test_another_first_day_moves_the_whole_plan(running: Team):
    await sends(running, first_day="2026-01-12")
    assert posts(running)[-1].startswith(
        "⚙️ Ana Silva changed how this plan runs: first day Mon 12 Jan instead of Mon 5 Jan · "
        "the plan ends Wed 14 Jan instead of Wed 7 Jan."
    )
    await running.waits_until("2026-01-05 09:00")
    assert "Stand-up" not in posts(running)[-1]
    await running.waits_until("2026-01-12 09:00")
    assert posts(running)[-1].startswith("☀️ Stand-up · Mon 12 Jan · day 1")


async def test_a_lead_who_left_is_named_at_the_field(running: Team):
    ben = running.box.user("ben")
    ben.deleted = True
    await running.service.refresh_people()
    assert await sends(running, lead=ben.id) == {
        "lead": "Ben Okoro has left this workspace. Choose somebody who is here."
    }


async def test_channels_that_are_put_away_or_that_we_are_not_in_are_refused(running: Team):
    general = running.box.channel("#general")
    membership.leave(running.box.workspace, general, running.box.bot_user_id)
    assert await sends(running, status_channel=general.id) == {
        "status_channel": "I am no member of that channel. Write /invite and my name there first."
    }
    running.box.invite_bot("#general", by="ana")
    membership.archive(running.box.workspace, general, running.box.user("ana").id, archived=True)
    assert await sends(running, status_channel=general.id) == {
        "status_channel": "That channel is archived. Choose another one."
    }


async def presses(team: Team, action: str, who: str = "ana") -> None:
    await team.box.click(who, view=(await team.view(who)).id, action_id=action)
    await team.settles()


async def test_a_preview_shows_the_next_rituals_by_everybodys_clock_as_the_form_stands(running: Team):
    view = await opens(running)
    fill(view, filled(at_standup="08:15"))
    await presses(running, ACTION_PREVIEW)
    assert shown(running)[-1].split("\n") == [
        "*Next, in Europe/Berlin time*",
        "• Stand-up Mon 5 Jan 08:15 · Ben Sun 4 Jan 23:15 · Chen 12:45",
        "• Checkpoint Mon 5 Jan 16:30 · Ben 07:30 · Chen 21:00",
        "• Stand-up Tue 6 Jan 08:15 · Ben Mon 5 Jan 23:15 · Chen 12:45",
        "• Checkpoint Tue 6 Jan 16:30 · Ben 07:30 · Chen 21:00",
        "• Stand-up Wed 7 Jan 08:15 · Ben Tue 6 Jan 23:15 · Chen 12:45",
    ]
    fill(view, filled(timezone="Mars"))
    await presses(running, ACTION_PREVIEW)
    assert shown(running)[-1] == "⚠️ timezone: “Mars” is no time zone. Write one like Europe/Berlin."


async def test_squads_have_channels_and_leads_on_a_page_of_their_own(running: Team):
    view = await opens(running)
    fill(view, filled(at_standup="09:45"))
    await presses(running, ACTION_PAGE)
    assert shown(running) == [f"The 2 squads of <#{running.box.channel('#delivery').id}>"]
    general, chen = running.box.channel("#general").id, running.box.user("chen").id
    page = await running.view("ana")
    squads = {"channel:Web": {"value": general}, "lead:Web": {"value": chen}}
    assert await running.box.submit("ana", page.id, squads) == {}
    await running.settles()
    assert posts(running)[-1].startswith(
        f"⚙️ Ana Silva changed how this plan runs: stand-up 09:45 instead of 09:00 · Web in <#{general}> · "
        "Chen Wei leads Web."
    )
    await opens(running)
    await presses(running, ACTION_PAGE)
    blocks = (await running.view("ana")).payload["blocks"]
    held = {block.get("block_id"): block.get("element", {}) for block in blocks}
    assert held["lead:Web"]["initial_user"] == chen
    await presses(running, ACTION_PAGE)
    assert (await running.view("ana")).payload["blocks"][1]["block_id"] == "timezone"


async def test_what_is_wrong_on_the_page_that_is_not_seen_brings_it_up(running: Team):
    view = await opens(running)
    fill(view, filled(timezone="Mars"))
    await presses(running, ACTION_PAGE)
    assert await running.box.submit("ana", (await running.view("ana")).id) == {}
    assert shown(running)[-1] == "⚠️ timezone: “Mars” is no time zone. Write one like Europe/Berlin."


async def test_a_zone_and_a_country_that_are_none_any_more_are_mended_in_the_form(running: Team):
    def spoil(tx: Session) -> None:
        gone = teams.every(tx, running.box.team_id)[0].team
        teams.set_settings(tx, gone, TeamSettings(holidays="XX"), by="", at=running.box.clock.now())
        teams.hand_to(tx, gone, timezone="Mars/Olympus", lead=gone.lead)

    await running.service.database.write(spoil)
    assert await sends(running) == {
        "timezone": "“Mars/Olympus” is no time zone. Write one like Europe/Berlin.",
        "holidays": "“XX” is no country code. Write one like DE or DE-BE.",
    }
    assert await sends(running, timezone="Europe/Paris", holidays="") == {}
    assert posts(running)[-1].startswith(
        "⚙️ Ana Silva changed how this plan runs: hours in Europe/Paris time instead of Mars/Olympus · "
        "no public holidays."
    )


async def test_a_form_that_was_overtaken_changes_nothing(running: Team):
    view = await opens(running, "ana")
    await sends(running, "ben", at_standup="10:00")
    assert await running.box.submit("ana", view.id, filled(at_standup="08:00")) == {
        "timezone": "Somebody has changed this since you opened the form. Close it and write /plan setup again."
    }
    assert "Ben Okoro changed how this plan runs: stand-up 10:00 instead of 09:00." in posts(running)[-1]


async def test_a_new_hour_neither_repeats_what_was_held_nor_owes_what_has_passed(running: Team):
    await running.waits_until("2026-01-05 09:00")
    assert posts(running)[-1].startswith("☀️ Stand-up · Mon 5 Jan")
    await running.waits_until("2026-01-05 09:10")
    await sends(running, at_standup="09:30", at_checkpoint="09:05")
    await running.waits_until("2026-01-05 09:30")
    await running.waits_until("2026-01-05 16:30")
    assert [one.split(" · ")[0] for one in posts(running) if one.startswith(("☀️", "🌇"))] == ["☀️ Stand-up"]
    assert posts(running)[-1].startswith("⚙️")
    await running.waits_until("2026-01-06 09:00")
    assert posts(running)[-1].startswith("⚙️")
    await running.waits_until("2026-01-06 09:30")
    assert posts(running)[-1].startswith("☀️ Stand-up · Tue 6 Jan")
    assert "skipped" not in posts(running)[-1]


async def test_a_ritual_taken_up_again_owes_nothing_for_the_days_between(running: Team):
    await sends(running, held=["checkpoint", "scorecard"])
    await running.waits_until("2026-01-05 16:30")
    await running.waits_until("2026-01-06 12:00")
    await sends(running, held=["standup", "checkpoint", "scorecard"])
    await running.waits_until("2026-01-06 16:30")
    await running.waits_until("2026-01-07 09:00")
    assert posts(running)[-1].startswith("☀️ Stand-up · Wed 7 Jan · day 3")
    assert "skipped" not in posts(running)[-1]


MEETINGS = (
    PLAN
    + """
## Ceremonies

- Kickoff: Monday 10:00, 60 minutes
- Integration sync: every Wednesday at 14:00, 30 minutes
- Steering committee: Tuesday and Friday at 11:00
"""
)


async def test_meetings_of_the_plan_are_chosen_by_their_names(team: Team):
    await team.loads(MEETINGS)
    blocks = {block.get("block_id"): block for block in (await opens(team)).payload["blocks"]}
    held = [one["value"] for one in blocks["held"]["element"]["options"]]
    assert held == ["standup", "checkpoint", "steering", "scorecard", "Kickoff", "Integration sync"]
    assert blocks["at:Integration sync"]["label"]["text"] == "Integration sync at"
    assert blocks["at:Integration sync"]["element"]["initial_time"] == "14:00"
    fields = filled(at_steering="10:30", held=[*held[:4], "Integration sync"])
    await team.box.submit("ana", (await team.view("ana")).id, fields | {"at:Integration sync": {"value": "15:00"}})
    await team.settles()
    assert posts(team)[-1].startswith(
        "⚙️ Ana Silva changed how this plan runs: steering digest 10:30 instead of 11:00 · no Kickoff any more · "
        "Integration sync 15:00 instead of 14:00."
    )
    await team.waits_until("2026-01-07 13:55")
    assert posts(team)[-1].startswith("⚙️")
    await team.waits_until("2026-01-07 14:55")
    assert "*Integration sync*" in posts(team)[-1]


async def test_a_round_that_only_the_team_wants_is_shown_and_taken_back(running: Team):
    body = {"fields": {"at:delta": "17:00"}, "lines": {}, "channel_name": "delivery"}
    await running.service.desk.keep(ROUTE, body)
    await running.settles()
    assert posts(running)[-1].startswith("⚙️ How this plan runs has changed: round of daily deltas at 17:00.")
    assert await sends(running, at_delta="17:30") == {}
    assert "round of daily deltas 17:30 instead of 17:00." in posts(running)[-1]
    await sends(running, held=["standup", "checkpoint", "scorecard"])
    assert "no round of daily deltas any more." in posts(running)[-1]


async def test_where_no_plan_runs_there_is_nothing_to_set_up(team: Team):
    assert (await team.asks("ana", "setup")).text == "No channel runs a plan yet. Write /plan load to load one here."


async def test_forty_five_squads_fit_and_those_beyond_are_left_to_the_file(team: Team):
    rows = "".join(
        f"| S{n} | Paint door {n} | Ana | A squad with really quite a long name, number {n} | 1 |\n" for n in range(60)
    )
    await team.loads(f"# Wide\n\n| ID | Task | Owner | Squad | Day |\n| - | - | - | - | - |\n{rows}")
    await opens(team)
    await presses(team, ACTION_PAGE)
    page = await team.view("ana")
    assert len(page.payload["blocks"]) == 93
    general = team.box.channel("#general").id
    names = [block["block_id"] for block in page.payload["blocks"] if block["type"] == "input"]
    fill(page, {name: {"value": general} for name in names if name.startswith("channel:")})
    await presses(team, ACTION_PAGE)
    assert shown(team)[-1] == "⚠️ That is more than I can carry to the other page. Save this one first."
    assert await team.box.submit("ana", page.id) == {}
    await team.settles()
    assert f"A squad with really quite a long name, number 14 in <#{general}> · and 30 more." in posts(team)[-1]
