"""The measures that each squad reports: "Track deploy success rate, uptime and mean time to recover"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.plan.columns import columns, rows
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.lexicon import tokens, words_of
from bot.plan.model import Scorecard
from bot.plan.outline import Item, Paragraph, Table
from bot.plan.register_words import SCORECARD
from bot.plan.registers import leads
from bot.plan.section import Section

_VERB = re.compile(
    r"^(?:(?:tracks?|reports?(?: on)?|measures?|monitors?|provides?|watch(?:es)?|owns?|reviews?|counts?"
    r"|mide|medir|informar?(?: sobre)?|seguir|mede|acompanhar?|suivre|mesurer?|misst|messen|berichtet(?: über)?)\b"
    r"(?:\s+and\s+(?=track|report|measure|monitor|review))?\s*)+(?:daily\s+|weekly\s+|on\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"^(?:the\s)?(?P<squad>[^.:;,()]{2,50}?)\s+(?P<rest>(?:tracks?|reports?|measures?|monitors?|watches|owns|counts?"
    r"|publishes|mide|mede|misst|berichtet)\s.{3,300})$",
    re.IGNORECASE,
)
_COLUMNS: Final = {
    "squad": re.compile(
        r"^(?:squad|team|crew|group|owner|who|workstream|stream|department|equipo|equipe|équipe|abteilung|команда|团队"
        r"|チーム)",
        re.IGNORECASE,
    ),
    "metrics": re.compile(
        r"metric|measure|kpi|report|track|^counts?\b|indicator|numbers?|figures?|métrica|indicador|indicateur|mesure|kennzahl"
        r"|метрик|показател|指标|指標",
        re.IGNORECASE,
    ),
}
_COMMA = re.compile(r"\s*[,，、；;]\s*(?![^()（）]*[)）])")
_AND = re.compile(r"\s+(?:and|y|e|et|und|и|sowie|plus)\s+(?![^()]*\))|\s*[和及]\s*|\s+&\s+(?=\w+\s)", re.IGNORECASE)
_AND_FIRST = re.compile(r"^(?:and|y|e|et|und|и|sowie|plus)\s+", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-ZÀ-ÞА-Я])|(?<=。)")
_ACRONYM: Final = frozenset(
    {"MTTR", "MTTD", "MTBF", "NPS", "CSAT", "SLO", "SLOS", "SLA", "SLI", "DAU", "MAU", "CTR", "WIP"}
)
_MEASURES: Final = frozenset(
    token
    for word in words_of("""
        rate ratio coverage uptime downtime availability latency time percentage percent share number count
        counts score volume throughput velocity progress completion accuracy precision error defect bug finding
        incident alert ticket blocker failure outage regression status budget cost spend revenue conversion
        usage adoption satisfaction signups session user order complaint delay backlog debt quality compliance
        readiness frequency duration age freshness lag drift risk deploy deployment release vulnerability crash
        retention churn escape stability reliability success tasa cobertura tiempo disponibilidad porcentaje
        número errores incidentes latencia taxa tempo disponibilidade porcentagem incidentes taux couverture
        temps disponibilité nombre incidents latence délai quote abdeckung zeit verfügbarkeit anzahl fehler
        latenz dauer anteil доля покрытие время доступность число количество 率 时间 時間 覆盖 数
    """)
    for token in tokens(word)
)
_FULL: Final = 2
_OPEN: Final = frozenset(["to", "of", "per", "for", "in", "by", "with", "de", "para", "pour", "zu", "von"])
_WITHIN = re.compile(
    r"率|时间|時間|数|覆盖|(?:quote|abdeckung|zeit|dauer|anzahl)\b", re.IGNORECASE
)  # parts of longer words


def read_scorecards(root: Section) -> tuple[Scorecard, ...]:
    """The measures each squad reports, from the lists under a heading about scorecards."""
    found: list[Scorecard] = []
    for section in root.walk():
        named = [around for around in section.upwards() if SCORECARD.search(around.name)]
        if not named or any(SCORECARD.search(below.name) for below in section.sections):
            continue
        nested = [*_nested(section)]
        told = [(squad, metrics(text)) for squad, text in (*leads(section), *_lines(section), *_rows(section))]
        told = [*((squad, measured) for squad, measured in told if squad not in dict(nested)), *nested]
        if not told and section is not named[0]:
            told = [(section.name, _listed(section.items))]
        for squad, measured in told:
            if measured and not SCORECARD.search(squad):
                found.append(Scorecard(squad=squad, metrics=measured, line=section.line))
    return tuple(found)


def _nested(section: Section) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A squad as a list item of its own over the measures that it reports."""
    for item in section.items:
        lead = lead_of(item.text)
        if item.items and (lead is None or not lead[1]):
            yield plain(lead[0] if lead else item.text).strip(), _listed(item.items)


