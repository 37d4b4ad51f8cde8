"""Conversations found by words in their titles, questions and answers."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.conversations.records import Conversation
from tutor.text.fold import fold


def find_conversations(conversations: Sequence[Conversation], wanted: str) -> list[Conversation]:
    """Return the conversations that hold every word, those that name them in their titles first."""
    words = fold(wanted).split()
    held = [item for item in conversations if all(word in _gather_text(item) for word in words)]
    return sorted(held, key=lambda item: not all(word in fold(item.title) for word in words))


def _gather_text(conversation: Conversation) -> str:
    parts = [conversation.title]
    for exchange in conversation.exchanges:
        parts += [exchange.question, exchange.answer.text if exchange.answer else ""]
    return fold("\n".join(parts))
