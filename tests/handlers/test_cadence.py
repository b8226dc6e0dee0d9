"""The rest of a plan's rounds, as they are seen in Slack."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.message.kickoff import ACTION_STEP, ACTION_STEP_BACK
from bot.message.readiness import ACTION_TICK
from bot.team.settings import TeamSettings
from handlers import rituals
from sandbox import Group, Message
from storage import teams
from storage.table.person import AbsenceRow
from storage.table.register import EntryChangeRow, EntryRow
from storage.table.ritual import OccurrenceRow
from tests.conftest import Team, seen

PLAN = """\
# Harbour

| ID | Task | Owner | Squad | Day | Depends on |
| -- | ---- | ----- | ----- | --- | ---------- |
| H1 | Dredge the basin | Ana | Quay | 1 | |
| H2 | Chart the depths | Chen | Pilots | 1 | H1 |
| H3 | Set the buoys | Ben | Pilots | 2 | H2 |
| H4 | Open the lock | Ana | Quay | 3-4 | |
| H5 | First ship | Ben | Quay | 5 | H4 |

## Ways of working

- **Daily stand-up at 09:00 (15 min):** each squad says what it does.
- **Steering committee (Tue/Fri) at 11:00:** looks at health and scope.
- **Integration sync (30 min):** every Wednesday at 14:00.
- **Retrospective:** what did we learn?
- **Scorecard:** every Monday, and post daily deltas in the shared status channel.

## Risks

- **Silt comes back:** dredge again before the first ship.

## Kickoff timeline

- **T-24 hours:** Quay team sends the tide tables.
- **Kickoff (T0):** Walk through the plan.

## Readiness checklists

- **Quay:**
  - Cranes inspected.
  - Insurance papers for every vessel of the harbour fleet signed, stamped and kept in the port captain's office.
- **Pilots:**
  - Radios charged.
"""


@pytest.fixture
async def harbour(team: Team) -> Team:
    """The Harbour plan is loaded on Monday morning for the Monday after."""
    await team.loads(PLAN, start="2026-01-12")
    return team


async def settles_on(team: Team, **chosen: object) -> None:
    """The team chooses how it wants its rituals."""

    def choose(tx):
        former = teams.every(tx, team.service.slack.workspace)[0]
        settings = TeamSettings.model_validate(chosen)
        turn = team.service.desk.turn(tx)
        teams.set_settings(tx, former.team, settings, by="", at=turn.now)
        rituals.begin_version(turn, teams.by_id(tx, former.team.id), former)

    await team.service.database.write(choose)


async def posts_until(team: Team, *moments: str, where: str = "#delivery") -> list[Message]:
    """What was posted at those moments."""
    before = len(team.box.messages(where))
    for moment in moments:
        await team.waits_until(moment)
    return team.box.messages(where)[before:]


def heads(messages: list[Message]) -> list[str]:
    return [seen(message).split("\n")[0] for message in messages]


async def test_a_week_of_the_plan_in_headlines(harbour: Team):
    hours = ["06:00", "08:30", "09:00", "10:00", "11:00", "13:55", "15:30", "16:30", "17:30", "21:00"]
    days = ["2026-01-09", *(f"2026-01-{day}" for day in range(12, 17))]
    posts = await posts_until(harbour, *(f"{day} {hour}" for day in days for hour in hours))
    assert heads(posts) == [
        "⏳ Kickoff in 24 h",
        "📋 Ready? Quay",
        "📋 Ready? Pilots",
        "☀️ Stand-up · Mon 12 Jan · day 1",
        "🚀 Kickoff",
        "🌆 Checkpoint · Mon 12 Jan",
        "📈 Daily deltas · Mon 12 Jan",
        "☀️ Stand-up · Tue 13 Jan · day 2",
        "🧭 Steering digest · Tue 13 Jan",
        "🌆 Checkpoint · Tue 13 Jan",
        "📈 Daily deltas · Tue 13 Jan",
        "☀️ Stand-up · Wed 14 Jan · day 3",
        "⏰ *Integration sync* at 14:00, 30 min.",
        "🌆 Checkpoint · Wed 14 Jan",
        "📈 Daily deltas · Wed 14 Jan",
        "☀️ Stand-up · Thu 15 Jan · day 4",
        "🌆 Checkpoint · Thu 15 Jan",
        "📈 Daily deltas · Thu 15 Jan",
        "☀️ Stand-up · Fri 16 Jan · day 5",
        "🧭 Steering digest · Fri 16 Jan",
        "🔁 Retrospective · Fri 16 Jan",
        "🌆 Checkpoint · Fri 16 Jan",
        "📈 Daily deltas · Fri 16 Jan",
    ]
    assert await posts_until(harbour, "2026-01-16 21:30") == []
    assert heads(await posts_until(harbour, "2026-01-19 08:30")) == ["📊 Weekly scorecard · Mon 12 Jan to Sun 18 Jan"]


async def test_a_step_of_the_kickoff_is_checked_off_in_place(harbour: Team):
    [step] = await posts_until(harbour, "2026-01-09 09:00")
    assert (
        seen(step)
        == """\
