"""The door to the database, and the only place that knows SQLite from Postgres.

Work on the database is a plain function that takes a session; it runs in a thread inside one transaction,
so that the event loop never waits for a disk. On SQLite one thread writes (``BEGIN IMMEDIATE``, WAL), which
is the fastest way that loses nothing; Postgres serves several at once.
"""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlmodel import Session

from bot.error import UserError

T = TypeVar("T")

BUSY_SECONDS = 10.0


class Database:
    """One database, opened lazily: making the object touches nothing."""

    def __init__(self, url: str) -> None:
        """Raises UserError for an address that names no SQLite file and no Postgres database."""
        self.url = _driver(url)
        self.sqlite = self.url.startswith("sqlite")
        self.engine = _engine(self.url)
        self._writers = ThreadPoolExecutor(1 if self.sqlite else 4, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="reader")

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session whose work is committed on the way out and undone whole when an error passes through."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    async def write(self, work: Callable[[Session], T]) -> T:
        """Run the work in one transaction of its own; what it returns was committed before this returns."""
        return await asyncio.get_running_loop().run_in_executor(self._writers, self._run, work)

    async def read(self, work: Callable[[Session], T]) -> T:
        """Run work that changes nothing; it does not wait behind writers on Postgres."""
        pool = self._writers if self.sqlite else self._readers
        return await asyncio.get_running_loop().run_in_executor(pool, self._run, work)

    def _run(self, work: Callable[[Session], T]) -> T:
        with self.transaction() as session:
            return work(session)

    def check(self) -> None:
        """Raises UserError when the database does not answer."""
        try:
            with self.engine.connect() as connection:
                connection.execute(text("SELECT 1"))
        except SQLAlchemyError as problem:
            reason = str(problem.__cause__ or problem).strip().splitlines()[0][:200]
            raise UserError(
                f"The database {self.shown} does not answer: {reason}.",
                "Check DATABASE_URL, and that the folder or the server is there.",
            ) from problem

    @property
    def absent(self) -> bool:
        """Whether it is a SQLite file that nobody has made yet; opening it would make it."""
        name = make_url(self.url).database
        return self.sqlite and name is not None and not Path(name).exists()

    @property
    def shown(self) -> str:
        """The address without its password, fit for a log."""
        return make_url(self.url).render_as_string(hide_password=True)

    def close(self) -> None:
        """Finish the work that has begun, then let go of every connection."""
        self._writers.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        self.engine.dispose()


def _driver(url: str) -> str:
    """The address with the driver we install: psycopg for Postgres, the built-in one for SQLite."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    if url.startswith(("sqlite:", "postgresql+psycopg:")):
        return url
    raise UserError(
        "DATABASE_URL names neither SQLite nor Postgres.",
        "Write sqlite:///muster.db or postgresql://user:password@host/name.",
    )


def _engine(url: str) -> Engine:
    """The engine. What people wrote must not reach a log with a failing statement, so parameters are hidden."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as problem:
        raise UserError("DATABASE_URL cannot be read as an address.", "Write sqlite:///muster.db.") from problem
    if not url.startswith("sqlite"):
        return create_engine(url, pool_size=8, pool_pre_ping=True, hide_parameters=True)
    if not parsed.database or parsed.database == ":memory:":
        raise UserError("DATABASE_URL names a database in memory, which forgets.", "Write sqlite:///muster.db.")
    try:
        Path(parsed.database).resolve().parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        told = f"The folder of the database {parsed.database} cannot be made: {problem.strerror}."
        raise UserError(told, "Name a folder that can be written, in DATABASE_URL.") from problem
    engine = create_engine(
        url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}, hide_parameters=True
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """The driver opens no transaction for a SELECT by itself, which loses updates silently: we begin our own."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
