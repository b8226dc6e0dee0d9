"""The rules around a plan's tasks, gathered from their readers."""

from typing import TypedDict

from bot.plan import playbooks, risks
from bot.plan.ceremonies import meeting_lines, read_ceremonies
from bot.plan.checklists import read_checklists, readiness_lines
from bot.plan.countdown import read_timeline
from bot.plan.kpis import read_kpis
from bot.plan.limits import read_limits
from bot.plan.model import Ceremony, Checklist, Kpi, Limit, Playbook, Risk, Scorecard, TimelineStep, Trigger
from bot.plan.scorecards import read_scorecards
from bot.plan.section import Section
from bot.plan.triggers import read_triggers, record_lines
from bot.plan.workstreams import squad_lines


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
        risks=risks.read_risks(root),
        checklists=read_checklists(root, owned),
        playbooks=playbooks.read_playbooks(root),
        limits=read_limits(root, owned),
    )


def ruled_lines(root: Section, owned: set[int]) -> frozenset[int]:
    """The lines of meetings, triggers, risks, playbooks and readiness lists: what governs the work is none itself."""
    triggers = {trigger.line for trigger in read_triggers(root)}
    registered = {line for line, _ in (*playbooks.stated(root), *risks.stated(root))}
    return (
        meeting_lines(root)
        | triggers
        | record_lines(root)
        | registered
        | readiness_lines(root, owned)
        | squad_lines(root)
    )
