"""The versions of a plan: loading one, asking before work is dropped, going back to an earlier one."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from bot.error import UserError
from bot.message import plan as words
from bot.message.mrkdwn import person, plain
from bot.message.source import place
from bot.plan.change import changes
from bot.plan.match import match, settled
from bot.plan.model import Plan
from bot.ritual.timetable import upcoming
from bot.team.lineage import identities
from bot.team.model import ActivePlan, Team
from bot.team.zone import known_zone
from handlers import first_day, plans, proposals, registers, rituals, sources
from handlers.guests import refuse_guest
from handlers.interaction import Click, Command
from handlers.plans import Load
from handlers.status import active_plan
from handlers.turn import Answer, Say, Turn
from storage import boards, inbox, people, replies, teams, versions

COMING, LISTED = 3, 10
LONGEST = 9  # digits of a version that a database can be asked for


def load(turn: Turn, request: Load) -> Answer:
    """Store a new version and tell the channel what it is or changes; ask first where recorded work would go."""
    if request.plan is None:
        raise LookupError(request.name)
    if request.polled and not request.sure and not sources.wanted(turn, request.channel, request.address):
        return None
    former = teams.of_channel(turn.tx, turn.workspace, request.channel)
    if request.proposal and not versions.waits(turn.tx, request.proposal, former):
        return None  # since the click somebody has kept the running version, or loaded another
    zone = request.timezone or (former.team.timezone if former else plans.zone_of(turn, request.user))
    if not known_zone(zone):
        raise UserError(f"“{zone}” is no time zone.", "Write one like Europe/Berlin.")
    plan, pairs = request.plan, dict[str, str]()
    if former is not None:
        plan = settled(plan, match(former.plan, plan), former.plan)
        pairs = match(former.plan, plan)
        if not request.sure and proposals.asked(turn, former, request.body(), changes(former.plan, plan, pairs)):
            return None
    team = teams.ensure(
        turn.tx,
        workspace=turn.workspace,
        channel=request.channel,
        name=request.channel_name,
        timezone=zone,
        lead=None if request.polled else request.lead or request.user or None,
        at=turn.now,
    )
    start = first_day.chosen(turn, request, plan, former, turn.now.astimezone(ZoneInfo(zone)).date())
    gone = versions.gone(turn.tx, former) if former else []
    active = _store(
        turn, team, plan, former, request, start=start, remembered=identities(plan, pairs, former, gone), pairs=pairs
    )
    if not request.polled:
        sources.follow(turn, active, request.document, request.user)
    if request.proposal:
        proposals.settle(turn, request.proposal, "applied", request.user)
    return None


def _store(
    turn: Turn,
    team: Team,
    plan: Plan,
    former: ActivePlan | None,
    request: Load,
    *,
    start: date,
    remembered: Mapping[str, str],
    pairs: Mapping[str, str],
    restored: int = 0,
) -> ActivePlan:
    active = teams.load(
        turn.tx,
        team,
        plan,
        document=request.document,
        name=request.name,
        start=start,
        by=request.user or None,
        at=turn.now,
        address=request.address,
        identities=remembered,
    )
    rituals.begin_version(turn, active, former)
    registers.seed(turn, active)
    message = words.loaded(
        boards.recall(turn.tx, active, turn.now),
        people.roster(turn.tx, turn.workspace),
        active,
        span=boards.span_of(active),
        coming=upcoming(rituals.timetable(active), turn.now, COMING),
        change=changes(former.plan, plan, dict(pairs)) if former else None,
        restored=restored,
        by=_thanks(turn, request),
        own=first_day.named(turn.tx, active),
    )
    turn.owe(f"plan {team.id} {active.version}", team.channel, message, reason="answer")
    return active


def _thanks(turn: Turn, request: Load) -> str:
    """To whom a version is owed: the address that it was found at, or the person who loaded it."""
    if request.polled and not request.proposal:
        return place(request.address)
    return plain(people.roster(turn.tx, turn.workspace).name(request.user)) if request.user else ""


def apply_proposal(turn: Turn, clicked: Click) -> Answer:
    """Somebody agrees to the drop: the load that waited is carried out."""
    row, active = proposals.waiting(turn, clicked)
    request = dict(row.request)
    if "restore" in request:
        proposals.settle(turn, row.id or 0, "applied", clicked.user)
        return _restore(turn, active, int(request["restore"]), clicked.user, sure=True)
    body = request | {"sure": True, "proposal": row.id, "user": clicked.user}
    inbox.keep(
        turn.tx,
        workspace=turn.workspace,
        key=f"load proposal {row.id}",
        route=plans.ROUTE,
        body=body,
        at=turn.now,
    )
    return None


def undo(turn: Turn, given: Command | Click) -> Answer:
    """Bring back the version before the running one, or the one that is named."""
    if isinstance(given, Click):
        team, _, version = given.value.partition(" ")
        active = teams.by_id(turn.tx, int(team)) if team.isdigit() else None
        if active is None or active.team.workspace != turn.workspace or str(active.version) != version:
            raise UserError("That version does not run any more: nothing to undo.", "/plan versions lists them.")
        refuse_guest(turn, active, given.user)
        return _restore(turn, active, active.version - 1, given.user)
    active = active_plan(turn, given.channel)
    if given.words and not (given.words.isdecimal() and len(given.words) <= LONGEST):
        raise UserError(f"“{given.words}” is no version.", "/plan versions lists them.")
    wanted = int(given.words) if given.words else active.version - 1
    _restore(turn, active, wanted, given.user)
    return Say(words.restoring(wanted))


def undo_from_terminal(turn: Turn, request: Mapping[str, str]) -> Answer:
    """`muster plan undo`: the same, without a person in Slack."""
    active = active_plan(turn, request["channel"])
    version = int(request["version"]) if request.get("version") else active.version - 1
    return _restore(turn, active, version, "", sure=bool(request.get("sure")))


def _restore(turn: Turn, active: ActivePlan, version: int, user: str, *, sure: bool = False) -> Answer:
    row = versions.find(turn.tx, active.team.id, version)
    if active.version == 1 and version == 0:
        raise UserError("This is the first version of the plan; there is none before it.", "/plan load loads another.")
    if row is None or version == active.version:
        raise UserError(f"There is no version {version} to go back to.", "/plan versions lists them.")
    plan = Plan.model_validate(row.content)
    remembered = {task.key: row.identities.get(task.key, task.key) for task in plan.tasks}
    pairs = {key: former for key, identity in remembered.items() if (former := active.key(identity))}
    change = changes(active.plan, plan, pairs)
    spoken = {update.task for update in replies.updates(turn.tx, active)}
    lost = [task for task in change.dropped if task.key in spoken]
    if lost and not sure:
        proposals.ask(turn, active, {"restore": version}, change, lost)
        return None
    request = Load(
        channel=active.team.channel,
        channel_name=active.team.channel_name,
        user=user,
        name=row.name,
        document=row.document,
        address=row.address,
    )
    restored = _store(
        turn,
        active.team,
        plan,
        active,
        request,
        start=row.start,
        remembered=remembered,
        pairs=pairs,
        restored=version,
    )
    sources.leave(turn, restored)
    return None


def show_versions(turn: Turn, asked: Command) -> Answer:
    """The versions there are."""
    active = active_plan(turn, asked.channel)
    rows = versions.newest(turn.tx, active.team.id, LISTED)
    told = [
        (row.version, row.loaded_at, person(row.loaded_by) if row.loaded_by else "", len(row.content["tasks"]))
        for row in rows
    ]
    return Say(words.versions(told))
