"""The one kind of failure that a person is shown as it stands."""


class UserError(Exception):
    """A sentence for the person who caused it, and a hint what to do; nothing has been changed."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.sentence} {self.hint}".strip()
