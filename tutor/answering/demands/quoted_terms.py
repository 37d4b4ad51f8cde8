"""Tell whether evidence quotes a word of the field that a question asks for one of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import term_set
from tutor.answering.questions.askedterms import AskedTerm, quotes_term
from tutor.answering.questions.wanted import Wanted

_JOIN = re.compile(r"\b(?:and|or)\b|[或和与及、]")  # between a word that is quoted and one that is not


def quotes_of_field(term: AskedTerm, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence quotes a word and speaks of the field, by any word for it."""
    text, frame = scored.unit.text, frame_text(scored.unit, scored.chunk)
    field = [w for w in wanted if w.terms[0] in term.field]
    quoting = [part for part in _JOIN.split(text) if quotes_term(part, short=term.short)]
    if not quoting:
        return False
    own = term_set(text)
    if any(not own.isdisjoint(w.terms) for w in field):
        held = term_set(" ".join(quoting))
        return all(not held.isdisjoint(w.terms) for w in field)
    return all(not term_set(frame).isdisjoint(w.terms) for w in field)
