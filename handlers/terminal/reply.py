"""`muster reply PLAN`: what the bot understands, to try out or to measure."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from bot.error import UserError
from bot.message.heard import text as in_words
from bot.message.heard import welcome
from bot.message.question import sentence
from bot.plan.model import Plan
from bot.plan.read import read
from bot.reply.understand import understand
from bot.reply.unsaid import unsaid
from bot.team.roster import of_owners
from handlers.terminal.file import open_document

END = "Ctrl-Z" if sys.platform == "win32" else "Ctrl-D"


@click.command(short_help="What the bot understands in replies.")
@click.argument("file", metavar="PLAN", type=click.Path(path_type=Path))
@click.option(
    "--as", "owner", metavar="NAME", help="Reply as an owner of the plan, whose tasks settle what is unclear."
)
@click.option(
    "--kind",
    type=click.Choice(["standup", "checkpoint"]),
    default="standup",
    help="What is answered; a checkpoint lists the owner's open tasks.",
)
@click.option("--jsonl", is_flag=True, help="One JSON object a line in, one a line out.")
def reply(file: Path, *, owner: str | None, kind: str, jsonl: bool) -> None:
    """Show what the bot understands in replies to a plan, a line at a time, and why."""
    plan = read(open_document(file), name=file.name)
    if jsonl:
        for line in _typed():
            click.echo(_as_json(plan, line))
        return
    name, owns = _owner(plan, owner) if owner else ("", ())
    listed = owns if kind == "checkpoint" else ()
    talking = sys.stdin.isatty()
    if talking:
        click.echo(welcome(plan, owner=name, owns=owns, end=END))
    for line in _typed(prompt="> " if talking else ""):
        said = line.strip()
        if not said:
            return
        heard = understand(
            said, plan, owns=owns, kind="checkpoint" if kind == "checkpoint" else "standup", about=listed
        )
        click.echo(in_words(heard, unsaid(said, plan, heard, owns=owns), plan))
    if talking:
        click.echo()  # after Ctrl-D the shell's own prompt belongs on a line of its own


def _typed(prompt: str = "") -> Iterator[str]:
    """The lines of standard input, whatever its bytes; each is asked for where there is a prompt."""
    lines = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    click.echo(prompt, nl=False)
    for line in lines:
        yield line
        click.echo(prompt, nl=False)


def _owner(plan: Plan, given: str) -> tuple[str, tuple[str, ...]]:
    """An owner as the plan writes them, and the keys of their open tasks."""
    roster = of_owners(name for task in plan.tasks for name in task.owners)
    found = roster.owner(given)
    if found is None:
        names = [one.name for one in roster.people]
        known = f"It knows {', '.join(names)}." if names else "It names no owners; leave --as away."
        raise UserError(f"“{given}” is not one owner of this plan.", known)
    return found.name, roster.owned(found.user, [task for task in plan.tasks if not task.status.closed])


def _as_json(plan: Plan, line: str) -> str:
    try:
        given = json.loads(line)
        text, kind = str(given["text"]), given.get("kind") or "standup"
        owns = [str(one) for one in given.get("owns") or ()]
    except (ValueError, KeyError, TypeError) as problem:
        raise UserError("A line is no JSON object with a text.", 'Write {"id": "1", "text": "T4 done"}.') from problem
    heard = understand(text, plan, owns=owns, kind="checkpoint" if kind == "checkpoint" else "standup")
    fields = ("task", "title", "status", "progress", "eta", "blocked_on")
    answer = {
        "id": given.get("id"),
        "updates": [{name: getattr(one, name) for name in fields} for one in heard.updates],
        "blockers": list(heard.blockers),
        "asks": [f"“{ask.words}”: {sentence(ask, plan)}" for ask in heard.asks],
    }
    return json.dumps(answer, ensure_ascii=False)
