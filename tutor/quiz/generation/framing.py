"""Tell what names a table or a part of a lesson: its caption, or a heading that is a name and no question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from tutor.quiz.generation.naming import clean_heading, name_topic, names_subject

MAX_CAPTION_WORDS, MAX_CAPTION_HAN = 9, 20
# Headings that ask, call or exclaim name nothing that a question could refer to.
_CALLS = re.compile(
    r"^(?:(?:what|why|how|who|where|when|which)\s+(?:is|are|was|were|do|does|did|can|could|should|would|will)"
    r"|do|does|did|can|should|is|are|let['’]s|time to|meet|welcome|wait|but|so)\b"
    r"|[?？!！]\s*$|^(?:什么是|为什么|为何|怎么|怎样|谁|哪|让我们|来看)|(?:吗|什么|谁|哪里)$",
    re.IGNORECASE,
)
# Lines that lead up to a table in a sentence instead of naming it.
_SENTENCE = re.compile(
    r"\b(?:here|below|above|following|this|these|you|your|we|our|us|let['’]s|is|are|was|were|will|can|has|have|shows?|lists?)\b"
    r"|[.。!！?？,，;；|]|以下|下面|下表|下列|如下|这|我们|你|是|可以|列出",
    re.IGNORECASE,
)


class Place(StrEnum):
    """What a topic is the name of."""

    TABLE = "table"
    SECTION = "section"
    LESSON = "lesson"


def read_caption(lead: str, header: Sequence[str]) -> str:
    """Return the line that names a table, from what frames its rows; "" where none does or it is a sentence."""
    columns = " | ".join(label for label in header if label)
    caption = lead.strip().removesuffix(columns).strip(" :：|")
    han = sum("㐀" <= c <= "鿿" for c in caption)
    is_short = han <= MAX_CAPTION_HAN and len(caption.split()) <= MAX_CAPTION_WORDS
    if caption == lead.strip() or not is_short or _SENTENCE.search(caption) or not names_subject(caption):
        return ""
    return caption


def find_place(heading: Sequence[str], title: str, language: str, caption: str = "") -> tuple[str, Place]:
    """Return the name of what a table or list stands in, and what that is the name of."""
    if caption:
        return clean_heading(caption), Place.TABLE
    named = [text for text in heading if not _CALLS.search(text.strip())]
    topic = name_topic(named, title, language)
    return topic, Place.LESSON if topic == clean_heading(title) else Place.SECTION
