"""Questions for many learners, each with quotes of its own, so that an answer shows whose question it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.wording import estimate_tokens
from tutor.service import Tutor
from tutor.types import Answer, Status

LANGUAGES = ("en", "zh")
SIGN_CHARS = 40
CANDIDATES_FOR_ONE = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the lesson that answers it, and signs of its quotes, the first of them of no other question."""

    question: str
    document: str
    signs: tuple[str, ...]


def choose_questions(tutor: Tutor, count: int) -> list[Asked]:
    """Return up to `count` questions that quotes of the lessons answer, taken from as many lessons as there are."""
    found: dict[str, list[Asked]] = {}
    for language in LANGUAGES:
        for question in tutor.suggest_questions(CANDIDATES_FOR_ONE * count, language):
            asked = read_asked(question, tutor.ask(question, use_model=False))
            if asked is not None:
                found.setdefault(asked.document, []).append(asked)
    chosen: list[Asked] = []
    taken: set[str] = set()
    while len(chosen) < count and any(found.values()):
        for lesson in found.values():
            asked = next((a for a in lesson if a.signs[0] not in taken), None)
            lesson[:] = [a for a in lesson if a is not asked and a.signs[0] not in taken]
            if asked is not None and len(chosen) < count:
                chosen.append(asked)
                taken.update(asked.signs)
    return chosen


def read_asked(question: str, answer: Answer) -> Asked | None:
    """Return what tells an answer from others; None for one without quotes that stand on the page as they are."""
    quotes = [citation.quote for citation in answer.citations if "|" not in citation.quote]
    signs = tuple(sign for sign in map(make_sign, quotes) if estimate_tokens(sign) > 5)
    if answer.status is not Status.ANSWERED or not signs or any(s.origin == "derived" for s in answer.sentences):
        return None
    return Asked(question, answer.citations[0].document, signs)


def make_sign(text: str) -> str:
    """Return the letters and figures at the start of a text, which no escaping changes."""
    return "".join(filter(str.isalnum, text))[:SIGN_CHARS]


def find_signs(text: str, asked: Sequence[Asked]) -> set[int]:
    """Return the positions of the questions whose first quote stands in a text."""
    plain = "".join(filter(str.isalnum, text))
    return {number for number, one in enumerate(asked) if one.signs[0] in plain}
