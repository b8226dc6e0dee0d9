"""The whole product on one machine: the sandbox in place of Slack, the bot talking to it over the real SDK."""

import asyncio
import base64
import json
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as hour
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
from sqlmodel import Session

from bot.alert.trigger import feeds
from bot.message.guide import COMMANDS
from bot.message.ritual import titled
from bot.plan.model import Plan
from bot.plan.own_start import own_start
from bot.ritual.timetable import Ritual, upcoming
from handlers import demo_cast, plans, rituals
from handlers.demo_team import Colleagues
from handlers.manifest import SCOPES, bot_events, message_shortcuts
from handlers.pace import Pace
from handlers.service import Service
from handlers.settings import Settings
from handlers.web import webhook_of
from sandbox import Clock, Sandbox
from sandbox.page.offer import Moment, PageButton, nobody_waits
from storage import alerts, teams

CHANNEL = "delivery"
AHEAD, FAR = 3, 16
HASTE = 20
HINT_WAR_ROOM = "Fail a deploy three times: the plan calls a war room at the third."
HINTS = [
    "You are {who}; your colleagues answer by themselves. Open the stand-up's thread and write “{key} done”.",
    "Press Undo below what was noted, and say it again with “My update”.",
    "Write /plan status to see where the plan stands.",
    HINT_WAR_ROOM,
    "Jump to the checkpoint: promised against done, edited as answers come.",
    "Jump to Monday: the weekly scorecard. Muster's Home tab holds your own tasks, /plan help the rest.",
]


@dataclass(frozen=True)
class Stage:
    """What a demo is made from. ``folder`` keeps the workspace and the bot's database between runs."""

    plan: Plan
    document: str
    name: str
    folder: Path
    speed: float = 60.0
    port: int = 0
    timezone: str = "Europe/Lisbon"


