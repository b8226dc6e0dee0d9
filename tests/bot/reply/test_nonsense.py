"""Whatever is typed, nothing raises and nothing takes long."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.plan.model import Plan, Task
from bot.reply.model import Understanding
from bot.reply.understand import understand
from tests.bot.reply.plans import PARCELS

_PIECES = [
    "T1",
    "T2",
    "t-3",
    "T{1..4}",
    "T1-T3",
    "done",
    "not",
    "almost",
    ":white_check_mark:",
    "✅",
    "🚧",
    "~",
    "*",
    "_",
    "`",
    "```",
    "&gt; ",
    "&lt;",
    "<@U1>",
    "<https://x.test|#12>",
    "<",
    ">",
    "\n",
    "\n• ",
    "Today:",
    "Blockers:",
    "edit:",
    "?",
    ",",
    " and ",
    " but ",
    "if ",
    "until ",
    "60%",
    "tomorrow",
    "\u202e",
    "\u200b",
    "خلصت",
    "fertig",
    "[x]",
    "(",
    ")",
    "both",
    "the rest",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_mixture_of_known_pieces_is_read(text):
    assert isinstance(understand(text, PARCELS, owns=["T1", "T2"]), Understanding)


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text):
    assert isinstance(understand(text, PARCELS, owns=["T1"]), Understanding)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "•", "&gt;", "```", "~", ":", "<", "…", "\x00", "\ud800", "\ue003", "T", "-" * 50]
)
def test_hardly_anything_says_nothing(text):
    assert understand(text, PARCELS, owns=["T1"]) == Understanding()


@pytest.mark.parametrize(
    "text", ["\u202eT1\u202c done", "T\u200b1 do\u200bne", "T1\u00a0done", "Ｔ１ ｄｏｎｅ", "T1 done\ufe0f"]
)
def test_marks_that_nobody_sees_change_nothing(text):
    assert [heard.task for heard in understand(text, PARCELS, owns=["T1"]).updates] == ["T1"]


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "word ",
        "T1 ",
        "4, ",
        "✅🚧",
        ":tada:",
        "~a ",
        "_a ",
        "*a ",
        "<a|",
        "`a ",
        "\n",
        "{1..",
        "1 of 2 ",
        "half of ",
        "can't start until ",
        "if ",
        "today: ",
        "label printing ",
        "a,",
        "(",
    ],
)
def test_forty_thousand_characters_of_anything_take_seconds_at_most(piece):
    text = (piece * 40_000)[:40_000]
    started = time.perf_counter()
    understand(text, PARCELS, owns=["T1", "T2"])
    assert time.perf_counter() - started < 8


def test_an_ordinary_reply_on_a_plan_of_a_thousand_tasks_takes_milliseconds():
    words = [
        "order",
        "label",
        "carrier",
        "parcel",
        "address",
        "portal",
        "customs",
        "driver",
        "route",
        "photo",
        "stock",
        "search",
        "invoice",
        "session",
        "audit",
    ]
    tasks = tuple(
        Task(
            key=f"PAR-{number:04d}",
            title=f"{words[number % 15]} {words[number % 13]} {words[number % 11]} number {number}",
            line=number,
        )
        for number in range(1, 1001)
    )
    plan = Plan(title="Large", tasks=tasks)
    owns = [task.key for task in tasks[:8]]
    text = (
        "Yesterday: PAR-0001 done, label carrier parcel in review\nToday: PAR-4, about 60%, ETA Friday\nBlockers: none"
    )
    understand("warm up", plan, owns=owns)
    started = time.perf_counter()
    found = understand(text, plan, owns=owns)
    assert time.perf_counter() - started < 0.25
    assert {heard.task for heard in found.updates} >= {"PAR-0001", "PAR-0004"}
