"""What the sandbox notes for assertions: every call, and every answer that was a refusal."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sandbox.model import JSON


class Refused(Exception):  # noqa: N818 - it is an answer that Slack gives, not a mishap
    """An answer with ``ok: false``; ``extra`` goes into the answer beside the error's name."""

    def __init__(self, error: str, detail: str = "", **extra: object) -> None:
        super().__init__(error)
        self.error = error
        self.detail = detail
        self.extra = extra


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something Slack would not have accepted: a method's error, or an answer of the app that makes no sense."""

    method: str
    error: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Web API as it arrived; ``error`` is what it was answered with, None when it went well."""

    method: str
    args: JSON
    at: datetime
    error: str | None = None


class Book:
    """Calls and refusals in order; a refusal a test expects is forgiven by its error's name."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.refusals: list[Refusal] = []
        self._forgiving: Counter[str] = Counter()
        self._always: set[str] = set()

    @property
    def unforgiven(self) -> list[Refusal]:
        """Refusals nobody forgave, whether the forgiveness came before or after them."""
        left = self._forgiving.copy()
        kept: list[Refusal] = []
        for refusal in self.refusals:
            if refusal.error in self._always:
                continue
            if left[refusal.error] > 0:
                left[refusal.error] -= 1
            else:
                kept.append(refusal)
        return kept

    def forgive(self, error: str, times: int | None = None) -> None:
        """Expect refusals with this error: so many of them, or any number when ``times`` is None."""
        if times is None:
            self._always.add(error)
        else:
            self._forgiving[error] += times

    def refuse(self, method: str, error: str, detail: str = "") -> None:
        self.refusals.append(Refusal(method, error, detail))
