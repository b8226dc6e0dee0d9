"""Alembic's entry: the connection comes from `storage.migrate`, never from a file."""

from alembic import context
from sqlmodel import SQLModel

from storage import table

__all__ = ["table"]  # the import registers the tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
