from bot.message.task import Names
from bot.team.model import Group, Person
from bot.team.roster import Roster

ROSTER = Roster(
    people=tuple(Person(user=user, display_name=name) for user, name in (("U1", "Ana"), ("U2", "Ben"), ("U3", "Chen"))),
    groups=(Group(group="S1", name="Shore", users=("U1", "U2")), Group(group="S2", name="Light")),
)


def names(**more) -> Names:
    return Names(ROSTER.model_copy(update=more))


def test_a_squad_is_called_by_its_group_once():
    called = names()
    assert [called.squad("Shore"), called.squad("Shore"), called.squad("Light"), called.squad("Crew")] == [
        "<!subteam^S1>",
        "",
        "<!subteam^S2>",
        "",
    ]


def test_whoever_a_group_would_wake_is_spared_and_the_others_are_called():
    assert names(quiet=frozenset({"U2"})).squad("Shore") == "<@U1>"
    assert names(away={"U1": "on leave"}).squad("Shore") == "<@U2>"
    assert names(quiet=frozenset({"U1", "U2"})).squad("Shore") == ""


def test_whom_a_group_has_called_is_not_called_by_name_again():
    called = names()
    assert (called.squad("Shore"), called.person("U1"), called.person("U3")) == ("<!subteam^S1>", "Ana", "<@U3>")
