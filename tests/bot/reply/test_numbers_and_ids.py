import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("L", "4 5 6", "5 done, 4 in progress, 6 not started", "4=prog 5=done 6=todo"),
        ("L", "4", "finished 4", "4=done"),
        ("L", "4 5", "4 and 5 merged", "4=done 5=done"),
        ("L", "4", "task 4 is done", "4=done"),
        ("L", "4", "#4 done", "4=done"),
        ("L", "4 5", "4: done\n5: blocked, no test data", "4=done 5=block"),
        ("L", "4 5", "4) done\n5) in review", "4=done 5=rev"),
        ("L", "4 5", "4. done\n5. wip", "4=done 5=prog"),
        ("L", "6", "task 6: PR open", "6=rev"),
        ("L", "4", "closed 3 bugs today", "-"),
        ("L", "4", "merged PR #4", "-"),
        ("L", "4", "4 PRs reviewed, nothing else", "-"),
        ("L", "4", "sync at 4", "-"),
        ("L", "4", "meeting at 4, otherwise heads down on 4", "4=prog"),
        ("L", "4", "day 4, all good", "-"),
        ("L", "4", "sprint 4 planning done", "-"),
        ("L", "4", "week 4 of 6 :muscle:", "-"),
        ("L", "4", "upgraded to node 20 and pnpm 9", "-"),
        ("L", "4", "v4.2 released of the sdk, no news on 4", "-"),
        ("L", "4", "4 of 10 tests pass on 4", "4=prog"),
        ("L", "7", "7: 12k documents indexed in 30 min, needs to be under 10", "7=prog"),
        ("L", "4", "on 4 since this morning", "4=prog"),
        ("L", "4 5", "paired with Ana on 9 all morning, nothing moved on 4", "9=prog"),
        ("L", "4", "task 47 done", "?"),
        ("L", "4", "25 is done", "?"),
        ("L", "4", "moved 4 to review", "4=rev"),
        ("L", "3", "scenario 3 still red, 2 retries", "-"),
        ("L", "3", "build 3 is green", "-"),
        ("L", "3", "3 is done", "3=done"),
        ("L", "3", "ticket 3 closed", "3=done"),
        ("L", "1 2", "1. finished catalogue import\n2. catalogue validation\n3. no blockers", "2=prog"),
        ("L", "4 5 6", "4, 5 and 6 are done", "4=done 5=done 6=done"),
        ("L", "4 5 6", "4-6 done", "4=done 5=done 6=done"),
        ("L", "4 5 6", "tasks 4-6 done", "4=done 5=done 6=done"),
        ("L", "4", "4 done by Friday", "4=prog@Friday"),
        ("L", "4", "4 - 60%", "4=prog%60"),
        ("L", "4 5", "4 is at 60% and 5 at 30%", "4=prog%60 5=prog%30"),
        ("L", "4", "coverage is 80% on 4 now, still adding cases", "4=prog"),
        ("L", "4", "canary at 20% of traffic", "-"),
        ("L", "4", "4: 3/5 endpoints done", "4=prog"),
        ("L", "4", "4 done :tada: 2 days early", "4=done"),
        ("L", "4", "down to 4 failing tests", "-"),
        ("L", "4", "bumped retries from 3 to 4", "-"),
        ("L", "4", "I'm 100% sure 4 is not done", "4=prog"),
        ("L", "14", "14: 100% of traffic on blue, waiting on ops", "14=block"),
    ],
)
def test_bare_numbers_are_tasks_only_where_nothing_else_can_be_meant(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("W", "W1-1 W1-2", "W1-1 done, W1-2 in review", "W1-1=done W1-2=rev"),
        ("W", "W2-1 W2-2 W2-3", "#1 done, #2 wip, #3 not started", "W2-1=done W2-2=prog W2-3=todo"),
        ("W", "W2-1 W2-2", "page is done", "?"),
        ("W", "W2-1 W2-2", "settings page is done, profile page almost", "W2-1=done W2-2=prog"),
        ("W", "W2-1", "w2.1 merged", "W2-1=done"),
        ("W", "W2-1", "W2-1/2/3 merged", "W2-1=done W2-2=done W2-3=done"),
        ("W", "W2-1 W2-3", "W2-1 to W2-3 done", "W2-1=done W2-2=done W2-3=done"),
        ("W", "W3-2", "W3-20 done", "?"),
        ("W", "W3-10", "W3-10 done", "W3-10=done"),
        ("W", "W3-10", "pen test report merged", "W3-10=done"),
        ("W", "W2-1", "week 2 #1 is done", "W2-1=done"),
        ("W", "W1-1", "fixed the flaky login test, merged", "W1-1=done"),
        ("W", "W2-3", "theme switcher merged. W2-1 tomorrow", "W2-1=none@tomorrow W2-3=done"),
    ],
)
def test_weekly_numbers_resolve_by_owner(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("S", "CORE-001 CORE-002", "core-1 done, CORE2 wip", "CORE-001=done CORE-002=prog"),
        ("S", "CORE-001 CORE-002 CORE-003", "CORE-001 to CORE-003 merged", "CORE-001=done CORE-002=done CORE-003=done"),
        ("S", "CORE-001 CORE-002", "CORE-00{1..2} done", "CORE-001=done CORE-002=done"),
        ("S", "CORE-001 CORE-002", "CORE-001 done, 002 waiting for data", "CORE-001=done CORE-002=block"),
        ("S", "CORE-001", "CORE-014 merged", "?"),
        ("S", "CORE-001", "CROE-001 merged", "CORE-001=done"),
        ("S", "CORE-001", "paid invoice WEB-88213, CORE-001 wip", "CORE-001=prog"),
        ("S", "CORE-001", "CORE-001/002/003 in review", "CORE-001=rev CORE-002=rev CORE-003=rev"),
        ("S", "WEB-001", "booking an appointment is done", "WEB-001=done"),
        ("S", "WEB-001 WEB-002", "appointment cancellation in review", "WEB-002=rev"),
        ("S", "WEB-001 WEB-002", "appointments done", "?"),
        ("S", "WEB-003", "lab results: half way", "WEB-003=prog%50"),
        ("S", "CORE-004", "audit trail merged", "CORE-004=done"),
        ("S", "WEB-004", "WEB-004 blocked by CORE-002", "WEB-004=block"),
        ("S", "WEB-004", "need CORE-002 before I can finish WEB-004", "WEB-004=block"),
        ("S", "WEB-004", "WEB-004 depends on CORE-002, can't continue", "WEB-004=block"),
        ("S", "CORE-005", "OPS-77 done", "?"),
    ],
)
def test_ids_are_found_in_any_spelling(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("moorings done", "moorings=done"),
        ("moorings: still on it", "moorings=prog"),
        ("- moorings is blocked, no rope", "moorings=block"),
        ("moorings is half done", "moorings=prog%50"),
        ("moorings is probably done", "?"),
        ("moorings are a mess in this wind", "-"),
        ("checked the moorings done flag", "-"),
        ("looked at moorings elsewhere", "-"),
    ],
)
def test_an_ordinary_word_is_an_id_only_where_a_line_tells_of_it(text, expected):
    assert told("H", "", text) == expected
