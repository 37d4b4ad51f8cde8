"""Show both sides of a comparison where the evidence picked tells of one: a row that has both, or a unit on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from math import inf

from tutor.answering.comparisons.sides import find_sides, list_side_terms
from tutor.answering.comparisons.sidesheld import are_only_listed
from tutor.answering.compose import MAX_WORDS, Block, count_words, word_block
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.analogy import find_opening
from tutor.answering.questions.asks import asks_yes_or_no, remove_ask_words
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.answering.select import expand
from tutor.answering.values import names_value
from tutor.text.words import content_words
from tutor.types import Chunk, Passage, Unit, UnitKind

UNITS = 60  # of evidence, best first, among which both sides are looked for
PAIRED = 12  # of the units on one side, that are tried with those on the other
PASSAGES_ON_BOTH = 8  # among which a comparing table is looked for
MIN_SIDE = 0.5  # of the words of a side
# For two units of one list, for one whose own words name its side, for all else that is asked; set by hand.
PARALLEL, NAMED, ASKED = 3.0, 1.0, 2.0
_GENERAL = frozenset(content_words("main key big basic essential general overall 主要 最大 本质 根本 关键 到底"))
Sides = tuple[tuple[Wanted, ...], tuple[Wanted, ...]]


def show_both_sides(
    question: Question, blocks: Sequence[Block], scored: Sequence[Scored], wanted: Sequence[Wanted]
) -> list[Block]:
    """Return the blocks, or what tells of both sides where they tell of one alone or of none.

    `scored` is all that was found, best first, `wanted` what may stand for the question's words.
    """
    sides = read_sides(question, wanted)
    if sides is None or asks_yes_or_no(question.asked):
        return list(blocks)
    asked = set(content_words(remove_ask_words(question.asked))) - _GENERAL
    others = [w for w in wanted if w not in sides[0] and w not in sides[1]]
    rest = [w for w in others if w.terms[0] in asked]
    likened = [s for s in scored if find_opening(s.chunk, s.position)] if question.analogy else []
    found = (likened or scored)[:UNITS]
    if _tell_both(question, sides, blocks):
        return [_keep_best_rows(question, block, found) for block in blocks] if rest else list(blocks)
    if row := _find_row(question, sides, rest, found) or _find_row(question, sides, others, found):
        return [Block(row.chunk, (row.unit,), row.score)]
    pair = _find_pair(question, sides, rest, found)
    return [expand(question, scored) for scored in pair] or list(blocks)


def read_sides(question: Question, wanted: Sequence[Wanted]) -> Sides | None:
    """Return what tells each of two compared things from the other, None where a question compares no two."""
    named = find_sides(question.text) if question.ask is Ask.COMPARISON else None
    if named is None:
        return None
    first, second = map(term_set, named)
    own = (first - second or first, second - first or second)  # "Osprey and Osprey Express": the one names the other
    inside = [list_side_terms(side) for side in named]
    sides = tuple(
        tuple(w for w in wanted if w.terms[0] in terms and (w.terms[0] in words or not words & terms))
        for terms, words in zip(own, inside, strict=True)
    )
    return (sides[0], sides[1]) if all(sides) else None


def tells_of_both(sides: Sides, evidence: Sequence[Scored]) -> bool:
    """Tell whether the best of some evidence tells of each side, in one unit or in several."""
    near = [term_set(_text_near(scored.chunk, scored.unit)) for scored in evidence[:UNITS]]
    return all(any(_share(side, held) >= MIN_SIDE for held in near) for side in sides)


def compares_both(sides: Sides, unit: Unit) -> bool:
    """Tell whether a row stands under columns for both sides, each of which names one alone."""
    columns = [[_share(side, term_set(cell)) >= MIN_SIDE for side in sides] for cell in unit.header[1:]]
    return [True, False] in columns and [False, True] in columns


def _tell_both(question: Question, sides: Sides, blocks: Sequence[Block]) -> bool:
    texts = [_text_near(block.chunk, unit) for block in blocks for unit in block.units]
    found = [(text, [_names_side(question, sides, number, text) for number in range(len(sides))]) for text in texts]
    names = (frozenset(term for w in side for term in w.terms) for side in sides)
    both = (next(names), next(names))
    telling = [held for text, held in found if not are_only_listed(both, [(text, held)])]
    return all(any(held[number] for held in telling) for number in range(len(sides)))


def _names_side(question: Question, sides: Sides, number: int, text: str) -> bool:
    """Tell whether a text names a side; one that the other's name holds only where the other is not named."""
    held, shorter = term_set(text), _find_shorter(question.text)
    is_other = number == shorter and _share(sides[1 - number], held) >= MIN_SIDE
    return _share(sides[number], held) >= MIN_SIDE and not is_other