⏳ Kickoff in 24 h

⬜ Quay team sends the tide tables.

The kickoff is on Mon 12 Jan at 09:00."""
    )
    await harbour.clicks("ben", step, ACTION_STEP)
    [done] = harbour.box.messages("#delivery")[-1:]
    assert "✅ Quay team sends the tide tables.\n      done by Ben Okoro" in seen(done)
    await harbour.clicks("ana", done, ACTION_STEP_BACK)
    assert "⬜ Quay team sends the tide tables." in seen(harbour.last_post())


async def test_a_step_calls_the_lead_of_the_squad_that_it_names(harbour: Team):
    await settles_on(harbour, leads={"quay": harbour.box.user("chen").id})
    [step] = await posts_until(harbour, "2026-01-09 09:00")
    assert f"<@{harbour.box.user('chen').id}>" in seen(step)


def boxes(message: Message) -> list[dict]:
    return [element for block in message.blocks if block["type"] == "actions" for element in block["elements"]]


async def test_a_checklist_is_ticked_by_several_people_and_nobodys_tick_is_lost(harbour: Team):
    posts = await posts_until(harbour, "2026-01-09 09:00", "2026-01-09 10:00")
    quay = posts[-2]
    assert seen(quay).startswith("📋 Ready? Quay\n\n*0 of 2 items ready.* The plan begins on Mon 12 Jan.")
    first, second = boxes(quay)[0]["options"]
    assert first["text"]["text"] == "Cranes inspected."
    assert second["text"]["text"] == "Insurance papers for every vessel of the harbour fleet signed, stamped and"
    assert second["description"]["text"] == "kept in the port captain's office."
    stale = quay.blocks

    await harbour.clicks("ana", quay, ACTION_TICK, [first["value"]])
    ticked = quay
    assert "*1 of 2 items ready.*" in seen(ticked)
    assert "Ticked by Ana Silva." in seen(ticked)
    assert boxes(ticked)[0]["initial_options"] == [first]

    # Ben ticks the other box before Slack has shown him Ana's: what he sends knows nothing of hers.
    await harbour.service.desk.keep(
        "action:" + ACTION_TICK,
        {
            "user": {"id": harbour.box.user("ben").id},
            "channel": {"id": harbour.box.channel("#delivery").id},
            "container": {"message_ts": quay.ts},
            "actions": [
                {
                    "action_id": ACTION_TICK,
                    "block_id": next(block["block_id"] for block in stale if block["type"] == "actions"),
                    "type": "checkboxes",
                    "selected_options": [second],
                }
            ],
        },
    )
    await harbour.settles()
    assert "*2 of 2 items ready.*" in seen(quay)
    assert "Ticked by Ana Silva and Ben Okoro." in seen(quay)

    await harbour.clicks("chen", quay, ACTION_TICK, [second["value"]])
    assert "*1 of 2 items ready.*" in seen(quay)
    assert len(harbour.box.messages("#delivery")) == len(posts) + 1  # and the load: everything was edited in place


async def test_a_list_of_a_plan_that_changed_says_that_it_is_old(harbour: Team):
    [*_, quay, _] = await posts_until(harbour, "2026-01-09 10:00")
    await harbour.loads(PLAN.replace("**Quay:**", "**Quays:**"), start="2026-01-12")
    shown = await harbour.clicks("ana", quay, ACTION_TICK, [boxes(quay)[0]["options"][0]["value"]])
    assert [message.text for message in shown] == [
        "This list belongs to an older version of the plan. Look for the newest one in the channel."
    ]


async def test_the_deltas_tell_what_changed_since_the_last_ones(harbour: Team):
    await harbour.waits_until("2026-01-12 09:00")
    await harbour.says("ana", "@muster H1 done, H2 is blocked on the sonar")
    [*_, deltas] = await posts_until(harbour, "2026-01-12 17:30")
    assert (
        seen(deltas)
        == """\
