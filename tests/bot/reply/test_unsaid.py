"""Why a task that is named is not in what was understood."""

import pytest

from bot.reply.understand import understand
from bot.reply.unsaid import unsaid
from tests.bot.reply.plans import PARCELS


def silent(text, *owns):
    heard = understand(text, PARCELS, owns=owns)
    return {one.task: one.why.value for one in unsaid(text, PARCELS, heard, owns=owns)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is T1 done?", {"T1": "question"}),
        ("any news on the parcel tracking page?", {"T4": "question"}),
        ("once T1 is merged I can help", {"T1": "condition"}),
        ("no change on T1", {"T1": "same"}),
        ("handed T1 over to Kim", {"T1": "handover"}),
        ("found a bug in T1", {"T1": "report"}),
        ("T1 would have been merged if CI hadn't died", {"T1": "counterfact"}),
        ("T2 waits for T1", {"T1": "aside"}),
        ("> T1 merged\nnice", {"T1": "quoted"}),
        ("Notes: T1 runbook", {"T1": "other-heading"}),
        ("T1!", {"T1": "no-state"}),
        ("good morning", {}),
        ("", {}),
    ],
)
def test_a_task_that_is_named_only_has_a_reason(text, expected):
    assert silent(text) == expected


@pytest.mark.parametrize("text", ["T1 done", "T1 is done, is T1 live?", "I think T1 is done", "T1 ETA Friday"])
def test_what_is_noted_or_asked_needs_no_reason(text):
    assert silent(text, "T1") == {}


def test_a_reason_is_given_with_the_words_that_name_the_task():
    text = "T2 merged. Is T1 done?"
    (one,) = unsaid(text, PARCELS, understand(text, PARCELS))
    assert (one.task, one.words) == ("T1", "Is T1 done")
