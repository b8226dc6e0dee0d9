"""One ritual of one local date: where it is held, what it looks at, and what it owns up to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.board.board import Board
from bot.message.message import Message
from bot.message.ritual import amended, late_by, skipped
from bot.ritual.part import part_of
from bot.ritual.slot import Ritual
from bot.ritual.squad import channel_of, keys_of, subjects
from bot.team.model import ActivePlan
from bot.team.roster import Roster
from handlers.asking import directly, members, owners
from handlers.noise import pinger
from handlers.presence import roster_on
from handlers.turn import Turn
from storage import boards, occurrences
from storage.table.ritual import OccurrenceRow

BY_SQUAD = (Ritual.STANDUP, Ritual.CHECKPOINT)
ANNOUNCED = (Ritual.KICKOFF, Ritual.READINESS)  # who is asked alone in the morning has not heard of these
Opening = tuple[Message, Sequence[str]]  # what is said, and the keys of the tasks that are promised or asked about


@dataclass(frozen=True)
class Occasion:
    """A ritual that was taken, now or earlier."""

    turn: Turn
    active: ActivePlan
    row: OccurrenceRow

    @property
    def ritual(self) -> Ritual:
        return Ritual(self.row.ritual)

    @property
    def subject(self) -> str:
        return self.row.subject

    @property
    def day(self) -> date:
        return self.row.local_date

    @property
    def id(self) -> int:
        return self.row.id or 0

    @property
    def key(self) -> str:
        """What makes a ritual's post the one of its subject and day."""
        return f"{self.row.ritual} {self.row.team_id} {self.day.isoformat()} {self.subject}".rstrip()

    @property
    def channel(self) -> str:
        return _channel(self.active, self.row)

    @cached_property
    def roster(self) -> Roster:
        """Everybody, who is not to be asked on its date, and whom no mention should ping."""
        roster = roster_on(self.turn, self.active, self.day)
        may = pinger(self.turn, self.active)
        called = {one.user for one in owners(self.active, roster)} | members(self.active, roster)
        unheard = {user for user in called if not may(user)}
        alone = frozenset() if self.ritual in ANNOUNCED else self._asked_alone(roster)
        return roster.model_copy(update={"quiet": alone | unheard})

    def _asked_alone(self, roster: Roster) -> frozenset[str]:
        """Who is asked in a direct message on its date, or has been."""
        asked = occurrences.subjects_asked(self.turn.tx, self.active.team.id, Ritual.PROMPT, self.day)
        return directly(self.active, roster, self.day) | asked

    @cached_property
    def board(self) -> Board:
        """The tasks that it speaks of, as they stand now, on its date: of a daily round, those of whoever holds it."""
        board = boards.recall(self.turn.tx, self.active, self.turn.now, self.day)
        plan, settings = self.active.plan, self.active.team.settings
        if self.ritual not in BY_SQUAD or subjects(plan, settings) == (self.subject,) == ("",):
            return board
        return part_of(board, keys_of(plan, settings, self.subject))

    def say(self, message: Message) -> int:
        """Owe the message, or its new wording; returns the post's id."""
        return self.turn.owe(self.key, self.channel, amended(message, self._amends()))

    def _amends(self) -> list[str]:
        late = [late_by(self.row.claimed_at - self.row.due_at)] if self.row.verdict == "late" else []
        return late + skipped(self._missed())

    def _missed(self) -> list[tuple[Ritual, str, date]]:
        """What this channel was to hear since the ritual before, and never did; oldest first."""
        missed = []
        for row in occurrences.before(self.turn.tx, self.row):
            if row.ritual == Ritual.PROMPT or _channel(self.active, row) != self.channel:
                continue
            if row.verdict != "skipped":
                break
            missed.append((Ritual(row.ritual), row.subject, row.local_date))
        return missed[::-1]


def _channel(active: ActivePlan, row: OccurrenceRow) -> str:
    settings = active.team.settings
    if row.ritual in (Ritual.DELTA, Ritual.STEERING):
        return settings.status_channel or active.team.channel
    if row.ritual in (*BY_SQUAD, Ritual.READINESS):
        return channel_of(settings, row.subject) or active.team.channel
    return active.team.channel
