"""Files written whole or not at all: a draft beside them that is on the disk before it takes their place."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import time
from pathlib import Path

_MOVE_TRIES = 5
_RETRY_S = 0.05


def write_whole(path: Path, data: bytes | str, *, mode: int | None = None, beside: Path | None = None) -> None:
    """Put a file in place of what is there, in one step; on failure the old one stays and no draft is left.

    `mode` are the rights that it gets; without them those of the file that was there, else what the system gives new
    ones. `beside` is a folder on the same disk for the draft, else the file's own, made if need be. Raises OSError.
    """
    folder = beside or path.parent
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{path.name[:40]}.{secrets.token_hex(6)}.part"
    rights = _read_rights(path) if mode is None else mode
    try:
        # Made with few rights, not changed to them afterwards: there is no moment at which others may open it.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        handle = os.open(draft, flags | getattr(os, "O_BINARY", 0), 0o666 if rights is None else rights & 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data.encode("utf-8") if isinstance(data, str) else data)
            stream.flush()
            os.fsync(stream.fileno())
        if rights is not None:
            draft.chmod(rights)
        path.parent.mkdir(parents=True, exist_ok=True)
        move_over(draft, path)
        sync_folder(path.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def write_synced(path: Path, data: bytes) -> None:
    """Write a file and wait until it is on the disk. Raises OSError."""
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def move_over(draft: Path, target: Path) -> None:
    """Rename over the target; Windows refuses while a reader has it open, so try again a few times. Raises OSError."""
    for attempt in range(_MOVE_TRIES):
        try:
            draft.replace(target)
            return
        except PermissionError:
            if attempt == _MOVE_TRIES - 1:
                raise
            time.sleep(_RETRY_S)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk. Raises OSError."""
    if os.name == "nt":  # folders cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read_rights(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None
