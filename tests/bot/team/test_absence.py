from datetime import date

import pytest

from bot.error import UserError
from bot.team.absence import Absence, dates_of, why_away
from bot.team.model import Person
from bot.team.settings import TeamSettings

TODAY = date(2026, 12, 16)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("24-28 Dec", "2026-12-24", "2026-12-28"),
        ("24 - 28 December", "2026-12-24", "2026-12-28"),
        ("Dec 24-28", "2026-12-24", "2026-12-28"),
        ("24 Dec to 2 Jan", "2026-12-24", "2027-01-02"),
        ("2026-12-24 to 2027-01-02", "2026-12-24", "2027-01-02"),
        ("2026-12-24 until 2026-12-27", "2026-12-24", "2026-12-27"),
        ("today", "2026-12-16", "2026-12-16"),
        ("tomorrow", "2026-12-17", "2026-12-17"),
        ("tomorrow to Friday", "2026-12-17", "2026-12-18"),
        ("Wednesday to Friday", "2026-12-23", "2026-12-25"),
        ("Fri to Tue", "2026-12-18", "2026-12-22"),
        ("28 Dec to 3 Jan", "2026-12-28", "2027-01-03"),
        ("Mon", "2026-12-21", "2026-12-21"),
        ("5 Jan", "2027-01-05", "2027-01-05"),
        ("until Friday", "2026-12-16", "2026-12-18"),
        ("Until Monday", "2026-12-16", "2026-12-21"),
        ("till 5 Jan", "2026-12-16", "2027-01-05"),
        ("until today", "2026-12-16", "2026-12-16"),
        ("bis Freitag", "2026-12-16", "2026-12-18"),
        ("hasta el viernes", "2026-12-16", "2026-12-18"),
        ("jusqu'au 24 décembre", "2026-12-16", "2026-12-24"),
        ("até sexta-feira", "2026-12-16", "2026-12-18"),
        ("Donnerstag bis Montag", "2026-12-17", "2026-12-21"),
    ],
)
def test_the_dates_that_people_mean(words: str, first: str, last: str):
    assert dates_of(words, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "until",
        "until soon",
        "until 2026-12-01",
        "until 2028-01-01",
        "for a while",
        "32 Dec",
        "2026-02-30",
        "9999-12-31",
        "1 Jan 2026 to 1 Jan 2028",
        "a to b to c",
        "28-24 Dec",
        "5 Feb to 1 Feb",
    ],
)
def test_what_is_no_date_is_refused(words: str):
    with pytest.raises(UserError):
        dates_of(words, TODAY)


PERSON = Person(user="U1", real_name="Ben")


@pytest.mark.parametrize(
    ("status", "emoji", "away"),
    [
        ("On vacation until Monday", "", True),
        ("OOO", "", True),
        ("", ":palm_tree:", True),
        ("Krank", "", True),
        ("Back from vacation", ":palm_tree:", False),
        ("Focus time", ":headphones:", False),
        ("In a meeting", "", False),
        ("willing to pair", "", False),
        ("", "", False),
    ],
)
def test_a_slack_status_is_taken_at_its_word_today_only(status: str, emoji: str, *, away: bool):
    person = PERSON.model_copy(update={"status": status, "status_emoji": emoji})
    assert bool(why_away(person, TODAY, TODAY, (), TeamSettings())) is away
    assert why_away(person, date(2026, 12, 17), TODAY, (), TeamSettings()) == ""
    assert why_away(person, TODAY, TODAY, (), TeamSettings(heed_status=False)) == ""


def test_absences_holidays_and_part_time_days_all_count():
    absent = Absence(user="U1", first=date(2026, 12, 17), last=date(2026, 12, 18))
    settings = TeamSettings(person_holidays={"U1": "DE"}, person_workdays={"U1": (0, 1, 2)})
    assert why_away(PERSON, date(2026, 12, 17), TODAY, [absent], TeamSettings()) == "away"
    assert why_away(PERSON, date(2026, 12, 25), TODAY, (), settings) == "Christmas Day"
    assert why_away(PERSON, date(2026, 12, 17), TODAY, (), settings) == "not a working day of theirs"
    assert why_away(PERSON, date(2026, 12, 16), TODAY, (), settings) == ""
