import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 done and out of my hair", "T1=done"),
        ("P", "T1", "T1 shipped! :rocket: :rocket:", "T1=done"),
        ("P", "T1", "we shipped T1", "T1=done"),
        ("P", "T1", "T1 has landed", "T1=done"),
        ("P", "T1", "T1: closed", "T1=done"),
        ("P", "T1", "T1 → closed", "T1=done"),
        ("P", "T1", "T1 is now closed, thanks all", "T1=done"),
        ("P", "T1", "T1 merged this morning after a long night", "T1=done"),
        ("P", "T1", "T1 merged, nothing left to do", "T1=done"),
        ("P", "T1", "T1 fully done, docs included", "T1=done"),
        ("P", "T1", "T1 done incl. tests and docs", "T1=done"),
        ("P", "T1", "T1 done (finally!!)", "T1=done"),
        ("P", "T1", "T1 deployed to prod at 14:00", "T1=done"),
        ("P", "T1", "T1 went live without a hitch", "T1=done"),
        ("P", "T1", "T1 got finished by Mia while I was sick", "T1=done"),
        ("P", "T1", "yay T1 completed", "T1=done"),
        ("P", "T1", "I closed T1", "T1=done"),
        ("P", "T1", "T1 reviewed, merged, deployed", "T1=done"),
        ("P", "T1", "T1 was merged last week already", "T1=done"),
        ("P", "T1", "QA signed off T1, closed it", "T1=done"),
        ("P", "T1", "T1 is off my plate, merged", "T1=done"),
        ("P", "T1", "T1's merged and so is its hotfix", "T1=done"),
        ("L", "13", "a11y audit wrapped up, report's in the wiki", "13=done"),
        ("L", "7", "search index finished and switched over", "7=done"),
        ("L", "9", "driver merged upstream", "9=prog"),
        ("L", "6", "fines engine shipped, closing the ticket", "6=done"),
        ("L", "2", "catalogue import complete: 212k records", "2=done"),
        ("L", "10", "nightly reports deployed, first run was clean", "10=done"),
        ("L", "3", "registration service is live for everyone", "3=done"),
        ("N", "rate-limiter", "limiter shipped & documented", "rate-limiter=done"),
        ("N", "audit-log", "audit log viewer merged, demo on thursday", "audit-log=done"),
        ("S", "WEB-003", "patients can see their lab results in prod now, closed", "WEB-003=done"),
        ("S", "WEB-001", "booking appointments shipped", "WEB-001=done"),
        ("S", "CORE-004", "audit trail story finished", "CORE-004=done"),
        ("W", "W3-1", "email digests shipped to all users", "W3-1=done"),
        ("W", "W1-1", "flaky login test fixed and merged", "W1-1=done"),
        ("W", "W2-3", "theme switcher: merged :tada:", "W2-3=done"),
    ],
)
def test_a_plain_finish_is_heard_in_whatever_words(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
