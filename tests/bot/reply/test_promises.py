import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 will be done tomorrow", "T1=prog@tomorrow"),
        ("P", "T1", "should have T1 done by Friday", "T1=prog@Friday"),
        ("P", "T1", "hope to finish T1 today", "T1=prog@today"),
        ("P", "T1", "going to merge T1 this afternoon", "T1=prog@this afternoon"),
        ("P", "T1", "T1 done by EOD", "T1=prog@EOD"),
        ("P", "T1", "finishing T1 today", "T1=prog@today"),
        ("P", "T1", "T1 should be done tomorrow", "T1=prog@tomorrow"),
        ("P", "T1", "T1 ETA next Tuesday", "T1=none@next Tuesday"),
        ("P", "T1", "T1 tomorrow", "T1=none@tomorrow"),
        ("P", "T1", "T1 in progress, should land Thursday EOD", "T1=prog@Thursday EOD"),
        ("P", "T1", "PR for T1 tomorrow", "T1=prog@tomorrow"),
        ("P", "T1", "will open the PR for T1 on Monday", "T1=prog@Monday"),
        ("P", "T1", "T1: need two more days", "T1=prog"),
        ("P", "T1", "I can close T1 once QA signs off", "T1=prog"),
        ("P", "T1", "T1 will be ready next week if the API holds", "T1=prog@next week"),
    ],
)
def test_a_promise_is_in_progress_with_its_date(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 not started", "T1=todo"),
        ("P", "T1", "haven't started T1 yet", "T1=todo"),
        ("P", "T1", "didn't get to T1", "T1=todo"),
        ("P", "T1", "T1 untouched", "T1=todo"),
        ("P", "T1", "starting T1 tomorrow", "T1=todo"),
        ("P", "T1", "T1 next", "T1=todo"),
        ("P", "T1", "will start T1 on Monday", "T1=todo"),
        ("P", "T1", "T1 if there's time", "T1=todo"),
        ("P", "T1", "T1 pushed to next sprint, haven't begun", "T1=todo"),
        ("P", "T1", "picking up T1 after lunch tomorrow", "T1=todo"),
        ("P", "T1 T2", "T1 done, T2 next", "T1=done T2=todo"),
        ("P", "T1", "no time for T1 yet, not touched", "T1=todo"),
        ("P", "T1", "T1 will start once T2 is merged", "T1=todo"),
        ("P", "T1", "planning to pick up T1 later this week", "T1=todo"),
    ],
)
def test_what_has_not_begun_is_to_do(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "working on T1", "T1=prog"),
        ("P", "T1", "T1 wip", "T1=prog"),
        ("P", "T1", "started T1", "T1=prog"),
        ("P", "T1", "T1 in progress", "T1=prog"),
        ("P", "T1", "still on T1", "T1=prog"),
        ("P", "T1", "continuing with T1", "T1=prog"),
        ("P", "T1", "paired with Mia on T4", "T4=prog"),
        ("P", "T1", "helped Sam with T4", "T4=prog"),
        ("P", "T1", "picked up T1", "T1=prog"),
        ("P", "T1", "T1: debugging the retry loop", "T1=prog"),
        ("P", "T1", "T1 ongoing", "T1=prog"),
        ("P", "T1", "making good progress on T1", "T1=prog"),
        ("P", "T1", "starting T1 now", "T1=prog"),
        ("P", "T1 T2", "today T1", "T1=prog"),
        ("P", "T1 T2", "Yesterday T1, today T2", "T1=prog T2=prog"),
        ("P", "T1", "T1 underway :construction:", "T1=prog"),
    ],
)
def test_work_is_in_progress(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
