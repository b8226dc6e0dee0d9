"""The end of a task's line that says what the task waits for: ``(depends on T1)``, ``. Blocked by: T2, T3``."""

import re
from typing import Final

from bot.plan.vocabulary import TASK_NOUN

_NEEDS_FIRMLY: Final = (
    "depends on|dependent on|blocked by|depende de|bloquead[oa] por|dépend de|bloqué par|hängt ab von|abhängig von"
    "|blockiert durch|dependiente de|dependente de|зависит от|依赖|依存"
)
NEEDS: Final = (
    _NEEDS_FIRMLY + "|requires|needs|waits for|waiting for"
    "|braucht|wartet auf|necesita|espera a|precisa de|a besoin de|требует|ждёт|after"
    "|deps?:|depends:|requiere|nécessite|benötigt|nach"
    "|после|depois de|después de|après"
)
_NEEDS_LAST = re.compile(rf"\s*[;,–—(|·-]\s*(?:{NEEDS})\s*:?\s*([^()]{{1,120}})\)?$", re.IGNORECASE)
_FIRMLY = re.compile(rf"[\W_]*(?:{_NEEDS_FIRMLY})", re.IGNORECASE)
_LETTERED = re.compile(r"\b[A-Z][A-Za-z]{0,9}[-_]?\d")
_ID: Final = rf"(?:(?:{TASK_NOUN})s?\s)?#?(?:[A-Z][\w]{{0,9}}[-_]?)?\d{{1,6}}(?:\.\d{{1,4}}){{0,3}}[a-z]?"
_NEEDS_IDS = re.compile(
    rf"(?:\s*[.。]\s*(?:{NEEDS})|(?<=[\w)\]])\s(?:{_NEEDS_FIRMLY}))\s*:?\s*"
    rf"({_ID}(?:\s*(?:,|&|/|\+|;|-|–|,?\s?and|to|y|e|et|und|и|、)\s*{_ID}){{0,12}})\.?$",
    re.IGNORECASE,
)


def waits(text: str) -> re.Match[str] | None:
    """The end of a text that says what the task waits for. A weak word such as "after" needs a number behind it."""
    found = _NEEDS_LAST.search(text)
    if found and (any(c.isdigit() for c in found[1]) or _FIRMLY.match(found[0])):
        return found
    return _NEEDS_IDS.search(text)


def waits_for(sentence: str) -> str | None:
    """What a whole sentence says that the task waits for; ``Requires 2 reviewers`` names none, ``Needs RW-7`` does."""
    found = waits(f"- {sentence}")
    if found is None or found.start():
        return None
    named = _NEEDS_IDS.search(f"x. {sentence}") or _FIRMLY.match(sentence) or _LETTERED.search(found[1])
    return found[1] if named else None