📈 Daily deltas · Mon 12 Jan

*Harbour* — 1 done, 1 newly blocked.

*✅ Done*
• `H1` Dredge the basin

*🚫 Newly blocked*
• `H2` Chart the depths — Chen Wei · blocked: the sonar

[Where the plan stands]"""
    )
    await harbour.waits_until("2026-01-13 09:00")
    await harbour.says("chen", "@muster H2 is unblocked, done by Thursday")
    await harbour.asks("ben", "slip H5 by one day")
    [*_, deltas] = await posts_until(harbour, "2026-01-13 17:30")
    assert "*Harbour* — 1 unblocked, 1 with a new date, 1 late now, 1 slip." in seen(deltas)
    assert "*📅 Slipped*\n• H5: 1 working day later" in seen(deltas)
    [*_, deltas] = await posts_until(harbour, "2026-01-14 17:30")
    assert "1 late now" in seen(deltas)


async def test_the_steering_digest(harbour: Team):
    await harbour.waits_until("2026-01-13 09:00")
    await harbour.says("ana", "@muster H1 done, H3 is blocked on buoys")
    [digest] = await posts_until(harbour, "2026-01-13 11:00")
    assert (
        seen(digest)
        == """\
🧭 Steering digest · Tue 13 Jan

*Harbour* — 1 of 5 tasks done, 1 late, 1 blocked.

*🚫 Blocked*
• `H3` Set the buoys — Ben Okoro · blocked: buoys · waits for `H2`

*🔴 Late*
• `H2` Chart the depths — Chen Wei · was due Mon 12 Jan

*⚠️ Top risks*
• R1: Silt comes back — dredge again before the first ship.

The first digest of this plan.

