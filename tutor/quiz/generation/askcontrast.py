"""Ask for the difference of two things that a sentence sets against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.answering.form import term_set
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.clauses import read_clause
from tutor.quiz.generation.predicates import lower_start

MAX_NAME_WORDS = 5
_WHEREAS = re.compile(r"^(?P<a>[^;:]{15,}?),? (?:whereas|while) (?P<b>[^;:]{15,})$")
_WHEREAS_FIRST = re.compile(r"^(?:whereas|while) (?P<a>[^,;:]{15,}), (?P<b>[^;:]{15,})$", re.IGNORECASE)
_DIFFERENCE = re.compile(
    r"^(?P<head>The (?:(?:main|key|only|biggest|most important|big|major) )?differences? between (?P<a>[^,;:]{2,40}?)"
    r" and"
    r" (?P<b>[^,;:]{2,40}?)) (?P<be>is|are|lies in) (?:that )?(?P<what>[^;:]{10,})$"
)
_UNLIKE = re.compile(r"^Unlike (?P<a>[^,;:]{3,50}), (?P<main>[^;:]{15,})$")


def _is_pair(one: str, other: str) -> bool:
    """Tell whether two short names are of one kind: of the same noun, or with the same word before theirs."""
    first, second = one.lower().split(), other.lower().split()
    if max(len(first), len(second)) > MAX_NAME_WORDS or "and" in (*first, *second) or term_set(one) == term_set(other):
        return False
    return first[-1] == second[-1] or (
        len(first) > 1 and len(second) > 1 and first[-2] == second[-2] and first[-2] not in ("the", "a", "an")
    )


def ask_contrast(text: str, small_words: frozenset[str]) -> Iterator[tuple[Asked, tuple[str, ...]]]:
    """Yield the questions for a difference with the points that tell it."""
    bare = text.strip().rstrip(".").strip('“”"')
    if match := _DIFFERENCE.match(bare):
        head = match["head"][:1].lower() + match["head"][1:]
        be = "are" if match["be"] == "are" else "is"
        yield Asked(f"What {be} {head}?", match["what"], "differ", ""), (match["what"],)
        return
    if match := _UNLIKE.match(bare):
        clause = read_clause(match["main"])
        if clause is not None and not clause.lead and not clause.is_you:
            subject = lower_start(clause.subject, small_words)
            aux = "do" if subject.endswith("s") else "does"
            yield (
                Asked(f"How {aux} {subject} differ from {match['a']}?", match["main"], "differ", subject),
                (match["main"],),
            )
        return
    match = _WHEREAS.match(bare) or _WHEREAS_FIRST.match(bare)
    if match is None:
        return
    one, other = read_clause(match["a"]), read_clause(match["b"])
    if one is None or other is None or one.lead or other.lead or "you" in (one.subject.lower(), other.subject.lower()):
        return
    a, b = lower_start(one.subject, small_words), lower_start(other.subject, small_words)
    if _is_pair(a, b):
        yield Asked(f"What is the difference between {a} and {b}?", bare, "differ", a), (match["a"], match["b"])
