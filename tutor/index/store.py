"""The folder of an index: generations written beside each other, and one pointer that is swapped."""

from __future__ import annotations

import errno
import shutil
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from tutor.errors import IndexFolderError
from tutor.files import move_over, sync_folder, write_synced
from tutor.index.manifest import Manifest, load_manifest

POINTER = "CURRENT"
LOCK = ".lock"
MANIFEST = "manifest.json"
_PREFIX = "generation-"
_READ_TRIES = 5


@contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Keep other writers out of the folder, which is made if need be.

    Raises IndexFolderError if another process is writing, or if the folder cannot be written.
    """
    from filelock import FileLock, Timeout

    with explain_write_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise IndexFolderError(
                f"Another run of tutor index is writing {folder}.", "Wait until it has ended, then run tutor index."
            ) from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def explain_write_errors(folder: Path) -> Iterator[None]:
    """Turn an OSError met while writing into an IndexFolderError that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise IndexFolderError(
                f"The disk is full: the index {folder} could not be written, and what was there is unchanged.",
                "Free some space or choose another place with --index, then run tutor index again.",
            ) from error
        raise IndexFolderError(
            f"The index {folder} cannot be written: {error.strerror or error}.",
            "Choose a folder that you may write to with --index or TUTOR_INDEX.",
        ) from error


def write_generation(folder: Path, manifest: Manifest, files: Mapping[str, bytes]) -> Manifest:
    """Write a new generation beside the current one, then make it current in one step.

    A crash at any instant leaves the old generation or the new one current. Call it under `lock_folder`. Raises
    IndexFolderError, the old generation still current and the new one removed, if it cannot be written.
    """
    old = _current_name(folder)
    name = f"{_PREFIX}{1 + max((_number(path.name) for path in _generations(folder)), default=0):06d}"
    target = folder / name
    manifest = replace(manifest, files={file: zlib.crc32(data) for file, data in files.items()})
    with explain_write_errors(folder):
        try:
            target.mkdir()
            for file, data in {**files, MANIFEST: manifest.dump()}.items():
                write_synced(target / file, data)
            sync_folder(target)
            draft = folder / f"{POINTER}.part"
            write_synced(draft, name.encode())
            move_over(draft, folder / POINTER)
            sync_folder(folder)
        except BaseException:
            if _current_name(folder) == old:
                shutil.rmtree(target, ignore_errors=True)
                with suppress(OSError):
                    (folder / f"{POINTER}.part").unlink(missing_ok=True)
            raise
    remove_stale(folder)
    return manifest


def remove_stale(folder: Path) -> None:
    """Delete every generation but the current one; what a reader on Windows holds open goes next time."""
    current = _current_name(folder)
    for path in _generations(folder):
        if path.name != current:
            shutil.rmtree(path, ignore_errors=True)


def clear_folder(folder: Path) -> None:
    """Leave no index in the folder; a crash leaves the whole index or none. Call it under `lock_folder`."""
    with explain_write_errors(folder):
        (folder / POINTER).unlink(missing_ok=True)
        remove_stale(folder)


def has_index(folder: Path) -> bool:
    """Tell whether there is an index in the folder, whole or damaged."""
    return bool(_current_name(folder))


def read_generation(folder: Path) -> tuple[Manifest, dict[str, bytes]]:
    """Return the current manifest and the bytes of its files.

    A writer that swaps and deletes meanwhile only makes it read again. Raises IndexFolderError if there is no
    index or it is damaged. For another format only the manifest is returned.
    """
    for attempt in range(_READ_TRIES):
        name = _current_name(folder)
        if not name:
            raise IndexFolderError(f"There is no index at {folder}.", explain_rebuild(folder))
        try:
            return _read_files(folder / name)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            if _current_name(folder) == name or attempt == _READ_TRIES - 1:
                raise damaged_index(folder, error) from error
    raise AssertionError("unreachable")


def damaged_index(folder: Path, cause: Exception) -> IndexFolderError:
    """Return the error for an index whose files are missing or do not hold what they should."""
    return IndexFolderError(f"The index {folder} is damaged ({cause}).", explain_rebuild(folder))


def explain_rebuild(folder: Path) -> str:
    """Return what to run to build an index there."""
    return f"Run tutor index LESSONS --index {folder} to build it, with your lessons' files or folders."


def _read_files(generation: Path) -> tuple[Manifest, dict[str, bytes]]:
    manifest = load_manifest((generation / MANIFEST).read_bytes())
    files: dict[str, bytes] = {}
    for name, checksum in manifest.files.items():
        files[name] = (generation / name).read_bytes()
        if zlib.crc32(files[name]) != checksum:
            raise ValueError(f"{name} is not what was written")
    return manifest, files


def _current_name(folder: Path) -> str:
    try:
        name = (folder / POINTER).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
    return name if name.startswith(_PREFIX) and _number(name) else ""


def _generations(folder: Path) -> list[Path]:
    return [path for path in folder.glob(f"{_PREFIX}*") if path.is_dir()]


def _number(name: str) -> int:
    digits = name.removeprefix(_PREFIX)
    return int(digits) if digits.isascii() and digits.isdigit() else 0
