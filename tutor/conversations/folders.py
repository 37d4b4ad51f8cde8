"""Where conversations lie: a folder for each learner, so that no one's are read, counted or named for another."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from tutor.conversations.records import Conversation, read_conversation

CONVERSATIONS_FOLDER = "conversations"  # in the home folder
_UNCLAIMED = "unclaimed"


def find_folder(home: Path, learner: str) -> Path:
    """Return the folder of a learner's conversations; a name may hold what no folder's may, so its hash names it."""
    return home / CONVERSATIONS_FOLDER / hashlib.sha256(learner.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def read_file(path: Path) -> Conversation | None:
    """Return the conversation in a file, None for a damaged one. Raises OSError."""
    try:
        conversation = read_conversation(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return conversation if conversation.id == path.stem else None


def settle_old_files(home: Path, learner: str) -> dict[str, Path]:
    """Move files from the time when all learners shared one folder to their owners'; return what stayed of one's own.

    Those that cannot be moved are used where they are, by their names. A damaged file says nothing of its owner: it is
    the learner's if no one else has conversations here, else it is put aside and named to no one.
    """
    root = home / CONVERSATIONS_FOLDER
    owners: dict[Path, str] = {}
    damaged: list[Path] = []
    for path in sorted(root.glob("*.json")):
        try:
            conversation = read_file(path)
        except FileNotFoundError:
            continue  # another program is moving them too
        except OSError:
            conversation = None
        if conversation is None:
            damaged.append(path)
        else:
            owners[path] = conversation.learner
    own = find_folder(home, learner)
    if damaged:
        is_alone = {*owners.values()} <= {learner} and {*filter(Path.is_dir, root.iterdir())} <= {own}
        for path in damaged:
            _move(path, own if is_alone else root / _UNCLAIMED)
    stayed = [path for path, owner in owners.items() if not _move(path, find_folder(home, owner)) and owner == learner]
    return {path.name: path for path in stayed if not (own / path.name).exists()}


def _move(path: Path, folder: Path) -> bool:
    """Move a file to a folder; False if that cannot be, or if one of its name is there already."""
    target = folder / path.name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            return False
        path.rename(target)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True
