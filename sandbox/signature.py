"""Slack's request signature."""

import hashlib
import hmac
import time


def signed_headers(secret: str, body: bytes) -> dict[str, str]:
    """The two headers that prove a body; the time in them is real, whatever the movable clock shows."""
    timestamp = str(int(time.time()))
    proof = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256)
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={proof.hexdigest()}"}
