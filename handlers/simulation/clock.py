"""One clock for several processes: a moment kept in a file that all of them have mapped into memory."""

import mmap
import struct
from datetime import UTC, datetime
from pathlib import Path

_SECONDS = struct.Struct("d")


class SharedClock:
    """The time of the plan as the simulation has set it last; it stands still in between."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(_SECONDS.pack(0.0))
        with path.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), _SECONDS.size)

    def set(self, moment: datetime) -> None:
        """Let it be that moment."""
        _SECONDS.pack_into(self._memory, 0, moment.timestamp())

    def now(self) -> datetime:
        """The instant it is."""
        return datetime.fromtimestamp(_SECONDS.unpack_from(self._memory)[0], UTC)
