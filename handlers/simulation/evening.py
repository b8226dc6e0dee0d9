"""Whether the wrap-ups learned of what was said after them, and whether the board says at the end what people meant."""

from typing import Any

from bot.board.board import Board
from bot.plan.model import Status
from bot.ritual.timetable import Ritual
from handlers.simulation.life import Life
from handlers.simulation.seen import shown
from sandbox import Message

# Under which headings a wrap-up may list a task that stands so; "no word yet" is none of them.
PLACES = {
    Status.DONE: ("✅", "🎉"),
    Status.BLOCKED: ("🚫",),
    Status.IN_REVIEW: ("🚧", "➡️"),
    Status.IN_PROGRESS: ("🚧", "➡️"),
}


def wrap_ups(life: Life) -> dict[str, Any]:
    """Of each word that came after its day's wrap-up and still counts: whether that wrap-up tells it now."""
    known = shown(life)
    late = learned = 0
    unaware: list[str] = []
    mornings = sorted(one.at for one in life.due if one.ritual is Ritual.STANDUP)
    for one in (one for one in life.due if one.ritual is Ritual.CHECKPOINT and not one.subject):
        wrap_up = known.get(f"checkpoint {life.watch.team} {one.day}")
        end = next((at for at in mornings if at > one.at), life.end)
        if wrap_up is None:
            continue
        stood = life.ledger.by_end_of(one.day, end)
        said = {word.task for word in life.ledger.meant if word.counts and word.day == one.day and word.at > one.at}
        for task in said:
            place = _place(wrap_up, task)
            if place is None:
                continue
            late += 1
            if place in PLACES.get(stood[task], ()):
                learned += 1
            else:
                unaware.append(f"{one.day} {task}: {place} for {stood[task].value}")
    return {"late_answers": late, "learned": learned, "unaware": unaware}


def outcome(life: Life, board: Board) -> dict[str, Any]:
    """How many tasks stand as people meant, and which do not."""
    meant = life.ledger.statuses()
    states = {task.key: board.state(task).status for task in board.plan.tasks}
    return {
        "total": len(states),
        "done": sum(status is Status.DONE for status in states.values()),
        "otherwise": [
            f"{key}: {status.value}, meant {meant[key].value}" for key, status in states.items() if status != meant[key]
        ],
    }


def _place(wrap_up: Message, task: str) -> str | None:
    """The sign of the list in which a wrap-up shows a task; None where it does not, or has no room to."""
    for block in wrap_up.blocks:
        text = (block.get("text") or {}).get("text", "")
        if block.get("type") == "section" and f"• `{task}` " in text:
            return str(text.removeprefix("*").split(" ")[0])
    return None
