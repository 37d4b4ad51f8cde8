"""All conversations of a learner at once: who has any, another name for their owner, none left."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tutor.conversations.folders import CONVERSATIONS_FOLDER, read_file
from tutor.conversations.store import ConversationStore


def list_owners(home: Path) -> set[str]:
    """Return the names of those who have conversations; damaged files have no owner."""
    root = home / CONVERSATIONS_FOLDER
    owners = {_find_owner([path]) for path in root.glob("*.json")}
    if root.is_dir():
        owners |= {_find_owner(folder.glob("*.json")) for folder in root.iterdir() if folder.is_dir()}
    return {owner for owner in owners if owner is not None}


def rename_owner(home: Path, name: str, new_name: str) -> int:
    """Give a learner's conversations another owner; return how many. Raises ConversationError."""
    store, new = ConversationStore(home, name), ConversationStore(home, new_name)
    listing = store.list_conversations()
    for conversation in listing.conversations:
        store.hand_over(conversation.id, new_name)
    if new.folder != store.folder:
        with suppress(OSError):  # what is damaged is lost to no one where it stays
            new.folder.mkdir(parents=True, exist_ok=True)
            for file in listing.damaged:
                store.folder.joinpath(file).rename(new.folder / file)
        _remove_empty(store.folder)
        _remove_empty(new.folder)
    return len(listing.conversations)


def delete_conversations(home: Path, name: str) -> int:
    """Delete a learner's conversations for good, damaged ones too; return how many. Raises ConversationError."""
    store = ConversationStore(home, name)
    listing = store.list_conversations()
    for conversation in listing.conversations:
        store.delete(conversation.id)
    store.delete_damaged()
    _remove_empty(store.folder)
    return len(listing.conversations)


def _find_owner(paths: Iterable[Path]) -> str | None:
    """Return whose the first file is that can be read."""
    for path in paths:
        with suppress(OSError):
            conversation = read_file(path)
            if conversation is not None:
                return conversation.learner
    return None


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # it holds something, or never was
        folder.rmdir()
