"""A setup is written in a file and read back; what no setup knows is named with its line."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.error import UserError
from bot.setup.file import read_file
from bot.setup.setup import Around, Setup, changed
from bot.setup.written import written
from bot.team.model import Person
from bot.team.roster import Roster
from bot.team.settings import TeamSettings

AROUND = Around(
    roster=Roster(
        people=(
            Person(user="U1", handle="ana", real_name="Ana Silva"),
            Person(user="U2", handle="ben", real_name="Ben Okoro", email="ben@example.com"),
            Person(user="U3", handle="chen", real_name="Chen Wei"),
            Person(user="U4", handle="dora", real_name="Dora Diaz", active=False),
        )
    ),
    squads=("Platform", 'Web & "App"'),
    hours={"standup": "09:00", "checkpoint": "16:30", "scorecard": "08:30", "kickoff": "", "Design sync": "14:00"},
)
USUAL = Setup(timezone="Europe/Berlin", first_day=date(2026, 1, 5))
CHOSEN = Setup(
    timezone="Asia/Tokyo",
    first_day=date(2026, 1, 12),
    lead="U1",
    settings=TeamSettings(
        holidays="DE-BE",
        workdays=(0, 1, 2, 3),
        times={"standup": "09:30", "Design sync": "15:00"},
        off=("scorecard",),
        status_channel="C1",
        squad_channels={'Web & "App"': "C2"},
        leads={"Platform": "U2"},
        person_workdays={"U3": (1, 2)},
        person_holidays={"U3": "IN"},
        ask_directly="never",
        pings_a_day=5,
        quiet=("18:00", "18:00"),
        heed_status=False,
        hear_guests=True,
    ),
)


def applied(text: str, setup: Setup = USUAL) -> tuple[Setup, dict[str, str]]:
    return changed(setup, read_file(text, "team.toml").fields, AROUND)


def test_what_is_written_is_read_back_as_it_was():
    assert applied(written(CHOSEN, AROUND, {})) == (CHOSEN, {})
    assert applied(written(USUAL, AROUND, {})) == (USUAL, {})
    assert applied(written(CHOSEN, AROUND, {}), USUAL)[0].settings.times == CHOSEN.settings.times


def test_people_are_written_by_handle_and_channels_by_name():
    shown = written(CHOSEN, AROUND, {"C1": "status", "C2": "web"})
    assert shown.splitlines()[2] == 'lead = "@ana"'
    assert 'status_channel = "#status"' in shown
    assert '[squads."Web & \\"App\\""]\nchannel = "#web"\nlead = ""' in shown


@pytest.mark.parametrize(
    ("text", "choice", "value"),
    [
        ('working_days = ["Friday", "mon"]', "workdays", (0, 4)),
        ('holidays = "germany"', "holidays", "DE"),
        ("quiet = []", "quiet", ("00:00", "00:00")),
        ("pings_a_day = 0", "pings_a_day", 0),
        ("hear_guests = true", "hear_guests", True),
        ('ask_directly = "always"', "ask_directly", "always"),
        ('[rituals]\nstandup = "9:15"', "times", {"standup": "09:15"}),
        ('[rituals]\nstandup = "9:00"', "times", {}),
        ("[rituals]\nstandup = false", "off", ("standup",)),
        ('rituals.standup = "off"', "off", ("standup",)),
        ('[rituals]\ndelta = "17:00"', "times", {"delta": "17:00"}),
        ('[meetings]\n"design sync" = "9:00"', "times", {"Design sync": "09:00"}),
        ('[meetings]\n"Design sync" = "off"', "off", ("Design sync",)),
        ('[squads.platform]\nlead = "ben@example.com"', "leads", {"Platform": "U2"}),
        ('squads = { Platform = { lead = "Chen Wei" } }', "leads", {"Platform": "U3"}),
        ('[people."@chen"]\nholidays = "IN"', "person_holidays", {"U3": "IN"}),
    ],
)
def test_each_choice_is_read(text: str, choice: str, value: object):
    setup, problems = applied(text)
    assert problems == {}
    assert setup.settings == USUAL.settings.model_copy(update={choice: value})


@pytest.mark.parametrize(
    ("text", "choice", "value"),
    [
        ('[rituals]\nstandup = "plan"\n[meetings]\n"Design sync" = true', "times", {}),
        ("[rituals]\nscorecard = true", "off", ()),
        ('holidays = ""', "holidays", ""),
        ('[squads.Platform]\nlead = ""', "leads", {}),
        ('[people."@chen"]\nworking_days = []', "person_workdays", {}),
    ],
)
def test_each_choice_is_taken_back(text: str, choice: str, value: object):
    setup, problems = applied(text, CHOSEN)
    assert problems == {}
    assert getattr(setup.settings, choice) == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\nholidayz = "DE"', "line 2: I know no setting “holidayz”. Did you mean holidays?"),
        ('[rituals]\nstand_up = "off"', "line 2: I know no ritual “stand_up”. Did you mean standup?"),
        ('[squads."Core Web"] # ours\nchanel = "#web"', "line 2: I know no setting of a squad “chanel”. Did you mean channel?"),
        ('[people."@ben"]\n\nworkdays = []', "line 3: I know no setting of a person “workdays”. Did you mean working_days?"),
        ('squads.Web.led = "@ana"', "line 1: I know no setting of a squad “led”. Did you mean lead?"),
        ('[squads]\nWeb = "#web"', "line 2: squads.Web is to be a table. docs/setup.md shows a whole file."),
        ('rituals = "off"', "line 1: rituals is to be a table. docs/setup.md shows a whole file."),
        ('timezone = "Mars"', "line 1: “Mars” is no time zone. Write one like Europe/Berlin."),
        ("first_day = 2026", "line 1: first_day is to be a text in quotes."),
        ('first_day = "5 Jan"', "line 1: “5 Jan” is no date. Write one like 2026-01-05."),
        ('pings_a_day = "3"', "line 1: pings_a_day is to be a whole number."),
        ("heed_status = 1", "line 1: heed_status is to be true or false."),
        ('working_days = "Mon"', 'line 1: working_days is to be a list like ["Mon", "Tue"].'),
        ("working_days = []", "line 1: No day of the week would be worked. Choose one at least."),
        ('working_days = ["Funday"]', "line 1: “Funday” is no day of the week. Write them like Mon, Tue, Wed, Thu, Fri."),
        ('quiet = ["20:00"]', 'line 1: quiet is to be two hours like ["20:00", "07:00"], or [] for none.'),
        ('ask_directly = "maybe"', "line 1: “maybe” is no way to ask. Write apart, always or never."),
        ("[rituals]\nstandup = 9", "line 2: standup is to be a text in quotes."),
    ],
)  # fmt: skip
def test_what_no_setup_knows_is_refused_with_its_line(text: str, told: str):
    with pytest.raises(UserError) as refused:
        read_file(text, "team.toml")
    assert str(refused.value) == f"team.toml, {told}"


def test_every_problem_is_named_at_once_in_the_order_of_the_lines():
    with pytest.raises(UserError) as refused:
        read_file('zone = "UTC"\npings_a_day = 99\n[wat]\nx = 1\n', "team.toml")
    assert [row.partition(":")[0] for row in str(refused.value).splitlines()] == [
        "team.toml, line 1",
        "team.toml, line 2",
        "team.toml, line 3",
    ]


def test_what_is_no_toml_is_refused_with_the_place():
    with pytest.raises(UserError, match=r"team.toml is no TOML: .*at line 1, column 12"):
        read_file("timezone = Berlin", "team.toml")


@pytest.mark.parametrize(
    ("text", "field", "told"),
    [
        ('[squads.Web]\nlead = ""', "lead:Web", 'The plan has no squad “Web”. It has Platform, Web & "App".'),
        ('[squads.Platfrom]\nlead = ""', "lead:Platfrom", "The plan has no squad “Platfrom”. Did you mean Platform?"),
        ('lead = "@eve"', "lead", "I know nobody called @eve. Write their handle, like @ben, or their e-mail address."),
        ('lead = "U4"', "lead", "Dora Diaz has left this workspace. Choose somebody who is here."),
        ('[people."@eve"]\nholidays = ""', "holidays:@eve", "I know nobody called @eve. Write their handle, like @ben, or their e-mail address."),
        ('[meetings]\n"Sign sync" = "off"', "held:Sign sync", "The plan has no meeting “Sign sync”. Did you mean Design sync?"),
        ('quiet = ["07:00", "06:30"]', "quiet_from", "Quiet from 07:00 to 06:30 leaves no hour to write to anybody. The same hour twice means that no hour is quiet."),
    ],
)  # fmt: skip
def test_what_the_team_does_not_have_is_refused(text: str, field: str, told: str):
    setup, problems = applied(text)
    assert problems == {field: told}
    assert field == "quiet_from" or setup == USUAL


def test_the_file_in_the_documentation_is_read_whole():
    page = Path(__file__).parents[3].joinpath("docs", "setup.md").read_text()
    example = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)[0]
    _, problems = applied(example)
    assert problems == {}
