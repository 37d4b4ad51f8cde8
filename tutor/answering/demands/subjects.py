"""Find of what by name a question asks whether something is so, and tell whether evidence speaks of that at all."""

from __future__ import annotations

import re

from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.text.words import tokenize

_NAME = r"[A-Z][A-Za-z\d]*[a-z]{2}[A-Za-z\d]*"
_ENGLISH = re.compile(
    rf"^(?:(?i:and|so|but|ok|hey)[ ,]+)*(?i:does|do|did|is|was|can|could|will|would|has|had) (?P<name>{_NAME})"
    r" (?!(?:and|or|,)\b)[a-z]"
)
_CHINESE = re.compile(
    rf"^\W*(?P<name>{_NAME})\s*(?:是否|能否|能不能|可不可以|有没有|是不是|会不会)"
    rf"|^\W*(?P<subject>{_NAME})\s*(?:支持|兼容|提供|适合|允许|包含|包括|能|可以|会|有|是)[^？?，,]*(?:吗|(?<![什怎那这])么)\W*$"
)


def find_subject(question: str) -> str:
    """Return the name of what a yes-or-no question is about, "" where it begins with none."""
    match = _ENGLISH.search(question) or _CHINESE.search(question)
    return next(filter(None, match.groups()), "") if match else ""


def is_spoken_of(name: str, scored: Scored) -> bool:
    """Tell whether the passage of evidence names what a question is about."""
    chunk = scored.chunk
    texts = (chunk.title, *chunk.heading, *(f"{unit.lead} {unit.text}" for unit in chunk.units))
    return set(tokenize(name)) <= term_set(" ".join(texts))
