"""What the bot says: a text for notifications and screen readers, and the blocks that are seen."""

from typing import Any

from bot.plan.model import Frozen

Block = dict[str, Any]

# Slack refuses an edit whose text is longer (chat.update, msg_too_long), so no message starts out longer.
TEXT_LIMIT = 3_900


class Message(Frozen):
    """One message. ``text`` stands alone where blocks cannot be shown."""

    text: str
    blocks: tuple[Block, ...] = ()

    def body(self) -> dict[str, Any]:
        """As Slack's chat methods take it."""
        return {"text": self.text[:TEXT_LIMIT], "blocks": list(self.blocks)}
