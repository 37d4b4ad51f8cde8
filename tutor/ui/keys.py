"""The key of every widget and of every value kept for a browser session, by the part of the app that has it."""

from __future__ import annotations

# Every page
LANGUAGE = "lang"  # also the query parameter in the address
SIDEBAR = "view_sidebar"
SETTINGS = "settings"
SAVE_ERROR = "save_error"
OPEN_AGAIN = "open_again"
RENAME = "rename"
DELETE = "delete"
OPTIONS = "options"

# Ask
CONVERSATION = "chat"  # also the query parameter in the address
QUESTION = "question"
PENDING = "pending_question"
RUN = "answer_run"
NEW = "new_conversation"
STOP = "stop"
RETRY = "retry"
STARTERS = "starters"
CHATS = "chats"

# Lessons (the address of a place in one)
LESSON = "lesson"
AT = "at"
WORDS = "words"
HEADING = "heading"
FROM_CONVERSATION = "from"


def starter(place: int) -> str:
    """Return the key of a starter question's button."""
    return f"starter-{place}"


def nearest(exchange: int, place: int) -> str:
    """Return the key of a nearby topic's button."""
    return f"nearest-{exchange}-{place}"


def citation(scope: str, n: int) -> str:
    """Return the key of a citation number's popover; `scope` tells apart the places that cite it."""
    return f"cite-{scope}-{n}"


def conversation(conversation_id: str) -> str:
    """Return the key of a conversation's button."""
    return f"open-{conversation_id}"
