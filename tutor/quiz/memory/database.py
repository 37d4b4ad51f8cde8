"""Open the learner's SQLite file: one connection behind a lock, whole transactions, faults as stated errors."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from tutor.errors import StoreError
from tutor.quiz.memory.migrations import APPLICATION_ID, MIGRATIONS

Value = TypeVar("Value")
LEARNERS_FILE = "learning.db"
BUSY_TIMEOUT_S = 15.0
_FAULTS = {
    sqlite3.SQLITE_BUSY: ("is in use by another program", "Wait for it to end, then try again."),
    sqlite3.SQLITE_LOCKED: ("is in use by another program", "Wait for it to end, then try again."),
    sqlite3.SQLITE_READONLY: ("may not be written", "Allow writing to it and to its folder, or set TUTOR_HOME."),
    sqlite3.SQLITE_PERM: ("may not be written", "Allow writing to it and to its folder, or set TUTOR_HOME."),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened",
        "See that its folder exists and may be written, or set TUTOR_HOME.",
    ),
    sqlite3.SQLITE_FULL: ("cannot grow: the disk is full", "Free some space, then try again."),
    sqlite3.SQLITE_IOERR: ("cannot be read or written", "Check the disk and its free space, then try again."),
    sqlite3.SQLITE_CORRUPT: ("is damaged", "Put a back-up copy in its place, or move it away to start anew."),
    sqlite3.SQLITE_NOTADB: ("is damaged", "Put a back-up copy in its place, or move it away to start anew."),
}


def read_rows(read: Callable[..., Value], rows: Iterable[Sequence[Any]]) -> list[Value]:
    """Return what `read` makes of the columns of each row. Raises sqlite3.DatabaseError for values it cannot read."""
    try:
        return [read(*row) for row in rows]
    except (ValueError, KeyError, TypeError) as error:
        raise sqlite3.DatabaseError(f"a row cannot be read: {error}") from error


class Database:
    """One SQLite file at the newest version of its tables. Safe to share between threads.

    A rollback journal, deleted at each commit, and `synchronous=EXTRA`: what was committed survives a power cut, and
    whenever no command is writing the single file is complete, so copying it is a back-up.
    """

    def __init__(self, path: Path) -> None:
        """Open or make the file. Raises StoreError if it cannot be used; it is then left as it was."""
        self.path = path
        self._lock = threading.RLock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"The folder {path.parent} cannot be made: {error.strerror}.", "Set TUTOR_HOME to a folder of yours."
            ) from error
        with self._stated():
            self._connection = sqlite3.connect(
                path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
            )
        try:
            with self._stated():
                self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def fetch(self, read: Callable[..., Value], query: str, values: Sequence[object] = ()) -> list[Value]:
        """Return what `read` makes of the columns of each row of a query. Raises StoreError."""
        with self._lock, self._stated():
            return read_rows(read, self._connection.execute(query, values))

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one transaction: all of it is on the disk at the end, or none. Raises StoreError."""
        with self._lock, self._stated():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def vacuum(self) -> None:
        """Rewrite the file without the space of what was deleted, so that nothing of it can be read there."""
        with self._lock, self._stated():
            self._connection.execute("VACUUM")

    def _prepare(self) -> None:
        run = self._connection.execute
        run("BEGIN")  # one view of the file, although another process may be making it
        version = self._check()
        run("COMMIT")
        run("PRAGMA foreign_keys = ON")
        run("PRAGMA synchronous = EXTRA")
        run("PRAGMA secure_delete = ON")
        if version < len(MIGRATIONS):
            self._migrate()

    def _check(self) -> int:
        """Return the version of the tables. Raises StoreError or sqlite3.DatabaseError for a file not to be used."""
        run = self._connection.execute
        tables = _read_tables(self._connection)
        version = int(run("PRAGMA user_version").fetchone()[0])
        application = int(run("PRAGMA application_id").fetchone()[0])
        if application != APPLICATION_ID and tables:
            raise StoreError(f"The file {self.path} belongs to another program.", "Set TUTOR_HOME to another folder.")
        if version > len(MIGRATIONS):
            raise StoreError(
                f"The file {self.path} was written by a newer version of Tutor; it is left as it was.",
                "Update Tutor, or set TUTOR_HOME to another folder.",
            )
        if tables != _make_tables(version):
            raise sqlite3.DatabaseError("the tables are not those of this version")
        if tables and (found := run("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise sqlite3.DatabaseError(str(found))
        return version

    def _migrate(self) -> None:
        with self.change() as connection:
            # Read again inside the transaction: another process may have been first.
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            _apply_steps(connection, MIGRATIONS[version:])
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {max(version, len(MIGRATIONS))}")

    @contextmanager
    def _stated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError:
            raise  # a fault of the program, not of the file
        except (sqlite3.Error, UnicodeDecodeError) as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            fault = _FAULTS.get(code)
            if fault is None:
                raise
            what, remedy = fault
            raise StoreError(f"The learner's file {self.path} {what}; it is left as it was.", remedy) from error


def _apply_steps(connection: sqlite3.Connection, steps: Iterable[Sequence[str]]) -> None:
    for step in steps:
        for statement in step:
            connection.execute(statement)


def _read_tables(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the names of tables, indexes and triggers with the words that made them."""
    return connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name").fetchall()


def _make_tables(version: int) -> list[tuple[str, str]]:
    """Return what `_read_tables` gives for a sound file of a version."""
    connection = sqlite3.connect(":memory:")
    try:
        _apply_steps(connection, MIGRATIONS[:version])
        return _read_tables(connection)
    finally:
        connection.close()
