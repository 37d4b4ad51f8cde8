"""Quote the lessons in the learner's language where they say the same in it, or in that of a source asked about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tutor.answering.compose import Block
from tutor.answering.demands.covered import find_topics
from tutor.answering.questions.question import Question
from tutor.answering.questions.translations import find_translation
from tutor.text.figures import figure_values
from tutor.text.words import tokenize
from tutor.types import Chunk, Passage, Unit

MIN_PAIRED = 0.5  # of the points of a list, for the rest to be told by their places

FindCounterpart = Callable[[Chunk, Unit, str], tuple[Chunk, Unit] | None]


def keep_language(passages: Sequence[Passage], language: str) -> list[Passage]:
    """Return the passages in a language, ranked anew."""
    own = (passage for passage in passages if passage.chunk.language == language)
    return [replace(passage, rank=rank) for rank, passage in enumerate(own, 1)]


def tell_in_language(question: Question, blocks: Sequence[Block], find_counterpart: FindCounterpart) -> list[Block]:
    """Return the blocks, each in the learner's language where the lessons say all of it in one passage of that, too.

    Or in that of the source asked about. `find_counterpart` finds what says in a language what a unit says in another.
    What two blocks come to say alike is kept once; what gives a name in another language stays.
    """
    if find_translation(question.asked):
        return list(blocks)
    topics = find_topics(question.asked)
    language = question.source_language or question.language
    told: list[Block] = []
    for block in blocks:
        foreign = block.chunk.language != language and block.rest is None
        own = (_translate(block, language, find_counterpart) if foreign else None) or block
        own = own if not topics or _names_one(topics, own) else block  # a summary may leave out what the other names
        if not any(own.chunk.id == other.chunk.id and set(own.units) <= set(other.units) for other in told):
            told.append(own)
    return told


def _names_one(topics: Sequence[Sequence[str]], block: Block) -> bool:
    held = frozenset(tokenize(" ".join(unit.text for unit in block.units)))
    return any(held.issuperset(stems) for stems in topics)


def _translate(block: Block, language: str, find_counterpart: FindCounterpart) -> Block | None:
    """Return a block in a language; points of a list that have no counterpart by their place among those that have."""
    places = [_find_place(block.chunk, unit, language, find_counterpart) for unit in block.units]
    found = [
        (place[0], place[1] - _place(block.chunk, unit))
        for place, unit in zip(places, block.units, strict=True)
        if place
    ]
    if not found or len(found) < MIN_PAIRED * len(block.units) or len({(c.id, offset) for c, offset in found}) > 1:
        return None
    chunk, offset = found[0]
    units = [
        chunk.units[place] for u in block.units if 0 <= (place := _place(block.chunk, u) + offset) < len(chunk.units)
    ]
    same = len(units) == len(block.units) and all(map(_are_alike, units, block.units))
    return replace(block, chunk=chunk, units=tuple(units)) if same else None


def _find_place(chunk: Chunk, unit: Unit, language: str, find_counterpart: FindCounterpart) -> tuple[Chunk, int] | None:
    found = find_counterpart(chunk, unit, language)
    return (found[0], _place(*found)) if found else None


def _place(chunk: Chunk, unit: Unit) -> int:
    return chunk.units.index(unit)


def _are_alike(one: Unit, other: Unit) -> bool:
    return one.kind is other.kind and figure_values(one.text) == figure_values(other.text)
