"""The rules around a plan's tasks, gathered from their readers."""

from typing import TypedDict

from bot.plan.ceremonies import meeting_lines, read_ceremonies
from bot.plan.limits import read_limits
from bot.plan.model import Ceremony, Checklist, Kpi, Limit, Playbook, Risk, Scorecard, TimelineStep, Trigger
from bot.plan.registers import read_checklists, read_kpis, read_playbooks, read_risks, read_timeline
from bot.plan.scorecards import read_scorecards
from bot.plan.section import Section
from bot.plan.triggers import read_triggers


class Rules(TypedDict):
    """What governs the plan, by the names of the plan's fields."""

    triggers: tuple[Trigger, ...]
    ceremonies: tuple[Ceremony, ...]
    scorecards: tuple[Scorecard, ...]
    kpis: tuple[Kpi, ...]
    timeline: tuple[TimelineStep, ...]
    risks: tuple[Risk, ...]
    checklists: tuple[Checklist, ...]
    playbooks: tuple[Playbook, ...]
    limits: tuple[Limit, ...]


def rules_of(root: Section, owned: set[int]) -> Rules:
    """Everything that the document sets besides its tasks. Sections that a ticket owns (by identity) set nothing."""
    return Rules(
        triggers=read_triggers(root),
        ceremonies=read_ceremonies(root),
        scorecards=read_scorecards(root),
        kpis=read_kpis(root, owned),
        timeline=read_timeline(root),
        risks=read_risks(root),
        checklists=read_checklists(root, owned),
        playbooks=read_playbooks(root),
        limits=read_limits(root, owned),
    )


def ruled_lines(root: Section) -> frozenset[int]:
    """The lines on which a ceremony or a trigger stands: what governs the work is no work itself."""
    return meeting_lines(root) | {trigger.line for trigger in read_triggers(root)}
