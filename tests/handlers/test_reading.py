"""What the bot read is looked at line by line, and corrected by whoever knows better."""

import json
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from bot.error import UserError
from bot.message.reading import ACTION_A_TASK, ACTION_NOT_A_TASK, ACTION_TAKE_BACK, PAGE
from handlers.__main__ import muster
from handlers.terminal.load import hand_over
from tests.conftest import Team, seen
from tests.handlers.test_hostile_words import HOSTILE, LIVE, formatted

GARDEN = """\
# Garden

## Week 1
- [ ] Paint the wall (Owner: Ana)
- [ ] Paint the shed (Owner: Ben)
- [ ] Budget review
- Order seeds — every year

## Week 2
- [ ] Mow the lawn (Owner: Ana)
"""


@pytest.fixture
async def garden(team: Team) -> Team:
    await team.loads(GARDEN)
    return team


async def opens(team: Team, who: str = "ana") -> str:
    """The modal that `/plan read` opens."""
    await team.box.command(who, "#delivery", "/plan", "read", wait=0.5)
    return (await team.view(who)).id


def rows(team: Team, who: str = "ana") -> list[dict]:
    return team.box.views(who)[-1].payload["blocks"]


def shown(team: Team, who: str = "ana") -> list[str]:
    return [block["text"]["text"] for block in rows(team, who) if block["type"] == "section"]


async def presses(team: Team, who: str, action: str, beside: str = "") -> None:
    """Use a button of the open modal, the one in the row that shows these words."""
    view = await team.view(who)
    block = next((row for row in rows(team, who) if beside and beside in json.dumps(row, ensure_ascii=False)), None)
    await team.box.click(who, view=view.id, action_id=action, block_id=block["block_id"] if block else None)
    await team.settles()


async def titles(team: Team) -> list[str]:
    listed = seen(await team.asks("ana", "tasks")) + seen(await team.asks("ana", "tasks done"))
    return [title for title in ("wall", "shed", "Budget", "seeds", "lawn") if title in listed]


async def test_each_task_is_shown_with_its_lines_and_the_reason(garden: Team):
    await opens(garden)
    assert shown(garden) == [
        "`paint-wall` Paint the wall\nLine 4 is a check box.",
        "`paint-shed` Paint the shed\nLine 5 is a check box.",
        "`budget-review` Budget review\nLine 6 is a check box.",
        "`mow-lawn` Mow the lawn\nLine 10 is a check box.",
    ]
    await presses(garden, "ana", "turn_reading_passed")
    assert shown(garden) == ["Order seeds — every year\nLine 7. It is a bullet, and the plan has plainer tasks."]
    await presses(garden, "ana", "turn_reading_marks")
    assert shown(garden) == ["Nobody has corrected my reading so far."]


async def test_a_line_is_no_task_because_somebody_says_so(garden: Team):
    await opens(garden)
    await presses(garden, "ana", ACTION_NOT_A_TASK, "Budget review")
    assert shown(garden) == [
        "`paint-wall` Paint the wall\nLine 4 is a check box.",
        "`paint-shed` Paint the shed\nLine 5 is a check box.",
        "`mow-lawn` Mow the lawn\nLine 10 is a check box.",
    ]
    assert seen(garden.last_post()) == "Ana Silva: line 6, “Budget review”, is not a task. 3 tasks now."
    assert await titles(garden) == ["wall", "shed", "lawn"]
    await presses(garden, "ana", "turn_reading_marks")
    assert shown(garden) == ["Line 6, “Budget review”, is not a task, says Ana Silva."]


async def test_a_line_that_was_passed_over_becomes_a_task(garden: Team):
    await opens(garden)
    await presses(garden, "ana", "turn_reading_passed")
    await presses(garden, "ana", ACTION_A_TASK, "Order seeds")
    assert shown(garden) == ["I passed over no line that could be a task."]
    assert seen(garden.last_post()) == "Ana Silva: line 7, “Order seeds — every year”, is a task. 5 tasks now."
    assert await titles(garden) == ["wall", "shed", "Budget", "seeds", "lawn"]


EDITED = {
    "a tick": GARDEN.replace("[ ] Budget", "[x] Budget").replace("[ ] Paint the shed", "[x] Paint the shed"),
    "a day of work above": GARDEN.replace("## Week 1\n", "## Week 1\n- [ ] Dig a hole\n\nSome words.\n"),
    "another heading": GARDEN.replace("## Week 1", "## Week 1: walls and money"),
}


