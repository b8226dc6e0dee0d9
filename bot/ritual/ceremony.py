"""Which ritual a meeting of the plan is, and what the plan says of its hour."""

import re
from datetime import time

from bot.plan.model import Ceremony, Checklist, Plan
from bot.ritual.slot import Ritual

STATED = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")

_WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_STEERING = (
    r"steering|steer-?\s?co\b|comité de direcci[óo]n|comit[êe] (?:diretivo|de dire[cç][ãa]o)|comité de pilotage"
    r"|lenkungs(?:ausschuss|kreis)|управляющий комитет|指导委员会|ステアリング"
)
_RETRO = (
    r"\bretros?\b|retro-?spe[ck]tive|retrospectiva|rétrospective|lessons[\s-]learn(?:ed|t)|ретроспектив|回顾会|ふりかえり"
    r"|振り返り|レトロスペクティブ"
)
_REVIEW = (
    r"(?:sprint|phase|milestone|iteration)[\s-]?(?:reviews?|demos?)\b|^(?:the )?(?:reviews?|demos?)$|review meeting"
    r"|revisi[óo]n (?:del?|de la) (?:sprint|fase|hito)|revisão d[ao] (?:sprint|fase)|revue de (?:sprint|phase)"
    r"|(?:обзор|демо) спринта|^демо$|评审会|スプリントレビュー"
)
_DELTA = (
    r"\bdaily[\s-](?:deltas?|changes?|status|reports?|updates?|digests?)\b|\bdeltas?\b|status channel|tagesbericht"
    r"|(?:informe|reporte) diario|relatório diário|rapport quotidien|ежедневный отч[её]т|每日报告|日次レポート"
)
_CHECKPOINT = (
    r"check-?\s?points?|end[\s-]of[\s-]day|\beod\b|check-?\s?out|wrap-?\s?up|evening|close of (?:the )?day"
    r"|fin del día|fim do dia|fin de journée|tagesabschluss|конец дня|日报|夕会"
)
_SCORECARD = r"score-?\s?cards?|weekly (?:report|metrics|status)|wochenbericht|周报|週報"
_STANDUP = (
    r"stand-?\s?ups?|daily (?:scrum|sync|meeting|huddle|check-?in)|^(?:the )?daily$|huddle"
    r"|reuni(?:ón|on|ão) di[áa]ria|diária|mêlée|point quotidien|стендап|планёрка|планерка|站会|朝会"
)
# A milestone's checkpoint is a meeting of its own, however much it is called like the daily round.
_OTHER = r"milestone|sprint|phase|gate|integration|war[\s-]?room"
_CALLED = (
    (Ritual.STEERING, _STEERING),
    (Ritual.RETRO, _RETRO),
    (Ritual.REVIEW, _REVIEW),
    (None, _OTHER),
    (Ritual.CHECKPOINT, _CHECKPOINT),
    (Ritual.SCORECARD, _SCORECARD),
    (Ritual.DELTA, _DELTA),
    (Ritual.STANDUP, _STANDUP),
)
_KICKOFF = r"kick-?\s?off|arranque|lancement|auftakt|стартовая встреча|启动会|キックオフ"


def ritual_of(ceremony: Ceremony) -> Ritual | None:
    """The ritual that a ceremony of that name is; None for a meeting that Muster only announces."""
    return next((ritual for ritual, name in _CALLED if re.search(name, ceremony.name, re.IGNORECASE)), None)


def called(plan: Plan, ritual: Ritual) -> tuple[Ceremony, ...]:
    """The plan's ceremonies that are this ritual, in its order."""
    return tuple(one for one in plan.ceremonies if ritual_of(one) is ritual)


def is_review_list(checklist: Checklist) -> bool:
    """Whether a checklist is what the plan reviews its stages by."""
    return bool(re.search(rf"{_REVIEW}|\breview\b|acceptance", checklist.name, re.IGNORECASE))


def kickoff_of(plan: Plan) -> Ceremony | None:
    """The meeting that the plan begins with."""
    return next((one for one in plan.ceremonies if re.search(_KICKOFF, one.name, re.IGNORECASE)), None)


def weekdays(ceremony: Ceremony) -> frozenset[int]:
    """The weekdays that the plan states, 0 for Monday."""
    return frozenset(_WEEKDAYS[day[:3].casefold()] for day in ceremony.days if day[:3].casefold() in _WEEKDAYS)


def hour(text: str | None) -> time | None:
    """The hour of "9:15" or "09:15"; None for anything else."""
    found = STATED.fullmatch((text or "").strip())
    return time(int(found[1]), int(found[2])) if found else None


def stated_hour(*ceremonies: Ceremony) -> time | None:
    """The first hour that any of the ceremonies states."""
    return next((at for one in ceremonies if (at := hour(one.time)) is not None), None)
