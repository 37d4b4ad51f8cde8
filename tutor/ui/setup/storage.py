"""What is kept on the disk, where, and how large it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tutor.conversations.folders import CONVERSATIONS_FOLDER
from tutor.library import COURSES_FOLDER
from tutor.models.catalogue import MODELS_FOLDER
from tutor.service import default_index
from tutor.settings import SETTINGS_FILE, Settings


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder of the program: `name` is its text's key, `size_bytes` None where it is not there yet."""

    name: str
    path: Path
    size_bytes: int | None


def list_places(settings: Settings) -> tuple[Place, ...]:
    """Return where everything is kept, with sizes in bytes."""
    home = settings.home
    paths = {
        "home": home,
        "settings_file": home / SETTINGS_FILE,
        "answers": home / "learning.db",
        "conversations": home / CONVERSATIONS_FOLDER,
        "models": home / MODELS_FOLDER,
        "courses": home / COURSES_FOLDER,
        "index": default_index(settings),
    }
    return tuple(Place(name, path.absolute(), measure_size(path)) for name, path in paths.items())


def measure_size(path: Path) -> int | None:
    """Return the bytes of a file, or of all files below a folder; None where there is nothing."""
    if path.is_file():
        return path.stat().st_size
    if not path.is_dir():
        return None
    total = 0
    for entry in path.rglob("*"):
        try:
            if entry.is_file() and not entry.is_symlink():
                total += entry.stat().st_size
        except OSError:
            continue  # went away meanwhile
    return total
