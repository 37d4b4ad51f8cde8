"""All conversations of a learner at once: who has any, another name for their owner, none left."""

from __future__ import annotations

import json
from pathlib import Path

from tutor.conversations.records import read_conversation
from tutor.conversations.store import ConversationStore


def list_owners(home: Path) -> set[str]:
    """Return the names of those who have conversations; damaged files have no owner."""
    owners = (_read_owner(path) for path in ConversationStore(home, "").folder.glob("*.json"))
    return {owner for owner in owners if owner is not None}


def rename_owner(home: Path, name: str, new_name: str) -> int:
    """Give a learner's conversations another owner; return how many. Raises ConversationError."""
    store = ConversationStore(home, name)
    found = store.list_conversations().conversations
    for conversation in found:
        store.hand_over(conversation.id, new_name)
    return len(found)


def delete_conversations(home: Path, name: str) -> int:
    """Delete a learner's conversations for good; return how many. Raises ConversationError."""
    store = ConversationStore(home, name)
    found = store.list_conversations().conversations
    for conversation in found:
        store.delete(conversation.id)
    return len(found)


def _read_owner(path: Path) -> str | None:
    try:
        return read_conversation(json.loads(path.read_text(encoding="utf-8"))).learner
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
