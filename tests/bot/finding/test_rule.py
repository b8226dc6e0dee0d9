"""Rules of a plan that leave something out, and measures that nobody would know how to feed."""

from datetime import UTC, datetime

import pytest

from bot.alert.signal import parse
from bot.alert.trigger import feeds as feeds_trigger
from bot.finding.check import check
from bot.plan.read import read
from bot.scorecard.metric import feeds, metric

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


def told(section):
    return [(one.sentence, one.cure) for one in check(read(f"- [ ] T1: Paint the fence (Owner: Al)\n\n{section}\n"))]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("More than two failed deploys in a row call a war room within 4 hours.", []),
        ("If the error budget drops below 10%, page the on-call engineer.", []),
        (
            "Error rate above 2 % for 30 minutes: page the lead within 15 min.",
            [
                (
                    "The threshold of Error rate is to hold for 30 minutes; readings tell no minutes, so I act on the first beyond it.",
                    "Write how many readings in a row: “for 3 readings in a row”.",
                )
            ],
        ),
        ("Error rate above 2 % for 3 readings in a row: page the lead within 15 min.", []),
        (
            "More than two failed deploys in a row call a war room.",
            [
                (
                    "The threshold of failed deploys in a row calls people together (war room) without saying how soon.",
                    "Add “within 4 hours”; without it nobody is told when they do not meet.",
                )
            ],
        ),
        (
            "If total number exceeds 5, call a war room within 4 hours.",
            [
                (
                    "No signal can feed “total number”: it does not say what is counted.",
                    'Name the thing, like “open defects”; then “muster signal "open defects" 3” feeds it.',
                )
            ],
        ),
        (
            "If MTTR exceeds 60 min, call a war room within 4 hours.",
            [
                (
                    "“MTTR” is not worked out from failed and succeeded runs here; somebody has to send the time itself.",
                    "Send it with “muster signal MTTR 45min”.",
                )
            ],
        ),
    ],
)
def test_triggers(rule, found):
    assert told(f"## Escalation\n\n- {rule}") == found


@pytest.mark.parametrize(
    ("measures", "found"),
    [
        ("Track deploy success rate, uptime, and regression suite coverage.", []),
        (
            "Track mean time to recover from failed deployments.",
            [
                (
                    (
                        "“mean time to recover from failed deployments” is worked out from failed and succeeded runs; "
                        "a number sent for it counts for nothing."
                    ),
                    "Send “muster signal deployments failed” and later “muster signal deployments succeeded”.",
                )
            ],
        ),
        (
            "Track share of checkout sessions that visitors abandon before payment page loads.",
            [
                (
                    (
                        "“share of checkout sessions that visitors abandon before payment page loads” is a long name "
                        "for a signal."
                    ),
                    'Some of its words are enough: “muster signal "checkout sessions" 3” feeds it.',
                )
            ],
        ),
    ],
)
def test_scorecards(measures, found):
    assert told(f"## Weekly scorecard\n\n- **Platform:** {measures}") == found


def test_the_commands_that_a_cure_names_do_feed_the_measure():
    recovery = "mean time to recover from failed deployments"
    failed = parse("deployments failed", at=NOW)
    mended = parse("deployments succeeded", at=NOW.replace(hour=10))
    assert metric(recovery, [failed, mended], NOW).value == "60 min"
    assert metric(recovery, [parse("mean time to recover", "42min", at=NOW)], NOW).value is None
    assert feeds("share of checkout sessions that visitors abandon before payment page loads", "checkout sessions")
    [trigger] = read("## Escalation\n\n- If MTTR exceeds 60 min, call a war room within 4 hours.\n").triggers
    assert feeds_trigger(trigger, "MTTR")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("**Daily stand-up:** 09:15, 15 min", []),
        ("**Design forum:** Tuesdays at 15:00", []),
        ("**Sprint review (60 min):** show what is done", []),
        ("**Kickoff session (90 minutes):** agenda", []),
        (
            "**Daily stand-up (15 min):** each squad",
            [
                (
                    "Daily stand-up has no time; I hold it at 09:00.",
                    "Write the hour you want behind the name: “Daily stand-up at 09:00”.",
                )
            ],
        ),
        ("**Daily stand-up at 09:00 (15 min):** each squad", []),
        (
            "**Scorecard:** every Monday",
            [
                (
                    "Scorecard has no time; I hold it at 08:30.",
                    "Write the hour you want behind the name: “Scorecard at 08:30”.",
                )
            ],
        ),
        ("**Scorecard at 08:30:** every Monday", []),
        (
            "**Steering meeting (45 min):** budget and scope",
            [
                (
                    "Steering meeting has neither a day nor a time.",
                    "Write them behind the name: “Steering meeting: Tuesdays at 15:00”.",
                )
            ],
        ),
        ("**Steering meeting: Tuesdays at 15:00 (45 min):** budget and scope", []),
    ],
)
def test_ceremonies(line, found):
    assert told(f"## Ceremonies\n\n- {line}") == found
