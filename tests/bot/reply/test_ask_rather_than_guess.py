import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("W", "W2-1 W2-2", "page merged", "?"),
        ("L", "3 4", "service is finished", "?"),
        ("P", "T2 T12", "label printing is finished", "?"),
        ("P", "T4 T6", "docs are finished and published", "?"),
        ("P", "T4 T6", "finished the migration", "?"),
        ("P", "T1 T2", "specs were merged this morning", "?"),
        ("P", "T4", "the tracking bit is finished", "?"),
        ("P", "T1", "T1 is either merged or still in the queue, ask me after lunch", "?"),
        ("P", "T1", "T1 is done or broken, hard to tell", "?"),
        ("P", "T1", "T1 is done, or rather it builds", "?"),
        ("P", "T1", "T1 merged, or at least half of it", "?"),
        ("P", "T1", "T1 should be merged by now, the build was flaky when I left", "?"),
        ("P", "T1", "T1 done? I'd have to look", "?"),
        ("P", "T1 T2", "as far as I'm concerned T1 is finished", "?"),
        ("P", "T5", "address validation could be called finished", "?"),
        ("L", "4 6", "4 merged? or was it 6", "?"),
    ],
)
def test_what_fits_several_tasks_or_states_is_asked_and_not_guessed(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("L", "2 6 9", "2/6/9 all wrapped up", "2=done 6=done 9=done"),
        ("L", "2 6 9 10", "2/6/9 merged, 10 I pick that up on Monday", "10=todo 2=done 6=done 9=done"),
        ("L", "4 6", "for 4 I finished the renewals, nothing else. 6 I'm still coding", "4=prog 6=prog"),
        ("L", "4", "the printer people are waiting on a test kit (8)", "8=block"),
        ("L", "6 7", "la 6 ya está terminada, la 7 sigue en curso", "6=done 7=prog"),
        ("P", "T1 T2", "t-1 wip / t 2 merged", "T1=prog T2=done"),
        ("P", "T1 T2", "everything on my plate is merged", "T1=done T2=done"),
        ("P", "T1 T2", "T1 merged. Same for the T2 one", "T1=done T2=done"),
        ("P", "T4", "Ada merged T1 last night, so today: parcel tracking page", "T1=done T4=prog"),
        ("L", "1 2", "environment is done", "1=prog"),
        ("P", "T1", "T1: last review round", "T1=rev"),
        ("P", "T1", "T1 went back into review", "T1=rev"),
        ("P", "T1", "T1 waiting for the bank to approve our account", "T1=block"),
        ("P", "T1", "T1 waiting for Ada to approve the PR", "T1=rev"),
        ("P", "T1 T4", "T1 is still going, after that the tracking page", "T1=prog T4=todo"),
        ("P", "T1", "T1 is deployed everywhere", "T1=done"),
        ("P", "T1", "happy friday! T1 is coming along", "T1=prog"),
        ("P", "T1", "1/ what moved? T1, the schema is in\n2/ what's next? T1 errors\n3/ blockers? nope", "T1=prog"),
    ],
)
def test_lists_and_asides_of_a_day_are_told_apart(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