def _listed(items: Sequence[Item]) -> tuple[str, ...]:
    """What list items measure: one each, where there are several."""
    texts = [plain(box(item.text)[1]).strip(" .") for item in items]
    return tuple(_VERB.sub("", text) for text in texts) if len(texts) > 1 else metrics(", ".join(texts))


def _lines(section: Section) -> Iterator[tuple[str, str]]:
    """Lines of running text led by a squad: "Kitchen: waste and burnt pans", "The kitchen tracks waste"."""
    for block in section.blocks:
        if isinstance(block, Item) and (told := _TELLS.match(plain(box(block.text)[1]))) and not lead_of(block.text):
            yield told["squad"], told["rest"]
        for text in _sentences(block) if isinstance(block, Paragraph) else ():
            lead = lead_of(text, dashes=True)
            told = _TELLS.match(plain(text))
            if lead and lead[1]:
                yield plain(lead[0]), plain(lead[1])
            elif told:
                yield told["squad"], told["rest"]


def _sentences(block: Paragraph) -> Iterator[str]:
    for line in block.lines:
        yield from _SENTENCE.split(line.text)


def _rows(section: Section) -> Iterator[tuple[str, str]]:
    """The rows of a table of squads and what each reports; a squad over several rows counts once."""
    for block in section.blocks:
        where = columns(block, _COLUMNS) if isinstance(block, Table) else {}
        if not isinstance(block, Table) or len(where) < len(_COLUMNS):
            continue
        told: dict[str, list[str]] = {}
        squad = ""
        for _, said in rows(block, where):
            squad = said["squad"] or squad
            if squad and said["metrics"]:
                told.setdefault(squad, []).append(said["metrics"])
        yield from ((squad, ", ".join(texts)) for squad, texts in told.items())


def metrics(text: str) -> tuple[str, ...]:
    """The measures that a sentence lists.

    1. Commas part them. Where none stands before the last "and", that "and" parts the last two.
    2. Elsewhere "and" parts only what measures on both sides: "success rate and coverage" is two, "search and booking
       latency" and "mean time to detect and recover" are one.
    """
    parts = [part.strip(" .") for part in _COMMA.split(_VERB.sub("", text.strip().rstrip("."))) if part.strip(" .")]
    unfinished = len(parts) > 1 and not _AND_FIRST.match(parts[-1])
    found: list[str] = []
    for at, part in enumerate(parts):
        bare = _AND_FIRST.sub("", part)
        found.extend(_apart(bare, listed=unfinished and at + 1 == len(parts)))
    return tuple(found)


def _apart(text: str, *, listed: bool) -> list[str]:
    joints = list(_AND.finditer(text))
    for joint in reversed(joints):
        before, behind = text[: joint.start()].strip(), text[joint.end() :].strip()
        both = (_measures(before) and _measures(behind)) or (
            _complete(before) and (_measures(behind) or len(behind.split()) >= _FULL)
        )
        if (listed and joint is joints[-1]) or both:
            return [*_apart(before, listed=False), behind]
    return [text]


def _complete(text: str) -> bool:
    """Is it a measure of its own, rather than the first half of "time to detect and recover"?"""
    words = text.split()
    return len(words) >= _FULL and words[-2].casefold() not in _OPEN


def _measures(text: str) -> bool:
    acronym = any(word in _ACRONYM for word in re.findall(r"\w+", text))
    return acronym or any(word in _MEASURES for word in tokens(text)) or bool(_WITHIN.search(text))
