"""Which sections hold a plan's registers: risks, playbooks, checklists, scorecards, measures with targets."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.consequence import consequence
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.section import Section

RISK = re.compile(
    r"\brisks\b|^(?:(?:the|our|key|top|main|known|project|delivery|plan)\s)?risk (?:register|radar|log|list|table"
    r"|matrix|management"
    r"|assessment|review|analysis|map|board)|^risk$|\b(?:could|may|might|can) go wrong\b|\bworries\b|worr(?:y"
    r"|ies|ied) (?:us|about|me)\b|(?:could|may|might|can) (?:trip|bite|hurt|sink|derail|stop) us|trip us up"
    r"|\bafraid of\b|\bfears?\b"
    r"|\bconcerns\b|\bpitfalls\b|\bhazards\b|watch-?outs\b"
    r"|keeps? us (?:up|awake)|\bthreats\b|riesgos|riscos|risques|risiken|\brisiko(?:liste|register|s)?$|риск"
    r"|风险|リスク",
    re.IGNORECASE,
)
PLAYBOOK = re.compile(
    r"contingenc|\bplaybooks\b|^(?:our |the )?playbook$|incident response|rollback (?:plan|procedure)s?|fallback(?:s"
    r"| plans?)|plan b\b"
    r"|\b(?:if|when|should)\b.{0,30}\b(?:goes|go|went|gone) (?:wrong|sideways|south|bad)|^(?:if"
    r"|when) (?:\w+\s){1,2}(?:fails?|breaks?)$|\bwhat if\b"
    r"|what we do (?:if|when)|in case of"
    r"|emergenc(?:y|ies) (?:plans?|procedures?|drills?|moves|cards?|sheets?|responses?)|if[-–]then"
    r"|when things break|troubleshooting drill"
    r"|first response|\bdrills\b"
    r"|notfall|应急|预案|фоллбэк|緊急|planes? de contingencia|planos? de contingência|si algo (?:falla|sale mal)"
    r"|se algo der errado"
    r"|en cas de|wenn etwas schief|если что-то пойд[её]т не так|困ったとき",
    re.IGNORECASE,
)  # fmt: skip
CHECKLIST = re.compile(
    r"checklists?\b|check-lists?\b|definition of (?:done|ready)|lista de verificación|listas? de comprobación"
    r"|lista de verificação|checkliste"
    r"|liste de contrôle|чек-?лист|检查清单|チェックリスト|definición de hecho",
    re.IGNORECASE,
)
READY = re.compile(
    r"\breadiness\s+(?:check-?lists?|checks?|lists?|criteria|gates?)|^(?:squads?|teams?|crew|our|overall)?\s*readiness$"
    r"|\beach (?:squad|team|crew|group) (?:confirms|signs off)|readiness (?:by|per|of|for each) (?:squad|team"
    r"|crew|group)|\b(?:squad|team|crew)s?['’]? readiness\b"
    r"|\b(?:go-?live|opening|event|day[- ]one|start(?:-?up)?|shift|match-?day|race|flight) readiness$"
    r"|are we ready|\bready (?:to|when)\b|pre-?flight|(?:opening|start|go-?live|pre-?start) checks\b"
    r"|(?:lista|listas) de (?:preparación|prontidão)|bereitschafts(?:liste|check)|готовности|就绪检查|準備チェック",
    re.IGNORECASE,
)
SCORECARD: Final = re.compile(
    r"score-?(?:cards?|boards?)\b|score sheet|metrics? owners?|kpi owners?|who (?:measures|reports) what"
    r"|measures? (?:by"
    r"|per) (?:squad|team)"
    r"|tableau de bord (?:hebdo|des indicateurs)|cuadro de mando"
    r"|painel (?:semanal|de indicadores)|wochen-?kennzahlen|记分卡|スコアカード",
    re.IGNORECASE,
)
KPI = re.compile(
    r"\bkpis?\b|\bmetrics?\b|success criteria|\btargets?\b|how we (?:will )?measure|what we measure|success looks like"
    r"|numbers (?:we|to) (?:want|watch|hit|aim)|métricas|indicador|indicateur|objetivos medibles|kennzahl|zielwerte"
    r"|метрик"
    r"|показател|指标|指標",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^[^\w]*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s+)?[^\w]*|^[A-Z][.)]\s+")
_KINDS: Final = (RISK, PLAYBOOK, SCORECARD, KPI, CHECKLIST, READY)
_REACH: Final = 2000


def is_register(section: Section) -> bool:
    """Does a list here say what may go wrong, what to do then, or what is measured, rather than what to do?"""
    names = [around.name for around in section.upwards() if around.span is None]
    return any(PLAYBOOK.search(name) or SCORECARD.search(name) for name in names)


def governs_otherwise(section: Section, *, announces: re.Pattern[str]) -> bool:
    """Does the nearest heading that says anything name a register, and none of what ``announces`` finds?"""
    for around in section.upwards():
        if announces.search(around.name):
            return False
        if any(kind.search(title_of(around)) for kind in _KINDS):
            return True
    return False


def title_of(section: Section) -> str:
    """A section's name without the number or the sign before it."""
    return _NUMBERED.sub("", section.name)


def tells_what_to_do(section: Section) -> bool:
    """Is the register one of risks or playbooks, in which "Trigger: …" is a field of an entry?"""
    return any(RISK.search(title_of(around)) or PLAYBOOK.search(title_of(around)) for around in section.upwards())


def leads(section: Section) -> Iterator[tuple[str, str]]:
    """The names that lead a section's list items, with what stands behind and below each."""
    for item in section.items:
        text = box(item.text)[1][:_REACH]
        found = lead_of(text, dashes=True) or consequence(text)
        more = " ".join(child.text for child in item.items)
        if found and (found[1] or more):
            yield plain(found[0]).strip(), plain(f"{found[1]} {more}".strip())
