"""Find the course that ships with the program, and the place of its index."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from tutor.errors import TutorError


def find_course() -> Path:
    """Return the folder of the shipped lessons: a checkout's `knowledge`, else the package's own copy."""
    checkout = Path(__file__).resolve().parents[2] / "knowledge"
    if checkout.is_dir():
        return checkout
    packaged = Path(str(resources.files("tutor"))) / "knowledge"
    if packaged.is_dir():
        return packaged
    raise TutorError("The shipped course is missing.", "Install the program again, or name your own lessons.")


def place_index(home: Path) -> Path:
    """Return the folder of the shipped course's index: in a checkout's `indexes`, else under the learner's home."""
    checkout = Path(__file__).resolve().parents[2]
    root = checkout if (checkout / "knowledge").is_dir() and (checkout / "indexes").is_dir() else home
    return root / "indexes" / "course"
