import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T40 done and deployed everywhere", "?"),
        ("P", "T1", "T40 is finished. deployed this morning", "?"),
        ("S", "WEB-012", "WEB-020 merged, shipped to every clinic", "?"),
        ("P", "T1", "ABC-12 merged and released", "?"),
        ("P", "T4 T6", "got the whole thing merged at last", "?"),
        ("P", "T2 T12", "label printing is wrapped up :tada:", "?"),
        ("L", "13 14", "tests are green and merged", "?"),
        ("P", "T1 T2", "the test suite is finally done", "?"),
        ("P", "T1", "I thought T1 was done", "?"),
        ("P", "T1", "I thought T1 was merged, let me check", "?"),
        ("P", "T1", "thought T1 was finished, and it is", "?"),
        ("P", "T1 T2", "T31 shipped, all good", "?"),
        ("P", "T1", "T77 is closed and the branch is gone", "?"),
        ("P", "T1 T4", "got the migration over the line :rocket:", "?"),
        ("P", "T1 T6", "docs are live and shared", "?"),
        ("P", "T4", "Bo keeps saying T4 is done. I have my doubts", "?"),
        ("P", "T1", "T1 done? kind of", "?"),
        ("P", "T1 T4", "one of mine is merged", "?"),
        ("P", "T1 T4", "closed a task today, feels good", "?"),
        ("S", "CORE-001 CORE-002", "CORE-009 signed off", "?"),
        ("W", "W2-1 W2-2", "the page is live", "?"),
        ("W", "W2-1 W2-2", "the page finally shipped", "?"),
        ("W", "W2-1 W2-2", "merged the page PR an hour ago, done with it", "?"),
        ("P", "T5 T8", "merged and deployed, next one tomorrow", "?"),
        ("P", "T5 T8", "closed it out last night :sweat_smile:", "?"),
        ("P", "T2 T12", "label printing :white_check_mark:", "?"),
        ("L", "3 4", "the service went live", "?"),
        ("L", "3 4", "service is in prod since noon, celebrating", "?"),
        ("P", "T4 T6", "done with mine I believe", "?"),
        ("P", "T4", "T4 may have been merged overnight, haven't checked", "?"),
        ("P", "T4", "T4 looks finished to me but Bo should confirm", "?"),
        ("P", "T4", "T4 is either in review or already in, lost track", "?"),
        ("P", "T4", "T4 finished?? the board says so", "?"),
        ("S", "WEB-001 WEB-002", "WEB-099 is live", "?"),
        ("S", "WEB-001", "WBE-050 finished and merged, on to the next", "?"),
        ("L", "4 6", "task 99 is done", "?"),
        ("P", "T1 T2", "one of the two got merged, guess which", "?"),
        ("P", "T1 T2 T3", "two out of my three are finished", "?"),
        ("P", "T1 T2", "the PR got merged", "?"),
        ("P", "T1 T2", "half an hour ago: merged, deployed, done", "?"),
        ("P", "T4 T6", "that's finished then", "?"),
        ("N", "invoice-pdf invoice-reminder", "invoice stuff is merged", "?"),
        ("N", "invoice-pdf invoice-reminder", "invoices: shipped", "?"),
    ],
)
def test_what_names_no_single_task_of_the_plan_is_asked(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T44 is done, and it runs at every depot", "?"),
        ("P", "T1", "T44 closed. released at noon", "?"),
        ("P", "T1 T44", "T1 merged. T44 too", "T1=done ?"),
        ("P", "T4", "T4 should be in, merged I suppose? let me look", "?"),
        ("P", "T5 T8", "one down, two left", "?"),
        ("P", "T1 T4", "finally got the whole page merged :confetti_ball:", "T4=done"),
        ("L", "11", "merge request !11 went in, !12 is a draft", "11=prog"),
    ],
)
def test_what_follows_an_open_question_falls_to_no_other_task(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
