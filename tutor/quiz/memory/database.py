"""Open the learner's SQLite file: one connection behind a lock, whole transactions, faults as stated errors."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tutor.errors import StoreError
from tutor.quiz.memory.migrations import APPLICATION_ID, MIGRATIONS

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

    def fetch(self, query: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return all rows of a query. Raises StoreError."""
        with self._lock, self._stated():
            return self._connection.execute(query, values).fetchall()

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
        version = int(run("PRAGMA user_version").fetchone()[0])
        application = int(run("PRAGMA application_id").fetchone()[0])
        empty = run("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if application != APPLICATION_ID and not empty:
            raise StoreError(f"The file {self.path} belongs to another program.", "Set TUTOR_HOME to another folder.")
        if version > len(MIGRATIONS):
            raise StoreError(
                f"The file {self.path} was written by a newer version of Tutor; it is left as it was.",
                "Update Tutor, or set TUTOR_HOME to another folder.",
            )
        if not empty and (found := run("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise sqlite3.DatabaseError(str(found))
        run("PRAGMA foreign_keys = ON")
        run("PRAGMA synchronous = EXTRA")
        run("PRAGMA secure_delete = ON")
        if version < len(MIGRATIONS):
            self._migrate()

    def _migrate(self) -> None:
        with self.change() as connection:
            # Read again inside the transaction: another process may have been first.
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            for step in MIGRATIONS[version:]:
                for statement in step:
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {max(version, len(MIGRATIONS))}")

    @contextmanager
    def _stated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError:
            raise  # a fault of the program, not of the file
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            fault = _FAULTS.get(code)
            if fault is None:
                raise
            what, remedy = fault
            raise StoreError(f"The learner's file {self.path} {what}; it is left as it was.", remedy) from error
