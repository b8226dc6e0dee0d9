"""Documents named on the command line."""

import re
import sys
from pathlib import Path

from bot.error import UserError
from bot.plan.decode import decode


def open_document(file: Path) -> str:
    """The text of a file, or of standard input for ``-``. Raises UserError when it cannot be read, or is an address."""
    if re.match(r"https?:/", str(file)):  # a path folds the two slashes into one
        raise UserError("Only plan load takes an address.", "Save the document, and name the file here.")
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as problem:
        raise UserError(f"{file} cannot be read: {problem.strerror}.", "Check the path.") from problem
    return decode(data, name=file.name)
