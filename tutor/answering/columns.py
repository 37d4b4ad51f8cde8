"""Choose the columns of a table's row that a question asks for."""

from __future__ import annotations

import re

from tutor.answering.demands.counted import find_unit, names_unit
from tutor.answering.demands.rates import drop_base
from tutor.answering.disagreements.accounts import fits_ask, read_label
from tutor.answering.disagreements.intervals import find_intervals
from tutor.answering.form import term_set
from tutor.answering.makers import find_maker_column, find_making
from tutor.answering.questions.attribute import Kind, find_attribute
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.language import has_han
from tutor.text.words import tokenize
from tutor.types import Chunk, Unit

MAX_BOTH = 4  # columns of a row that is shown whole where two things are asked of it
_HAN_ASKING = r"(?:多少|多[大长久高快远重]|几(?!乎)|什么|哪)"
_ASKS_TWO = re.compile(
    rf"{_HAN_ASKING}[^，,、；;?？]{{0,12}}(?:[，,、；;]|以及|和)[^，,、；;?？]{{0,12}}{_HAN_ASKING}"
    r"|\b(?:what|which|who|when|how (?:much|many|long|big|large))\b[^?]{2,60}? (?:and|n|&) "
    r"(?:what|which|who|when|how (?:much|many|long|big|large))\b",
    re.IGNORECASE,
)
CLEAR_KINDS = (Ask.AMOUNT, Ask.DURATION, Ask.DATE)  # of figures: a column of another kind answers none


def list_columns(question: Question, unit: Unit, chunk: Chunk) -> list[int]:
    """Return the columns of a row to show: those that the question names and not all share, else all with content.

    Where a figure is asked for, columns without any are left out; where one in a unit or a maker is, all others. A
    word that names the section ("in the cost table") names no column.
    """
    cells, header = unit.cells, unit.header
    asked = set(tokenize(question.asked)) - (
        set(tokenize(" ".join(chunk.heading[-1:]))) if not question.value else set()
    )
    columns = [i for i in range(1 if read_label(unit) != "" else 0, len(cells)) if cells[i].strip(" -–—")]
    if question.ask is Ask.COMPARISON:
        return columns
    if _ASKS_TWO.search(question.asked) and len(columns) <= MAX_BOTH:
        return columns
    if find_making(question.asked) and (maker := find_maker_column(unit)):
        return [maker]
    asked = {term for term in asked if not term.isdigit()}  # that of a name such as Model 2 names no column
    if (best := _find_named_best(question, unit, columns)) is not None:
        return [best]
    named = [i for i in columns if i < len(header) and asked & set(tokenize(header[i]))]
    unshared = [i for i in named if not all(asked & set(tokenize(header[j])) for j in columns if j < len(header))]
    if question.value and (own := _find_attribute_column(question, unit, unshared)) is not None:
        return [own]
    if question.also:
        return [i for i in columns if find_intervals(cells[i])] or columns
    if (measure := find_unit(question.asked)) and (
        measured := [i for i in columns if i < len(header) and names_unit(measure, header[i])]
    ):
        return measured
    ordered = _order_columns(question, unit, columns)
    first = ordered[0] if question.value in (*CLEAR_KINDS, Ask.SHARE) and ordered != columns else None
    return unshared if unshared and first in (None, *unshared) else ordered


def _find_attribute_column(question: Question, unit: Unit, named: list[int]) -> int | None:
    """Return the only column whose header is what a question asks for, whatever its figures are in."""
    attribute = find_attribute(question.asked)
    if attribute is None or attribute.kind not in (Kind.NOUN, Kind.MEASURE) or question.also:
        return None
    own = [i for i in named if term_set(unit.header[i]) == set(attribute.terms)]
    return own[0] if len(own) == 1 else None


def _find_named_best(question: Question, unit: Unit, columns: list[int]) -> int | None:
    """Return the column with a figure whose header alone names what is counted, or most of what a question asks.

    A header may name it in another language, or by the short form of a unit: MWh. None where none does.
    """
    if question.value is None or question.also:
        return None
    heads = {
        i: {term for term in tokenize(drop_base(unit.header[i], question.asked)) if not term.isdigit()}
        for i in columns
        if i < len(unit.header)
        and _may_be(question.value, unit.cells[i])
        and any(fits_ask(question.value, amount) for amount in find_intervals(unit.cells[i]))
    }
    counted = {question.counted, *find_synonyms(question.counted)}
    counting = [i for i, head in heads.items() if head & counted]
    if len(counting) == 1:
        return counting[0]
    if question.value in CLEAR_KINDS:
        return None
    asked = {*tokenize(question.asked), *question.translated} - term_set(unit.cells[0])
    meant = asked.union(*map(find_synonyms, asked))
    most = max((len(head & meant) for head in heads.values()), default=0)
    best = [i for i, head in heads.items() if len(head & meant) == most]
    is_across = has_han(question.asked) and not has_han("".join(unit.header))
    return best[0] if len(best) == 1 and most > (0 if is_across else 1) else None


def _may_be(value: Ask, cell: str) -> bool:
    """Tell whether the figure in a cell may be of the kind asked for: a percentage is a share, or a mere value."""
    return value in (Ask.SHARE, Ask.MEASURE) or not cell.strip().endswith(("%", "％"))


def _order_columns(question: Question, unit: Unit, columns: list[int]) -> list[int]:
    """Return the columns with the kind of figure asked for; all where none has it.

    Those with other figures follow where a question such as "how much of" may mean several kinds.
    """
    if question.value is None:
        return columns
    amounts = {i: find_intervals(unit.cells[i]) for i in columns}
    fitting = [i for i in columns if any(fits_ask(question.value, amount) for amount in amounts[i])]
    others = [i for i in columns if fitting and question.value not in CLEAR_KINDS and amounts[i] and i not in fitting]
    return [*fitting, *others] or columns
