"""Whatever JSON arrives, the checks answer with problems and never fail themselves."""

from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.block_kit import check_blocks, check_message, check_view
from tests.sandbox.block_kit import make

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
SAMPLES = [
    make.section(accessory=make.button()),
    make.actions(make.select(initial_option=make.option())),
    make.actions({"type": "checkboxes", "options": [make.option()], "initial_options": [make.option()]}),
    make.actions({"type": "static_select", "option_groups": [{"label": make.plain(), "options": [make.option()]}]}),
    make.table([make.cell(), make.rich()]),
    make.plan(make.task()),
    make.container(make.section(), make.actions(make.button())),
    make.data_table(),
    make.chart(),
    {
        "type": "data_visualization",
        "title": "t",
        "chart": {"type": "pie", "segments": [{"label": "a", "value": 1}]},
    },
    {"type": "carousel", "elements": [{"type": "card", "title": make.plain(), "actions": [make.button()]}]},
    {"type": "context", "elements": [make.mrkdwn()]},
    {"type": "input", "label": make.plain(), "element": {"type": "plain_text_input", "action_id": "i"}},
]


def places(value: object, path: tuple = ()) -> list[tuple]:
    found = [path] if path else []
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        found += places(each, (*path, key))
    return found


def put(value: object, path: tuple, new: object) -> object:
    changed = deepcopy(value)
    at = changed
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = new
    return changed


@pytest.mark.parametrize("number", range(len(SAMPLES)))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_value_replaced_by_anything_never_breaks_the_check(number, data):
    sample = SAMPLES[number]
    path = data.draw(st.sampled_from(places(sample)))
    block = put(sample, path, data.draw(JSON))
    check_blocks([block, sample])
    check_view({"type": "modal", "title": make.plain(), "blocks": [block]})
    check_message({"blocks": [block]})


@settings(max_examples=200, deadline=None)
@given(JSON)
def test_anything_at_all_is_answered(value):
    for check in (check_blocks, check_view, check_message):
        assert isinstance(check(value), list)
