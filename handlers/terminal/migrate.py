"""`muster migrate`: bring the database up to this version."""

import click

from handlers.settings import from_environment
from storage.database import Database
from storage.migrate import migrate as bring_up


@click.command()
def migrate() -> None:
    """Bring the database up to this version of Muster."""
    database = Database(from_environment(for_slack=False).database_url)
    click.echo(f"{database.shown} is at revision {bring_up(database)}.")
    database.close()
