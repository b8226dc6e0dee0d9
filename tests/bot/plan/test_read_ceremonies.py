"""Ceremonies as people write them down: in sentences, lists and tables."""

from textwrap import dedent

import pytest

from bot.plan.read import read


def plan_of(text):
    return read("# Plan\n\n- [ ] Something to do\n\n" + dedent(text).lstrip("\n"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "We meet every Tuesday and Thursday at 9:15 for 15 minutes.",
            ("Team meeting", "twice weekly", ("Tue", "Thu"), "09:15", 15),
        ),
        (
            "Every other Friday at 16:00 there is an open demo (45 minutes) in the shop.",
            ("Open demo", "every two weeks", ("Fri",), "16:00", 45),
        ),
        (
            "The steering round convenes fortnightly on Wednesdays, one hour, chaired by Olga.",
            ("Steering round", "every two weeks", ("Wed",), None, 60),
        ),
        (
            "Once a month, on the first Monday, the owners hold a budget review of an hour and a half.",
            ("Budget review", "monthly", ("Mon",), None, 90),
        ),
        (
            "The wardens' briefing happens every evening at 17:30 and takes 20 minutes.",
            ("Wardens' briefing", "daily", (), "17:30", 20),
        ),
        ("- Sponsor coffee: biweekly, Thursdays 14:00–14:45", ("Sponsor coffee", "every two weeks", ("Thu",), "14:00", 45)),
        ("- **Row walk** (weekdays, 06:45, 15')", ("Row walk", "daily", (), "06:45", 15)),
        ("- **Funder's visit** (week 3 and week 6, 75 min): with the tin shown", ("Funder's visit", "", (), None, 75)),
        ("- Look back: once, the Monday after, two hours", ("Look back", "", (), None, 120)),
        ("The head gardener chairs a frost meeting of half an hour on Fridays.", ("Frost meeting", "weekly", ("Fri",), None, 30)),
        ("Each Monday from 8:00 to 8:30 the stable council meets.", ("Stable council", "weekly", ("Mon",), "08:00", 30)),
        ("- Lenkungskreis: alle zwei Wochen donnerstags, 1 Stunde", ("Lenkungskreis", "every two weeks", ("Thu",), None, 60)),
    ],
)  # fmt: skip
def test_a_meeting_in_a_sentence(sentence, expected):
    (meeting,) = plan_of(f"## How we keep in touch\n\n{sentence}\n").ceremonies
    assert (meeting.name, meeting.cadence, meeting.days, meeting.time, meeting.duration_minutes) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| Rencontre | Rythme | Durée |\n|---|---|---|\n| Visite du moulin | J-20 et J-3 | 2 h |", ("Visite du moulin", "", (), 120)),
        ("| Round | Beat | Takes |\n|---|---|---|\n| Net mending | every third Monday | 50 min |", ("Net mending", "every three weeks", ("Mon",), 50)),
        ("Meeting: Bylaw circle\nWhen: every other Tuesday, 19:00\nLength: 75 min", ("Bylaw circle", "every two weeks", ("Tue",), 75)),
        ("- Seed council\n  - When: first Monday of the month\n  - Duration: 2 hours", ("Seed council", "monthly", ("Mon",), 120)),
        ("- **Dry run**: on the eve of whatever goes out to the public, 2 h", ("Dry run", "", (), 120)),
        ("- 选题会(每两周,60分钟):编辑部", ("选题会", "every two weeks", (), 60)),
    ],
)  # fmt: skip
def test_a_meeting_in_a_table_in_fields_or_in_a_list(text, expected):
    (made,) = plan_of(f"## Meetings\n\n{text}\n").ceremonies
    assert (made.name, made.cadence, made.days, made.duration_minutes) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wir treffen uns jeden Morgen um 8:30 Uhr am Tor.", ("Team meeting", "daily", ())),
        ("Nos reunimos cada martes a las 9 en el patio.", ("Team meeting", "weekly", ("Tue",))),
        ("The core team has a 15-minute call every morning.", ("Call", "daily", ())),
        ("每两周的周四下午开一次选材会。", ("选材会", "every two weeks", ("Thu",))),
    ],
)
def test_people_who_meet_in_other_words(sentence, expected):
    (made,) = plan_of(f"## Meetings\n\n{sentence}\n").ceremonies
    assert (made.name, made.cadence, made.days) == expected


def test_a_meeting_with_its_rhythm_and_length_is_one_under_any_heading():
    (call,) = plan_of("## Where to find us\n\nGrowers' call every second Thursday, 17:00, 40 minutes.\n").ceremonies
    assert (call.name, call.cadence, call.days, call.duration_minutes) == (
        "Growers' call",
        "every two weeks",
        ("Thu",),
        40,
    )


