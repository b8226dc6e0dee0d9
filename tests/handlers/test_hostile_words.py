"""Nothing that a person or a plan wrote pings, links or forges: it is shown as it was written."""

import json
import re
from collections.abc import Iterator

from sandbox import Message
from tests.conftest import Team

HOSTILE = "<!channel> <@U0000002X> <https://evil.example|click> & `code` *bold*"
PLAN = f"""\
# {HOSTILE}

| ID | Task | Owner | Squad | Day |
| -- | ---- | ----- | ----- | --- |
| T1 | First {HOSTILE} | {HOSTILE} | {HOSTILE} | 1 |
| T2 | Second | <!here> | | 1 |
| <!here> | Third | Ana | | 1 |

## Escalation {HOSTILE}

- More than two consecutive failed deploys {HOSTILE} call a war room within 4 hours.
"""
LIVE = re.compile(r"<!(channel|here|everyone)|<https://evil|<@U0000002X>")


def formatted(value: object) -> Iterator[str]:
    """Every text of a message that Slack reads for markup; what stands on a button or in a heading is shown as it is."""
    if isinstance(value, dict):
        if value.get("type") == "plain_text":
            return
        if value.get("type") == "mrkdwn":
            yield value["text"]
        for part in value.values():
            yield from formatted(part)
    elif isinstance(value, list):
        for part in value:
            yield from formatted(part)


def live(message: Message) -> list[str]:
    return [text for text in (message.text, *formatted(message.blocks)) if LIVE.search(text)]


async def test_no_word_of_a_plan_or_a_reply_is_live(team: Team):
    await team.loads(PLAN, by="chen")
    await team.waits_until("2026-01-05 09:00")
    standup = team.last_post()
    await team.says("chen", f"T1 is blocked on {HOSTILE}", thread=standup)
    await team.says("chen", f"T99 done {HOSTILE}", thread=standup)
    answers = [
        await team.asks("chen", words) for words in ("status", "tasks", "task T1", "mine", f"task {HOSTILE}", HOSTILE)
    ]
    for _ in range(3):
        await team.asks("chen", "signal deploy failed")
    await team.waits_until("2026-01-05 16:30")
    await team.waits_until("2026-01-12 08:30")
    said = [message for message in (*team.box.messages("#delivery"), *team.thread(standup)) if message.bot_id]
    shown = [*said, *answers, *team.box.ephemerals("chen")]
    assert len(said) >= 5
    assert [live(message) for message in shown if live(message)] == []
    assert "&lt;!channel&gt;" in json.dumps([message.blocks for message in said])
