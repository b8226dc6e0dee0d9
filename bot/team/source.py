"""The address that a plan is kept at: when it is asked again, what is known of it, and when a person is told."""

from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import unquote, urlsplit

from bot.plan.model import Frozen

LONGEST_PAUSE = timedelta(hours=6)
PATIENCE = timedelta(hours=1)


class Source(Frozen):
    """Where a team's plan is kept, and how asking there went.

    ``etag`` and ``modified`` are the server's own words (RFC 9110, sections 8.8.2 and 8.8.3), said by ``origin``, the
    address at the end of all redirects. ``digest`` is that of the document last handled, which came at ``changed_at``.
    ``error`` is why it could not be fetched since ``failing_since``; ``unreadable`` why what stands there is no plan.
    """

    team_id: int
    address: str
    user: str = ""
    etag: str = ""
    modified: str = ""
    origin: str = ""
    digest: str = ""
    asked_at: datetime
    changed_at: datetime
    next_at: datetime
    failures: int = 0
    failing_since: datetime | None = None
    error: str = ""
    told: bool = False
    unreadable: str = ""

    def failed(self, error: str, now: datetime, every: timedelta) -> "Source":
        """It could not be fetched: each failure doubles the pause, up to six hours."""
        failures, since = self.failures + 1, self.failing_since or now
        longest = max(LONGEST_PAUSE, every)
        pause = min(longest, every * 2 ** min(failures, 16))
        return self.model_copy(
            update={
                "failures": failures,
                "failing_since": since,
                "error": error,
                "next_at": now + pause,
                "told": self.told or now - since >= PATIENCE,
            }
        )

    def answered(self, now: datetime, every: timedelta) -> "Source":
        """It could be asked, whatever it held: what failed before is over."""
        well = {"failures": 0, "failing_since": None, "error": "", "told": False}
        return self.model_copy(update={"next_at": now + every, **well})

    def holding(self, digest: str, now: datetime, unreadable: str = "") -> "Source":
        """The document with that digest stands there now; the same one as before changes nothing."""
        if digest == self.digest:
            return self
        return self.model_copy(update={"digest": digest, "changed_at": now, "unreadable": unreadable})


def digest(content: str | bytes) -> str:
    """What tells one document from another."""
    return sha256(content if isinstance(content, bytes) else content.encode()).hexdigest()


def shown(address: str) -> str:
    """Where, without a query that may hold a key."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def file_name(address: str) -> str:
    """What the document at an address is called."""
    return unquote(urlsplit(address).path).rsplit("/", 1)[-1] or "plan"