class Demo:
    """The sandbox and the bot, started together."""

    def __init__(self, stage: Stage, today: date) -> None:
        self.stage = stage
        stage.folder.mkdir(parents=True, exist_ok=True)
        people = demo_cast.cast(stage.plan)
        own = own_start(stage.document, stage.plan, today)
        self.start = own.day if own else _monday_after(today)
        self._lead = people[0].handle
        self.box = Sandbox(
            people=people,
            channels=[CHANNEL, "general"],
            groups=demo_cast.squads(stage.plan, people),
            clock=Clock(start=_morning(self.start, stage.timezone), speed=stage.speed, running=False),
            scopes=set(SCOPES),
            events=bot_events(),
            commands=("/plan",),
            shortcuts=message_shortcuts(),
            app_name="Muster",
            team_name="Demo workspace",
            state=stage.folder / "workspace.jsonl",
        )
        self._deploys = 0
        self._moments: Sequence[Moment] = ()
        self._watching: asyncio.Task[None] | None = None

    async def open(self) -> str:
        """Start everything; returns the address of the page."""
        await self.box.start(port=self.stage.port)
        # A day passes in seconds here; the pace that Slack asks for is kept by the demo's own time.
        self.service = Service(self._settings(), self.box.clock, Pace(steady=lambda: time.monotonic() * HASTE))
        await self.service.start()
        self._colleagues = Colleagues(self.box, self.service.slack.workspace, visitor=self.box.user(self._lead).id)
        self._dress_page()
        if not await self.service.database.read(lambda tx: teams.every(tx, self.service.slack.workspace)):
            await self._load()
            await self.service.desk.settle()
        self.box.clock.on_change(self.service.scheduler.wake)
        self.box.page.visited = self._begin
        self._watching = asyncio.create_task(self._watch())
        return self.box.url

    def _begin(self) -> None:
        """Time passes from the first look at the page, so that nobody comes in at noon."""
        self.box.page.visited = nobody_waits
        self.box.clock.play()

    def _settings(self) -> Settings:
        secret = "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode()
        return Settings(
            bot_token=self.box.bot_token,
            app_token=self.box.app_token,
            api_url=self.box.api_url,
            port=0,
            database_url=f"sqlite:///{self.stage.folder / 'muster.db'}",
            signals_secret=secret,
            timezone=self.stage.timezone,
        )

    async def close(self) -> None:
        """Stop the bot, then the sandbox; both keep what they know."""
        if self._watching:
            self._watching.cancel()
        await self.service.stop()
        await self.box.stop()

    async def _load(self) -> None:
        """Load the plan as the team's lead would."""
        body = plans.queue_from_terminal(
            channel="",
            channel_name=CHANNEL,
            document=self.stage.document,
            name=self.stage.name,
            start=self.start.isoformat(),
            timezone=self.stage.timezone,
        )
        body["user"] = self.box.user(self._lead).id
        await self.service.desk.keep(plans.ROUTE, body)
        await self.service.work_off()

    def _dress_page(self) -> None:
        page, plan = self.box.page, self.stage.plan
        key = next((task.key for task in plan.tasks if not task.status.closed), "T1")
        page.title = plan.title
        fed = any(trigger.consecutive and feeds(trigger, "deploy") for trigger in plan.triggers)
        shown = [hint for hint in HINTS if fed or hint is not HINT_WAR_ROOM]
        page.hints = [hint.format(key=key, who=self.box.user(self._lead).name) for hint in shown]
        page.completions = {"/plan": [(words, does.replace("`", "")) for words, does in COMMANDS]}
        page.upcoming = lambda: self._moments
        page.travel = self._travel
        page.buttons = [
            PageButton(
                "Fail a deploy",
                "sends the bot a signed webhook: the deploy to production failed",
                lambda: self._deploy("failed"),
            ),
            PageButton(
                "Deploy succeeds",
                "sends the bot a signed webhook: the deploy to production went well",
                lambda: self._deploy("succeeded"),
            ),
        ]

    async def _deploy(self, outcome: str) -> str:
        """A signal through the real door: signed, over HTTP."""
        self._deploys += 1
        signal = {
            "name": "deploy",
            "outcome": outcome,
            "subject": "production",
            "run": f"build-{self._deploys + 100}",
            "at": self.box.clock.now().isoformat(),
            "source": "demo pipeline",
        }
        body, identity, now = json.dumps(signal), f"msg_{secrets.token_hex(8)}", datetime.now(UTC)
        signature = webhook_of(self.service.settings.signals_secret).sign(identity, now, body)
        headers = {
            "webhook-id": identity,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": signature,
        }
        async with httpx.AsyncClient(trust_env=False) as web:
            answer = await web.post(f"http://127.0.0.1:{self.service.port}/signals", content=body, headers=headers)
        return f"Deploy {signal['run']} {outcome}; the bot's door answered {answer.status_code}."

    async def _watch(self) -> None:
        """Keep the page's list of what comes next."""
        while True:
            self._moments = await self.service.database.read(self._coming)
            await self._colleagues.speak(await self.service.database.read(self._colleagues.lines))
            await asyncio.sleep(0.5)

    async def _travel(self, target: datetime) -> None:
        """Let the time until then pass with all that belongs to it: each ritual at its hour, each answer in turn."""
        while (stop := await self.service.database.read(lambda tx: self._next_stop(tx, target))) is not None:
            self._set_clock(stop)
            await self.service.open_rituals()
            await self.service.open_prompts()
            await self.service.watch_deadlines()
            await self._settle()
            await self._colleagues.speak(await self.service.database.read(self._colleagues.lines))
        self._set_clock(target)
        await self.service.open_rituals()

    def _set_clock(self, moment: datetime) -> None:
        """The clock runs on while we work, and only ever forward."""
        if moment > self.box.clock.now():
            self.box.clock.set(moment)

    async def _settle(self) -> None:
        """What was said is handled, and what is owed has been sent."""
        await self.box.settled()
        await self.service.work_off()
        await self.service.courier.drain()

    def _next_stop(self, tx: Session, target: datetime) -> datetime | None:
        now = self.box.clock.now()
        stops = [line.at for line in self._colleagues.lines(tx)]
        for active in teams.every(tx, self.service.slack.workspace):
            stops += [one.due_at for one in upcoming(rituals.timetable(active), now, 1)]
            stops += [alert.deadline_at for alert in alerts.of_team(tx, active.team.id) if alert.deadline_at]
        return min((stop for stop in stops if now < stop <= target), default=None)

    def _coming(self, tx: Session) -> list[Moment]:
        now = self.box.clock.now()
        found: list[Moment] = []
        for active in teams.every(tx, self.service.slack.workspace):
            coming = upcoming(rituals.timetable(active), now, FAR)
            # The next few, and the next of each kind: Monday's scorecard is never out of reach.
            shown = (
                {*coming[:AHEAD], *(next((one for one in coming if one.ritual is kind), coming[0]) for kind in Ritual)}
                if coming
                else set()
            )
            found += [Moment(titled(one.ritual, one.subject), one.due_at) for one in coming if one in shown]
        return found


def _monday_after(today: date) -> date:
    return today + timedelta(days=(7 - today.weekday()) % 7)


def _morning(day: date, timezone: str) -> datetime:
    """A minute or two before the first stand-up."""
    return datetime.combine(day, hour(8, 58), tzinfo=ZoneInfo(timezone)).astimezone(UTC)
