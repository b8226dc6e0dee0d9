import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 in review", "T1=rev"),
        ("P", "T1", "PR for T1 is up", "T1=rev"),
        ("P", "T1", "opened a PR for T1", "T1=rev"),
        ("P", "T1", "T1: PR open, waiting for review", "T1=rev"),
        ("P", "T1", "T1 waiting on Omar's review", "T1=rev"),
        ("P", "T1", "T1 approved but not merged", "T1=rev"),
        ("P", "T1", "T1 is ready for review", "T1=rev"),
        ("P", "T1", "T1 needs a second approval", "T1=rev"),
        ("P", "T1", "put up the PR for T1 <https://x.test/pull/12|#12>", "T1=rev"),
        ("P", "T1", "T1 PR raised, could someone look?", "T1=rev"),
        ("P", "T1", "T1 up for review", "T1=rev"),
        ("P", "T1", "T1 pending approval", "T1=rev"),
        ("P", "T1", "T1: code is finished, PR #44 is waiting for approval", "T1=rev"),
        ("P", "T1", "T1 done, PR up for review", "T1=rev"),
        ("P", "T1", "addressing review comments on T1", "T1=prog"),
        ("P", "T1", "T1 in review :eyes:", "T1=rev"),
    ],
)
def test_an_open_pull_request_is_in_review(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 is blocked on the vendor", "T1=block"),
        ("P", "T1", "T1 blocked", "T1=block"),
        ("P", "T1", "stuck on T1, vault is down", "T1=block"),
        ("P", "T1", "waiting for credentials for T1", "T1=block"),
        ("P", "T1", "T1 is waiting on legal", "T1=block"),
        ("P", "T1", "can't continue T1 until IT opens the port", "T1=block"),
        ("P", "T1", "can't start T1 without T2", "T1=block"),
        ("P", "T1", "T1 on hold until the contract is signed", "T1=block"),
        ("P", "T1", "T1 blocked by T2", "T1=block"),
        ("P", "T1", "T2 is blocking T1", "T1=block"),
        ("P", "T1", "need staging access before I can test T1", "T1=block"),
        ("P", "T1", "T1 :no_entry: no staging db", "T1=block"),
        ("P", "T1", "T1 is parked, waiting for the customer", "T1=block"),
        ("P", "T1", "T1 isn't blocked anymore", "T1=prog"),
        ("P", "T1", "T1 unblocked, back on it", "T1=prog"),
        ("P", "T1", "T1 was blocked yesterday but I'm moving again", "T1=prog"),
        ("P", "T1", "T1 still stuck", "T1=block"),
        ("P", "T1 T5", "T1 held up by the firewall change, T5 continuing", "T1=block T5=prog"),
        ("P", "T1", "T1 can't go out before the audit", "T1=block"),
    ],
)
def test_what_waits_for_anything_but_a_review_is_blocked(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 is cancelled", "T1=canc"),
        ("P", "T1", "we dropped T1 from the release", "T1=canc"),
        ("P", "T1", "T1 is out of scope now", "T1=canc"),
        ("P", "T1", "T1 won't happen", "T1=canc"),
        ("P", "T1", "descoped T1 with product", "T1=canc"),
        ("P", "T1", "T1 no longer needed", "T1=canc"),
        ("P", "T1", "we might drop T1", "-"),
        ("P", "T1", "should we drop T1?", "-"),
    ],
)
def test_what_is_dropped_is_cancelled(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "no change on T1", "-"),
        ("P", "T1", "nothing new", "-"),
        ("P", "T1", "same as yesterday", "-"),
        ("P", "T1", "T1: no update", "-"),
        ("P", "T1", "is T4 done?", "-"),
        ("P", "T1", "who is on T4?", "-"),
        ("P", "T1", "good morning all", "-"),
        ("P", "T1", "out sick today", "-"),
        ("P", "T1", "I'm handing T1 over to Mia", "-"),
        ("P", "T1", "found a bug in T4", "-"),
        ("P", "T1", "T4 would have been done if the runner hadn't died", "-"),
        ("P", "T1", "&gt; T4 is done\nnice work!", "-"),
        ("P", "T1", "```\nT1 done\n```", "-"),
        ("P", "T1", "~T1 done~", "-"),
        ("P", "T1", "when T4 is merged we should celebrate", "-"),
        ("P", "T1", "thanks for the help everyone!", "-"),
        ("P", "T1", "can someone review T4?", "-"),
        ("P", "T1", "does anyone know if T4 got merged?", "-"),
        ("P", "T1", "lunch?", "-"),
        ("P", "T1", "I'll be out tomorrow", "-"),
        ("P", "T1", "reviewed T4 for Alex", "-"),
    ],
)
def test_what_asserts_nothing_gives_nothing(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