def _find_shorter(question: str) -> int | None:
    """Return which side of a comparison is named by words of the other's name alone: Osprey and Osprey Express."""
    named = find_sides(question)
    first, second = map(term_set, named) if named else (frozenset[str](), frozenset[str]())
    return 0 if first < second else 1 if second < first else None


def _find_row(question: Question, sides: Sides, rest: Sequence[Wanted], found: Sequence[Scored]) -> Scored | None:
    """Return the best row of a comparing table whose label names what is asked of both sides."""
    rows = [s for s in found if s.unit.kind is UnitKind.ROW and compares_both(sides, s.unit)]
    rated = [(_share(rest, term_set(s.unit.cells[0])) + names_value(question.value, s.unit.cells[0]), s) for s in rows]
    best = max(rated, key=lambda one: (one[0], one[1].score), default=None)
    return best[1] if best and best[0] > 0 else None


def _find_pair(question: Question, sides: Sides, rest: Sequence[Wanted], found: Sequence[Scored]) -> list[Scored]:
    """Return the best unit on each side that says nothing of the other, [] unless both have one of what is asked."""
    first, second = ([s for s in found if _tells_alone(question, sides, n, s)][:PAIRED] for n in range(len(sides)))
    rated = [
        (_rate_pair(sides, rest, a, b), a, b) for a, b in product(first, second) if a.chunk.language == b.chunk.language
    ]
    return list(max(rated, key=lambda one: one[0])[1:]) if rated else []


def _tells_alone(question: Question, sides: Sides, number: int, scored: Scored) -> bool:
    held = term_set(_text_near(scored.chunk, scored.unit))
    fits = question.value is None or scored.fits
    holds_other = _find_shorter(question.text) != 1 - number and _share(sides[1 - number], held) >= MIN_SIDE
    return fits and _share(sides[number], held) == 1.0 and not holds_other


def _rate_pair(sides: Sides, rest: Sequence[Wanted], a: Scored, b: Scored) -> float:
    """Rate two units, one on each side: by what they hold, by their names, and by standing in one list or table."""
    is_parallel = a.chunk.id == b.chunk.id and (a.unit.lead, a.unit.header) == (b.unit.lead, b.unit.header)
    rating = a.score + b.score + PARALLEL * is_parallel
    for side, scored in zip(sides, (a, b), strict=True):
        rating += NAMED * (_share(side, term_set(scored.unit.text)) == 1.0)
        rating += ASKED * _share(rest, term_set(_text_near(scored.chunk, scored.unit)))
    return rating


def _keep_best_rows(question: Question, block: Block, found: Sequence[Scored]) -> Block:
    """Return a table that is too long for an answer without its worst rows, so that not its last ones are left out."""
    if any(unit.kind is not UnitKind.ROW for unit in block.units):
        return block
    scores = {id(s.unit): s.score for s in found}
    units = list(block.units)
    while len(units) > 1 and count_words(word_block(question, replace(block, units=tuple(units)))) > MAX_WORDS:
        units.remove(min(units, key=lambda unit: scores.get(id(unit), -inf)))
    return replace(block, units=tuple(units))


def _share(wanted: Sequence[Wanted], held: frozenset[str]) -> float:
    return sum(w.find_in(held) for w in wanted) / (len(wanted) or 1)


def _text_near(chunk: Chunk, unit: Unit) -> str:
    """Return a unit's text with the line before its list, its table's columns and its nearest heading."""
    return " ".join((*chunk.heading[-1:], unit.lead, *unit.header, unit.text))


def word_comparison(question: Question) -> str:
    """Return what to look for to find a table that compares the two things of a question, "" where it has no two."""
    sides = find_sides(question.text) if question.ask is Ask.COMPARISON else None
    return " vs ".join(sides) if sides else ""


def add_tables(passages: Sequence[Passage], beside: Sequence[Passage]) -> list[Passage]:
    """Return passages with those of some others that hold a comparing table, after them."""
    return add_passages(passages, [p for p in beside if any(len(unit.header) > 2 for unit in p.chunk.units)])


def add_passages(passages: Sequence[Passage], beside: Sequence[Passage]) -> list[Passage]:
    """Return passages with those of some others that are not among them, after them."""
    known = {passage.chunk.id for passage in passages}
    new = [p for p in beside if p.chunk.id not in known]
    return [*passages, *(replace(p, rank=len(passages) + number) for number, p in enumerate(new, start=1))]
