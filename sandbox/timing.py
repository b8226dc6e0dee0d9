"""The seconds in which Slack counts its patience; a test shortens them instead of waiting."""

from dataclasses import dataclass


@dataclass(slots=True)
class Timing:
    """All in real seconds, whatever the movable clock shows; ``retry_scale`` multiplies the retry delays."""

    ack_seconds: float = 3.0
    trigger_seconds: float = 3.0
    response_url_seconds: float = 1800.0
    response_url_uses: int = 5
    retry_delays: tuple[float, ...] = (0.0, 60.0, 300.0)
    retry_scale: float = 1.0
    ticket_seconds: float = 30.0
