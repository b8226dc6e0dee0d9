import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1 T2", "T1 is done", "T1=done"),
        ("P", "T1 T2", "finished T1 and T2", "T1=done T2=done"),
        ("P", "T1 T2", "T1 merged, T2 in review", "T1=done T2=rev"),
        ("P", "T1 T2", "finished T1 and T2 is in review", "T1=done T2=rev"),
        ("P", "T1", "T1 :white_check_mark:", "T1=done"),
        ("P", "T1 T2", ":white_check_mark: T1 :construction: T2", "T1=done T2=prog"),
        ("P", "T1 T2", "T1 :white_check_mark: T2 :no_entry: vault is down", "T1=done T2=block"),
        ("P", "T1", "[x] T1", "T1=done"),
        ("P", "T1 T2", "- [x] T1\n- [ ] T2", "T1=done T2=todo"),
        ("P", "T1", "T1: shipped to prod last night :tada:", "T1=done"),
        ("P", "T1", "closed out T1 this morning", "T1=done"),
        ("P", "T1", "T1 is finally live in prod", "T1=done"),
        ("P", "T1", "wrapped up T1 yesterday, had a good sleep", "T1=done"),
        ("P", "T1", "T1 100%", "T1=done"),
        ("P", "T1", "T1 complete", "T1=done"),
        ("P", "T4", "Omar finished T4 yesterday", "T4=done"),
        ("P", "T1", "<@U0123ABCD> merged T4 last night", "T4=done"),
        ("P", "T1 T3", "got T3 merged", "T3=done"),
        ("P", "T1", "T1 landed on main", "T1=done"),
        ("P", "T1", "T1 deployed", "T1=done"),
    ],
)
def test_a_flat_statement_about_the_whole_task_finishes_it(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 tests are done", "T1=prog"),
        ("P", "T1", "finished the tests for T1", "T1=prog"),
        ("P", "T1", "T1 is almost done", "T1=prog"),
        ("P", "T1", "T1 done except the docs", "T1=prog"),
        ("P", "T1", "T1 is done but the migration still fails", "T1=prog"),
        ("P", "T1", "T1 not done yet", "T1=prog"),
        ("P", "T1", "T1 isn't finished", "T1=prog"),
        ("P", "T1", "haven't finished T1", "T1=prog"),
        ("P", "T1", "T1 is half done", "T1=prog%50"),
        ("P", "T1", "first half of T1 is merged", "T1=prog"),
        ("P", "T1", "T1: endpoint merged, tests left", "T1=prog"),
        ("P", "T1", "merged the first PR for T1", "T1=prog"),
        ("P", "T1", "T1 mostly done, just docs left", "T1=prog"),
        ("P", "T1", "done with T1 for today", "T1=prog"),
        ("P", "T1", "T1 done locally, pushing tomorrow", "T1=prog@tomorrow"),
        ("P", "T1", "T1 code complete, QA pending", "T1=prog"),
        ("P", "T1", "T1 backend is done, frontend tomorrow", "T1=prog@tomorrow"),
        ("P", "T1", "2 of 5 endpoints done on T1", "T1=prog"),
        ("P", "T1", "nearly there with T1", "T1=prog"),
        ("P", "T1", "T1 is nowhere near done", "T1=prog"),
        ("P", "T1", "far from finished with T1", "T1=prog"),
        ("P", "T1", "T1 was done but QA sent it back", "T1=prog"),
        ("P", "T1", "T1 merged then reverted", "T1=prog"),
        ("P", "T1", "reopened T1, the fix broke staging", "T1=prog"),
        ("P", "T1", "T1 80%", "T1=prog%80"),
        ("P", "T1", "T1 at ~65%", "T1=prog%65"),
        ("P", "T1", "T1 is about 40% done", "T1=prog%40"),
        ("P", "T1", "T1 went from 30% to 55%", "T1=prog%55"),
        ("P", "T1", "T1: test coverage is at 85%, still writing the rest", "T1=prog"),
        ("P", "T1", "T1 60% there, ETA Thursday", "T1=prog%60@Thursday"),
    ],
)
def test_a_finished_part_never_finishes_the_task(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "I think T1 is done", "?"),
        ("P", "T1", "T1 should be done", "?"),
        ("P", "T1", "T1 is probably finished", "?"),
        ("P", "T1", "maybe T1 is done, not sure", "?"),
        ("P", "T1", "T1 is done i think", "?"),
        ("P", "T1", "T1 looks finished", "?"),
        ("P", "T1", "not sure if T1 is done", "?"),
        ("P", "T1", "T1 is done, right?", "?"),
        ("P", "T1", "afaik T1 got merged", "?"),
        ("P", "T1", "T1 might be merged already", "?"),
        ("P", "T1", "T1 done, let me double check with QA", "?"),
        ("P", "T1", "T1 basically done", "?"),
        ("P", "T1", "T1 should be done but the tests fail", "T1=prog"),
        ("P", "T1", "thought T1 was done but there's a bug left", "T1=prog"),
        ("P", "T1", "pretty sure T1 shipped", "?"),
        ("P", "T1", "T1 seems to be done", "?"),
    ],
)
def test_a_doubted_finish_is_asked_about_and_never_recorded(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
