"""The keys of: quizzes and review."""

from __future__ import annotations

QUIZ = "quiz"  # also the query parameter in the address
SEEN = "seen"  # also the query parameter in the address
OBJECTIVE = "objective"  # also the query parameter in the address
QUIZ_MAKING = "quiz_making"
QUIZ_FAILURE = "quiz_failure"
QUIZ_NOTE = "quiz_note"
QUIZ_STAND = "quiz_stand"
QUIZ_SHOWN = "quiz_shown"
QUIZ_GRADE = "quiz_grade"
QUIZ_LESSONS = "quiz_lessons"
QUIZ_LENGTH = "quiz_length"
QUIZ_LANGUAGE = "quiz_language"
QUIZ_KINDS = "quiz_kinds"
QUIZ_OBJECTIVE = "quiz_objective"
QUIZ_MORE = "quiz_more"
QUIZ_START = "quiz_start"
QUIZ_CANCEL = "quiz_cancel"
QUIZ_CARD = "quiz_card"
QUIZ_STOP = "quiz_stop"
QUIZ_PRACTISE = "quiz_practise"
QUIZ_NEW = "quiz_new"
QUIZ_FOCUS = "quiz_focus"
REVIEW_START = "review_start"


def quiz_spot(purpose: str) -> str:
    """Return the key under which a window remembers the quiz or the review that it is in."""
    return f"{purpose}_spot"


def unfinished(action: str, session_id: str) -> str:
    """Return the key of a button on an unfinished quiz."""
    return f"unfinished-{action}-{session_id}"


def turn(part: str, token: str, place: int | None = None) -> str:
    """Return the key of a control at a question; `token` tells the question and its attempt apart from all others."""
    return f"turn-{part}-{token}" + ("" if place is None else f"-{place}")


def unfinished_card(session_id: str) -> str:
    """Return the key of the card of an unfinished quiz."""
    return f"unfinished-{session_id}"


def step(token: str, place: int) -> str:
    """Return the key of a step that is to be put in its order."""
    return f"step-{token}-{place}"
