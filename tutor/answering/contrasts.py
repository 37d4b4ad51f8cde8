"""Weigh what units hold of a question that the other candidates lack: words, Chinese characters, English glosses."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.answering.comparisons.contrast import weigh_by_contrast
from tutor.answering.form import term_set
from tutor.answering.questions.analogy import find_opening
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.answering.shortforms import list_spelt_out, spell_out
from tutor.answering.totals import asks_total, find_parts
from tutor.text.language import has_han
from tutor.text.words import content_words
from tutor.types import Chunk, Passage, Query

# Fitted together with the weights of the rest of the evidence.
CONTRAST, CHARACTERS, GLOSS = 4.7, 1.0, 1.6
SWAPPED = 2.5  # for holding what a follow-up asks about instead of the thing before
EARLIER = 0.5  # weight of a word that only an earlier question holds
POOL_PASSAGES = 12  # whose units tell how rare a word is among the candidates


def weigh_contrasts(
    question: Question, query: Query, wanted: Sequence[Wanted], places: Sequence[tuple[Passage, int]]
) -> list[float]:
    """Return what each unit gains by holding words, Chinese characters and English glosses that the others lack."""
    pool = [passage.rank <= POOL_PASSAGES for passage, _ in places]
    said = dict(query.terms)
    now = term_set(question.asked) if question.asked != question.text else None
    scales = [said.get(w.terms[0], 1.0) * (1.0 if now is None or w.terms[0] in now else EARLIER) for w in wanted]
    units = [passage.chunk.units[position] for passage, position in places]
    framed = [
        spell_out(
            term_set(" ".join((unit.text, unit.lead, *unit.header, *passage.chunk.heading[-1:]))),
            list_spelt_out(passage.chunk.text),
        )
        | list_distant_terms(question, passage.chunk, position)
        for unit, (passage, position) in zip(units, places, strict=True)
    ]
    gains = [CONTRAST * share for share in weigh_by_contrast(wanted, framed, Wanted.find_in, pool=pool, scales=scales)]
    swapped = [w for w in wanted if w.terms[0] in term_set(question.swapped)]
    if swapped:
        shares = weigh_by_contrast(swapped, framed, Wanted.find_in)
        gains = [gain + SWAPPED * share for gain, share in zip(gains, shares, strict=True)]
    characters = sorted({c for term in content_words(question.text) if has_han(term) for c in term})
    in_chinese = [passage.chunk.language == "zh" for passage, _ in places]
    if characters and any(in_chinese):
        shares = weigh_by_contrast(characters, [unit.text for unit in units], _holds_text, pool=pool)
        gains = [gain + CHARACTERS * share * zh for gain, share, zh in zip(gains, shares, in_chinese, strict=True)]
    if query.gloss or any(zh and question.language != "zh" for zh in in_chinese):
        glosses = [
            term_set(passage.unit_glosses[position] if passage.unit_glosses else passage.chunk.units[position].text)
            for passage, position in places
        ]
        glossed = content_words(query.gloss or question.text)
        shares = weigh_by_contrast(glossed, glosses, _holds_term, pool=pool)
        needed = [bool(query.gloss) or zh for zh in in_chinese]
        gains = [gain + GLOSS * share * need for gain, share, need in zip(gains, shares, needed, strict=True)]
    return gains


def list_distant_terms(question: Question, chunk: Chunk, position: int) -> frozenset[str]:
    """Return the terms of what frames a unit from further off: the opening of its analogy, the parts of its total."""
    opening = find_opening(chunk, position) if question.analogy else ""
    parts = find_parts(chunk, position) if asks_total(question.asked) else ""
    return term_set(f"{opening} {parts}")


def _holds_text(part: str, text: str) -> float:
    return float(part in text)


def _holds_term(term: str, terms: frozenset[str]) -> float:
    return float(term in terms)
