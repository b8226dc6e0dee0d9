"""Whom the bot pinged, when and why: what its noise is measured by."""

import json
import re
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from storage.table.person import GroupRow
from storage.table.post import PingRow, PostRow

_MENTION, _GROUP = re.compile(r"<@([A-Z0-9]+)>"), re.compile(r"<!subteam\^([A-Z0-9]+)")


def remember(tx: Session, post: PostRow, reason: str) -> None:
    """Note whom a new post pings: everybody it mentions, by name or by user group, and whoever it is written to."""
    if post.kind == "reaction":
        return
    mentioned = _mentioned(tx, post) if post.kind == "message" else []
    for user in dict.fromkeys([*mentioned, *([post.user] if post.user else [])]):
        why = "answer" if post.kind == "ephemeral" else reason
        tx.add(PingRow(workspace=post.workspace, post_id=post.id or 0, user=user, reason=why, at=post.created_at))


def _mentioned(tx: Session, post: PostRow) -> list[str]:
    body = json.dumps(post.body, ensure_ascii=False)
    called = _GROUP.findall(body)
    same = select(GroupRow).where(GroupRow.workspace == post.workspace, col(GroupRow.group).in_(called))
    return [*_MENTION.findall(body), *(user for row in (tx.exec(same) if called else ()) for user in row.users)]


def between(tx: Session, workspace: str, since: datetime, until: datetime) -> list[PingRow]:
    """Every ping from one instant up to another, oldest first."""
    rows = select(PingRow).where(PingRow.workspace == workspace, col(PingRow.at) >= since, col(PingRow.at) < until)
    return list(tx.exec(rows.order_by(col(PingRow.id))))


def posted(tx: Session, workspace: str, since: datetime, until: datetime) -> dict[str, int]:
    """How many posts of each kind (message, ephemeral, direct, reaction) were written in between."""
    rows = tx.exec(
        select(PostRow.kind, func.count())
        .where(PostRow.workspace == workspace, PostRow.created_at >= since, PostRow.created_at < until)
        .group_by(PostRow.kind)
    )
    return dict(rows.all())
