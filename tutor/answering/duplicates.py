"""Find where else the lessons say the same, so that a statement is shown once with all of its sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tutor.answering.check import check_sentence
from tutor.answering.compose import Block
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.question import NEGATION
from tutor.text.figures import figure_values
from tutor.text.fold import fold
from tutor.types import Chunk, Unit, UnitKind

MAX_SOURCES = 3
MIN_SHARED_TERMS = 0.8
# A unit of fewer terms ("Duration: weeks") says what it says only under its own introduction or heading.
MIN_STANDALONE_TERMS, MIN_SHARED_FRAME = 6, 0.5
_MARKS = re.compile(r"[^\w$€£¥%+<>≤≥-]+")


def merge_sources(blocks: Sequence[Block], scored: Sequence[Scored]) -> list[Block]:
    """Return the blocks, each with up to two places in other lessons that say the same, the best scored first."""
    return [replace(block, also=tuple(_find_repeats(block, blocks, scored))) for block in blocks]


def is_same_statement(one: Unit, chunk: Chunk, other: Unit, other_chunk: Chunk) -> bool:
    """Tell whether two units say the same: the same words, or the same figures and nearly the same words.

    In two languages only the same words do. A short unit and a point of a list need a like introduction as well, a
    row a like header; one word changed for its opposite, a name or a figure makes another statement.
    """
    if (one.kind is UnitKind.ROW) != (other.kind is UnitKind.ROW):
        return False
    terms, other_terms = term_set(one.text), term_set(other.text)
    same_words = _squeeze(one.text) == _squeeze(other.text)
    if not same_words and (chunk.language != other_chunk.language or not _are_near(one.text, other.text)):
        return False
    if one.kind is UnitKind.ROW:
        return _overlap(term_set(" ".join(one.header)), term_set(" ".join(other.header))) >= MIN_SHARED_FRAME
    if bool(NEGATION.search(one.lead)) != bool(NEGATION.search(other.lead)):
        return False
    leads = one.lead and other.lead and _overlap(term_set(one.lead), term_set(other.lead)) < MIN_SHARED_FRAME
    if min(len(terms), len(other_terms)) >= MIN_STANDALONE_TERMS:
        return not leads
    return _overlap(_frame(one, chunk), _frame(other, other_chunk)) >= MIN_SHARED_FRAME


def _find_repeats(block: Block, blocks: Sequence[Block], scored: Sequence[Scored]) -> list[Block]:
    if len(block.units) != 1:
        return []
    shown = {(shown.chunk.id, unit) for shown in blocks for unit in shown.units}
    documents = {block.chunk.document}
    found: list[Block] = []
    for candidate in scored:
        if len(found) == MAX_SOURCES - 1:
            break
        chunk, unit = candidate.chunk, candidate.unit
        if chunk.document in documents or (chunk.id, unit) in shown:
            continue
        if is_same_statement(block.units[0], block.chunk, unit, chunk):
            found.append(Block(chunk, (unit,), candidate.score))
            documents.add(chunk.document)
    return found


def _are_near(one: str, other: str) -> bool:
    terms, others = term_set(one), term_set(other)
    shared = len(terms & others)
    if not shared or shared < MIN_SHARED_TERMS * max(len(terms), len(others)):
        return False
    same_sense = bool(NEGATION.search(one)) == bool(NEGATION.search(other))
    return (
        same_sense
        and figure_values(one) == figure_values(other)
        and _numbers(one) == _numbers(other)
        and check_sentence(one, other).supported
        and check_sentence(other, one).supported
        and not _has_opposites(terms - others, others - terms)
    )


def _has_opposites(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether a word of one side is one of the other with a denying prefix: labelled, unlabelled."""
    prefixes = ("un", "in", "im", "non", "dis", "mis", "under", "over", "不", "非", "无", "未")
    return any(a == prefix + b or b == prefix + a for a in one for b in other for prefix in prefixes)


def _numbers(text: str) -> set[str]:
    """Return the numbers of a text, those in names too: GPT-3 is not GPT-4."""
    return set(re.findall(r"\d+(?:\.\d+)?", fold(text).replace(",", "")))


@lru_cache(maxsize=32768)
def _squeeze(text: str) -> str:
    return _MARKS.sub(" ", fold(text)).strip()


def _frame(unit: Unit, chunk: Chunk) -> frozenset[str]:
    return term_set(unit.lead) or term_set(" ".join(chunk.heading[-1:]) or chunk.title)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which share of the smaller set the other holds; 1 where both are empty."""
    if not one or not other:
        return float(one == other)
    return len(one & other) / min(len(one), len(other))
