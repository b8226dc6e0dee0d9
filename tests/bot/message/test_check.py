"""What a plan lacks, as Slack shows it."""

from bot.finding.finding import Finding, Rank
from bot.message.check import findings


def shown(found):
    return [
        block["text"]["text"] if block["type"] == "section" else block["elements"][0]["text"]
        for block in findings(found).blocks
    ]


def test_findings_stand_under_the_heading_of_their_rank():
    found = [
        Finding(3, "A1 waits for A9, which the plan does not hold.", "Correct the id.", Rank.BROKEN),
        Finding(4, "A2 waits for A8, which the plan does not hold.", "Correct the id.", Rank.BROKEN),
        Finding(2, "A1 has the same title as <!channel>.", "Say what sets them apart.", Rank.UNCLEAR),
    ]
    assert shown(found) == [
        "*3 things to look at in this plan*",
        "*Cannot run as it stands*",
        "• line 3: A1 waits for A9, which the plan does not hold.\n   _Correct the id._",
        "• line 4: A2 waits for A8, which the plan does not hold.\n   _Correct the id._",
        "*Easily misunderstood*",
        "• line 2: A1 has the same title as &lt;!channel&gt;.\n   _Say what sets them apart._",
    ]


def test_beyond_twenty_they_are_counted_and_no_heading_stands_over_nothing():
    many = [Finding(n, f"A{n} waits.", "Correct it.", Rank.BROKEN) for n in range(1, 21)]
    rest = [Finding(n, f"B{n} is alike.", "Say more.", Rank.UNCLEAR) for n in (30, 31)]
    assert len(shown([*many, *rest])) == 1 + 1 + 20 + 1
    assert shown([*many, *rest])[-1] == "… and 2 more, which come up here as these are mended."


def test_a_cure_names_the_command_as_it_is_written_in_slack():
    cure = 'Name the thing; then “muster signal "open defects" 3” feeds it, or “muster signal deploy failed”.'
    [_, _, told] = shown([Finding(4, "Nothing feeds it.", cure, Rank.UNSAID)])
    assert told.endswith(
        "_Name the thing; then “/plan signal open defects 3” feeds it, or “/plan signal deploy failed”._"
    )
