"""Messages that Slack will not take: a person is told, and can have them sent again."""

from bot.message import dead_letter
from handlers.turn import Turn
from storage import teams
from storage.table.post import PostRow

_KEY = "dead letter"


def tell_lead(turn: Turn, row: PostRow, error: str) -> None:
    """Tell the lead of the channel's team, by direct message, once for each message that died."""
    if row.key.startswith(_KEY):
        return
    plans = teams.every(turn.tx, turn.workspace)
    here = [one for one in plans if one.team.channel == row.channel] or plans[:1]
    if here and here[0].team.lead:
        message = dead_letter.undeliverable(row.channel, error, row.body.get("text", ""))
        turn.owe_direct(f"{_KEY} {row.id}", here[0].team.lead, message, urgent=True)
