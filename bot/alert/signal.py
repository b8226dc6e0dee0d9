"""A fact from outside: a deploy failed, coverage is 83.2 %."""

import re
from decimal import Decimal
from enum import StrEnum

from pydantic import AwareDatetime

from bot.error import UserError
from bot.plan.model import Frozen


class Outcome(StrEnum):
    """How a run of something ended. A cancelled run says nothing either way."""

    FAILED = "failed"
    SUCCEEDED = "succeeded"
    CANCELLED = "cancelled"


class Signal(Frozen):
    """One observation of ``name`` on ``subject`` (a service, an environment).

    ``run`` is shared by the attempts of one run; ``sequence`` is the source's own count and orders signals
    of one moment. A value of unit "sev" counts the worst as 1.
    """

    name: str
    outcome: Outcome | None = None
    value: Decimal | None = None
    unit: str = ""
    subject: str = ""
    run: str = ""
    at: AwareDatetime
    source: str = ""
    link: str = ""
    note: str = ""
    sequence: int = 0


LONGEST = 40  # characters of a value
SEVERITY = "sev"  # the unit of a level whose 1 is the worst

_OUTCOMES = {
    Outcome.FAILED: "failed fail fails failure failing error errored broken broke red down timed_out startup_failure",
    Outcome.SUCCEEDED: "succeeded success successful succeeds ok okay passed pass passes passing green fixed up",
    Outcome.CANCELLED: "cancelled canceled skipped aborted neutral stale",
}
_OUTCOME = {word: outcome for outcome, words in _OUTCOMES.items() for word in words.split()}
_LEVELS = {"critical": 1, "blocker": 1, "high": 2, "major": 2, "medium": 3, "moderate": 3, "low": 4, "minor": 4}
_NUMBER = re.compile(
    r"(?P<number>[+-]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][+-]?\d{1,2})?)"
    r"\s*(?P<unit>%|[^\W\d_]{1,12}(?:/[^\W\d_]{1,12})?)?"
)
_LEVEL = re.compile(r"(?:sev|severity|s|p|priority)[\s-]?(?P<level>\d)", re.IGNORECASE)
_HINT = "Say an outcome or a number: deploy failed, coverage 83.2 %, severity 2."


def parse(
    name: str,
    value: str | None = None,
    *,
    at: AwareDatetime,
    subject: str = "",
    run: str = "",
    source: str = "",
    link: str = "",
    note: str = "",
    sequence: int = 0,
) -> Signal:
    """Read a signal as somebody types it; without ``value`` the last word of ``name`` is the value.

    Raises:
        UserError: there is no name, or what follows is neither an outcome nor a finite number.
    """
    label, said = _parted(name) if value is None else (name, value)
    label, said = " ".join(label.split()), said.strip().replace("−", "-")
    if not label or not said:
        raise UserError("A signal needs a name and what was seen of it.", _HINT)
    outcome = _OUTCOME.get(said.casefold())
    number, unit = (None, "") if outcome else _measured(said, label)
    return Signal(
        name=label,
        outcome=outcome,
        value=number,
        unit=unit,
        subject=subject,
        run=run,
        at=at,
        source=source,
        link=link,
        note=note,
        sequence=sequence,
    )


def _parted(text: str) -> tuple[str, str]:
    name, _, value = re.sub(r"\s+%\s*$", "%", text).strip().rpartition(" ")
    return name, value


def _measured(said: str, label: str) -> tuple[Decimal, str]:
    level = _LEVELS.get(said.casefold()) or ((found := _LEVEL.fullmatch(said)) and int(found["level"]))
    if level:
        return Decimal(level), SEVERITY
    match = _NUMBER.fullmatch(said)
    if match is None or len(said) > LONGEST:
        raise UserError(f"“{said}” is neither an outcome nor a number for {label}.", _HINT)
    return _decimal(match["number"]), match["unit"] or ""


def _decimal(text: str) -> Decimal:
    if re.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3}", text):
        raise UserError(f"“{text}” could be a thousand or a fraction.", "Write it without the comma, or with a point.")
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?|[+-]?\d{1,3},\d{3}\.\d+", text):
        text = text.replace(",", "")
    text = text.replace(",", ".")
    if text.count(".") > 1:
        raise UserError(f"“{text}” is not one number.", _HINT)
    return Decimal(text)
