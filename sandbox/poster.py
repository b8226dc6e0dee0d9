"""The HTTP client with which the sandbox reaches the app: one POST, one connection."""

import asyncio
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import h11

CHUNK = 65_536


@dataclass(slots=True)
class Answered:
    """An HTTP answer; header names are lower-case."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


async def post(url: str, headers: dict[str, str], body: bytes) -> Answered:
    """Send one POST and read its answer; OSError or h11's ProtocolError when the app cannot be talked to."""
    parts = urlsplit(url)
    tls = parts.scheme == "https"
    host, port = parts.hostname or "127.0.0.1", parts.port or (443 if tls else 80)
    reader, writer = await asyncio.open_connection(host, port, ssl=tls or None)
    try:
        connection = h11.Connection(our_role=h11.CLIENT)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        fields = {"Host": f"{host}:{port}", "Content-Length": str(len(body)), "Connection": "close"}
        request = h11.Request(method="POST", target=target, headers=list((fields | headers).items()))
        for event in (request, h11.Data(data=body), h11.EndOfMessage()):
            writer.write(connection.send(event) or b"")
        await writer.drain()
        return await _read(connection, reader)
    finally:
        writer.close()


async def _read(connection: h11.Connection, reader: asyncio.StreamReader) -> Answered:
    answered = Answered(0)
    while True:
        event = connection.next_event()
        if event is h11.NEED_DATA:
            connection.receive_data(await reader.read(CHUNK))
        elif isinstance(event, h11.Response):
            answered.status = event.status_code
            answered.headers = {name.decode(): value.decode("latin-1") for name, value in event.headers}
        elif isinstance(event, h11.Data):
            answered.body += bytes(event.data)
        elif isinstance(event, h11.EndOfMessage | h11.ConnectionClosed):
            return answered
