"""The address that a plan is kept at: what is asked there, and what the team is told of it."""

from datetime import datetime

from bot.message.block import context, section
from bot.message.message import Message
from bot.message.mrkdwn import cut, escape, link, moment
from bot.team.source import Source, shown

STOP = "`/plan source stop` ends it."


def place(address: str) -> str:
    """A link to where a plan is kept, without what may be a key."""
    return link(shown(address), cut(shown(address), 200))


def following(address: str) -> Message:
    """To the channel: from now on the plan follows its document."""
    return _said(f"I keep this plan in step with {place(address)}: when the document changes, I load it. {STOP}")


def left(address: str) -> Message:
    """To the channel: what runs now did not come from the address, so it is no longer asked."""
    return _said(
        f"I no longer look for new versions at {place(address)}: what runs now is not what stands there. "
        "`/plan load https://…` keeps the plan in step again."
    )


def stopped(address: str, by: str) -> Message:
    """To the channel: a person has ended it; the plan runs on as it is."""
    return _said(f"{by} ended it: I no longer look for new versions at {place(address)}. The plan runs on as it is.")


def nowhere() -> Message:
    """To whoever asks about a plan that was loaded by hand."""
    return _said(
        "This plan was loaded by hand, so I follow no address. "
        "`/plan load https://…` loads it from one, and I keep it in step."
    )


def state(source: Source) -> Message:
    """To whoever asks: where the plan is kept, when that was last asked, and what came."""
    asked, again = _at(source.asked_at), _at(source.next_at)
    if source.failing_since:
        came = f"{escape(source.error)} It has failed since {_at(source.failing_since)}."
    elif source.unreadable:
        came = (
            f"What stands there since {_at(source.changed_at)} is no plan that I can read: {escape(source.unreadable)}"
        )
    else:
        came = f"Nothing new since {_at(source.changed_at)}."
    told = f"This plan is kept at {place(source.address)}. Last asked {asked}: {came}"
    return Message(text=told, blocks=(section(told), context(f"I ask again {again}. {STOP}")))


def silent(source: Source, channel_name: str) -> Message:
    """To the lead: for an hour the document could not be fetched."""
    since = f" since {_at(source.failing_since)}" if source.failing_since else ""
    return _said(
        f"I cannot fetch the plan of #{escape(channel_name)} from {place(source.address)}{since}: "
        f"{escape(source.error)} The plan runs on as it is, and I keep asking. {STOP}"
    )


def back(source: Source, channel_name: str) -> Message:
    """To the lead who was told that the document could not be fetched."""
    return _said(f"{place(source.address)} answers again. The plan of #{escape(channel_name)} is kept in step with it.")


def unreadable(source: Source, channel_name: str) -> Message:
    """To the lead: the document has become something that is no plan."""
    return _said(
        f"The document at {place(source.address)} has changed, and I cannot read it as a plan: "
        f"{escape(source.unreadable)} #{escape(channel_name)} runs on with the version before."
    )


def _at(instant: datetime) -> str:
    return moment(instant, f"{instant:%a %H:%M} UTC")


def _said(text: str) -> Message:
    return Message(text=text, blocks=(section(text),))
