"""The keys of: lessons that are read, searched and turned to; the address of a place in one."""

from __future__ import annotations

AT = "at"
WORDS = "words"
HEADING = "heading"
FROM_CONVERSATION = "from"
FROM_QUIZ = "from_quiz"
FROM_REVIEW = "from_review"
CAME_FROM = (FROM_CONVERSATION, FROM_QUIZ, FROM_REVIEW)
PLACE_SEEN = "place_seen"
SCROLLING = "scrolling"
LESSON = "lesson"
LESSON_LIST = "lesson_list"
LESSON_TEXT = "lesson_text"
LESSON_SIDE = "lesson_side"
LESSON_TOP = "lesson_top"
LESSON_TURNING = "lesson_turning"
PREVIOUS = "lesson_previous"
NEXT = "lesson_next"
ALL_LESSONS = "all_lessons"
OBJECTIVES = "objectives"
LESSON_MENU = "lesson_menu"
SIDE_OPEN = "lesson_side_open"
FIND = "find"
HITS = "hits"
HIT_OPENED = "hit_opened"
OUTLINE = "outline"


def place(turn: int) -> str:
    """Return the key of the container that an address brings into view."""
    return f"place-{turn}"


def lesson(document: str) -> str:
    """Return the key of the button that opens a lesson."""
    return f"lesson-open-{document}"


def about(anchor: str) -> str:
    """Return the key of the menu beside a heading."""
    return f"about-{anchor}"


def passage(objective_id: str) -> str:
    """Return the key of the button that opens the passage that teaches an objective."""
    return f"passage-{objective_id}"


def hit(place: int) -> str:
    """Return the key of a passage that was found."""
    return f"hit-{place}"


def cited(place: int) -> str:
    """Return the key of a passage that is marked because it is cited."""
    return f"cited-{place}"


def place_top(place: str) -> str:
    """Return the key of a lesson's top, where the address names a place further down, whose key is `place`."""
    return f"{place}-top"


def lesson_language(document: str) -> str:
    """Return the key of the choice of a lesson's language."""
    return f"lesson_language-{document}"


def marked(count: int) -> str:
    """Return the key of a passage that is set off from its lesson."""
    return f"marked-{count}"
