"""Answers and conversations as text to take along, in the words of the interface."""

from __future__ import annotations

import re

from tutor.conversations.export import Labels, write_markdown, write_plain
from tutor.conversations.records import Conversation
from tutor.types import Answer, Citation
from tutor.ui.quotes import describe_origin
from tutor.ui.words import say

MAX_NAME_CHARS = 60


def write_conversation_text(conversation: Conversation, language: str, course: str = "") -> str:
    """Return a conversation as Markdown; `course` is the name of its course, "" if it is not known."""
    return write_markdown(conversation, lambda citation: describe_origin(citation, language), _label(language), course)


def write_answer_text(answer: Answer, language: str) -> str:
    """Return an answer with its quotes as plain text."""

    def describe(citation: Citation) -> str:
        return describe_origin(citation, language)

    return write_plain(answer, describe, _label(language))


def name_export(conversation: Conversation) -> str:
    """Return a file name for a conversation: its title without what a file system may not take."""
    name = re.sub(r"[^\w\s-]", " ", conversation.title)
    return f"{'-'.join(name.split())[:MAX_NAME_CHARS].strip('-') or 'conversation'}.md"


def _label(language: str) -> Labels:
    return Labels(
        quotes=say(language, "ask.export_quotes"),
        nearest=say(language, "ask.nearest"),
        differ=_leave_open(language, "ask.differ", "about"),
        calculated=_leave_open(language, "ask.calculation", "text"),
        stopped=say(language, "ask.stopped"),
        failed=say(language, "ask.export_failed"),
        unanswered=say(language, "ask.unfinished"),
        asked_again=say(language, "ask.asked_again"),
        course=_leave_open(language, "ask.export_course", "name"),
    )


def _leave_open(language: str, key: str, name: str) -> str:
    """Return a text with the place for its value left to be filled in."""
    return say(language, key, **{name: f"{{{name}}}"})
