"""Read a calculation off the rows of one table that a question names, in whatever words it asks for it.

The rules for wordings find what stands where in a question. Where they find nothing, the table says what can be meant:
two of its rows and a word for "times" ask for their quotient, one and a word for a share for its part of the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tutor.answering.calculation.asked import Calculation, Kind, Measure, find_measure
from tutor.answering.calculation.counting import SHARES, counts_members
from tutor.answering.calculation.measures import fits_measure
from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.reading import Reading
from tutor.answering.calculation.terms import GENERIC, Vocabulary, label_terms
from tutor.text.fold import fold
from tutor.text.words import stem_word

_CUES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.RATIO,
        re.compile(
            r"\bhow many times\b|\bby (?:what|which) (?:factor|multiple)\b|\bwhat(?:['’]s| is) the (?:factor|ratio)\b"
            r"|[几多]少?倍",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.SHARE,
        re.compile(
            r"\b(?:what|which) (?:share|part|percent(?:age)?|proportion|fraction)\b|\bhow many percent\b"
            r"|\b(?:in|as an?) (?:percent(?:age)?|%)|百分之[几多]|多[少大]比例|比例是?多少|占比|占.{0,12}(?:多少|几成)",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.SUM,
        re.compile(
            r"\b(?:together|combined|altogether|in total|in sum|add(?:ed|s|ing)?(?: them)? up"
            r"|add(?:ed|ing)? (?:them|these|both)|sum of|plus)\b"
            r"|加起来|加在一起|合起来|合在一起|合计|一共|总共|加上|之和|总和",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.DIFFERENCE,
        re.compile(
            r"\b(?:difference|gap) (?:between|in)\b|\bhow (?:much|many) (?:more|less|fewer|larger|bigger|smaller)\b"
            r"|\bminus\b|相差|差多少|差距|[多少](?:出|了|掉)?(?:多少|几)",
            re.IGNORECASE,
        ),
    ),
)
ASKS_FIGURE = re.compile(
    r"\bhow (?:much|many)\b|\b(?:what|which) (?:sum|total|share|part|factor|multiple|percent|proportion|fraction)"
    r"|\bwhat (?:do|does|did|would|will) (?:.+ )?(?:get|make|give|come|amount|add|total)\b"
    r"|\bwhat (?:is|are|was|were|would be) the (?:sum|total)\b"
    r"|\bpercent|[几多]|占比",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\bnumber of (?P<noun>[a-z]{3,})\b"
    r"|\bhow many (?:times )?(?:more |fewer |as many )?"
    r"(?!(?:times|percent|more|less|fewer|dollars|euros|pounds|bigger|larger|smaller|greater|as|the|this|that|its)\b)(?P<noun_asked>[a-z]{3,})\b"
)
_LEAVES_OUT = re.compile(
    r"\b(?:not|never|without|except|excluding|besides|apart|aside|but|other than|if|per|each|average)\b|n['’]t\b"
    r"|[不没除未每各]|如果|假如|要是|平均",
    re.IGNORECASE,
)
_ROWS = {Kind.RATIO: (2, 2), Kind.DIFFERENCE: (2, 2), Kind.SUM: (2, 6), Kind.SHARE: (1, 1)}
_DIGITS = re.compile(r"\d+$")
MIN_STEM = 4  # letters of a word that a numbered name begins with: "Series1" for "series"


@dataclass(frozen=True, slots=True)
class NamedRows:
    """A calculation over the figures of rows that a question names, all of one column."""

    calculation: Calculation
    readings: tuple[Reading, ...]


def read_named_rows(text: str, readings: Sequence[Reading], vocabulary: Vocabulary) -> NamedRows | None:
    """Return the calculation that a question asks for of the rows that it names, and their figures.

    None where it asks for none, where its own figures are none of the table's, and where tables or columns differ in
    what they would give.
    """
    kinds = [kind for kind, cue in _CUES if cue.search(text)]
    if not kinds or not ASKS_FIGURE.search(text) or _LEAVES_OUT.search(text) or kinds[:2] == [Kind.SHARE, Kind.SUM]:
        return None  # the share of several things together is for the rules on wordings, which miss none of them
    kind = kinds[0]
    counted = next((match["noun"] or match["noun_asked"] for match in COUNTED.finditer(text)), "")
    asked = vocabulary.read(text).all
    found: dict[tuple[object, ...], NamedRows] = {}
    in_shares = kind is not Kind.SHARE and SHARES.search(text) is not None
    for column in list_columns(readings, shares=in_shares):
        rows = name_rows(column, asked)
        if (column[0].unit == "%") is not in_shares:
            continue
        if counted and not any(counts_members(reading, counted, vocabulary) for reading in rows):
            continue
        least, most = _ROWS[kind]
        if not least <= len(rows) <= most or not holds_figures(text, column):
            continue
        totals = [r for r in column if r.is_total]
        if kind is Kind.SHARE and len(totals) != 1:
            continue
        kept = (*rows, *(totals if kind is Kind.SHARE else ()))
        labels = tuple(r.label for r in sorted(rows, key=lambda r: r.quantity.amount.high, reverse=True))
        noun = "percentage" if in_shares else ""
        calculation = Calculation(kind, (*labels, "") if kind is Kind.SHARE else labels, noun=noun)
        key = tuple(sorted(r.quantity.amount.low for r in kept))
        found.setdefault(key, NamedRows(calculation, kept))
    found = keep_asked_columns(text, found, vocabulary, Measure.ANY if kind is Kind.SHARE else find_measure(text))
    return next(iter(found.values())) if len(found) == 1 else None


def list_columns(readings: Iterable[Reading], *, shares: bool = False) -> list[list[Reading]]:
    """Return the figures of each column of each table, one for a row; columns of mixed units left out.

    So are columns of `shares` unless they are asked for.
    """
    columns: dict[tuple[object, ...], list[Reading]] = {}
    for reading in readings:
        unit = reading.scored.unit
        if unit.cells and (shares or reading.unit != "%"):
            columns.setdefault((reading.scored.chunk.id, unit.header, reading.column), []).append(reading)
    return [column for column in columns.values() if len({reading.unit for reading in column}) == 1]


def name_rows(column: Sequence[Reading], asked: frozenset[str]) -> list[Reading]:
    """Return the rows whose labels a question names, no total among them; none where two rows bear one name."""
    rows = [r for r in column if not r.is_total and _is_named(label_terms(r.label) - GENERIC, asked)]
    return rows if len({fold(r.label) for r in rows}) == len(rows) else []


def _is_named(label: frozenset[str], asked: frozenset[str]) -> bool:
    """Tell whether all words of a label are asked for; of numbered names (Loft1 and Loft2) what they begin with."""
    stems = {stem_word(stem) for term in label if (stem := _DIGITS.sub("", term))}
    numbered = len(stems) == 1 < len(label) and all(len(stem) >= MIN_STEM for stem in stems)
    one_of_them = any(_DIGITS.sub("", term) and term not in stems for term in label & asked)
    return bool(label) and (label <= asked or (numbered and not one_of_them and not stems.isdisjoint(asked)))


def holds_figures(text: str, column: Sequence[Reading]) -> bool:
    """Tell whether every amount that a question gives is one of the column's."""
    held = {r.quantity.amount.low for r in column}
    return all(q.amount.low in held for q in find_quantities(text) if q.amount.unit or q.amount.low > 100)


def keep_asked_columns(
    text: str, found: dict[tuple[object, ...], NamedRows], vocabulary: Vocabulary, measure: Measure
) -> dict[tuple[object, ...], NamedRows]:
    """Keep the columns whose name or unit a question asks for, where any is; else those of a measure."""
    asked = vocabulary.read(text).all
    named = {key: rows for key, rows in found.items() if any(_says(reading, asked) for reading in rows.readings)}
    if named or measure is Measure.ANY:
        return named or found
    return {key: rows for key, rows in found.items() if fits_measure(rows.readings[0], measure)}


def _says(reading: Reading, asked: frozenset[str]) -> bool:
    """Tell whether a column's name, or what its figures count, is asked for."""
    return not (label_terms(reading.header) | label_terms(reading.quantity.noun)).isdisjoint(asked)
