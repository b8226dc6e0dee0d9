"""The arguments of one call, read as Slack reads them: JSON values, or text that stands for them."""

import json
from typing import Any

from sandbox.book import Refused
from sandbox.model import JSON

TRUE = {"1", "true", "True"}


class Args:
    """Typed access to one call's arguments; a value that does not fit is refused with Slack's error."""

    def __init__(self, values: JSON) -> None:
        self.values = values

    def __contains__(self, name: str) -> bool:
        return self.values.get(name) not in {None, ""} if self._plain(name) else True

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, str) else json.dumps(value)

    def flag(self, name: str, *, default: bool = False) -> bool:
        value = self.values.get(name)
        return default if value is None or value == "" else str(value) in TRUE

    def number(self, name: str, default: int, *, error: str = "invalid_arguments") -> int:
        value = self.values.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError, OverflowError):
            raise Refused(error, f"{name} is no number: {value!r}") from None

    def names(self, name: str) -> list[str]:
        """A list given as such or as text with commas."""
        value = self.values.get(name)
        if isinstance(value, str):
            value = value.split(",")
        items = value if isinstance(value, list) else []
        return [str(item).strip() for item in items if str(item).strip()]

    def json(self, name: str, error: str) -> Any:
        """A JSON value, given as such or as text; None when absent; ``error`` when the text is no JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise Refused(error, f"{name} is no JSON") from None

    def _plain(self, name: str) -> bool:
        return isinstance(self.values.get(name), str | None)