def test_a_table_with_the_minutes_in_a_column():
    plan = plan_of("""
        ## Calendar of gatherings
        | What | How often | Minutes | Chair |
        |---|---|---|---|
        | Bed huddle | weekdays 07:45 | 10 | Mei |
        | Move board | every second Monday, 13:00 | 90 | Director |
    """)
    assert [(c.name, c.cadence, c.time, c.duration_minutes) for c in plan.ceremonies] == [
        ("Bed huddle", "daily", "07:45", 10),
        ("Move board", "every two weeks", "13:00", 90),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Rituals\nOn Sundays nobody works.\n",
        "## Rituals\n- Working hours: Monday to Friday\n- Quality: report daily test coverage to the board and more\n",
        "## Notes\nWe meet customers on Fridays. The office opens daily at 9:00.\n",
        "## Scorecard\n- Kitchen: waste\n",
        "## Rituals\n- Pump room: opened when the level falls, within 2 hours\n",
        "## Notes\nThe office server restarts every Sunday for 10 minutes.\n",
        "## Meetings\nOn the last Friday of every month the board hears us for 45 minutes.\n",
        "| Event | When | Owner |\n|---|---|---|\n| Opening | 3 May | Ana |\n",
    ],
)
def test_what_is_no_meeting(text):
    assert plan_of(text).ceremonies == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kickoff is Tue 8 Dec 2026 at 10:00, 90 min.", ("Kickoff", "", (), "10:00", 90)),
        ("Kickoff: Dienstag, 8. Dezember 2026, 10 Uhr", ("Kickoff", "", (), "10:00", None)),
        ("- Arranque: martes 8 de diciembre de 2026, 1 h", ("Arranque", "", (), None, 60)),
        ("- Canal walk (60 minutes), Thursday of week 41", ("Canal walk", "", (), None, 60)),
        ("- Lock council every Tuesday from 8 Dec, 30 min", ("Lock council", "weekly", ("Tue",), None, 30)),
        ("- Lock council, Tuesdays 8 Dec to 2 Feb, 30 min", ("Lock council", "weekly", ("Tue",), None, 30)),
    ],
)
def test_a_weekday_with_its_date_is_held_once(line, expected):
    (made,) = plan_of(f"## Meetings\n\n{line}\n").ceremonies
    assert (made.name, made.cadence, made.days, made.time, made.duration_minutes) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Thu 15:00 sluice review, 30m", ("Sluice review", "weekly", ("Thu",), "15:00", 30)),
        ("- Mon & Wed 8:00–8:20 boat call", ("Boat call", "twice weekly", ("Mon", "Wed"), "08:00", 20)),
        ("- Every Fri 16:00: lock review – 45m", ("Lock review", "weekly", ("Fri",), "16:00", 45)),
        ("- Jue 16:00 revisión de compuertas, 30 min", ("Revisión de compuertas", "weekly", ("Thu",), "16:00", 30)),
        ("- Mi 10 Uhr Schleusenrunde, 1 Std", ("Schleusenrunde", "weekly", ("Wed",), "10:00", 60)),
        ("- 每周四 15:00 船闸评审会，30分钟", ("船闸评审会", "weekly", ("Thu",), "15:00", 30)),
        ("- Pegelbericht dienstags", ("Pegelbericht", "weekly", ("Tue",), None, None)),
        ("- Tägliches Stand-up um 8:45, 10 Minuten", ("Tägliches Stand-up", "daily", (), "08:45", 10)),
        ("Lotsenrunde jeden 2. Freitag, 60 Minuten", ("Lotsenrunde", "every two weeks", ("Fri",), None, 60)),
    ],
)
def test_a_name_keeps_no_weekday_on_either_side(line, expected):
    (made,) = plan_of(f"## Meetings\n\n{line}\n").ceremonies
    assert (made.name, made.cadence, made.days, made.time, made.duration_minutes) == expected


def test_a_list_of_rounds_under_any_heading_and_a_list_of_chores():
    rounds = plan_of("## The beat\n\n- Dawn ring (10 min): every morning\n- Ledger hour: Tuesdays, 60 min\n")
    assert [made.name for made in rounds.ceremonies] == ["Dawn ring", "Ledger hour"]
    assert plan_of("## Upkeep\n\n- Clean pumps: Mondays, 20 min\n- Check ropes: Fridays, 15 min\n").ceremonies == ()


def test_a_rule_with_minutes_in_it_is_no_meeting():
    assert plan_of("## House rules\n\n- Leaks ≥ 3 in a day → phone the lock keeper (30 min)\n").ceremonies == ()