@pytest.mark.parametrize("edit", EDITED)
async def test_a_mark_holds_when_the_document_is_edited_elsewhere_and_loaded_again(garden: Team, edit: str):
    await opens(garden)
    await presses(garden, "ana", ACTION_NOT_A_TASK, "Budget review")
    await garden.loads(EDITED[edit])
    assert "Budget" not in await titles(garden)
    await garden.loads(EDITED[edit].replace("Budget review", "Budget review with Chen"))
    assert "Budget" in await titles(garden)


async def test_what_is_taken_back_stands_as_it_stood_with_all_that_was_said_of_it(garden: Team):
    await garden.waits_until("2026-01-05 09:00")
    await garden.says("ben", "paint-shed done", thread=garden.last_post())
    before = seen(await garden.asks("ana", "task paint-shed"))
    assert "done" in before
    await opens(garden)
    await presses(garden, "ana", ACTION_NOT_A_TASK, "Paint the shed")
    post = garden.last_post()
    assert "shed" not in await titles(garden)
    await garden.clicks("ben", post, ACTION_TAKE_BACK)
    assert (
        seen(garden.last_post()) == "Ben Okoro: “Paint the shed (Owner: Ben)” is read as it stands again. 4 tasks now."
    )
    assert seen(await garden.asks("ana", "task paint-shed")) == before


async def test_a_mark_is_taken_back_in_the_modal_as_well(garden: Team):
    await opens(garden)
    await presses(garden, "ana", "turn_reading_passed")
    await presses(garden, "ana", ACTION_A_TASK, "Order seeds")
    await presses(garden, "ana", "turn_reading_marks")
    await presses(garden, "ana", ACTION_TAKE_BACK, "Order seeds")
    assert shown(garden) == ["Nobody has corrected my reading so far."]
    assert "seeds" not in await titles(garden)


async def test_of_two_who_look_the_second_is_told_that_the_plan_was_read_again(garden: Team):
    await opens(garden, "ana")
    await opens(garden, "ben")
    await presses(garden, "ana", ACTION_NOT_A_TASK, "Budget review")
    await presses(garden, "ben", ACTION_NOT_A_TASK, "Budget review")
    assert shown(garden, "ben")[0] == (
        "The plan was read again meanwhile. This is how it stands now; nothing was marked."
    )
    assert len(garden.box.messages("#delivery")) == 2


async def test_a_mark_is_taken_back_once(garden: Team):
    await opens(garden)
    await presses(garden, "ana", ACTION_NOT_A_TASK, "Budget review")
    post = garden.last_post()
    await presses(garden, "ana", "turn_reading_marks")
    await presses(garden, "ana", ACTION_TAKE_BACK, "Budget")
    await presses(garden, "ana", "turn_reading_tasks")
    await presses(garden, "ana", ACTION_NOT_A_TASK, "Budget review")
    assert len(garden.box.messages("#delivery")) == 3
    assert "[Undo]" not in seen(next(one for one in garden.box.messages("#delivery") if one.ts == post.ts))


async def test_the_last_task_cannot_be_marked_away(team: Team):
    await team.loads("# Garden\n\n- [ ] Paint the wall\n")
    await opens(team)
    await presses(team, "ana", ACTION_NOT_A_TASK, "Paint the wall")
    assert shown(team)[0].startswith("I read plan.md and found no task in it.")
    assert shown(team)[1] == "`paint-wall` Paint the wall\nLine 3 is a check box."
    await presses(team, "ana", "turn_reading_marks")
    assert shown(team) == ["Nobody has corrected my reading so far."]


async def test_a_long_plan_is_read_page_by_page(team: Team):
    await team.loads("# Garden\n\n" + "".join(f"- [ ] T{n} Plant tree {n}\n" for n in range(1, 2 * PAGE + 2)))
    await opens(team)
    assert len(shown(team)) == PAGE
    for _ in range(2):
        await presses(team, "ana", "turn_reading_later")
    assert shown(team) == ["`T31` Plant tree 31\nLine 33 is a check box."]
    await presses(team, "ana", ACTION_NOT_A_TASK, "Plant tree 31")
    assert shown(team)[-1] == "`T30` Plant tree 30\nLine 32 is a check box."
    await presses(team, "ana", "turn_reading_earlier")
    assert len(shown(team)) == PAGE
    assert shown(team)[0].startswith("`T1` ")


