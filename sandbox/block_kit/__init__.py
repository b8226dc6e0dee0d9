from dataclasses import dataclass
from typing import Any

from sandbox.model import JSON

INTERACTIVE = {"button", "static_select", "overflow", "checkboxes", "radio_buttons", "datepicker", "plain_text_input"}


@dataclass(frozen=True, slots=True)
class Problem:
    pointer: str
    message: str

    def told(self) -> str:
        return f"{self.message} [json-pointer:{self.pointer}]"

    def wire(self) -> JSON:
        return {"message": self.message, "pointer": self.pointer}


def check_blocks(blocks: Any) -> list[Problem]:
    return []


def check_view(view: Any) -> list[Problem]:
    return []


def check_message(message: Any) -> list[Problem]:
    return []
