"""Every rule that reads a reply, and every reason for silence, has its sentence."""

import pytest

from bot.message.heard import text, welcome
from bot.plan.model import Status
from bot.reply.kind import STATUS
from bot.reply.model import Ask, Heard, Understanding
from bot.reply.unsaid import Unsaid, Why
from tests.bot.reply.plans import PARCELS


@pytest.mark.parametrize("rule", [*(kind.value for kind in STATUS), "percent", "date", "box", "under blockers"])
def test_every_rule_has_a_sentence_of_its_own(rule: str):
    heard = Understanding(updates=(Heard(task="T1", title="Order intake API", rule=rule, words="so"),))
    assert f"under “{rule}”" not in text(heard, (), PARCELS)


@pytest.mark.parametrize("why", Why)
def test_every_silence_has_a_reason(why: Why):
    assert "nothing noted: " in text(Understanding(), [Unsaid(task="T1", words="so", why=why)], PARCELS)


@pytest.mark.parametrize(("status", "how"), [(Status.IN_PROGRESS, "Weak"), (Status.DONE, "Sure")])
def test_a_heading_is_weak_where_it_only_says_that_work_goes_on(status: Status, how: str):
    heard = Heard(task="T1", title="Order intake API", status=status, rule="under today", words="T1")
    assert f"“T1”  {how}" in text(Understanding(updates=(heard,)), (), PARCELS)


def test_candidates_that_a_question_leaves_out_are_named_beneath():
    ask = Ask(words="done", why="which", candidates=("T1", "T2", "T3", "T4", "T5"), statuses=(Status.DONE,))
    assert text(Understanding(asks=(ask,)), (), PARCELS).endswith("\n      It could be any of T1, T2, T3, T4, T5.")


def test_the_welcome_says_whose_tasks_are_whose():
    assert welcome(PARCELS, owner="Ana").splitlines()[0] == "Parcels: 12 tasks. You are Ana, with 0 tasks."
    assert welcome(PARCELS).splitlines()[0] == "Parcels: 12 tasks."
