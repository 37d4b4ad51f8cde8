"""Conversations by the course that they were held over."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tutor.conversations.records import Conversation


def split_by_course(
    conversations: Iterable[Conversation], course: str, courses: Collection[str]
) -> tuple[list[Conversation], list[Conversation]]:
    """Return the conversations of a course, and those of courses that are no more; `courses` are the ids of all.

    A conversation that knows no course is one of every course.
    """
    own: list[Conversation] = []
    left: list[Conversation] = []
    for conversation in conversations:
        if conversation.course in ("", course):
            own.append(conversation)
        elif conversation.course not in courses:
            left.append(conversation)
    return own, left
