"""What a simulation has to show: owed by its own count, held by what the sandbox and the database hold at the end."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, select

from bot.plan.model import Status
from bot.ritual.timetable import Ritual
from handlers.simulation.life import CHANNEL, Life
from sandbox import Message
from storage import alerts, boards, teams
from storage.table.reply import ReplyRow, UpdateRow
from storage.table.ritual import OccurrenceRow

Name = tuple[Ritual, str, date]
_MENTION = re.compile(r"<@([A-Z0-9]+)>")


def tally(life: Life, tx: Session, seconds: float) -> dict[str, Any]:
    """The object that `muster simulate --json` prints."""
    active = teams.every(tx, life.box.team_id)[0]
    shown = Counter(_key(message) for message in _bot_messages(life))
    skipped = {
        (Ritual(row.ritual), row.subject, row.local_date)
        for row in tx.exec(select(OccurrenceRow).where(OccurrenceRow.verdict == "skipped"))
    }
    keys = {one.name: f"{one.ritual.value} {active.team.id} {one.day} {one.subject}".rstrip() for one in life.due}
    kinds = {ritual: [name for name in keys if name[0] is ritual] for ritual in Ritual}
    counted = {ritual.value: _counted(names, keys, shown, skipped) for ritual, names in kinds.items() if names}
    board = boards.recall(tx, active, life.box.clock.now())
    fired = alerts.of_team(tx, active.team.id)
    owed = [key for name, key in keys.items() if name not in skipped]
    owed += [f"plan {active.team.id} 1", *(f"quote {one.channel} {one.ts}" for _, one in life.said)]
    pings = _pings(life)
    days = {one.day for one in life.due}
    return {
        "plan": active.plan.title,
        "days": len(days),
        "seed": life.script.seed,
        "kills": life.kills,
        "rituals": counted,
        "posts": {
            "owed": len(owed),
            "seen": sum(shown[key] > 0 for key in owed),
            "twice": sum(number > 1 for number in shown.values()),
            "missing": sum(shown[key] == 0 for key in owed),
        },
        "replies": _replies(life, tx),
        "pings_per_person_per_day": {
            "max": max(pings.values(), default=0),
            "mean": round(sum(pings.values()) / max(1, len(days) * len(life.box.people)), 2),
        },
        "tasks": {
            "total": len(board.plan.tasks),
            "done": sum(board.state(task).status is Status.DONE for task in board.plan.tasks),
        },
        "alerts": len(fired),
        "war_rooms": sum("war" in alert.trigger.action.casefold() for alert in fired),
        "seconds": round(seconds, 1),
    }


def _counted(names: list[Name], keys: dict[Name, str], shown: Counter[str], skipped: set[Name]) -> dict[str, int]:
    held = [name for name in names if shown[keys[name]] > 0]
    told = [name for name in names if name in skipped]
    return {
        "due": len(names),
        "held": len(held),
        "twice": sum(shown[keys[name]] > 1 for name in names),
        "skipped": len(told),
        "missed": len([name for name in names if name not in held and name not in told]),
    }


def _replies(life: Life, tx: Session) -> dict[str, int]:
    rows = list(tx.exec(select(ReplyRow)))
    known = {(row.channel, row.ts) for row in rows}
    asserted = Counter((row.reply_id, row.task) for row in tx.exec(select(UpdateRow).where(UpdateRow.rule != "undo")))
    return {
        "sent": len(life.said),
        "recorded": sum((message.channel, message.ts) in known for _, message in life.said),
        "twice": sum(number > 1 for number in asserted.values()),
    }


def _pings(life: Life) -> Counter[tuple[str, Any]]:
    """How often each person was pinged on each of their days: mentions in channels, and direct messages."""
    zones = {person.id: ZoneInfo(person.tz) for person in life.box.people}
    found: Counter[tuple[str, Any]] = Counter()
    for message in _bot_messages(life):
        at = life.begin.fromtimestamp(float(message.ts), life.begin.tzinfo)
        for user in set(_MENTION.findall(f"{message.text} {message.blocks}")) & zones.keys():
            found[user, at.astimezone(zones[user]).date()] += 1
    return found


def _bot_messages(life: Life) -> Iterator[Message]:
    rooms = [life.box.channel(CHANNEL).id, *(life.box.workspace.im(person.id).id for person in life.box.people)]
    for room in rooms:
        for root in life.box.messages(room):
            for message in life.box.thread(room, root.ts) if root.reply_count else [root]:
                if message.user == life.box.bot_user_id and not message.deleted:
                    yield message


def _key(message: Message) -> str:
    return str(((message.metadata or {}).get("event_payload") or {}).get("key") or message.ts)
