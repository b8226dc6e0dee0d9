"""The append-only file in which a workspace survives ``kill -9``.

1. Every change appends one line holding the whole changed value; the line is handed to the system at once.
2. On opening, later lines of the same value replace earlier ones; a torn last line is dropped.
3. The file is then rewritten compactly under a temporary name and moved into place.
"""

import json
import os
from dataclasses import fields
from pathlib import Path
from typing import Any, TextIO

from sandbox.model import JSON


class Journal:
    """Lines ``{"k": kind, "i": identity, "v": value}`` in one file; without a path nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: TextIO | None = None

    @property
    def open(self) -> bool:
        return self._file is not None

    def load(self) -> list[tuple[str, JSON]]:
        """Every kept (kind, value) in order of first appearance; the file is left compact, not yet open."""
        if self._path is None:
            return []
        self._path.parent.mkdir(parents=True, exist_ok=True)
        kept = self._fold()
        fresh = self._path.with_name(f"{self._path.name}.new")
        with fresh.open("w", encoding="utf-8") as file:
            file.writelines(line.rstrip("\n") + "\n" for line, _ in kept.values())
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
        return [(entry["k"], entry["v"]) for _, entry in kept.values()]

    def begin(self) -> None:
        """From here on changes are kept; those made while restoring were not."""
        if self._path is not None:
            self._file = self._path.open("a", encoding="utf-8")

    def append(self, kind: str, identity: str, value: JSON) -> None:
        if self._file is None:
            return
        entry = {"k": kind, "i": identity, "v": value}
        self._file.write(json.dumps(entry, default=_plain, separators=(",", ":")) + "\n")
        self._file.flush()

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _fold(self) -> dict[tuple[str, str], tuple[str, JSON]]:
        kept: dict[tuple[str, str], tuple[str, JSON]] = {}
        if self._path is None or not self._path.exists():
            return kept
        with self._path.open(encoding="utf-8", errors="replace") as file:
            for line in file:
                try:
                    entry = json.loads(line)
                    key = entry["k"], entry["i"]
                except (ValueError, TypeError, KeyError):
                    continue  # torn by the kill: its value keeps what it was before
                kept[key] = line, entry
        return kept


def values(item: Any) -> JSON:
    """The fields of a dataclass by name, not copied."""
    return {field.name: getattr(item, field.name) for field in fields(item)}


def _plain(value: Any) -> Any:
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(f"{type(value).__name__} cannot be kept")
