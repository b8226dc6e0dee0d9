"""What the program around the sandbox may put on the page: buttons, moments to jump to, completions, hints."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Section = Literal["clock", "delivery"]


@dataclass(frozen=True)
class Moment:
    """Something that will happen; the page offers to jump to it. `at` is an aware instant."""

    label: str
    at: datetime


@dataclass(frozen=True)
class PageButton:
    """A button beside the clock. What `press` returns is shown to the person; an exception is shown as one."""

    label: str
    hint: str
    press: Callable[[], Awaitable[str | None]]
    section: Section = "delivery"


def nothing_ahead() -> Sequence[Moment]:
    """No moment is known; the page then shows no jump."""
    return ()


def nobody_waits() -> None:
    """Nothing depends on whether the page is looked at."""


@dataclass
class PageOffer:
    """Everything optional on the page. Changes are seen at the page's next look, without a restart."""

    title: str = ""
    buttons: list[PageButton] = field(default_factory=list)
    upcoming: Callable[[], Sequence[Moment]] = nothing_ahead
    completions: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    hints: list[str] = field(default_factory=list)
    visited: Callable[[], None] = nobody_waits  # called whenever somebody opens the page
    travel: Callable[[datetime], Awaitable[None]] | None = None  # how to get to a later moment; else the clock is set
