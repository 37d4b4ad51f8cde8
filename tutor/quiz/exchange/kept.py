"""The questions that were imported, in a file of the learner's home."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tutor.errors import StoreError
from tutor.files import write_whole
from tutor.quiz.records import read_item, write_item
from tutor.types import QuizItem

KEPT_FILE = "questions.jsonl"
LOCK_WAIT_S = 10.0


@dataclass(frozen=True, slots=True)
class Keeping:
    """How many items were new, how many replaced one with the same id, and how many were there already."""

    added: int
    updated: int
    unchanged: int


def load_imported(home: Path) -> list[QuizItem]:
    """Return the imported items, in the order in which they came; a broken line is left out."""
    try:
        lines = (home / KEPT_FILE).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    items = []
    for line in lines:
        try:
            items.append(read_item(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
    return items


def keep_imported(home: Path, items: Sequence[QuizItem]) -> Keeping:
    """Add items to those that are kept; one with the id of another takes its place. Raises StoreError.

    The file is written beside the old one and then put in its place, so that nothing is lost whatever happens.
    """
    path = home / KEPT_FILE
    try:
        home.mkdir(parents=True, exist_ok=True)
        with _lock(path):
            kept = {item.id: item for item in load_imported(home)}
            before = dict(kept)
            kept.update({item.id: item for item in items})
            _write(path, kept.values())
    except OSError as error:
        raise StoreError(f"The questions cannot be kept in {path}: {error}.", "Set TUTOR_HOME.") from error
    new = [item for item in kept.values() if item.id not in before]
    updated = [item for item in kept.values() if item.id in before and before[item.id] != item]
    return Keeping(len(new), len(updated), len({item.id for item in items} & before.keys()) - len(updated))


def _write(path: Path, items: Iterable[QuizItem]) -> None:
    write_whole(path, "".join(json.dumps(write_item(item), ensure_ascii=True) + "\n" for item in items))


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout

    try:
        with FileLock(path.with_suffix(".lock"), timeout=LOCK_WAIT_S):
            yield
    except Timeout as error:
        raise StoreError(f"Another program is writing {path}.", "Wait until it has ended and try again.") from error
