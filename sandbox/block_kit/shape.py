"""Checks of JSON values, put together from small ones; each adds what it finds wrong to a list."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from sandbox.block_kit.problem import Problem

Check = Callable[[Any, str, list[Problem]], None]


def anything(_value: Any, _at: str, _found: list[Problem]) -> None:
    """Accept whatever is there."""


def string(longest: int | None = None, *, shortest: int = 1, pattern: str | None = None) -> Check:
    """Text of so many characters."""
    fitting = re.compile(pattern) if pattern else None

    def check(value: Any, at: str, found: list[Problem]) -> None:
        if not isinstance(value, str):
            found.append(Problem(at, "must be a string"))
        elif len(value) < shortest:
            found.append(Problem(at, f"must be at least {shortest} characters"))
        elif longest is not None and len(value) > longest:
            found.append(Problem(at, f"must be no more than {longest} characters, has {len(value)}"))
        elif fitting is not None and not fitting.fullmatch(value):
            found.append(Problem(at, f"has the wrong form: {value[:40]!r}"))

    return check


def enum(*allowed: str) -> Check:
    """One of a few words."""

    def check(value: Any, at: str, found: list[Problem]) -> None:
        if value not in allowed:
            found.append(Problem(at, f"must be one of {', '.join(allowed)}, is {value!r}"))

    return check


def boolean(value: Any, at: str, found: list[Problem]) -> None:
    """True or false, not a word for it."""
    if not isinstance(value, bool):
        found.append(Problem(at, "must be a boolean"))


def whole(least: int | None = None, most: int | None = None) -> Check:
    """A whole number within bounds."""

    def check(value: Any, at: str, found: list[Problem]) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            found.append(Problem(at, "must be an integer"))
        elif (least is not None and value < least) or (most is not None and value > most):
            found.append(Problem(at, f"must lie between {least} and {most}, is {value}"))

    return check


def number(value: Any, at: str, found: list[Problem]) -> None:
    """A number of any kind."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        found.append(Problem(at, "must be a number"))


def listing(item: Check, most: int | None = None, *, least: int = 1) -> Check:
    """A list of so many items, each checked."""

    def check(value: Any, at: str, found: list[Problem]) -> None:
        if not isinstance(value, list):
            found.append(Problem(at, "must be an array"))
            return
        if len(value) < least:
            found.append(Problem(at, f"must have at least {least} items, has {len(value)}"))
        if most is not None and len(value) > most:
            found.append(Problem(at, f"must have no more than {most} items, has {len(value)}"))
        for index, each in enumerate(value):
            item(each, f"{at}/{index}", found)

    return check


def record(needed: Mapping[str, Check], optional: Mapping[str, Check] | None = None, *rules: Check) -> Check:
    """An object with these fields and no others; ``rules`` look at it as a whole once each field is right."""
    fields = {**needed, **(optional or {})}

    def check(value: Any, at: str, found: list[Problem]) -> None:
        if not isinstance(value, dict):
            found.append(Problem(at, "must be an object"))
            return
        before = len(found)
        found += [Problem(at, f"missing required field: {name}") for name in needed if value.get(name) is None]
        for name, each in value.items():
            if name not in fields:
                found.append(Problem(f"{at}/{name}", f"invalid additional property: {name}"))
            elif each is not None:
                fields[name](each, f"{at}/{name}", found)
        for rule in rules if len(found) == before else ():
            rule(value, at, found)

    return check


def tagged(kinds: Mapping[str, Check]) -> Check:
    """An object whose ``type`` chooses the check; a type not listed is unsupported here."""

    def check(value: Any, at: str, found: list[Problem]) -> None:
        if not isinstance(value, dict):
            found.append(Problem(at, "must be an object"))
            return
        kind = value.get("type")
        if not isinstance(kind, str) or kind not in kinds:
            found.append(Problem(f"{at}/type", f"unsupported type: {kind}"))
            return
        kinds[kind](value, at, found)

    return check


def exactly_one(*names: str) -> Check:
    """A rule: one of these fields stands there, and only one."""

    def rule(value: Any, at: str, found: list[Problem]) -> None:
        given = [name for name in names if value.get(name) is not None]
        if len(given) != 1:
            found.append(Problem(at, f"needs exactly one of {', '.join(names)}"))

    return rule


def at_least_one(*names: str) -> Check:
    """A rule: one of these fields stands there, or several."""

    def rule(value: Any, at: str, found: list[Problem]) -> None:
        if all(value.get(name) is None for name in names):
            found.append(Problem(at, f"needs at least one of {', '.join(names)}"))

    return rule


def unique(items: list[tuple[str, str]], what: str, found: list[Problem]) -> None:
    """Report every (pointer, name) whose name came before."""
    seen: set[str] = set()
    for at, name in items:
        if name in seen:
            found.append(Problem(at, f"{what} {name!r} already exists"))
        seen.add(name)
