"""`muster outbox`: what waits, what died, and sending it again."""

import click

from bot.error import UserError
from handlers.settings import from_environment
from storage import posts
from storage.database import Database
from storage.migrate import migrate


@click.group()
def outbox() -> None:
    """Messages that Slack is owed."""


def _database() -> Database:
    database = Database(from_environment(for_slack=False).database_url)
    migrate(database)
    return database


@outbox.command("list")
def list_() -> None:
    """List what waits, is on its way, or died."""
    database = _database()
    with database.transaction() as tx:
        rows = posts.unsent(tx)
        for row in rows:
            click.echo(
                f"{row.id:>6}  {row.state:8} {row.kind:9} {row.channel:12} {row.created_at:%Y-%m-%d %H:%M}  "
                f"{row.error or ''}"
            )
        click.echo("Nothing waits." if not rows else f"{len(rows)} in all.")
    database.close()


@outbox.command()
@click.argument("ids", nargs=-1, type=int)
def replay(ids: tuple[int, ...]) -> None:
    """Send dead letters again: all of them, or those with the given IDS."""
    database = _database()
    with database.transaction() as tx:
        number = posts.replay(tx, ids or None)
    if ids and number < len(set(ids)):
        raise UserError(
            f"{len(set(ids)) - number} of these are no dead letters.", "muster outbox list shows what died."
        )
    click.echo(f"{number} dead letter{'' if number == 1 else 's'} will be sent again.")
    database.close()
