"""The plan's own meetings set the hours of the rituals."""

import pytest

from bot.plan.model import Ceremony, Plan
from bot.ritual.cadence import slots

USUAL = {
    "standup": ("09:00", (0, 1, 2, 3, 4)),
    "checkpoint": ("16:30", (0, 1, 2, 3, 4)),
    "scorecard": ("08:30", (0,)),
}


@pytest.mark.parametrize(
    ("ceremonies", "changes"),
    [
        ([], {}),
        ([Ceremony(name="Daily stand-up", line=1, time="09:45")], {"standup": ("09:45", (0, 1, 2, 3, 4))}),
        ([Ceremony(name="Standup", line=1, days=("Mon", "Wed"))], {"standup": ("09:00", (0, 2))}),
        ([Ceremony(name="Daily Scrum", line=1, time="9:15")], {"standup": ("09:15", (0, 1, 2, 3, 4))}),
        (
            [Ceremony(name="End-of-day checkpoint", line=1, time="17:00", days=("Tue", "Thu"))],
            {"checkpoint": ("17:00", (1, 3))},
        ),
        ([Ceremony(name="Scorecard review", line=1, days=("Friday",), time="15:00")], {"scorecard": ("15:00", (4,))}),
        ([Ceremony(name="Weekly stand-up", line=1, cadence="weekly")], {"standup": ("09:00", (0,))}),
        ([Ceremony(name="Checkpoint", line=1, cadence="Weekly")], {"checkpoint": ("16:30", (4,))}),
        ([Ceremony(name="Reunión diaria", line=1, time="10:00")], {"standup": ("10:00", (0, 1, 2, 3, 4))}),
        ([Ceremony(name="Milestone checkpoint", line=1, time="11:00")], {}),
        (
            [Ceremony(name="Steering committee", line=1, days=("Tue", "Fri"), time="11:00")],
            {"steering": ("11:00", (1, 4))},
        ),
        ([Ceremony(name="Steering committee", line=1, time="11:00")], {}),
        ([Ceremony(name="Stand-up", line=1, time="25:00", days=("Someday",))], {}),
        (
            [Ceremony(name="Stand-up", line=1), Ceremony(name="Stand-up (remote)", line=2, time="10:00")],
            {"standup": ("10:00", (0, 1, 2, 3, 4))},
        ),
    ],
)
def test_the_plans_ceremonies_set_the_hours(ceremonies, changes):
    found = slots(Plan(title="Yard", ceremonies=tuple(ceremonies)))
    assert {one.ritual.value: (f"{one.at:%H:%M}", tuple(sorted(one.days))) for one in found} == {**USUAL, **changes}
