"""The two ways a plan is shown."""

import json

from bot.plan.model import Plan
from bot.plan.read import read
from bot.plan.show import document, text

DOCUMENT = """# Ferry

## Week 1
- [x] Paint the hull (Owner: Ana)
- [ ] 船を洗う (3 days)
## Week 2
- [ ] Set sail

## Governance
- **Daily stand-up (15 min):** at 09:00
- **Escalation triggers:** more than two leaks prompt a war room within 4 hours.
"""


def test_the_document_is_json_and_reads_back():
    plan = read(DOCUMENT)
    shown = json.loads(json.dumps(document(plan)))
    assert shown["format"] == 1
    assert shown["tasks"][0]["key"] == "paint-hull"
    assert Plan.model_validate(shown) == plan


def test_the_text_is_short_and_aligned():
    assert text(read(DOCUMENT)).splitlines() == (
        [
            "Ferry",
            "3 tasks (1 done), 2 phases, 0 squads",
            "",
            "Week 1",
            "  [x] paint-hull  Paint the hull  Ana",
            "  [ ] 船を洗う    船を洗う        nobody yet · 3 days",
            "Week 2",
            "  [ ] set-sail    Set sail        nobody yet",
            "",
            "Trigger    leaks > 2: war room within 4 h",
            "Ceremony   Daily stand-up: daily, 09:00, 15 min",
        ]
    )


def test_a_task_is_shown_with_its_dates_and_how_many_criteria_it_has():
    shown = text(
        read(
            "| ID | Task | Owner | Start | Due | Acceptance criteria |\n| - | - | - | - | - | - |\n"
            "| A1 | Dig | Ana | 2026-01-05 | 2026-01-07 | The pit is deep |\n| A2 | Fill | Ben | | 2026-01-09 | |\n"
        )
    )
    assert shown.splitlines()[-2:] == [
        "  [ ] A1  Dig   Ana · 2026-01-05 – 2026-01-07 · 1 criterion",
        "  [ ] A2  Fill  Ben · due 2026-01-09",
    ]


def test_a_long_title_is_cut_with_an_ellipsis():
    shown = text(read("- [ ] " + "a very long title " * 8 + "\n"))
    assert shown.splitlines()[-1].count("…") == 1
