"""Whatever arguments arrive, a method answers or refuses; the sandbox itself never fails."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.api import perform
from sandbox.args import Args
from sandbox.spec import SPECS
from tests.sandbox.conftest import make_box

OPTIONAL = ("text", "blocks", "attachments", "metadata", "cursor", "limit", "users", "types", "view", "thread_ts")
NAMED = {
    "channel": st.sampled_from(["#delivery", "C404", "U404"]),
    "blocks": st.sampled_from(["", "[]", "[1]", "{", '[{"type":"divider"}]', '[{"type":["x"]}]']),
    "view": st.sampled_from(["", "[]", "{}", '{"type":"modal"}', '{"type":"home","blocks":[null]}']),
}
ODD = (
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.text(max_size=8)
    | st.lists(st.integers() | st.text(max_size=3), max_size=2)
    | st.dictionaries(st.text(max_size=3), st.integers(), max_size=2)
)


@pytest.mark.parametrize("method", sorted(SPECS))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_method_survives_any_arguments(method, data):
    box = make_box()
    box.slack.url = "http://127.0.0.1:1"
    channel = box.channel("#delivery").id
    args = {name: data.draw(NAMED.get(name, ODD) | ODD) for name in (*SPECS[method].required, *OPTIONAL)}
    for name in ("channel", "channel_id"):
        if name in args and data.draw(st.booleans()):
            args[name] = channel
    token = box.app_token if SPECS[method].caller == "app" else box.bot_token
    box.slack.app.events = frozenset()
    answer = perform(box.slack, method, token, Args(args))
    assert answer.body.get("error") != "fatal_error", (method, args)
