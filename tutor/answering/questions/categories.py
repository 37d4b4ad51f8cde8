"""Read off a question what it calls the sort of thing that it asks for: "which trades use it?"."""

from __future__ import annotations

import re

from tutor.text.words import tokenize

_CATEGORY = (
    r"(?:professions|occupations|trades|fields|areas|domains|industries|sectors|disciplines|subjects|abilities|skills"
    r"|capabilities|talents|considerations|factors|aspects|circumstances|properties|qualities|characteristics|traits"
    r"|topics|themes|matters|activities|phenomena|elements|ingredients|components|advantages|benefits|drawbacks"
    r"|disadvantages|reasons|purposes|goals|improvements|changes|effects|consequences|measures|criteria)"
)
_ASKS = re.compile(
    rf"\b(?:what|which)(?: (?:other|further|two|three|four|five|main|key|kinds? of|sorts? of|types? of))*"
    rf" (?P<category>{_CATEGORY})\b(?! of\b)",
    re.IGNORECASE,
)


# "Which town is colder, Hull or Sund?": what they both are need not be said.
_OF_NAMED = re.compile(
    r"^\W*(?:(?i:and|so|but) )?(?i:which|what)(?: (?i:of the two))? (?P<category>[a-z-]+)\b[^?]*[,:] (?:the )?"
    r"[A-Z\d][^?,]* or (?:the )?[A-Z\d][^?,]*\W*$"
)


def list_category(question: str) -> frozenset[str]:
    """Return the stems of a mere category of which a question asks for some: an answer names them without it."""
    match = _ASKS.search(question) or _OF_NAMED.search(question)
    return frozenset(tokenize(match["category"])) if match else frozenset()


def is_category(noun: str) -> bool:
    """Tell whether a noun names a mere category of things: "areas", "factors"."""
    return re.fullmatch(_CATEGORY, noun) is not None
