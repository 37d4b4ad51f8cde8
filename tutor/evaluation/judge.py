"""Judge one answer: is it right, and if not, what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.evaluation.cases import Case
from tutor.text.language import count_han
from tutor.types import Answer, Status

MAX_WORDS = 120
MAX_CITATIONS = 8
MAX_QUOTE_CHARS = 600
# What makes an answer wrong; each name is a check that a fault carries.
REFUSED, ANSWERED, STATUS, FACT, FORBIDDEN, GOLD, TIME, COMPACT, ERROR = RIGHT_CHECKS = (
    "refused",
    "answered",
    "status",
    "fact",
    "forbidden",
    "gold",
    "time",
    "compact",
    "error",
)
_MARKER = re.compile(r"\s?\[\d+\]")
_WORD = re.compile(r"[A-Za-z0-9$€£%.,'’-]+")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an answer: the check that it fails, and the reason in words."""

    check: str
    reason: str


def judge_answer(case: Case, answer: Answer) -> list[Fault]:
    """Return what makes an answer wrong, nothing if it is right.

    An answerable question wants the fact, a gold document (and second) cited, and a compact answer: at most 120 words,
    8 citations and 600 characters a quote. Others want the status that the case names, and nothing forbidden said.
    """
    text = strip_markers(answer.text)
    forbidden = [Fault(FORBIDDEN, f"it says what /{p}/ forbids") for p in case.never if re.search(p, text, re.I)]
    if answer.status is not case.expected:
        return [_describe_status(case, answer), *forbidden]
    missing = [p for p in case.must if not re.search(p, text, re.I)]
    faults = [Fault(FACT, "it lacks " + " and ".join(f"/{p}/" for p in missing))] if missing else []
    faults += forbidden
    if case.expected is Status.ANSWERED:
        faults += [*_judge_citations(case, answer), *_judge_length(answer)]
    return faults


def strip_markers(text: str) -> str:
    """Return an answer's text without its markers [n]."""
    return _MARKER.sub("", text)


def count_words(text: str) -> float:
    """Count the words of an answer: Latin words and figures one each, two Chinese characters one."""
    text = strip_markers(text)
    return len(_WORD.findall(text)) + count_han(text) / 2


def _describe_status(case: Case, answer: Answer) -> Fault:
    if case.expected is Status.ANSWERED and answer.status is Status.ABSTAINED:
        return Fault(REFUSED, "it was refused, and the lessons hold the answer")
    if case.expected is Status.ABSTAINED and answer.status is Status.ANSWERED:
        return Fault(ANSWERED, "it was answered, and the lessons do not hold the answer")
    return Fault(STATUS, f"its status is {answer.status} and not {case.expected}")


def _judge_citations(case: Case, answer: Answer) -> list[Fault]:
    faults = []
    if case.gold and not any(c.document.startswith(case.gold) for c in answer.citations):
        cited = ", ".join(dict.fromkeys(c.document for c in answer.citations)) or "nothing"
        faults.append(Fault(GOLD, f"it cites {cited} and not {' or '.join(case.gold)}"))
    if case.time_s is not None:
        first, last = case.time_s
        starts = [c.location.time_start for c in answer.citations if c.location.time_start is not None]
        if not any(first <= start <= last for start in starts):
            told = ", ".join(f"{start:g} s" for start in starts) or "no time"
            faults.append(Fault(TIME, f"it cites {told} and nothing from {first:g} to {last:g} s"))
    return faults


def _judge_length(answer: Answer) -> list[Fault]:
    words, longest = count_words(answer.text), max((len(c.quote) for c in answer.citations), default=0)
    over = [
        f"{size:g} {what} of at most {limit}"
        for size, limit, what in (
            (words, MAX_WORDS, "words"),
            (len(answer.citations), MAX_CITATIONS, "citations"),
            (longest, MAX_QUOTE_CHARS, "characters in a quote"),
        )
        if size > limit
    ]
    return [Fault(COMPACT, "it has " + ", ".join(over))] if over else []
