"""Loading a plan: what was read, and the form to load one with."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from bot.message.block import actions, button, context, field_input, fitted, header, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, listed, plain
from bot.message.standup import ACTION_STATUS
from bot.plan.calendar import Window
from bot.plan.model import Plan, Trigger
from bot.ritual.timetable import Occurrence

VIEW_LOAD, ACTION_LOAD = "load_plan", "open_load_plan"
PASTED, ADDRESS, START, ZONE = "document", "address", "start", "timezone"
PASTE_LIMIT = 3_000
RITUAL = {"standup": "stand-up", "checkpoint": "checkpoint", "scorecard": "scorecard"}


def loaded(
    plan: Plan,
    *,
    version: int,
    span: Window,
    dated: bool,
    timezone: str,
    coming: tuple[Occurrence, ...],
    gone: int = 0,
    added: int = 0,
    by: str = "",
) -> Message:
    """For the channel: what was read in the document, and what happens next."""
    new = "This channel now runs a plan" if version == 1 else f"Version {version} of the plan is loaded"
    blocks: list[Block] = [
        header(f"🗺️ {cut(plan.title, 140)}"),
        section(
            f"{new}{f', thanks to {by}' if by else ''}: {_found(plan)}.\n"
            f"{_when(span, dated=dated)}, in {plain(timezone)} time.{_changed(gone, added)}"
        ),
    ]
    if plan.triggers:
        rules = "\n".join(f"• {_rule(trigger)}" for trigger in plan.triggers[:6])
        blocks.append(section(f"*I will call a war room when*\n{rules}"))
    if coming:
        blocks.append(section("*Next*\n" + "\n".join(f"• {_coming(one, timezone)}" for one in coming)))
    if plan.notes:
        blocks.append(context(*(cut(plain(note), 300) for note in plan.notes[:3])))
    blocks.append(actions(button("Where the plan stands", ACTION_STATUS, style="primary")))
    return Message(text=f"{new}: {plain(plan.title)}, {_found(plan)}.", blocks=fitted(blocks))


def _when(span: Window, *, dated: bool) -> str:
    if dated:
        return f"From {day(span.start)} to {day(span.end)}"
    return f"It names no dates: I hold its rituals from {day(span.start)} to {day(span.end)}"


def _changed(gone: int, added: int) -> str:
    parts = [count(gone, "task") + " of the former version gone"] if gone else []
    parts += [f"{added} new"] if added else []
    return f"\n{', '.join(parts).capitalize()}." if parts else ""


def received(what: str) -> Message:
    """To whoever asked for a load that takes a moment."""
    text = f"Reading {plain(what)} …"
    return Message(text=text, blocks=(section(text),))


def _found(plan: Plan) -> str:
    parts = [count(len(plan.tasks), "task")]
    phases = [phase for phase in plan.phases if phase.kind != "section"] or list(plan.phases)
    parts += [count(len(phases), "phase")] if phases else []
    parts += [count(len(plan.squads), "squad")] if plan.squads else []
    unowned = sum(not task.owners and not task.squad for task in plan.tasks)
    return listed(parts) + (f" ({unowned} without an owner)" if unowned else "")


def _rule(trigger: Trigger) -> str:
    text = cut(plain(trigger.text or trigger.metric), 200)
    return text + (f" — within {trigger.deadline_hours:g} h" if trigger.deadline_hours else "")


def _coming(one: Occurrence, timezone: str) -> str:
    at = one.due_at.astimezone(ZoneInfo(timezone))
    return f"{RITUAL[one.ritual.value].capitalize()}, {day(at.date())} {at:%H:%M}"


def load_form(channel: str, *, first: date, timezone: str) -> dict[str, Any]:
    """The modal to load a plan into a channel: paste it, or give its address."""

    def text(*, many: bool = False, initial: str = "", placeholder: str = "") -> dict[str, Any]:
        element: dict[str, Any] = {"type": "plain_text_input", "action_id": "value", "multiline": many}
        if many:
            element["max_length"] = PASTE_LIMIT
        if initial:
            element["initial_value"] = initial
        if placeholder:
            element["placeholder"] = {"type": "plain_text", "text": placeholder}
        return element

    return {
        "type": "modal",
        "callback_id": VIEW_LOAD,
        "private_metadata": channel,
        "title": {"type": "plain_text", "text": "Load a plan"},
        "submit": {"type": "plain_text", "text": "Load"},
        "close": {"type": "plain_text", "text": "Cancel"},
        "blocks": [
            field_input(
                PASTED,
                "Paste the plan",
                text(many=True, placeholder="- [ ] T1: Provision the database (Owner: Ana)"),
                optional=True,
                hint="Markdown, up to 3,000 characters. A longer one: share the file here and mention me.",
            ),
            field_input(ADDRESS, "or its address", text(placeholder="https://…/plan.md"), optional=True),
            field_input(
                START, "First day", {"type": "datepicker", "action_id": "value", "initial_date": first.isoformat()}
            ),
            field_input(ZONE, "Time zone of the team", text(initial=timezone), hint="For example Europe/Berlin."),
        ],
    }
