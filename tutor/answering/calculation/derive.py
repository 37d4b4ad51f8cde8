"""Answer questions by arithmetic over cited figures: how many times, how much more, which share, what N would cost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tutor.answering.calculation.amounts import CURRENCIES
from tutor.answering.calculation.asked import Calculation, Kind, read_calculation
from tutor.answering.calculation.formulas import add_readings, compute_answer
from tutor.answering.calculation.named_rows import read_named_rows
from tutor.answering.calculation.reading import Reading, read_held, same_table
from tutor.answering.calculation.readings import read_quantities
from tutor.answering.calculation.scaling import find_scalings
from tutor.answering.calculation.stated import (
    Statement,
    compares_otherwise,
    find_given_share,
    find_statements,
    names_nothing,
)
from tutor.answering.calculation.stipulations import take_end
from tutor.answering.calculation.terms import Terms, Vocabulary
from tutor.answering.calculation.variants import list_variants
from tutor.answering.calculation.whole_columns import read_whole_column
from tutor.answering.calculation.wording import Computed, word_calculations
from tutor.answering.compose import MAX_CITATIONS, MAX_QUOTE_CHARS, Block, cite_block, compose_blocks
from tutor.answering.demands.named import covers_names
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import STANDS_FOR_WHOLE, compares_sides, names_row
from tutor.answering.questions.question import Question
from tutor.answering.totals import find_parts
from tutor.text.figures import figure_values
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.spelled import write_number_words
from tutor.types import Citation, Query, Sentence, Unit

MAX_STATEMENTS = 2
_PERCENT = (
    r"%|\bper ?cent\b|\b(?:half|third|quarter|fifth|tenth|most|majority|minority)s?\b"
    r"|百分|一半|[一二三四]分之|[一两三四五六七八九]成"
)
_COMPARED = r"|\bthan\b|\b(?:difference|gap)\b|\b(?:exceeds?|rose|fell) |比.+[高低多少长短大小重轻快慢贵]|相差|差距"
_STATED = {
    Kind.SHARE: re.compile(_PERCENT, re.I),
    Kind.DIFFERENCE: re.compile(_PERCENT + _COMPARED, re.I),
    Kind.PERCENT_DIFFERENCE: re.compile(_PERCENT + _COMPARED, re.I),
}
_TIMES = re.compile(r"(?<![\w.])\d[\d.,]*(?:[-–~]\d[\d.,]*)?\s?(?:x|×|times)(?![\w])|倍", re.I)
_TELLS_RATIO = re.compile(
    rf"{_TIMES.pattern}|\b(?:than|vs|versus|compared|relative|reduc\w+|sav(?:es?|ings?)|less|more|fewer|lower|higher"
    r"|ratio|fold|twice|double|half)\b|比|减|增|省|半",
    re.I,
)
LONG_NAME = 3  # words, of which a text may say some otherwise
LEAST_HELD = 0.5  # of the pairs of characters of a Chinese name, some of which no word holds
_COMBINING = (Kind.RATIO, Kind.DIFFERENCE, Kind.PERCENT_DIFFERENCE, Kind.SHARE, Kind.SUM, Kind.REST, Kind.PRODUCT)
MAX_UNITS = 120  # of evidence, best first, that operands are looked for in
_CURRENCY_NAMES = {
    "$": re.compile(r"\bdollars?\b|\busd\b|\$|美元|美金"),
    "€": re.compile(r"\beuros?\b|\beur\b|€|欧元"),
    "£": re.compile(r"\bpounds?\b|\bgbp\b|£|英镑"),
    "¥": re.compile(r"\byuan\b|\brmb\b|¥|人民币|(?<![美欧])元"),
}


@dataclass(frozen=True, slots=True)
class Derived:
    """A computed answer, or the lessons' own: its sentences and the citations that they rest on."""

    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]


