"""One place where blocks are wrong."""

from dataclasses import dataclass

from sandbox.model import JSON


@dataclass(frozen=True, slots=True)
class Problem:
    """Where (a JSON pointer) and what; ``kind`` names the constraint, as Slack's validation does."""

    pointer: str
    message: str
    kind: str = "failed_constraint"

    def told(self) -> str:
        return f"{self.message} [json-pointer:{self.pointer}]"

    def wire(self) -> JSON:
        return {"code": self.kind, "message": self.message, "pointer": self.pointer}