def texts(team: Team) -> Iterator[str]:
    yield from formatted(rows(team, "chen"))


async def test_no_line_of_a_document_is_live(team: Team):
    await team.loads(f"# Garden\n\n- [ ] Paint {HOSTILE}\n- [ ] Mow\n- Read {HOSTILE}\n", by="chen")
    await opens(team, "chen")
    found = list(texts(team))
    await presses(team, "chen", ACTION_NOT_A_TASK, "Paint")
    found += [team.last_post().text, *formatted(team.last_post().blocks)]
    await presses(team, "chen", "turn_reading_marks")
    found += texts(team)
    await presses(team, "chen", "turn_reading_passed")
    found += texts(team)
    await presses(team, "chen", ACTION_A_TASK, "Read")
    found += [team.last_post().text, *formatted(team.last_post().blocks)]
    assert "is a task" in team.last_post().text
    assert [text for text in found if LIVE.search(text)] == []


async def marks(team: Team, what: str, verdict: str) -> str:
    body = {"what": what, "verdict": verdict}
    outcome = await hand_over(team.service.settings, "own:mark", body, channel="#delivery", done="Noted.")
    await team.settles()
    return outcome


async def test_the_command_line_marks_by_key_and_by_line(garden: Team):
    assert await marks(garden, "budget-review", "not_task") == "Noted."
    assert seen(garden.last_post()) == "Line 6, “Budget review”, is not a task. 3 tasks now."
    await marks(garden, "line 7", "task")
    assert await titles(garden) == ["wall", "shed", "seeds", "lawn"]
    await marks(garden, "6", "")
    assert await titles(garden) == ["wall", "shed", "Budget", "seeds", "lawn"]


@pytest.mark.parametrize(
    ("what", "verdict", "told"),
    [
        ("9", "not_task", "Line 9 is no task."),
        ("mow-lawn", "task", "Line 10 is a task already: mow-lawn."),
        ("8", "task", "Line 8 has no words in it."),
        ("800", "task", "Line 800 has no words in it."),
        ("6", "", "Nobody has marked line 6."),
        ("nonsense", "task", "“nonsense” is no key of a task and no line."),
    ],
)
async def test_a_correction_that_makes_no_sense_is_refused(garden: Team, what: str, verdict: str, told: str):
    with pytest.raises(UserError) as refused:
        await marks(garden, what, verdict)
    assert told in str(refused.value)
    assert len(garden.box.messages("#delivery")) == 1


async def test_a_word_given_while_slack_was_away_counts_when_it_is_back(garden: Team):
    kept = {"what": "budget-review", "verdict": "not_task", "channel_name": "#delivery"}
    await garden.service.desk.keep("own:mark", kept)
    await garden.settles()
    assert await titles(garden) == ["wall", "shed", "lawn"]


def test_the_command_line_asks_which_it_is():
    refused = CliRunner().invoke(muster, ["plan", "mark", "T4", "--channel", "#delivery"])
    assert str(refused.exception) == "Is it a task or not? Add --not-a-task, --task or --take-back."


def test_show_why_prints_lines_and_reasons(tmp_path):
    file = tmp_path / "garden.md"
    file.write_text(GARDEN)
    told = CliRunner().invoke(muster, ["plan", "show", str(file), "--why"]).output
    assert told == (
        "Garden\n\n"
        "paint-wall  Paint the wall\n    Line 4 is a check box.\n"
        "paint-shed  Paint the shed\n    Line 5 is a check box.\n"
        "budget-review  Budget review\n    Line 6 is a check box.\n"
        "mow-lawn  Mow the lawn\n    Line 10 is a check box.\n\n"
        "Passed over: 1 line\n"
        "  line 7  “Order seeds — every year” is a bullet, and the plan has plainer tasks.\n"
    )
    said = json.loads(CliRunner().invoke(muster, ["plan", "show", str(file), "--why", "--json"]).output)
    assert said["tasks"][0]["lines"] == [4]
    assert said["passed_over"] == [
        {"line": 7, "text": "Order seeds — every year", "why": "is a bullet, and the plan has plainer tasks"}
    ]
