"""Keep what speaks to the tutor out of the evidence, so that it is neither quoted as an answer nor read by a model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tutor.answering.takeover import clean_shown, is_takeover, may_quote
from tutor.types import Passage, Sentence, Unit


def guard_passages(passages: Sequence[Passage], question: str) -> list[Passage]:
    """Return the passages without units that instruct the tutor, or that such a line or table header frames.

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
    kept = [number for number, unit in enumerate(chunk.units) if _is_harmless(unit, question)]
    if len(kept) == len(chunk.units):
        return passage
    similarities = passage.unit_similarities
    return replace(
        passage,
        chunk=replace(chunk, units=tuple(chunk.units[number] for number in kept)),
        unit_similarities=tuple(similarities[number] for number in kept) if similarities else (),
    )


def _is_harmless(unit: Unit, question: str) -> bool:
    parts = dict.fromkeys((unit.text, unit.lead, " | ".join(unit.header)))
    return all(may_quote(part, question) for part in parts if part)
