import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("L", "2 10", "reports are green and merged, cheers", "10=done"),
        (
            "S",
            "CORE-001 CORE-002 CORE-003 CORE-004",
            "CORE-001/002 done, 003/004 in review",
            "CORE-001=done CORE-002=done CORE-003=rev CORE-004=rev",
        ),
        (
            "S",
            "CORE-001 CORE-002 CORE-003",
            "CORE-001 merged. 002 in review, 003 not started",
            "CORE-001=done CORE-002=rev CORE-003=todo",
        ),
        ("S", "CORE-001 CORE-002", "CORE-001 merged\n002 in review", "CORE-001=done CORE-002=rev"),
        ("L", "1", "Ines merged 2 and 3 over the weekend. still on 1", "1=prog 2=done 3=done"),
        ("P", "T1 T2", "T1 PR for it is up. label printing shipped", "T1=rev T2=done"),
        ("P", "T1", "order intake: shipped, tagged, announced", "T1=done"),
        ("P", "T1 T4", "T1's been merged since Tuesday, T4 I'm picking up now", "T1=done T4=prog"),
        (
            "W",
            "W2-1",
            "Kim closed out W2-3 and W3-1 while I was away; W2-1 is next on my list",
            "W2-1=todo W2-3=done W3-1=done",
        ),
        ("S", "CORE-001 CORE-003", "CORE-001 & 003 both landed", "CORE-001=done CORE-003=done"),
        (
            "S",
            "CORE-001 CORE-002 CORE-003",
            "core-001: done / 002: review / 003: nope, not begun",
            "CORE-001=done CORE-002=rev CORE-003=todo",
        ),
        ("L", "2 4 6", "2, 4 = done. 6 = 70%", "2=done 4=done 6=prog%70"),
        ("L", "7 8", "search index got rolled out last night, kiosk ui has a PR open", "7=done 8=rev"),
        ("L", "9", "barcode driver is through, closing my laptop", "9=done"),
        ("P", "T5 T6", "address validation ticked off. returns portal: Bo is reviewing it", "T5=done T6=rev"),
        ("P", "T8", "the driver app? all done, it's in both stores", "T8=done"),
        ("P", "T9 T10", "route job done and dusted; photos still uploading slowly, tuning it", "T10=prog T9=done"),
        ("P", "T11", ":white_check_mark: stock sync", "T11=done"),
        ("P", "T11", "stock sync has left the building, shipped to every warehouse", "T11=done"),
        ("P", "T3", "Bo finished the label printing service, I'm still on carrier rates", "T2=done T3=prog"),
        ("P", "T4 T6", "Done:\n- T4\nDoing:\n- T6 forms\nBlocked:\n- no", "T4=done T6=prog"),
        ("P", "T4 T6", "~T4 merged~ T6 merged", "T6=done"),
        ("P", "T1", "big thanks to Ana for getting T2 over the line", "T2=done"),
        ("P", "T1", "Ana and Bo shipped T2 & T3 while I slept. T1: coding", "T1=prog T2=done T3=done"),
        ("P", "T1", "FYI Bo's T6 got merged", "T6=done"),
        ("P", "T1", "@bo closed T6, so T1 is unblocked and I'm on it", "T1=prog T6=done"),
        ("P", "T1 T2 T3", "T1 ✅ T2 🚧 T3 ⛔ (no creds)", "T1=done T2=prog T3=block"),
        ("P", "T1 T2 T3", "T1/T2 merged; T3 half way", "T1=done T2=done T3=prog%50"),
        ("P", "T1 T2 T3", "all three done", "T1=done T2=done T3=done"),
        (
            "S",
            "CORE-001 CORE-002 CORE-003 CORE-004",
            "CORE-001 to 003 are merged, 004 stuck on the registry",
            "CORE-001=done CORE-002=done CORE-003=done CORE-004=block",
        ),
        (
            "S",
            "CORE-001 CORE-002 WEB-001",
            "CORE-001/002 wrapped, WEB-001 under review",
            "CORE-001=done CORE-002=done WEB-001=rev",
        ),
        ("L", "2 4 6", "2 done, 4 done, 6 not so much", "2=done 4=done 6=prog"),
        ("L", "2 4 6", "two finished (2 and 4), 6 goes on", "2=done 4=done 6=prog"),
        ("L", "2 4", "catalogue import 100%, loan service 20%", "2=done 4=prog%20"),
        ("L", "8 10", "overdue reports email goes out nightly now, merged. kiosk ui has no PR yet", "10=done 8=prog"),
        (
            "L",
            "13 7",
            "accessibility findings all fixed and signed off, audit closed. search index rebuild takes ages, looking into it",
            "13=done 7=prog",
        ),
    ],
)
def test_a_finish_is_heard_whoever_it_is_of(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("L", "5 6 7 8", "5-7 ✅ and 8 slowly moving", "5=done 6=done 7=done 8=prog"),
        ("W", "W3-1", "hats off to Ada who finished W2-1, over here W3-1 waits for review", "W2-1=done W3-1=rev"),
        ("W", "W3-1", "thanks to Ada and Kim for closing W2-1", "W2-1=done"),
        ("W", "W3-1", "Ada had W2-2 merged before breakfast, W3-1 goes on", "W2-2=done W3-1=prog"),
        ("P", "T1 T2", "Shipped → T1\nOngoing → T2", "T1=done T2=prog"),
        ("P", "T4", "Done:\n- parcel tracking page (stamps + map)", "T4=done"),
        ("P", "T4", "Done:\n- parcel tracking page (first draft)", "T4=prog"),
    ],
)
def test_a_finish_stands_among_other_things(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
