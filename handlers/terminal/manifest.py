"""`muster manifest`: what Slack needs to know of the app."""

import json

import click

from handlers import manifest as app


@click.command()
@click.option("--http", "address", metavar="URL", help="For HTTP instead of Socket Mode: where Slack reaches the bot.")
def manifest(address: str | None) -> None:
    """Print the Slack app manifest, made from what the bot listens to."""
    click.echo(json.dumps(app.manifest(address), indent=2, ensure_ascii=False))
