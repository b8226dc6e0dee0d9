"""What a simulation has to show: owed by its own count, held by what the sandbox and the database hold at the end."""

from collections import Counter
from datetime import date
from typing import Any

from sqlmodel import Session, select

from bot.ritual.timetable import Ritual
from handlers.simulation.evening import outcome, wrap_ups
from handlers.simulation.hands import key_of
from handlers.simulation.life import Life
from handlers.simulation.noise import messages as messages_a_day
from handlers.simulation.noise import pings
from handlers.simulation.punctual import kept, owned_up
from handlers.simulation.seen import messages, posts
from storage import alerts, boards, teams
from storage.table.inbox import InboxRow
from storage.table.reply import ReplyRow, UpdateRow
from storage.table.ritual import OccurrenceRow


def tally(life: Life, tx: Session, seconds: float) -> dict[str, Any]:
    """The object that `muster simulate --json` prints."""
    active = teams.every(tx, life.box.team_id)[0]
    made = posts(life)
    skipped = {
        (Ritual(row.ritual), row.subject, row.local_date)
        for row in tx.exec(select(OccurrenceRow).where(OccurrenceRow.verdict == "skipped"))
    }
    board = boards.recall(tx, active, life.box.clock.now())
    fired = alerts.of_team(tx, active.team.id)
    return {
        "plan": active.plan.title,
        "days": len({one.day for one in life.due if one.day >= life.script.start}),
        "people": len(life.box.people),
        "zones": sorted({person.tz for person in life.box.people}),
        "seed": life.script.seed,
        "kills": life.kills,
        "outage_hours": life.script.outage,
        "rituals": {name: one.figures() for name, one in kept(life, made, skipped).items()},
        "owned_up": owned_up(life, made),
        "posts": _posts(life, skipped),
        "replies": _replies(life, tx),
        "done": dict(sorted(Counter(life.hands.done).items())),
        "pings_per_person_per_day": pings(life, made, active.team.settings),
        "messages_per_day": messages_a_day(life, made),
        "wrap_ups": wrap_ups(life),
        "tasks": outcome(life, board),
        "alerts": len(fired),
        "war_rooms": sum("war" in alert.trigger.action.casefold() for alert in fired),
        "refused": [f"{one.method}: {one.error} {one.detail}".rstrip() for one in life.box.unforgiven],
        "broken": [f"{row.route}: {row.error}" for row in tx.exec(select(InboxRow)) if row.error],
        "seconds": round(seconds, 1),
    }


def _posts(life: Life, skipped: set[tuple[Ritual, str, date]]) -> dict[str, int]:
    """What has to stand in Slack at the end: the plan, the rituals held, a quote of each word that counts."""
    shown = Counter(key_of(message) for message in messages(life))
    team = life.watch.team
    owed = [f"plan {team} 1"]
    owed += [
        f"{one.ritual.value} {team} {one.day} {one.subject}".rstrip() for one in life.due if one.name not in skipped
    ]
    owed += [
        f"quote {word.message.channel} {word.message.ts}"
        for word in life.hands.words
        if word.meant is not None and word.meant.counts
    ]
    return {
        "owed": len(owed),
        "seen": sum(shown[key] > 0 for key in owed),
        "twice": sum(number > 1 for key, number in shown.items() if key),
        "missing": sum(shown[key] == 0 for key in owed),
    }


def _replies(life: Life, tx: Session) -> dict[str, int]:
    """What was said and not deleted; a message deleted before the bot could read it leaves nothing to record."""
    known = {(row.channel, row.ts) for row in tx.exec(select(ReplyRow))}
    asserted = Counter(
        (row.reply_id, row.task) for row in tx.exec(select(UpdateRow)) if row.reply_id and not row.undoes
    )
    stand = [word.message for word in life.hands.words if not word.message.deleted]
    return {
        "sent": len(stand),
        "recorded": sum((message.channel, message.ts) in known for message in stand),
        "twice": sum(number > 1 for number in asserted.values()),
    }
