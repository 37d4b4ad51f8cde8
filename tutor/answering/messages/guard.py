"""Keep what speaks to the tutor out of the evidence, so that it is neither quoted as an answer nor read by a model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tutor.answering.messages.takeover import clean_shown, is_takeover, may_quote
from tutor.types import Location, Passage, Sentence, Unit


def guard_passages(passages: Sequence[Passage], question: str) -> list[Passage]:
    """Return the passages without units that instruct the tutor, those beside them and those that they frame.

    Words that a unit only quotes stay for a question about prompts and attacks.
    """
    return [_guard_passage(passage, question) for passage in passages]


def guard_topics(topics: Iterable[str]) -> list[str]:
    """Return the topics that may be named to a learner: headings that instruct the tutor are left out."""
    return [clean_shown(topic) for topic in topics if not is_takeover(topic)]


def clean_sentence(sentence: Sentence) -> Sentence:
    """Return the sentence without hidden characters and without numbers that look like citations."""
    text = clean_shown(sentence.text)
    return sentence if text == sentence.text else replace(sentence, text=text)


def _guard_passage(passage: Passage, question: str) -> Passage:
    chunk = passage.chunk
    orders = [number for number, unit in enumerate(chunk.units) if not _is_harmless(unit, question)]
    if not orders:
        return passage
    tainted = {number for order in orders for number in _same_paragraph(chunk.units, order)}
    kept = [number for number in range(len(chunk.units)) if number not in tainted]
    similarities = passage.unit_similarities
    return replace(
        passage,
        chunk=replace(chunk, units=tuple(chunk.units[number] for number in kept)),
        unit_similarities=tuple(similarities[number] for number in kept) if similarities else (),
    )


def _same_paragraph(units: Sequence[Unit], order: int) -> range:
    """Return the numbers of the units that stand on the lines of an order or next to them, with no line between.

    What stands beside an order in its own paragraph is what it wants to be said. Speech has no paragraphs: there the
    sentence before and the one after.
    """
    start = end = order
    reach = 1 if units[order].location.time_start is not None else len(units)
    while start > 0 and order - start < reach and _adjoins(units[start - 1].location, units[start].location):
        start -= 1
    while end + 1 < len(units) and end - order < reach and _adjoins(units[end].location, units[end + 1].location):
        end += 1
    return range(start, end + 1)


def _adjoins(first: Location, second: Location) -> bool:
    if first.line_end is None or second.line_start is None:
        return first.page == second.page and first.time_start is not None
    return second.line_start <= first.line_end + 1


def _is_harmless(unit: Unit, question: str) -> bool:
    parts = dict.fromkeys((unit.text, unit.lead, " | ".join(unit.header)))
    return all(may_quote(part, question) for part in parts if part)
