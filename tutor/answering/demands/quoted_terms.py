"""Tell whether evidence quotes a word of the field that a question asks for one of."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import term_set
from tutor.answering.questions.askedterms import AskedTerm, quotes_term
from tutor.answering.questions.wanted import Wanted


def quotes_of_field(term: AskedTerm, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence quotes a word and speaks of the field, by any word for it."""
    held = term_set(f"{frame_text(scored.unit, scored.chunk)} {scored.unit.text}")
    field = [w for w in wanted if w.terms[0] in term.field]
    return quotes_term(scored.unit.text) and all(not held.isdisjoint(w.terms) for w in field)
