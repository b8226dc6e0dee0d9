"""How well replies are understood: ``python -m tests.understanding`` prints it, ``--write`` brings the document up to it."""

import sys

from tests.understanding.document import DOCUMENT, with_figures
from tests.understanding.figures import figures

if __name__ == "__main__":
    now = figures()
    if "--write" in sys.argv[1:]:
        DOCUMENT.write_text(with_figures(DOCUMENT.read_text("utf-8"), now), "utf-8")
    else:
        print(now)
