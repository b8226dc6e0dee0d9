import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T7", "T7 will go to review tomorrow", "T7=prog@tomorrow"),
        ("P", "T7", "T7 goes out for review tonight", "T7=prog@tonight"),
        ("P", "T7", "T7 waiting for carla's sign-off on the PR", "T7=rev"),
        ("P", "T7", "T7 is waiting on another round of review from Kim", "T7=rev"),
        ("P", "T7", "T7's PR has one thumbs up, needs another", "T7=rev"),
        ("P", "T7", "T7 got two approvals, just gotta press merge", "T7=rev"),
        ("P", "T7", "nothing moved on T7, was at the offsite", "-"),
        ("P", "T7", "T7 hasn't moved, was on call all day", "-"),
        ("P", "T7", "T7 same as yesterday, sick kid", "-"),
        ("P", "T7 T8", "no progress on T7 since friday. T8 started", "T8=prog"),
        ("P", "T7", "T7 is where it was on monday", "-"),
        ("P", "T1", "T1 hinges on the vendor's answer", "T1=block"),
        ("P", "T1", "T1 is hostage to the legal review", "T1=block"),
        ("P", "T1", "T1 can't go anywhere until infra opens the port", "T1=block"),
        ("P", "T1", "T1 won't move until finance replies", "T1=block"),
        ("P", "T1", "T1: nobody at UPS picks up the phone, so it's parked", "T1=block"),
        ("P", "T1", "T1 is frozen, the vendor went silent", "T1=block"),
        ("P", "T1", "T1 on ice until the contract is signed", "T1=block"),
        ("P", "T1", "T1 at the mercy of the network team, ticket open since monday", "T1=block"),
        ("P", "T1", "T1 snagged on runner quota", "T1=block"),
        ("P", "T1", "need the certs from ops before T1 can continue", "T1=block"),
        ("P", "T1", "can't do anything on T1 w/o the test accounts", "T1=block"),
        ("P", "T1", "T1 is waiting until Kim is back", "T1=block"),
        ("P", "T1 T2", "T1 wip. separate blocker: my laptop's disk is full", "T1=prog !my laptop's disk is full"),
    ],
)
def test_reviews_and_standstills_are_told_apart(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 was pulled from the release by product", "T1=canc"),
        ("P", "T1", "T1 got scrapped in refinement", "T1=canc"),
        ("P", "T1", "we're not doing T1 after all, PO said no", "T1=canc"),
        ("P", "T1", "T1 is off the roadmap", "T1=canc"),
        ("P", "T1", "T1 got the axe", "T1=canc"),
        ("P", "T1", "steering pulled the plug on T1", "T1=canc"),
        ("P", "T1", "T1: haven't opened the file yet", "T1=todo"),
        ("P", "T1", "T1 is still on the pile", "T1=todo"),
        ("P", "T1", "T1 I won't start before wednesday", "T1=todo"),
        ("P", "T1", "haven't had a chance to look at T1", "T1=todo"),
        ("P", "T1", "T1 next, after the retro", "T1=todo"),
        ("P", "T1", "T1 comes after T2", "T1=todo"),
        ("P", "T1", "didn't get to T1 today", "T1=todo"),
        ("P", "T1", "zero work on T1 so far", "-"),
        ("P", "T1", "T1 has not been started", "T1=todo"),
        ("P", "T1", "T1 sits in the backlog until Q3", "T1=todo"),
        ("P", "T1", "T1 goes on", "T1=prog"),
        ("P", "T1", "T1 keeps crawling forward", "T1=prog"),
        ("P", "T1", "hacking away at T1", "T1=prog"),
        ("P", "T1", "T1: writing them now", "T1=prog"),
        ("P", "T1", "more T1 today", "T1=prog"),
        ("P", "T1", "T1 another day of css", "T1=prog"),
        ("P", "T1", "chipping away at T1", "T1=prog"),
        ("P", "T1", "T1 needs two more days", "T1=prog"),
        ("P", "T1", "knee-deep in T1", "T1=prog"),
    ],
)
def test_dropped_untouched_and_slow_tasks_are_told_apart(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
