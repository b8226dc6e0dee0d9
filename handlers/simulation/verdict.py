"""What a simulation found wrong, a sentence each; none where everything held."""

from collections.abc import Iterator
from typing import Any

from bot.message.mrkdwn import count

SHOWN = 5


def violations(found: dict[str, Any]) -> list[str]:
    """The sentences, for the figures that `tally` gives."""
    return [*_rituals(found), *_said(found), *_noise(found), *_health(found)]


def _rituals(found: dict[str, Any]) -> Iterator[str]:
    for name, one in found["rituals"].items():
        for number, what in (
            (one["twice"], "came twice"),
            (one["missed"], "never came, and nobody was told"),
            (one["astray"], "came at another hour than their own"),
            (one["unwanted"], "came to somebody who was away, muted, off duty or owed nothing"),
        ):
            if number:
                yield f"{number} of {one['due']} {name}s {what}."

    skipped = sum(one["skipped"] for name, one in found["rituals"].items() if name != "prompt")
    if found["owned_up"] < skipped:
        yield f"{skipped - found['owned_up']} of {skipped} skipped rituals were never told of."


def _said(found: dict[str, Any]) -> Iterator[str]:
    posts, replies = found["posts"], found["replies"]
    if posts["twice"]:
        yield f"{count(posts['twice'], 'post')} in Slack stand twice."
    if posts["missing"]:
        yield f"{posts['missing']} of {posts['owed']} posts are missing."
    if replies["sent"] != replies["recorded"]:
        yield f"{replies['sent'] - replies['recorded']} of {replies['sent']} replies were not recorded."
    if replies["twice"]:
        yield f"Of {count(replies['twice'], 'reply', 'replies')} something was recorded twice."
    if otherwise := found["tasks"]["otherwise"]:
        yield f"Otherwise than people meant: {count(len(otherwise), 'task')}: {_few(otherwise)}."
    if unaware := found["wrap_ups"]["unaware"]:
        yield f"A wrap-up did not learn of {count(len(unaware), 'late answer')}: {_few(unaware)}."


def _noise(found: dict[str, Any]) -> Iterator[str]:
    pings = found["pings_per_person_per_day"]
    if pings["over"]:
        days, most, budget = count(pings["over"], "day"), pings["max"], pings["budget"]
        yield f"On {days} somebody was pinged more often than the budget of {budget}, up to {most} times."
    if pings["at_night"]:
        yield f"{count(pings['at_night'], 'ping')} came in somebody's quiet hours."
    if pings["unwanted"]:
        yield f"{count(pings['unwanted'], 'ping')} came to somebody who was away or muted."


def _health(found: dict[str, Any]) -> Iterator[str]:
    if found["refused"]:
        yield f"Slack would have refused {count(len(found['refused']), 'call')}: {_few(found['refused'])}."
    if found["broken"]:
        yield f"The bot failed on {count(len(found['broken']), 'fact')}: {_few(found['broken'])}."


def _few(items: list[str]) -> str:
    more = [f"and {len(items) - SHOWN} more"] if len(items) > SHOWN else []
    return "; ".join([*items[:SHOWN], *more])
