"""`muster manifest`: what Slack needs to know of the app."""

import json
import re

import click

from bot.error import UserError
from handlers import manifest as app


@click.command(short_help="Print the Slack app manifest.")
@click.option("--http", "address", metavar="URL", help="For HTTP instead of Socket Mode: where Slack reaches the bot.")
def manifest(address: str | None) -> None:
    """Print the Slack app manifest, made from what the bot listens to."""
    if address is not None and not re.fullmatch(r"https://[^\s/]+(/\S*)?", address):
        raise UserError(
            f"“{address}” is no address that Slack can reach.", "Write one like https://muster.example.org."
        )
    click.echo(json.dumps(app.manifest(address), indent=2, ensure_ascii=False))
