"""Find, among what rows and sentences give, the quantities of the things that a calculation names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product

from tutor.answering.calculation.amounts import is_time, time_factor
from tutor.answering.calculation.asked import Calculation, Count, Kind, Measure
from tutor.answering.calculation.counting import counts_members, counts_thing, gives_rate, is_bare, names_count
from tutor.answering.calculation.measures import fits_measure, gives_size
from tutor.answering.calculation.reading import Per, Reading, read_held, read_models, same_table
from tutor.answering.calculation.terms import GENERIC, Terms, Vocabulary, head_terms, label_terms, says_otherwise
from tutor.text.fold import fold
from tutor.text.language import has_han

ALTERNATIVES = 2
ELSEWHERE = 4
_MASS = re.compile(r"data|text|material|数据|资料|文本")  # what a row counts in examples, pages and the like
NO_TERMS = Terms(())


def rate_match(reading: Reading, phrase: Terms, rivals: Terms, context: Terms, noun: Terms = NO_TERMS) -> int | None:
    """Return how many words a reading's label says beyond a phrase, None if it is not of what the phrase names.

    All words of the phrase must stand in the reading or its frame, those that set it apart from its rivals in the
    reading itself (a total may have them in the heading), and the label's chief word must be one of the phrase's. Where
    a question counts something, `noun`, the label may name that instead ("Parameters | 7 billion", of a model).
    """
    core, rival_core = phrase.without(rivals), rivals.without(phrase)
    whole = phrase.join(context)
    if not core.groups or not whole.stand_in(reading.own | reading.frame):
        return None
    label, header = label_terms(reading.label), label_terms(reading.header)
    known = whole.all | GENERIC | noun.all
    held = reading.own if core.stand_in(reading.own) else reading.own | reading.near
    if not core.stand_in(reading.own | reading.frame) or (rival_core.groups and rival_core.stand_in(held)):
        return None
    if head_terms(reading.label) & phrase.all:
        is_other = not reading.scored.unit.cells and says_otherwise(reading.label, known)
        return None if is_other else len(label - known) + len(header - known)
    if head_terms(reading.label) & noun.all and core.stand_in(reading.own | _name_subject(reading)):
        return len(label - known)
    if reading.header and head_terms(reading.header) & phrase.all and not core.all.isdisjoint(header):
        return len(label - known)
    if (reading.is_total or label <= GENERIC) and core.stand_in(reading.near):
        return len(header - known) + 1
    return None


def _name_subject(reading: Reading) -> frozenset[str]:
    """Return the terms of what a row's table is about: its first column's name and its heading."""
    return read_held(" ".join((*reading.scored.unit.header[:1], *reading.scored.chunk.heading[-1:])))


def find_pairs(
    calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary
) -> list[tuple[Reading, Reading]]:
    """Return the pairs of quantities of the two things that a calculation names, in the nearest places; [] if unclear.

    Pairs of one column (or one row) of a table come before others of one chunk, and those before others of one lesson.
    Several pairs are returned only where tables of different places each give one. Bare figures are paired only where
    none has a unit, and in one column.
    """
    if calculation.noun:
        fitting = [r for r in readings if counts_thing(r, calculation.noun, vocabulary)]
    else:
        fitting = [r for r in readings if fits_measure(r, calculation.measure)]
    if calculation.sized and calculation.measure is Measure.ANY and not calculation.noun:
        readings = [r for r in readings if gives_size(r, calculation, vocabulary)]
        fitting = [r for r in fitting if gives_size(r, calculation, vocabulary)]
    ranked = _rank_pairs(calculation, fitting, vocabulary)
    if not ranked and calculation.measure is Measure.ANY and not calculation.noun:
        bare = _rank_pairs(calculation, [r for r in readings if is_bare(r)], vocabulary)
        ranked = {rank: pairs for rank, pairs in bare.items() if rank[0] == 0}
    if not ranked:
        return []
    best_place, _ = key = min(ranked)
    return _settle(ranked[key], several=best_place == 0)


def _rank_pairs(
    calculation: Calculation, fitting: Sequence[Reading], vocabulary: Vocabulary
) -> dict[tuple[int, int], list[tuple[Reading, Reading]]]:
    """Return the pairs of quantities of two things by how far apart they stand and how much more their labels say."""
    first, second = (vocabulary.read_name(name) for name in calculation.operands)
    context = vocabulary.read(calculation.context)
    noun = vocabulary.read(calculation.noun)
    sides = [
        [(r, excess) for r in fitting if (excess := rate_match(r, one, other, context, noun)) is not None]
        for one, other in ((first, second), (second, first))
    ]
    ranked: dict[tuple[int, int], list[tuple[Reading, Reading]]] = {}
    for (one, one_excess), (other, other_excess) in product(*sides):
        place = _rate_place(one, other)
        if place is None and calculation.noun:
            place = ELSEWHERE  # a count is the same wherever it stands
        if place is None or one is other or not are_comparable(one, other):
            continue
        ranked.setdefault((place, one_excess + other_excess), []).append((one, other))
    return ranked


def _settle(pairs: Sequence[tuple[Reading, Reading]], *, several: bool) -> list[tuple[Reading, Reading]]:
    """Keep one pair for each result; none if one place gives several, or there are too many."""
    kept: list[tuple[Reading, Reading]] = []
    for pair in pairs:
        same = [k for k in kept if all(map(_same_amount, k, pair))]
        if same:
            continue
        if kept and (not several or any(k[0].scored.chunk.id == pair[0].scored.chunk.id for k in kept)):
            return []
        kept.append(pair)
    return kept if len(kept) <= ALTERNATIVES else []


def _same_amount(one: Reading, other: Reading) -> bool:
    mine, theirs = one.quantity.amount, other.quantity.amount
    return (mine.low, mine.high, mine.unit) == (theirs.low, theirs.high, theirs.unit)


def _rate_place(one: Reading, other: Reading) -> int | None:
    """Return how near two readings stand: 0 in one column or row, 1 in one chunk, 2 in one lesson, 3 else; or None."""
    if same_table(one, other):
        same_row = one.scored.unit is other.scored.unit
        if same_row == (one.column == other.column):
            return 1
        return 0
    if one.scored.chunk.id == other.scored.chunk.id:
        return 1
    if one.scored.chunk.document == other.scored.chunk.document:
        return 2
    return None if one.scored.unit.cells or other.scored.unit.cells else 3


def are_comparable(one: Reading, other: Reading) -> bool:
    """Tell whether two readings have one unit, and are both given for the same time and for as many."""
    if one.unit != other.unit and not (is_time(one.unit) and time_factor(one.unit, other.unit)):
        return False
    times = [{per.unit for per in r.per if per.unit} for r in (one, other)]
    counts = [{per.count for per in r.per if not per.bulk and not per.unit} - {1} for r in (one, other)]
    return times[0] == times[1] and counts[0] == counts[1]


def find_total(part: Reading, whole: Terms, readings: Iterable[Reading]) -> Reading | None:
    """Return the total that a row or sentence is part of: its table's, else one that its chunk states."""
    readings = list(readings)
    column = [r for r in readings if same_table(r, part) and r.is_total and r.column == part.column]
    chunk = [
        r for r in readings if r.is_total and not r.scored.unit.cells and r.scored.chunk.id == part.scored.chunk.id
    ]
    for total in (*column[:1], *chunk[:1]):
        if total.unit == part.unit and total is not part and not part.is_total and _is_of(whole, total, part):
            return total
    return None


