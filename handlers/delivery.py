"""One post as one call to Slack's Web API, and the look-up that tells whether Slack has it already."""

from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from storage.table.post import PostRow

EVENT_TYPE = "muster_post"
_PAGES = 20
# How far before the row was written its message may be dated, for clocks that disagree.
_SLACK_SECONDS = 3_600


@dataclass(frozen=True)
class Receipt:
    """Where Slack put a message; ``ts`` is None where there is none (a reaction, an ephemeral message)."""

    ts: str | None
    channel: str | None


def method(row: PostRow) -> str:
    """Slack's method that brings this row about."""
    if row.kind == "reaction":
        return "reactions.remove" if "remove" in row.body else "reactions.add"
    if row.kind == "ephemeral":
        return "chat.postEphemeral"
    if row.ts is None:
        return "chat.postMessage"
    return "chat.update" if row.body else "chat.delete"


async def send(client: AsyncWebClient, row: PostRow, thread_ts: str | None) -> Receipt:
    """Make the call. Raises what the SDK raises; a row that was withdrawn before it was sent needs no call."""
    if row.kind == "reaction":
        return await _react(client, row)
    if not row.body:
        if row.ts is not None:
            await client.chat_delete(channel=row.channel, ts=row.ts)
        return Receipt(ts=None, channel=row.channel)
    if row.kind == "ephemeral":
        await client.chat_postEphemeral(channel=row.channel, user=row.user or "", thread_ts=thread_ts, **row.body)
        return Receipt(ts=None, channel=row.channel)
    if row.ts is not None:
        await client.chat_update(channel=row.channel, ts=row.ts, **row.body)
        return Receipt(ts=row.ts, channel=row.channel)
    return await _post(client, row, thread_ts)


async def _post(client: AsyncWebClient, row: PostRow, thread_ts: str | None) -> Receipt:
    channel = row.channel
    if row.kind == "direct" and channel.startswith(("U", "W")):
        channel = (await client.conversations_open(users=channel))["channel"]["id"]
    metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": row.key}}
    answer = await client.chat_postMessage(
        channel=channel, thread_ts=thread_ts, metadata=metadata, unfurl_links=False, unfurl_media=False, **row.body
    )
    return Receipt(ts=str(answer["ts"]), channel=str(answer.get("channel") or channel))


async def _react(client: AsyncWebClient, row: PostRow) -> Receipt:
    call = client.reactions_remove if "remove" in row.body else client.reactions_add
    name = row.body.get("remove") or row.body["name"]
    await call(channel=row.channel, timestamp=row.target_ts or "", name=name)
    return Receipt(ts=None, channel=row.channel)


async def find(client: AsyncWebClient, row: PostRow, thread_ts: str | None) -> Receipt:
    """Where the message that carries this row's key stands; without a ts when the channel has none.

    A reaction or an ephemeral message cannot be looked up: saying it twice is harmless, so it counts as absent.
    """
    channel = row.channel
    if row.kind in ("reaction", "ephemeral"):
        return Receipt(ts=None, channel=channel)
    if row.kind == "direct" and channel.startswith(("U", "W")):
        channel = (await client.conversations_open(users=channel))["channel"]["id"]
    since = {"oldest": f"{row.created_at.timestamp() - _SLACK_SECONDS:.6f}"}
    cursor = ""
    for _ in range(_PAGES):
        page = await _page(client, channel, thread_ts, {**since, **({"cursor": cursor} if cursor else {})})
        for message in page.get("messages") or ():
            metadata = message.get("metadata") or {}
            if (metadata.get("event_payload") or {}).get("key") == row.key:
                return Receipt(ts=str(message["ts"]), channel=channel)
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            break
    return Receipt(ts=None, channel=row.channel)


async def _page(client: AsyncWebClient, channel: str, thread_ts: str | None, where: dict[str, str]) -> Any:
    paging: dict[str, Any] = {"include_all_metadata": True, "limit": 200, **where}
    if thread_ts is None:
        return await client.conversations_history(channel=channel, **paging)
    return await client.conversations_replies(channel=channel, ts=thread_ts, **paging)


async def join(client: AsyncWebClient, channel: str) -> bool:
    """Join a public channel; False where that is not possible."""
    try:
        await client.conversations_join(channel=channel)
    except SlackApiError:
        return False
    return True
