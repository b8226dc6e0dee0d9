"""Weekdays, times of day, lengths and cadences in the words of several languages."""

import pytest

from bot.plan.rhythm import cadence_of, days_in, length_in, time_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mon–Fri", ("Mon", "Tue", "Wed", "Thu", "Fri")),
        ("Tue/Fri", ("Tue", "Fri")),
        ("martes y viernes", ("Tue", "Fri")),
        ("dienstags bis donnerstags", ("Tue", "Wed", "Thu")),
        ("Friday to Monday", ("Mon", "Fri")),
        ("the month of March", ()),
    ],
)
def test_weekdays_and_their_ranges(text, days):
    assert days_in(text) == days


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("at 9:05", "09:05"),
        ("9 Uhr", "09:00"),
        ("um 9.30 Uhr", "09:30"),
        ("vendredi à 16h", "16:00"),
        ("9h30", "09:30"),
        ("a las 17", "17:00"),
        ("3pm", "15:00"),
        ("12 am", "00:00"),
        ("朝9時", "09:00"),
        ("2時間", None),
        ("within 4h", None),
        ("lundi 18 h", "18:00"),
        ("8h, 25 min", "08:00"),
        ("um 9.15", "09:15"),
        ("1h30", None),
        ("30 min", None),
    ],
)
def test_times_of_day(text, time):
    assert time_in(text) == time


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("9h00, 15 minutos", 15),
        ("jeudi, 14 h, 45 min", 45),
        ("1h30", 90),
        ("90分钟", 90),
        ("1 hour", 60),
        ("at 9:00", None),
        ("10:00, 2 h", 120),
    ],
)
def test_a_time_of_day_is_no_length(text, minutes):
    assert length_in(text) == minutes


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("every second Thursday", "every two weeks"),
        ("jeden zweiten Montag", "every two weeks"),
        ("cada dos lunes", "every two weeks"),
        ("every last Friday", "monthly"),
        ("un jeudi sur deux", "every two weeks"),
        ("viernes alternos", "every two weeks"),
        ("a cada 15 dias", "every two weeks"),
        ("每两周一次", "every two weeks"),
        ("every third Friday", "every three weeks"),
        ("every four weeks", "every four weeks"),
        ("once a quarter", "quarterly"),
        ("every quarter of an hour", ""),
        ("первый вторник месяца", "monthly"),
        ("каждый вторник", "weekly"),
        ("по понедельникам и средам", "twice weekly"),
        ("the day after each milestone", "each sprint"),
        ("alle zwei Wochen", "every two weeks"),
        ("раз в две недели", "every two weeks"),
        ("Reunião diária", "daily"),
        ("Mon-Fri", "daily"),
        ("Fridays", "weekly"),
        ("each sprint", "each sprint"),
        ("now and then", ""),
    ],
)
def test_cadences(text, cadence):
    assert cadence_of(text, days_in(text)) == cadence