def _is_of(whole: Terms, total: Reading, part: Reading) -> bool:
    return whole.stand_in(total.own | total.frame | part.frame)


def _fits(reading: Reading, calculation: Calculation, vocabulary: Vocabulary) -> bool:
    """Tell whether a quantity is of the kind that a calculation names; bare figures of a column may be added up."""
    if calculation.kind is Kind.SUM and calculation.noun:
        return counts_members(reading, calculation.noun, vocabulary)
    if fits_measure(reading, calculation.measure):
        return True
    is_sum = calculation.kind is Kind.SUM and calculation.measure is Measure.ANY
    return is_sum and is_bare(reading) and not gives_rate(reading)


def find_one(
    name: str, calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary, rivals: Terms
) -> list[Reading]:
    """Return the readings of a named thing whose labels say least beyond it, best evidence first."""
    phrase, context = vocabulary.read_name(name), vocabulary.read(calculation.context)
    rated = [
        (excess, r)
        for r in readings
        if _fits(r, calculation, vocabulary) and (excess := rate_match(r, phrase, rivals, context)) is not None
    ]
    least = min((excess for excess, _ in rated), default=0)
    return [r for excess, r in rated if excess == least]


def find_part(
    name: str,
    calculation: Calculation,
    readings: Sequence[Reading],
    vocabulary: Vocabulary,
    *,
    rivals: Terms = NO_TERMS,
    totals: Sequence[Reading] = (),
) -> list[Reading]:
    """Return the readings of a part of a whole; in a table with a total, the one row whose label begins with a name."""
    if found := find_one(name, calculation, readings, vocabulary, rivals):
        return found
    phrase = vocabulary.read_name(name)
    totals = totals or [reading for reading in readings if reading.is_total]
    context = vocabulary.read(calculation.context)
    begins = re.compile(re.escape(fold(name)) + (r"" if has_han(name) else r"\b"))
    rows = [
        r
        for r in readings
        if r.scored.unit.cells
        and not r.is_total
        and _fits(r, calculation, vocabulary)
        and (begins.match(fold(r.label)) or (phrase.groups and phrase.stand_in(r.own)))
    ]
    rows = [r for r in rows if context.stand_in(r.own | r.frame)]
    totalled = [r for r in rows if any(t.column == r.column and same_table(t, r) for t in totals)]
    return totalled if len({r.scored.unit.text for r in totalled}) == 1 else []