[Where the plan stands]"""
    )
    await harbour.waits_until("2026-01-14 09:00")
    added = PLAN.replace("| H5 |", "| H6 | Paint the lamps | Chen | Quay | 4 | |\n| H5 |")
    await harbour.loads(added, start="2026-01-12")
    [*_, digest] = await posts_until(harbour, "2026-01-16 11:00")
    assert "*🗺️ Scope since the last digest*\n*1 added:* `H6` Paint the lamps (Chen)" in seen(digest)
    assert "Since the digest of Tue 13 Jan." in seen(digest)


async def test_the_head_of_the_stand_up_shows_who_has_answered(harbour: Team):
    await harbour.waits_until("2026-01-12 04:30")  # Chen's own morning
    await harbour.waits_until("2026-01-12 09:00")
    standup = next(m for m in harbour.box.messages("#delivery") if "Stand-up · Mon 12" in seen(m))
    assert "Answered" not in seen(standup)
    await harbour.says("ana", "H1 done", thread=standup)
    assert "Answered: Ana Silva · Not yet: Chen Wei" in seen(standup)
    said = await harbour.says("chen", "H2 in progress", thread=standup)
    assert "Answered: Ana Silva, Chen Wei\n" in seen(standup)
    assert "`H1` Dredge the basin — <@" in seen(standup)  # what the morning committed to stays as it was
    await harbour.box.delete("chen", "#delivery", said.ts)
    await harbour.settles()
    assert "Answered: Ana Silva · Not yet: Chen Wei" in seen(standup)


async def test_whose_work_others_have_spoken_of_is_not_missing(harbour: Team):
    await harbour.waits_until("2026-01-12 09:00")
    standup = next(m for m in harbour.box.messages("#delivery") if "Stand-up · Mon 12" in seen(m))
    await harbour.says("ana", "H1 done, H2 in review", thread=standup)
    assert "Answered: Ana Silva\n" in seen(standup)


async def test_who_is_away_is_not_missing(harbour: Team):
    def leave(tx):
        day, user = date(2026, 1, 12), harbour.box.user("chen").id
        here = {"workspace": harbour.service.slack.workspace, "by": user, "at": harbour.service.clock.now()}
        tx.add(AbsenceRow(user=user, first=day, last=day, **here))

    await harbour.service.database.write(leave)
    await harbour.waits_until("2026-01-12 09:00")
    standup = next(m for m in harbour.box.messages("#delivery") if "Stand-up · Mon 12" in seen(m))
    await harbour.says("ana", "H1 done", thread=standup)
    assert "Answered: Ana Silva\n" in seen(standup)


async def test_the_steering_digest_names_what_the_registers_hold_open(harbour: Team):
    def note(tx):
        active = teams.every(tx, harbour.service.slack.workspace)[0]
        here = {"workspace": active.team.workspace, "by": "U1", "at": harbour.service.clock.now()}
        tug, *others = (
            EntryRow(team_id=active.team.id, number=number, kind=kind, text=text, due=due, **here)
            for number, kind, text, due in (
                (11, "decision", "Which tug?", None),
                (12, "decision", "Night shifts?", date(2026, 1, 15)),
                (13, "risk", "Fog", None),
                (14, "decision", "We dredge by night", None),
            )
        )
        tx.add_all([tug, *others])
        tx.flush()
        tx.add(EntryChangeRow(entry_id=tug.id, kind="closed", **here))

    await harbour.service.database.write(note)
    [*_, digest] = await posts_until(harbour, "2026-01-13 09:00", "2026-01-13 11:00")
    decisions, risks = seen(digest).split("*⚖️ Decisions due*")[1].split("*⚠️ Top risks*")
    decisions, decided = decisions.split("*⚖️ Decided*")
    assert "We dredge by night" in decided
    assert "Night shifts? · due Thu 15 Jan" in decisions
    assert "Which tug?" not in decisions
    assert "Fog" in risks
    assert "Silt comes back — dredge again before the first ship." in risks


async def test_what_is_said_after_midnight_counts_for_the_evening_before(harbour: Team):
    await harbour.waits_until("2026-01-12 09:00")
    await harbour.waits_until("2026-01-12 16:30")
    checkpoint = harbour.last_post()
    assert "2 without a word" in seen(checkpoint)
    harbour.box.clock.set(harbour.box.clock.now() + timedelta(hours=9))
    await harbour.says("chen", "@muster still on H2")
    assert "1 going on, 1 without a word" in seen(checkpoint)
    await harbour.waits_until("2026-01-13 09:00")
    await harbour.says("ana", "@muster H1 done")  # Tuesday's word
    assert "1 going on, 1 without a word" in seen(checkpoint)


async def test_squads_with_channels_of_their_own_stand_up_there(harbour: Team):
    await settles_on(harbour, squad_channels={"Pilots": harbour.box.channel("#general").id})
    await harbour.waits_until("2026-01-12 09:00")
    general, delivery = harbour.last_post("#general"), harbour.box.messages("#delivery")
    assert seen(general).startswith(
        "☀️ Stand-up · Pilots · Mon 12 Jan · day 1\n\n*Harbour* — 0 of 2 tasks done, 1 due today."
    )
    assert "`H2` Chart the depths" in seen(general)
    assert "waits for `H1`" in seen(general)
    standup = next(seen(m) for m in delivery if "Stand-up" in seen(m).split("\n")[0])
    assert "H1" in standup
    assert "H2" not in standup
    await harbour.says("chen", "done", thread=general, where="#general")
    assert "*Status:* done" in seen(await harbour.asks("ana", "task H2"))
    await harbour.waits_until("2026-01-12 16:30")
    assert "🌆 Checkpoint · Pilots · Mon 12 Jan\n\n*Harbour* — 1 of 1 promised task done." in seen(
        harbour.last_post("#general")
    )


async def test_settings_count_from_the_next_time_on(harbour: Team):
    await harbour.waits_until("2026-01-13 10:00")
    await settles_on(harbour, times={"standup": "08:00", "checkpoint": "09:30"}, off=("delta", "steering"))
    assert await posts_until(harbour, "2026-01-13 11:00", "2026-01-13 17:30") == []
    assert heads(await posts_until(harbour, "2026-01-14 08:00", "2026-01-14 09:30", "2026-01-14 17:30")) == [
        "☀️ Stand-up · Wed 14 Jan · day 3",
        "🌆 Checkpoint · Wed 14 Jan",
        "⏰ *Integration sync* at 14:00, 30 min.",
    ]


@pytest.mark.parametrize(
    ("awake", "again", "head", "amends"),
    [
        (
            "01-09 08:00",
            "01-09 12:59",
            "⏳ Kickoff in 24 h",
            "I was not running at the hour, so this comes 3 h 59 min late.",
        ),
        (
            "01-09 09:00",
            "01-09 10:06",
            "📋 Ready? Quay",
            "I was not running at the hour, so this comes 6 minutes late.",
        ),
        ("01-13 09:00", "01-13 14:59", "🧭 Steering", "I was not running at the hour, so this comes 3 h 59 min late."),
        ("01-14 09:00", "01-14 17:00", "⏰ *Integ", "I was not running at the hour, so this comes 3 h 5 min late."),
        ("01-12 16:30", "01-12 17:36", "📈 Daily", "I was not running at the hour, so this comes 6 minutes late."),
        ("01-16 11:00", "01-16 16:30", "🔁 Retro", "I was not running at the hour, so this comes 1 h 0 min late."),
        ("01-09 08:00", "01-09 13:01", "📋 Ready? Quay", "The kickoff step (T-24h) of Fri 9 Jan was skipped"),
        (
            "01-13 09:00",
            "01-13 16:30",
            "🌆 Checkpoint",
            "The steering digest of Tue 13 Jan was skipped: I was not running.",
        ),
        ("01-14 09:00", "01-14 17:55", "🌆 Checkpoint", "The reminder (Integration sync) of Wed 14 Jan was skipped"),
        ("01-12 16:30", "01-13 09:00", "☀️ Stand-up", "The round of daily deltas of Mon 12 Jan was skipped"),
        (
            "01-16 11:00",
            "01-16 19:31",
            "🌆 Checkpoint",
            "The retrospective of Fri 16 Jan was skipped: I was not running.",
        ),
    ],
)
async def test_every_ritual_comes_late_or_is_owned_up_to_in_the_next(harbour: Team, awake, again, head, amends):
    await harbour.waits_until(f"2026-{awake}")
    posts = await posts_until(harbour, f"2026-{again}")
    [post] = [post for post in posts if seen(post).startswith(head)]
    assert amends in seen(post)
    assert "\n".join(map(seen, posts)).count("skipped") <= 1  # it is said once


async def test_the_retrospective_brings_the_numbers(harbour: Team):
    await harbour.waits_until("2026-01-12 09:00")
    await harbour.says("ana", "@muster H1 done")
    [*_, retro] = await posts_until(harbour, "2026-01-16 09:00", "2026-01-16 11:00", "2026-01-16 15:30")
    assert (
        seen(retro)
        == """\
