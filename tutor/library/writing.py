"""Writing in a course's folder: one writer at a time, every file whole, every failure explained."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tutor.errors import TutorError

_LOCKS = ".locks"
_WAIT_S = 20.0


@contextmanager
def explain_errors(what: str) -> Iterator[None]:
    """Turn an OSError into a TutorError that says what could not be done, why, and what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise TutorError(f"{what}: the disk is full.", "Free some space and try again.") from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise TutorError(
                f"{what}: access to {error.filename or 'the folder'} was denied.",
                "Change the folder's access rights, or set TUTOR_HOME to one that you may write to.",
            ) from error
        raise TutorError(
            f"{what}: the system reports “{error.strerror or error}”.", "Check the disk and try again."
        ) from error


@contextmanager
def lock_courses(root: Path) -> Iterator[None]:
    """Keep others from making, renaming and deleting courses under `root`. Raises TutorError after 20 seconds."""
    with _lock(root / _LOCKS / "courses.lock", _WAIT_S):
        yield


@contextmanager
def lock_course(folder: Path, purpose: str, *, timeout_s: float = _WAIT_S) -> Iterator[None]:
    """Keep others from doing the same with the course in `folder`. Raises TutorError when the time is up.

    The lock's file stands outside of the course's folder, so that the folder can be deleted while it is held.
    """
    with _lock(folder.parent / _LOCKS / f"{folder.name}-{purpose}.lock", timeout_s):
        yield


@contextmanager
def _lock(path: Path, timeout_s: float) -> Iterator[None]:
    from filelock import FileLock, Timeout

    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path, thread_local=False)
    try:
        lock.acquire(timeout=timeout_s)
    except Timeout:
        raise BusyError("The course is being changed elsewhere.", "Wait until that has ended and try again.") from None
    try:
        yield
    finally:
        lock.release()


class BusyError(TutorError):
    """Another window or program is changing the course."""
