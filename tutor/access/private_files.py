"""Small files that only their owner may read, written whole or not at all."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from tutor.access.errors import AccessError
from tutor.files import write_whole

LOCK_TIMEOUT_S = 10.0


def write_private(path: Path, text: str) -> None:
    """Write a file of mode 600 in a folder of mode 700, in one step. Raises AccessError."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, text, mode=0o600)
    except OSError as error:
        raise AccessError(
            f"The file {path} cannot be written: {error.strerror}.", "Allow writing there, or set TUTOR_HOME."
        ) from error


@contextlib.contextmanager
def lock_file(path: Path) -> Iterator[None]:
    """Let no other process change a file meanwhile. Raises AccessError when one does for too long."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(path.with_name(f"{path.name}.lock"), timeout=LOCK_TIMEOUT_S, mode=0o600):
            yield
    except Timeout as error:
        raise AccessError(f"The file {path} is in use by another program.", "Wait, then try again.") from error
    except OSError as error:
        raise AccessError(
            f"The file {path} cannot be locked: {error.strerror}.", "Allow writing there, or set TUTOR_HOME."
        ) from error


class JsonFile:
    """A private file that holds one JSON object; read again only when it has changed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known: tuple[tuple[int, int, int], dict[str, object]] | None = None

    def read(self) -> dict[str, object]:
        """Return what the file holds; nothing when there is none.

        Raises AccessError for a file that cannot be read: taken for empty, it would let the wrong people in.
        """
        try:
            state = self.path.stat()
            stamp = (state.st_mtime_ns, state.st_size, state.st_ino)
            known = self._known
            if known is not None and known[0] == stamp:
                return known[1]
            values = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise AccessError(f"The file {self.path} cannot be read: {error.strerror}.", "Allow reading it.") from error
        except (ValueError, RecursionError) as error:
            raise self.damaged() from error
        if not isinstance(values, dict):
            raise self.damaged()
        self._known = (stamp, values)
        return values

    def write(self, values: dict[str, object]) -> None:
        """Put an object in place of what is there. Raises AccessError."""
        write_private(self.path, json.dumps(values, ensure_ascii=False, indent=1) + "\n")

    def damaged(self) -> AccessError:
        """Return the error for a file that does not hold what it should."""
        return AccessError(
            f"The file {self.path} is damaged.", "Put a back-up copy in its place, or delete it and start anew."
        )