🔁 Retrospective · Fri 16 Jan

*Harbour* — 1 of 5 tasks done, 1 of 5 promised in the mornings kept, no alert.

*In this thread:*
• What went well?
• What went ill?
• What shall we do differently?

One message for each thought is easiest to talk about."""
    )


SPRINTS = """\
# Yard

## Sprint 1 (2026-01-05 to 2026-01-09)

- [ ] Y1 Dig (Ana)
  - Acceptance: two metres deep
- [ ] Y2 Pour (Ben)

## Sprint 2 (2026-01-12 to 2026-01-16)

- [ ] Y3 Build (Chen)

## Meetings

- **Sprint review (30 min)**: show what is done.
"""


async def test_each_sprint_ends_with_a_review_whose_thread_takes_what_moves_on(team: Team):
    await team.loads(SPRINTS)
    await team.waits_until("2026-01-09 09:00")
    [review] = await posts_until(team, "2026-01-09 15:00")
    assert seen(review).startswith("🏁 Review · Fri 9 Jan\n\n*Sprint 1")
    await team.says("ben", "Y2 done", thread=review)
    assert "✅ done" in team.thread(review)[-1].text


async def test_a_restart_in_the_middle_of_everything_repeats_nothing(harbour: Team):
    hours = ["2026-01-09 09:00", "2026-01-09 10:00", "2026-01-12 09:00", "2026-01-12 17:30", "2026-01-13 11:00"]
    for hour in hours:
        await harbour.waits_until(hour)
        await harbour.restarts()
        await harbour.waits_until(hour)
    titles = heads(harbour.box.messages("#delivery"))
    assert len(set(titles)) == len(titles)

    def taken(tx):
        return [(row.ritual, row.subject, row.local_date) for row in tx.exec(select(OccurrenceRow))]

    rows = await harbour.service.database.read(taken)
    assert len(set(rows)) == len(rows)


async def test_a_group_spares_those_who_sleep_and_counts_for_those_it_calls(team: Team):
    people = [team.box.user(name).id for name in ("ana", "ben")]  # nine in Berlin is midnight where Ben lives
    team.box.workspace.put_group(Group("S1", "Quay", "quay", people))
    await team.service.refresh_people()
    await team.loads(PLAN, start="2026-01-12")
    [step] = await posts_until(team, "2026-01-09 09:00")
    assert (f"<@{people[0]}>" in seen(step), "<!subteam" in seen(step)) == (True, False)
    assert "• Ana Silva: 1 ping, 1 on the busiest day" in seen(await team.asks("chen", "noise"))
