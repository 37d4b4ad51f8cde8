"""The keys of: questions, answers and the quotes in them."""

from __future__ import annotations

CONVERSATION = "chat"  # also the query parameter in the address
QUESTION = "question"
PENDING = "pending_question"
RUN = "answer_run"
NEW = "new_conversation"
STOP = "stop"
REPEATS = "repeats"
STARTERS = "starters"
FOLLOWUPS = "followups"
CHATS = "chats"
CHATS_LEFT = "chats_left"
CHATS_OLDER = "chats_older"
CHAT_SEARCH = "chat_search"
EXPORT_CHAT = "export_chat"
EARLIER = "earlier"
EARLIER_SHOW = "earlier-button"


def starter(place: int) -> str:
    """Return the key of a starter question's button."""
    return f"starter-{place}"


def followup(place: int) -> str:
    """Return the key of a follow-up question's button."""
    return f"followup-{place}"


def act(action: str, conversation_id: str, place: int) -> str:
    """Return the key of a control under an answer: "row", "copy", "again", "quiz", "thumbs" or "comment"."""
    return f"act-{action}-{conversation_id}-{place}"


def nearest(exchange: int, place: int) -> str:
    """Return the key of a nearby topic's button."""
    return f"nearest-{exchange}-{place}"


def citation(scope: str, n: int) -> str:
    """Return the key of a citation number's popover; `scope` tells apart the places that cite it."""
    return f"cite-{scope}-{n}"


def conversation(conversation_id: str) -> str:
    """Return the key of a conversation's button."""
    return f"open-{conversation_id}"


def rename(conversation_id: str) -> str:
    """Return the key of the field for a conversation's name."""
    return f"rename-{conversation_id}"


def retry(place: int) -> str:
    """Return the key of the button that asks a question again that got no answer."""
    return f"retry-{place}"


def nearest_row(place: int) -> str:
    """Return the key of the row of nearby topics under an answer."""
    return f"nearest-{place}"


def flow(scope: str) -> str:
    """Return the key of running text with numbers of citations in it."""
    return f"flow-{scope}"


def differ(scope: str) -> str:
    """Return the key of the figures that lessons differ in."""
    return f"differ-{scope}"


def answer_progress(place: int) -> str:
    """Return the key of the row that says what is being done to answer."""
    return f"progress-{place}"


def quote(scope: str, n: int) -> str:
    """Return the key of a lesson's own words; `scope` tells apart the places that show them."""
    return f"quote-{scope}-{n}"


def sources(scope: str) -> str:
    """Return the key of the section with all quotes of an answer."""
    return f"sources-{scope}"
