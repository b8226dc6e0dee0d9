"""A team keeps the holidays of its country."""

from datetime import date

import pytest

from bot.error import UserError
from bot.team.holiday import country_code, holiday_names, holidays_of


@pytest.mark.parametrize(
    ("code", "day", "names"),
    [
        ("DE", "2026-04-03", ("Good Friday",)),
        ("DE", "2026-03-08", ()),
        ("DE-BE", "2026-03-08", ("Women's Day",)),
        ("DE-BY", "2026-03-08", ()),
        ("IN", "2026-01-26", ("Republic Day",)),
        ("IN", "2026-11-08", ("Diwali",)),
        ("US", "2026-11-26", ("Thanksgiving Day",)),
        ("US", "2026-07-03", ("Independence Day (observed)",)),
        ("US", "2021-12-31", ("New Year's Day (observed)",)),
        ("EG", "2026-01-07", ("Coptic Christmas Day",)),
        ("EG", "2026-07-23", ("July 23 Revolution Day",)),
        ("JP", "2026-05-05", ("Children's Day",)),
        ("JP", "2026-05-12", ()),
        ("GB-SCT", "2026-11-30", ("Saint Andrew's Day",)),
    ],
)
def test_a_holiday_has_its_name(code, day, names):
    moment = date.fromisoformat(day)
    assert holiday_names(code, moment) == names
    assert holidays_of(code, moment, moment) == (frozenset({moment}) if names else frozenset())


def test_holidays_are_found_across_new_year_from_the_first_day_to_the_last():
    found = holidays_of("DE", date(2026, 12, 25), date(2027, 1, 1))
    assert found == {date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("DE", "DE"),
        (" de ", "DE"),
        ("de-be", "DE-BE"),
        ("DEU", "DE"),
        ("Germany", "DE"),
        ("Germany-Bayern", "DE-BY"),
        ("US-California", "US-CA"),
        ("united states", "US"),
        ("USA", "US"),
        ("UK", "GB"),
        ("South Korea", "KR"),
        ("Guinea-Bissau", "GW"),
    ],
)
def test_a_country_is_written_in_several_ways(words, code):
    assert country_code(words) == code


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("GER", "“GER” is no country code. Did you mean DE for Germany? Write one like DE or DE-BE."),
        ("Germny", "“Germny” is no country code. Did you mean DE for Germany? Write one like DE or DE-BE."),
        ("XX", "“XX” is no country code. Write one like DE or DE-BE."),
        ("", "“” is no country code. Write one like DE or DE-BE."),
        ("DE+IN", "“DE+IN” is no country code. Write one like DE or DE-BE."),
        ("DE-Bayen", "I know no part “Bayen” of Germany. Did you mean DE-BY?"),
        ("DE-XX", "I know no part “XX” of Germany. Write DE alone, or a part such as DE-BB, DE-BE, DE-BW."),
        ("EG-C", "I know no part “C” of Egypt. Write EG alone."),
    ],
)
def test_an_unknown_country_is_refused_with_what_was_probably_meant(words, answer):
    with pytest.raises(UserError) as refused:
        holidays_of(words, date(2026, 1, 1), date(2026, 12, 31))
    assert str(refused.value) == answer