def find_summands(calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Reading]:
    """Return the quantities of all things that a sum names, from one column or one chunk; [] where one is missing.

    Where no kind of quantity is named, places that give other sums leave it unclear.
    """
    places: dict[tuple[str, tuple[str, ...], int | None], list[Reading]] = {}
    totals = [reading for reading in readings if reading.is_total and reading.scored.unit.cells]
    for reading in readings:
        if not reading.is_total:
            places.setdefault((reading.scored.chunk.id, reading.scored.unit.header, reading.column), []).append(reading)
    sums: dict[tuple[object, ...], list[Reading]] = {}
    for members in places.values():
        if found := _find_members(calculation, members, vocabulary, totals):
            if calculation.measure is not Measure.ANY:
                return found
            sums.setdefault(tuple((r.quantity.amount.low, r.quantity.amount.high) for r in found), found)
    return next(iter(sums.values())) if len(sums) == 1 else []


def _find_members(
    calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary, totals: Sequence[Reading]
) -> list[Reading]:
    """Return the quantities of all things that a sum names among those of one place, [] where they don't fit."""
    found = []
    for number, name in enumerate(calculation.operands):
        others = [n for i, n in enumerate(calculation.operands) if i != number]
        rivals = Terms(tuple(group for other in others for group in vocabulary.read(other).groups))
        mine = find_part(name, calculation, readings, vocabulary, rivals=rivals, totals=totals)
        if len({(r.quantity.amount.low, r.quantity.amount.high) for r in mine}) != 1:
            return []
        found.append(mine[0])
    times = {tuple(per.unit for per in r.per if per.unit) for r in found}
    return found if len({r.unit for r in found}) == len(times) == 1 and _all_different(found) else []


def _all_different(readings: Sequence[Reading]) -> bool:
    return len({id(r) for r in readings}) == len(readings)


def match_count(count: Count, per: Per, vocabulary: Vocabulary) -> bool:
    """Tell whether a question counts what a rate is given for."""
    if per.unit:
        return time_factor(_time_unit(count.noun), per.unit) is not None
    asked, given = vocabulary.read(count.noun), label_terms(per.noun)
    if not asked.groups:
        return bool(given) and fold(count.noun) == fold(per.noun)
    if _MASS.fullmatch(fold(count.noun)) and per.bulk:
        return asked.stand_in(given)
    if read_models(count.noun):
        return names_count(per.noun, count.noun, vocabulary)
    return asked.stand_in(given) and bool(
        head_terms(per.noun) & asked.all or any(head_terms(part) & asked.all for part in per.bulk_labels)
    )


def _time_unit(noun: str) -> str:
    return noun.lower().removesuffix("s")
