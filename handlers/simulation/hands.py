"""What a person does, done in the sandbox as their Slack would do it, and noted as what they meant by it."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.plan.model import Status
from handlers.simulation.crowd import Act, Deed
from handlers.simulation.ledger import Leave, Ledger, Meant
from sandbox import Message, Sandbox

EMOJI = {
    Status.DONE: "white_check_mark",
    Status.IN_PROGRESS: "construction",
    Status.BLOCKED: "no_entry_sign",
    Status.IN_REVIEW: "eyes",
}
DOOR_SECONDS = 1.0


@dataclass
class Word:
    """A message that somebody wrote, what they meant by it, and by an emoji on the bot's quote of it."""

    deed: Deed
    message: Message
    meant: Meant | None = None
    marked: Meant | None = None


class Hands:
    """Everybody's hands. What needs the bot's answer at once is left undone while they see that it is away."""

    def __init__(self, box: Sandbox, ledger: Ledger) -> None:
        self.box = box
        self.ledger = ledger
        self.words: list[Word] = []
        self.done: list[str] = []
        self._doing: Mapping[Act, Callable[[Deed, Word | None], Awaitable[None]]] = {
            Act.COMMAND: self._command,
            Act.FORM: self._form,
            Act.REACT: self._react,
            Act.MARK: self._mark,
            Act.UNMARK: self._unmark,
            Act.UNDO: self._undo,
            Act.CHOOSE: self._choose,
            Act.AWAY: self._away,
            Act.BACK: self._back,
            Act.MUTE: self._mute,
            Act.SIGNAL: self._signal,
        }

    async def do(self, deed: Deed, about: Word | None, *, alive: bool) -> Word | None:
        """Do it; the word that it is about from now on."""
        if alive or deed.act in (Act.SAY, Act.DOUBT, Act.EDIT, Act.DELETE):
            self.done.append(deed.act.value)
        if deed.act in (Act.SAY, Act.DOUBT):
            return await self._say(deed)
        if deed.act is Act.EDIT and about is not None:
            await self._edit(deed, about)
        elif deed.act is Act.DELETE and about is not None:
            await self.box.delete(about.message.user, about.message.channel, about.message.ts)
            _void(about.meant)
        elif alive:
            await self._doing[deed.act](deed, about)
        return about

    async def _say(self, deed: Deed) -> Word:
        # The conversation with the bot has a thread only where the bot began one.
        where, thread = ("dm" if deed.direct else deed.channel), deed.thread or None
        if deed.direct and not deed.channel.startswith("D"):
            thread = None
        message = await self.box.say(deed.user, where, deed.text, thread=thread)
        word = Word(deed, message)
        if deed.act is Act.SAY:
            word.meant = self._mean(deed, _instant(message.ts))
        self.words.append(word)
        return word

    async def _edit(self, deed: Deed, about: Word) -> None:
        await self.box.edit(deed.user, about.message.channel, about.message.ts, deed.text)
        _void(about.meant)
        about.meant = self._mean(deed, _instant(about.message.ts))

    async def _command(self, deed: Deed, _about: Word | None) -> None:
        if await self._plan(deed, f"update {deed.text}"):
            self._mean(replace(deed, day=None), self._now())

    async def _form(self, deed: Deed, _about: Word | None) -> None:
        await self.box.click(deed.user, deed.channel, deed.thread, "my_update", wait=DOOR_SECONDS)
        view = next(iter(self.box.views(deed.user)[::-1]), None)
        if view is None or deed.status is None:
            return  # somebody without an open task is told so
        shown = {
            row[0]: (place, row[1]) for place, row in enumerate(json.loads(view.payload["private_metadata"])["tasks"])
        }
        if deed.task not in shown:
            await self.box.close_view(deed.user, view.id, everything=True)
            return
        place, before = shown[deed.task]
        typed = {f"status {place}": {"value": deed.status.value}}
        if deed.status is Status.BLOCKED and before != Status.BLOCKED:
            typed[f"blocker {place}"] = {"value": "an answer from legal"}
        if wrong := await self.box.submit(deed.user, view.id, typed):
            raise RuntimeError(f"The form was not taken: {wrong}")
        if deed.status != before:
            self._mean(replace(deed, day=None), self._now())

    async def _react(self, deed: Deed, _about: Word | None) -> None:
        """An emoji means the one open task of theirs in the thread; where there are several the bot asks (`CHOOSE`)."""
        head = self.box.message(deed.channel, deed.thread)
        if deed.status is None or deed.user in head.reactions.get(EMOJI[deed.status], ()):
            return
        await self.box.react(deed.user, deed.channel, deed.thread, EMOJI[deed.status])
        still = [key for key in deed.mine if self.ledger.open(key)]
        if len(still) == 1 and self.ledger.status(still[0]) is not deed.status:
            self._mean(replace(deed, task=still[0], day=None), self._now())

    async def _mark(self, deed: Deed, about: Word | None) -> None:
        quote = self._quote(about)
        if about is None or quote is None or deed.status is None:
            return
        await self.box.react(deed.user, quote.channel, quote.ts, EMOJI[deed.status])
        if self.ledger.open(deed.task) and self.ledger.status(deed.task) is not deed.status:
            about.marked = self._mean(replace(deed, day=None), self._now())

    async def _unmark(self, deed: Deed, about: Word | None) -> None:
        quote = self._quote(about)
        if about is None or quote is None or deed.status is None:
            return
        if deed.user in quote.reactions.get(EMOJI[deed.status], ()):
            await self.box.unreact(deed.user, quote.channel, quote.ts, EMOJI[deed.status])
            _void(about.marked)

    async def _undo(self, deed: Deed, about: Word | None) -> None:
        quote = self._quote(about)
        if about is not None and quote is not None:
            await self.box.click(deed.user, quote.channel, quote.ts, "undo_said")
            _void(about.meant)

    async def _choose(self, deed: Deed, about: Word | None) -> None:
        """Press the button that says what was meant, in the newest question that has one."""
        for question in self.box.ephemerals(deed.user)[::-1]:
            for block in question.blocks:
                for button in block.get("elements", ()):
                    if _says(button, deed):
                        await self.box.click(deed.user, question.channel, question.ts, button["action_id"])
                        chosen = self._mean(replace(deed, day=None), self._now())
                        if about is not None:
                            chosen.day, about.meant = about.deed.day, chosen
                        return

    async def _away(self, deed: Deed, _about: Word | None) -> None:
        if await self._plan(deed, f"away {deed.text}"):
            first, last = (date.fromisoformat(part) for part in deed.text.split(" to "))
            self.ledger.leaves.append(Leave(deed.user, first, last, self._now()))

    async def _back(self, deed: Deed, _about: Word | None) -> None:
        if await self._plan(deed, "back"):
            self.ledger.back(deed.user, self._now())

    async def _mute(self, deed: Deed, _about: Word | None) -> None:
        if await self._plan(deed, "mute"):
            today = self._now().astimezone(ZoneInfo(self.box.user(deed.user).tz)).date()
            self.ledger.mutes.setdefault((deed.user, today), self._now())

    async def _signal(self, deed: Deed, _about: Word | None) -> None:
        await self._plan(deed, deed.text)

    async def _plan(self, deed: Deed, words: str) -> bool:
        """Type the command; whether the bot took it, for Slack tells whoever typed it when it did not."""
        where = "dm" if deed.channel.startswith("D") else deed.channel
        shown = await self.box.command(deed.user, where, "/plan", words, wait=DOOR_SECONDS)
        return not any("operation_timeout" in one.text for one in shown)

    def _mean(self, deed: Deed, at: datetime) -> Meant:
        if deed.status is None:
            raise ValueError(f"Nothing is meant by {deed.act}.")
        return self.ledger.mean(deed.task, deed.status, at, deed.day)

    def _quote(self, about: Word | None) -> Message | None:
        """The bot's quote of a word, while it can still be undone."""
        if about is None:
            return None
        message = about.message
        for one in self.box.thread(message.channel, message.thread_ts or message.ts):
            if key_of(one) == f"quote {message.channel} {message.ts}" and "undo_said" in str(one.blocks):
                return one
        return None

    def _now(self) -> datetime:
        return self.box.clock.now()


def key_of(message: Message) -> str:
    """What the bot calls a message of its own; empty for others."""
    return str(((message.metadata or {}).get("event_payload") or {}).get("key") or "")


def _says(button: Mapping[str, str], deed: Deed) -> bool:
    """Whether a button answers a question with the task and the status that somebody means."""
    status, value = deed.status.value if deed.status else "", button.get("value") or ""
    if button.get("action_id", "").startswith("pick_task"):
        picked = json.loads(value)
        return (picked["task"], picked["status"]) == (deed.task, status)
    return button.get("action_id", "").startswith("choose_task") and value.split(" ", 1)[1] == f"{status} {deed.task}"


def _void(meant: Meant | None) -> None:
    if meant is not None:
        meant.counts = False


def _instant(ts: str) -> datetime:
    """The moment of a ts, to the microsecond."""
    seconds, _, micros = ts.partition(".")
    return datetime.fromtimestamp(int(seconds), UTC) + timedelta(microseconds=int(micros or 0))
