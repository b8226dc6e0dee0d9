"""What a reply is understood to say, written down in one line.

``T1=done T2=prog%60@Friday ? !no VPN`` is: T1 done, T2 in progress at 60 % with a promised date, something
is asked back, and one blocker belongs to no task. ``-`` is nothing at all.
"""

from bot.reply.understand import understand
from tests.bot.reply.plans import PLANS

_SHORT = {
    "in_progress": "prog",
    "in_review": "rev",
    "blocked": "block",
    "cancelled": "canc",
    "todo": "todo",
    "done": "done",
}


def _update(heard):
    progress = "" if heard.progress is None else f"%{heard.progress}"
    eta = f"@{heard.eta}" if heard.eta else ""
    return f"{heard.task}={_SHORT[heard.status] if heard.status else 'none'}{progress}{eta}"


def told(plan, owns, text, **more):
    found = understand(text, PLANS[plan], owns=owns.split(), **more)
    parts = sorted(map(_update, found.updates))
    parts += ["?"] if found.asks else []
    parts += [f"!{blocker}" for blocker in found.blockers]
    return " ".join(parts) or "-"
