import pytest

from sandbox.block_kit import check_blocks
from tests.sandbox.block_kit.make import (
    actions,
    button,
    cell,
    chart,
    container,
    data_table,
    mrkdwn,
    option,
    plain,
    plan,
    rich,
    section,
    select,
    table,
    task,
)


@pytest.mark.parametrize(
    "block",
    [
        {"type": "divider"},
        {"type": "header", "text": plain("x" * 150)},
        section(text=mrkdwn("x" * 3000)),
        section(text=None, fields=[mrkdwn("x" * 2000)] * 10),
        section(accessory=button(value="x" * 2000, style="danger", url="https://a.example")),
        section(accessory={"type": "image", "image_url": "https://a.example/i.png", "alt_text": "i"}),
        section(block_id="b" * 255, expand=True),
        {"type": "context", "elements": [mrkdwn()] * 10},
        actions(*[button(action_id=str(number)) for number in range(25)]),
        actions(select(options=[option(str(number)) for number in range(100)])),
        actions(select(initial_option=option())),
        actions({"type": "overflow", "action_id": "o", "options": [option("1"), option("2")]}),
        actions({"type": "checkboxes", "action_id": "c", "options": [option(text=mrkdwn())]}),
        actions({"type": "datepicker", "action_id": "d", "initial_date": "2026-03-02"}),
        {"type": "image", "image_url": "https://a.example/i.png", "alt_text": "i", "title": plain()},
        {"type": "input", "label": plain(), "element": {"type": "plain_text_input", "action_id": "i"}},
        rich(),
        {"type": "markdown", "text": "x" * 12_000},
        table(*[[cell()] * 20] * 100),
        table(
            [cell(), {"type": "raw_number", "value": 3, "text": "3"}, rich()],
            column_settings=[None, {"align": "right"}],
        ),
        plan(*[task(str(number), status="pending") for number in range(50)]),
        {"type": "task_card"} | task(),
        container(section(), table(), is_collapsible=True, default_collapsed=True, width="full"),
        {"type": "card", "title": mrkdwn("x" * 150), "body": mrkdwn("x" * 200), "actions": [button()]},
        {"type": "carousel", "elements": [{"type": "card", "title": plain()}] * 10},
        data_table(201, 20, page_size=100, row_header_column_index=19),
        chart(),
        chart(type="line"),
        {
            "type": "data_visualization",
            "title": "t",
            "chart": {"type": "pie", "segments": [{"label": "a", "value": 0.5}]},
        },
        {
            "type": "context_actions",
            "elements": [
                {
                    "type": "feedback_buttons",
                    "positive_button": {"text": plain(), "value": "+"},
                    "negative_button": {"text": plain(), "value": "-"},
                }
            ],
        },
    ],
)
def test_what_slack_accepts_in_a_message_is_accepted(block):
    assert check_blocks([block]) == []


@pytest.mark.parametrize(
    ("blocks", "pointer", "message"),
    [
        ([section()] * 51, "/", "no more than 50 blocks, has 51"),
        ([section(block_id="b"), section(block_id="b")], "/1/block_id", "block_id 'b' already exists"),
        (
            [section(block_id="b"), container(section(block_id="b"))],
            "/1/child_blocks/0/block_id",
            "block_id 'b' already exists",
        ),
        ([plan(task()), plan(task())], "/1", "no more than 1 plan blocks in a message"),
        ([table(), table()], "/1", "no more than 1 table blocks in a message"),
        ([chart(), chart(), chart()], "/2", "no more than 2 data_visualization blocks in a message"),
        (
            [{"type": "markdown", "text": "x" * 7000}] * 2,
            "/1",
            "14000 characters in markdown blocks, no more than 12000",
        ),
        ("text", "/", "must be an array"),
    ],
)
def test_what_is_limited_over_all_blocks(blocks, pointer, message):
    assert (pointer, message) in [(problem.pointer, problem.message) for problem in check_blocks(blocks)]


def test_the_same_action_id_may_stand_in_two_blocks():
    assert check_blocks([actions(button()), actions(button()), section(accessory=button())]) == []
