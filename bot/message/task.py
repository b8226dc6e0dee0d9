"""A task in one line, the same everywhere."""

from collections.abc import Callable, Iterable

from bot.board.board import Board
from bot.message.block import SECTION_LIMIT
from bot.message.mrkdwn import count, cut, day, escape, group, listed, person, plain
from bot.plan.model import Status, Task
from bot.team.roster import Roster

SYMBOL = {
    Status.TODO: "⚪",
    Status.IN_PROGRESS: "🚧",
    Status.IN_REVIEW: "👀",
    Status.BLOCKED: "🚫",
    Status.DONE: "✅",
    Status.CANCELLED: "✖️",
}
WORD = {
    Status.TODO: "not started",
    Status.IN_PROGRESS: "in progress",
    Status.IN_REVIEW: "in review",
    Status.BLOCKED: "blocked",
    Status.DONE: "done",
    Status.CANCELLED: "cancelled",
}
TITLE_LIMIT = 110
CALLED = 8


class Names:
    """How people are written in one message: each is mentioned, and so pinged, once; after that by name.

    ``quiet`` mentions nobody: for answers that only one person sees, and for lists that ask for nothing. Nor is
    anybody mentioned who is away. ``may`` tells whom a mention may ping at all.
    """

    def __init__(self, roster: Roster, *, quiet: bool = False, may: Callable[[str], bool] = lambda _user: True) -> None:
        self._roster = roster
        self._pinged: set[str] = set()
        self._quiet = quiet
        self._may = may

    def person(self, user: str) -> str:
        """Somebody by their Slack id."""
        if user in self._roster.away:
            return f"{plain(self._roster.name(user))} (away)"
        if self._quiet or user in self._pinged or user in self._roster.quiet or not self._may(user):
            return plain(self._roster.name(user))
        self._pinged.add(user)
        return person(user)

    def owners(self, task: Task) -> str:
        """The owners of a task; empty when it names none."""
        return listed([self._owner(owner) for owner in task.owners], limit=4)

    def squad(self, name: str) -> str:
        """A mention of a squad's user group, the first time; empty when it has none.

        Where it would ping somebody at a wrong moment, those whom it may ping are mentioned instead.
        """
        found = self._roster.group(name) if name else None
        if found is None or self._quiet or found.group in self._pinged:
            return ""
        self._pinged.add(found.group)
        free = [user for user in found.users if self._free(user)]
        if len(free) < len(found.users):
            return listed([self.person(user) for user in free], limit=CALLED) if free else ""
        self._pinged.update(free)
        return group(found.group)

    def _free(self, user: str) -> bool:
        """Whether a mention may ping them, or has in this message."""
        roster = self._roster
        return user not in roster.away and (user in self._pinged or (user not in roster.quiet and self._may(user)))

    def _owner(self, owner: str) -> str:
        found = self._roster.owner(owner)
        return self.person(found.user) if found else plain(owner)


def key_and_title(task: Task) -> str:
    """`T4` Worker foundation."""
    return f"`{escape(task.key)}` {cut(plain(task.title), TITLE_LIMIT)}"


def standing(board: Board, task: Task) -> str:
    """How a task stands: in progress, 60 %, until Friday."""
    state = board.state(task)
    parts = [WORD[state.status]]
    if state.blocked_on:
        parts[0] += f": {cut(plain(state.blocked_on), 80)}"
    if state.progress is not None:
        parts.append(f"{state.progress}\u00a0%")
    if state.eta:
        parts.append(f"until {cut(plain(state.eta), 40)}")
    return ", ".join(parts)


def waits_for(board: Board, task: Task) -> str:
    """What must come first, empty when nothing is in the way."""
    first = board.open_dependencies(task)
    return f"waits for {listed([f'`{escape(one.key)}`' for one in first], limit=4)}" if first else ""


def line(board: Board, task: Task, names: Names, *extra: str, under: str | None = None) -> str:
    """A bullet: what, who, how it stands, what it waits for; ``under`` is the squad that a heading names already."""
    told = board.state(task).status != Status.TODO
    squad = board.squad_of(task)
    who = names.owners(task) or ("" if squad and squad == under else plain(squad) or "nobody yet")
    ahead = () if board.state(task).status.closed else (waits_for(board, task), *extra)
    parts = [who, standing(board, task) if told else "", *ahead]
    told_parts = " · ".join(part for part in parts if part)
    return f"• {key_and_title(task)}" + (f" — {told_parts}" if told_parts else "")


def was_due(board: Board, task: Task) -> str:
    """When a late task should have been done."""
    window = board.window(task)
    return f"was due {day(window.end)}" if window else ""


def bullets(tasks: Iterable[Task], render: Callable[[Task], str], limit: int = 8) -> str:
    """Tasks as bullets; beyond the limit, or past what a section holds, the rest are counted."""
    lines: list[str] = []
    rest = list(tasks)
    room = SECTION_LIMIT - 200
    while rest and len(lines) < limit:
        text = render(rest[0])
        if len(text) > room:
            break
        room -= len(text) + 1
        lines.append(text)
        rest.pop(0)
    return "\n".join([*lines, *([f"… and {count(len(rest), 'more task')}"] if rest else [])])


def bar(done: int, total: int, width: int = 10) -> str:
    """A progress bar in text; full only when everything is done."""
    full = width if total and done >= total else min(width - 1, round(width * done / total)) if total else 0
    return "█" * full + "░" * (width - full)