def derive_answer(question: Question, query: Query, scored: Sequence[Scored]) -> Derived | None:
    """Answer a question that asks for a calculation, from evidence sorted best first.

    None where it asks for none, where a lesson states the result itself, or where figures are missing, are unclear or
    don't fit each other.
    """
    asked, text = map(write_number_words, (question.asked, question.text))
    question = replace(question, asked=asked, text=text)
    calculation = read_calculation(question.asked, question.language, _read_topic(question))
    usable = [s for s in scored if len(s.unit.quote or s.unit.text) <= MAX_QUOTE_CHARS][:MAX_UNITS]
    own = [s for s in usable if s.chunk.language == question.language]
    foreign = [s for s in usable if s.chunk.language != question.language]
    if max(map(_held, own), default=0.0) >= max(map(_held, foreign), default=0.0):
        foreign = []  # what the learner's own language lacks a part of is not to be had from another lesson
    places = ((own, Vocabulary()), (foreign, Vocabulary(query.groups)))
    is_rest = calculation is not None and calculation.kind is Kind.REST  # a total less one row says it in fewer words
    if not is_rest and (derived := _sum_whole_column(question, places)):
        return derived
    if calculation is None:
        return _compute_named_rows(question, places)
    for evidence, vocabulary in places:
        readings = [
            take_end(reading, calculation.end)
            for scored_unit in evidence
            for reading in read_quantities(scored_unit)
            if _is_in_currency(reading, calculation, question) and all(y in fold(question.text) for y in reading.years)
        ]
        if statements := find_statements(calculation, evidence, readings, vocabulary):
            if calculation.kind is not Kind.SCALE:
                return _quote(question, statements)
            rates = find_scalings(calculation, question, readings, vocabulary)
            priced = [s for s in statements if any(rate.reading.scored is s.scored for rate in rates)]
            return _quote(question, priced) if priced and not calculation.joined else None
        for variant in list_variants(calculation, question.asked):
            if computed := compute_answer(variant, question, readings, vocabulary):
                if given := find_given_share(variant, computed, readings, vocabulary):
                    return _quote(question, [given])
                return _cite(computed, chinese=question.language == "zh")
    return _compute_named_rows(question, places) or (_sum_whole_column(question, places) if is_rest else None)


def asks_calculation(question: Question) -> bool:
    """Tell whether a question asks for a calculation in words that the rules read."""
    asked = write_number_words(question.asked)
    return read_calculation(asked, question.language, _read_topic(question)) is not None


def _compute_named_rows(question: Question, places: Sequence[tuple[Sequence[Scored], Vocabulary]]) -> Derived | None:
    """Compute with the rows that a question names, where these are about all that it names."""
    for evidence, vocabulary in places:
        if named := read_named_rows(question.asked, _read_rows(question, evidence), vocabulary):
            if not _are_about(question, named.readings):
                return None
            computed = compute_answer(named.calculation, question, named.readings, Vocabulary())
            return _cite(computed, chinese=question.language == "zh") if computed else None
    return None


def _sum_whole_column(question: Question, places: Sequence[tuple[Sequence[Scored], Vocabulary]]) -> Derived | None:
    """Add up a column of a table, without the rows that a question leaves out."""
    for evidence, vocabulary in places:
        readings = _read_rows(question, evidence)
        rows = read_whole_column(question.asked, readings, vocabulary)
        if rows and _are_about(question, [reading for reading in readings if same_table(reading, rows[0])]):
            return _cite(add_readings(rows), chinese=question.language == "zh")
    return None


def _read_rows(question: Question, evidence: Sequence[Scored]) -> list[Reading]:
    """Return the quantities of the rows among evidence, those of a certain year left out.

    Where the question names a currency, only those in it.
    """
    rows = [scored for scored in evidence if scored.unit.cells]
    named = _name_currencies(question)
    readings = [reading for scored in rows for reading in read_quantities(scored) if not reading.years]
    return [reading for reading in readings if not named or reading.unit in named]


def _are_about(question: Question, readings: Sequence[Reading]) -> bool:
    """Tell whether each name of a question stands in one of the rows or what frames them."""
    about = [reading.scored for reading in readings]
    return all(any(covers_names(replace(question, names=(name,)), s) for s in about) for name in question.names)


def _held(scored: Scored) -> float:
    return scored.own + scored.frame


def is_beside_the_point(question: Question, best: Scored) -> bool:
    """Tell whether the best evidence of a question for a calculation speaks of other things than it names.

    A ratio must not be answered by a comparison of something else, a product only by what has its price. Only evidence
    in the question's language is judged.
    """
    calculation = read_calculation(question.asked, question.language, _read_topic(question))
    if calculation is not None and calculation.kind is Kind.ADDITION and best.chunk.language == question.language:
        counted_in = find_parts(best.chunk, best.position)
        held = read_held(f"{best.unit.text} {frame_text(best.unit, best.chunk)} {counted_in}")
        return not Vocabulary().read(calculation.operands[1]).stand_in(held)
    if calculation is not None and calculation.kind is Kind.UNUSED:
        return not figure_values(best.unit.text)
    if calculation is None or calculation.kind not in _COMBINING or best.chunk.language != question.language:
        return False
    if calculation.kind is Kind.PRODUCT:
        price = calculation.rate.amount.low if calculation.rate else None
        return price is not None and float(price) not in figure_values(best.unit.text)
    if question.value is None and best.unit.cells and compares_sides(question, best.unit):
        return False  # a difference in kind
    if calculation.kind is Kind.RATIO and compares_otherwise(calculation, best.unit.text):
        return True
    if calculation.kind is Kind.RATIO and best.unit.cells and not _TELLS_RATIO.search(best.unit.text):
        return True  # a row with a figure of one thing alone
    if calculation.kind is Kind.SHARE and gives_share(question, best.unit):
        return False
    if not best.unit.cells and (result := _STATED.get(calculation.kind)) and result.search(best.unit.text):
        return False  # a sentence that gives such a result, maybe in other words
    beside = best.chunk.units[max(0, best.position - 1) : best.position + 2]
    units = beside if calculation.kind is Kind.RATIO else best.chunk.units
    held = read_held(" ".join((*(unit.text for unit in units), frame_text(best.unit, best.chunk))))
    names = (*(calculation.members or calculation.operands[:1]), *calculation.operands[1:])
    least = 1.0 if calculation.kind is Kind.RATIO or question.language != "zh" else LEAST_HELD
    told = _gives_ratio if calculation.kind is Kind.RATIO and _TIMES.search(best.unit.text) else _is_held
    return not all(told(Vocabulary().read(name), held, least) for name in names)


