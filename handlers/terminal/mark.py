"""`muster plan mark`: correct what was read in a channel's plan."""

import asyncio

import click

from bot.error import UserError
from handlers.settings import from_environment


@click.command()
@click.argument("what", metavar="KEY_OR_LINE")
@click.option("--channel", required=True, help="The channel that runs the plan, like #delivery.")
@click.option("--not-a-task", "verdict", flag_value="not_task", help="The line, or the task's line, is no task.")
@click.option("--task", "verdict", flag_value="task", help="The line is a task.")
@click.option("--take-back", "verdict", flag_value="taken_back", help="The line is read as it stands again.")
def mark(what: str, channel: str, verdict: str | None) -> None:
    """Say that a line of the running plan's document is a task, or that a task is none: T4, 31, or line:31."""
    from handlers.terminal.load import hand_over  # noqa: PLC0415 - reading a plan need not wait for Slack's libraries

    if verdict is None:
        raise UserError("Is it a task or not?", "Add --not-a-task, --task or --take-back.")
    body = {"what": what.replace("line:", "line ", 1), "verdict": "" if verdict == "taken_back" else verdict}
    settings = from_environment(for_slack=False)
    click.echo(asyncio.run(hand_over(settings, "own:mark", body, channel=channel, done="Noted; the channel is told.")))
