"""Channels that run a plan, and the versions of their plans."""

from collections import OrderedDict
from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from bot.plan.model import Plan
from bot.team.model import ActivePlan, Team
from bot.team.settings import TeamSettings
from storage import slips
from storage.table.team import PlanRow, SettingRow, TeamRow

# Reading a stored plan back costs milliseconds for a large one, and a version never changes.
_READ: OrderedDict[tuple[str, int], Plan] = OrderedDict()
_READ_LIMIT = 32


def ensure(
    tx: Session, *, workspace: str, channel: str, name: str, timezone: str, lead: str | None, at: datetime
) -> Team:
    """The team of a channel, made when the channel runs its first plan; a given zone or lead replaces the old."""
    row = tx.exec(select(TeamRow).where(TeamRow.workspace == workspace, TeamRow.channel == channel)).one_or_none()
    if row is None:
        row = TeamRow(workspace=workspace, channel=channel, channel_name=name, timezone=timezone, created_at=at)
        tx.add(row)
    row.timezone = timezone
    row.lead = lead or row.lead
    row.channel_name = name or row.channel_name
    tx.flush()
    return _team(tx, row)


def every(tx: Session, workspace: str, *, lock: bool = False) -> list[ActivePlan]:
    """The plans that the workspace's channels run now, oldest team first.

    ``lock`` makes whoever else locks them wait until the transaction under way has ended.
    """
    if lock:
        tx.exec(
            select(TeamRow.id).where(TeamRow.workspace == workspace).order_by(col(TeamRow.id)).with_for_update()
        ).all()
    newest = select(func.max(PlanRow.id)).group_by(col(PlanRow.team_id))
    rows = tx.exec(
        select(TeamRow, PlanRow)
        .join(PlanRow, col(PlanRow.team_id) == col(TeamRow.id))
        .where(TeamRow.workspace == workspace, col(PlanRow.id).in_(newest))
        .order_by(col(TeamRow.id))
    )
    return [_active(tx, _team(tx, team), plan) for team, plan in rows]


def ids(tx: Session, workspace: str) -> list[int]:
    """The teams of a workspace, oldest first."""
    found = tx.exec(select(TeamRow.id).where(TeamRow.workspace == workspace).order_by(col(TeamRow.id)))
    return [team_id for team_id in found if team_id is not None]


def of_channel(tx: Session, workspace: str, channel: str) -> ActivePlan | None:
    """The plan that this very channel runs."""
    row = tx.exec(select(TeamRow).where(TeamRow.workspace == workspace, TeamRow.channel == channel)).one_or_none()
    return by_id(tx, row.id or 0) if row else None


def running(tx: Session, workspace: str, channel: str) -> ActivePlan | None:
    """The plan that a channel runs; elsewhere, the workspace's only plan; None when that is not clear."""
    here = of_channel(tx, workspace, channel)
    if here is not None:
        return here
    plans = every(tx, workspace)
    return plans[0] if len(plans) == 1 else None


def by_id(tx: Session, team_id: int) -> ActivePlan | None:
    """The plan that the team with that id runs."""
    team = tx.get(TeamRow, team_id)
    newest = select(PlanRow).where(PlanRow.team_id == team_id).order_by(col(PlanRow.version).desc()).limit(1)
    plan = tx.exec(newest).one_or_none()
    return _active(tx, _team(tx, team), plan) if team and plan else None


def load(
    tx: Session,
    team: Team,
    plan: Plan,
    *,
    document: str,
    name: str,
    start: date,
    by: str | None,
    at: datetime,
    address: str = "",
    identities: Mapping[str, str] | None = None,
) -> ActivePlan:
    """Store a new version of a team's plan; from the commit on it is the one that counts.

    ``identities`` says, by key, which remembered task each task is; one that is left out is remembered by its key.
    """
    apart = {key: identity for key, identity in (identities or {}).items() if key != identity}
    last = tx.exec(select(func.max(PlanRow.version)).where(PlanRow.team_id == team.id)).one()
    row = PlanRow(
        workspace=team.workspace,
        team_id=team.id,
        version=(last or 0) + 1,
        title=plan.title,
        name=name,
        document=document,
        content=plan.model_dump(mode="json"),
        start=start,
        loaded_by=by,
        loaded_at=at,
        address=address,
        identities=apart,
    )
    tx.add(row)
    tx.flush()
    return _active(tx, team, row)


def set_settings(tx: Session, team: Team, settings: TeamSettings, *, by: str, at: datetime) -> None:
    """How the team wants its rituals from now on."""
    body = settings.model_dump(mode="json")
    tx.add(SettingRow(workspace=team.workspace, team_id=team.id, body=body, by=by, at=at))
    tx.flush()


def _active(tx: Session, team: Team, row: PlanRow) -> ActivePlan:
    # Another database may be opened by the same process, and count its versions from one as well.
    key = (f"{tx.get_bind().engine.url} {row.loaded_at.isoformat()} {row.title}", row.id or 0)
    plan = _READ.get(key)
    if plan is None:
        plan = _READ[key] = Plan.model_validate(row.content)
        while len(_READ) > _READ_LIMIT:
            _READ.popitem(last=False)
    return ActivePlan(
        id=row.id or 0,
        team=team,
        version=row.version,
        start=row.start,
        plan=plan,
        address=row.address,
        identities=row.identities,
        slips=slips.of_team(tx, team.id),
    )


def _team(tx: Session, row: TeamRow) -> Team:
    newest = select(SettingRow).where(SettingRow.team_id == row.id).order_by(col(SettingRow.id).desc()).limit(1)
    chosen = tx.exec(newest).one_or_none()
    return Team(
        id=row.id or 0,
        workspace=row.workspace,
        channel=row.channel,
        channel_name=row.channel_name,
        timezone=row.timezone,
        lead=row.lead,
        since=row.created_at,
        settings=TeamSettings.model_validate(chosen.body) if chosen else TeamSettings(),
    )
