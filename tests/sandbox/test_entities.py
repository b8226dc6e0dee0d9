import pytest

from sandbox.entity import entities
from tests.sandbox.conftest import make_box


@pytest.fixture
def typed():
    box = make_box()
    ids = {
        "ANA": box.user("ana").id,
        "BOT": box.bot_user_id,
        "DELIVERY": box.channel("#delivery").id,
        "GROUP": next(iter(box.workspace.groups)),
    }
    return lambda text: entities(box.workspace, text), ids


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("@ana look", "<@{ANA}> look"),
        ("(@ana)", "(<@{ANA}>)"),
        ("@ana, please", "<@{ANA}>, please"),
        ("@ANA shouted", "<@{ANA}> shouted"),
        ("@muster help", "<@{BOT}> help"),
        ("@nobody there", "@nobody there"),
        ("mail ana@ana.example", "mail ana@ana.example"),
        ("see #delivery.", "see <#{DELIVERY}|delivery>."),
        ("PR #42 is up", "PR #42 is up"),
        ("@platform deploy?", "<!subteam^{GROUP}|@platform> deploy?"),
        ("@here @channel", "<!here> <!channel>"),
        ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
        ("<!channel>", "&lt;!channel&gt;"),
        ("see https://example.com/a?b=1&c=2.", "see <https://example.com/a?b=1&amp;c=2>."),
        ("`@ana` and ```#delivery```", "`@ana` and ```#delivery```"),
        ("`a<b`", "`a&lt;b`"),
        ("", ""),
    ],
)
def test_what_a_person_types_is_sent_as_slacks_client_sends_it(typed, text, sent):
    turn, ids = typed
    assert turn(text) == sent.format(**ids)
