"""Read a point that goes on with the line that introduces it as one sentence: "The valve:" and "opens at noon"."""

from __future__ import annotations

import re

from tutor.quiz.generation.verbs import find_verb, read_verb
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.sentences import split_sentences
from tutor.types import Unit, UnitKind

MAX_SUBJECT_WORDS = 7
_ATTRIBUTED = re.compile(r"^according to ", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?|every|each) ", re.IGNORECASE)
_LINKED = re.compile(r"\b(?:of|for|with|in|on|to|from|by|and|or)\b|s$")  # such a heading is no name of a thing


def join_lead(unit: Unit) -> str:
    """Return the sentence that the lead of a point and its first sentence make together, "" where they make none."""
    if unit.kind is not UnitKind.BULLET or not unit.lead.rstrip().endswith(":"):
        return ""
    spans = split_sentences(unit.text)
    told = unit.text[slice(*spans[0])] if spans else ""
    words = told.split()
    verb = read_verb(words[0]) if len(words) > 1 else None
    if verb is None or verb[1] != "does":
        return ""
    parts = [part for part in unit.lead.rstrip().rstrip(":").split(", ") if not _ATTRIBUTED.match(part)]
    if not parts or told.endswith(",") or not _is_subject(parts[-1]):
        return ""
    joined = f"{', '.join(parts)} {words[0].lower()} {' '.join(words[1:])}"
    return f"{joined[:1].upper()}{joined[1:].rstrip('.;')}."


def _is_subject(text: str) -> bool:
    """Tell whether words name one thing: with an article, or a term of the field."""
    if len(text.split()) > MAX_SUBJECT_WORDS or find_verb(text) is not None:
        return False
    return _ARTICLE.match(text) is not None or (not _LINKED.search(text) and bool(find_term_mentions(text)))
