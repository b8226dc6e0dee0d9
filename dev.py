"""Everything from a fresh clone, with nothing but Python 3.11: ``python3 dev.py demo`` or ``python3 dev.py test``.

The first call makes a virtual environment in .venv and installs what constraints.txt pins; later calls find it there.

    demo [PLAN] [options]   the whole product on this machine (see demo --help)
    test [pytest options]   the tests
    check                   lint, types, layers
    muster [command]        any other command of Muster
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)

CHECKS = (
    ["ruff", "check", "."],
    ["ruff", "format", "--check", "."],
    ["mypy"],
    ["lint-imports"],
)


def main(words: list[str]) -> int:
    """Install what is missing, then do what the first word says."""
    if sys.version_info < OLDEST:
        print(f"Muster needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    word, *rest = words or ["help"]
    if word not in ("demo", "test", "check", "muster"):
        print(__doc__)
        return 0 if word in ("help", "-h", "--help") else 2
    install()
    if word == "check":
        return max(run([str(BIN / check[0]), *check[1:]], cwd=HERE) for check in CHECKS)
    if word == "test":
        return run([str(PYTHON), "-m", "pytest", *rest], cwd=HERE)
    return run([str(PYTHON), "-m", "handlers", *(["demo"] if word == "demo" else []), *rest])


def install() -> None:
    """Make the environment, or bring it up to what is pinned now."""
    pins = (HERE / "constraints.txt").read_bytes() + (HERE / "pyproject.toml").read_bytes()
    mark, wanted = VENV / "installed", hashlib.sha256(pins).hexdigest()
    if mark.exists() and mark.read_text() == wanted:
        return
    print("Installing Muster into .venv (once, about a minute) …", flush=True)
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if run([*pip, "--constraint", "constraints.txt", "--editable", ".[test]"], cwd=HERE):
        sys.exit("The packages could not be installed; the lines above say why.")
    mark.write_text(wanted)


def run(command: list[str], cwd: Path | None = None) -> int:
    """Run a command and give its exit code; Ctrl+C goes to it, not to us."""
    try:
        return subprocess.run(command, cwd=cwd, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
