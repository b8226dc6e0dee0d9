"""`muster reply PLAN`: what the bot understands, to try out or to measure."""

import io
import json
import sys
from pathlib import Path

import click

from bot.error import UserError
from bot.message.question import sentence
from bot.message.task import WORD
from bot.plan.model import Plan
from bot.plan.read import read
from bot.reply.model import Understanding
from bot.reply.understand import understand
from handlers.terminal.file import open_document


@click.command(short_help="What the bot understands in replies.")
@click.argument("file", metavar="PLAN", type=click.Path(path_type=Path))
@click.option("--jsonl", is_flag=True, help="One JSON object a line in, one a line out.")
def reply(file: Path, *, jsonl: bool) -> None:
    """Show what the bot understands in replies to a plan, a line at a time."""
    plan = read(open_document(file), name=file.name)
    if not jsonl and sys.stdin.isatty():
        click.echo(f"{plan.title}: {len(plan.tasks)} tasks. Write a reply, or nothing to end.")
    for line in io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace"):
        if not jsonl and not line.strip():
            break
        click.echo(_as_json(plan, line) if jsonl else _in_words(plan, understand(line.strip(), plan)))


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


def _in_words(plan: Plan, heard: Understanding) -> str:
    lines = []
    for one in heard.updates:
        facts = [
            WORD[one.status] if one.status else "noted",
            f"{one.progress} %" if one.progress is not None else "",
            f"until {one.eta}" if one.eta else "",
            f"on {one.blocked_on}" if one.blocked_on else "",
        ]
        lines.append(f"  {one.task} → {', '.join(fact for fact in facts if fact)}    “{one.words}” ({one.rule})")
    lines += [f"  blocker: {blocker}" for blocker in heard.blockers]
    lines += [f"  I would ask about “{ask.words}”: {sentence(ask, plan)}" for ask in heard.asks]
    return "\n".join(lines) or "  (nothing asserted)"
