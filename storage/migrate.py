"""Brings a database up to the tables of this version; running it twice changes nothing."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from bot.error import UserError
from storage.database import Database
from storage.table.post import PostRow

FOLDER = Path(__file__).parent / "migrations"
# Any number will do as long as every replica of Muster takes the same one.
LOCK = 0x6D7573746572


def migrate(database: Database) -> str:
    """Apply what is missing and name the revision reached; replicas that start together take turns."""
    database.check()
    with database.engine.begin() as connection:
        if not database.sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        config = _config()
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except (CommandError, SQLAlchemyError) as problem:
            reason = str(problem.__cause__ or problem).strip().splitlines()[0][:200]
            told = f"The database {database.shown} cannot be brought up: {reason}."
            raise UserError(told, "It may belong to a newer Muster, or to another program.") from problem
        return _current(connection) or ""


def pending(database: Database) -> bool:
    """Is the database behind this version of Muster?"""
    with database.engine.connect() as connection:
        return _current(connection) != ScriptDirectory.from_config(_config()).get_current_head()


def drift(database: Database) -> list[object]:
    """What the migrated database lacks of the tables in code; empty is right."""
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, PostRow.metadata))


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config