def _gives_ratio(terms: Terms, held: frozenset[str], least: float) -> bool:
    """Tell whether a text that says how many times holds a name, or most words of one that is described at length."""
    missing = sum(group.isdisjoint(held) for group in terms.groups)
    return _is_held(terms, held, least) or (len(terms.groups) >= LONG_NAME and missing * 2 < len(terms.groups))


def gives_share(question: Question, unit: Unit) -> bool:
    """Tell whether a unit is a row that gives the share of the part that a question names."""
    if not unit.cells or "%" not in unit.text or STANDS_FOR_WHOLE.search(unit.cells[0]):
        return False
    return names_row(question, unit)


def _is_held(terms: Terms, held: frozenset[str], least: float) -> bool:
    """Tell whether a text holds all words of a name that are not Chinese, and at least a share of all its words."""
    missing = [group for group in terms.groups if group.isdisjoint(held)]
    if any(not has_han(term) for group in missing for term in list(group)[:1]):
        return False
    return len(missing) <= (1 - least) * len(terms.groups)


def _read_topic(question: Question) -> str:
    """Return what an earlier question was about, "" where the question stands alone."""
    return question.text.removesuffix(question.asked).rstrip(" —") if question.asked != question.text else ""


def _is_in_currency(reading: Reading, calculation: Calculation, question: Question) -> bool:
    """Tell whether a quantity is in the currency that the question names; any is where it names none."""
    named = _name_currencies(question)
    return reading.unit not in CURRENCIES or not named or reading.unit in named or calculation.kind is Kind.SHARE


def _name_currencies(question: Question) -> list[str]:
    return [sign for sign, pattern in _CURRENCY_NAMES.items() if pattern.search(fold(question.asked))]


def _quote(question: Question, statements: Sequence[Statement]) -> Derived:
    """Return what the lessons state themselves: the best statement, and another that gives another figure."""
    blocks: list[Block] = []
    given: set[float] = set()
    for statement in statements:
        scored, columns = statement.scored, statement.columns
        shown = " ".join(scored.unit.cells[column] for column in columns) or scored.unit.text
        figures = figure_values(shown)
        if len(blocks) == MAX_STATEMENTS or figures <= given:
            continue
        units = scored.chunk.units[scored.position : scored.position + 1]
        if names_nothing(scored):
            units = scored.chunk.units[max(0, scored.position - 2) : scored.position + 1]
        if columns:  # of a row, only what gives it
            keep = (0, *columns)
            header = tuple(units[0].header[i] for i in keep if i < len(units[0].header))
            units = (replace(units[0], cells=tuple(units[0].cells[i] for i in keep), header=header),)
        blocks.append(Block(scored.chunk, units, scored.score))
        given |= figures
    return Derived(*compose_blocks(question, blocks))


def _cite(computed: Sequence[Computed], *, chinese: bool) -> Derived | None:
    """Word calculations as sentences, each citing the units of its operands; None if they are too many."""
    sentences: list[Sentence] = []
    citations: list[Citation] = []
    numbers: dict[tuple[str, int], int] = {}
    for one in computed:
        cited: list[int] = []
        for reading in [term.reading for term in one.terms if term.reading is not None]:
            key = (reading.scored.chunk.id, reading.scored.position)
            if key not in numbers:
                numbers[key] = len(citations) + 1
                block = Block(reading.scored.chunk, (reading.scored.unit,), reading.scored.score)
                citations.append(cite_block(block, numbers[key]))
            cited.append(numbers[key])
        text, calculation = word_calculations(one, chinese=chinese)
        sentences.append(Sentence(text, tuple(dict.fromkeys(cited)), "derived", 1.0, calculation))
    return Derived(tuple(sentences), tuple(citations)) if len(citations) <= MAX_CITATIONS else None
