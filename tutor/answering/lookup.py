"""Find the row of a table that a question looks a figure up in: by its label, under the column of what is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.demands.rates import drop_base
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import term_set
from tutor.answering.questions.attribute import Attribute, Kind, find_attribute
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.answering.values import tells_money_alone
from tutor.text.words import tokenize

MAX_LEFT = 1  # word of a question that neither label nor column nor what stands over them holds: its verb
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_VALUES = (Ask.COUNT, Ask.QUANTITY, Ask.MEASURE, Ask.DURATION, Ask.SHARE)
_ANY_FIGURE = ("figure", "figures", "value", "number", "amount")
_KINDS = (Kind.COUNT, Kind.MEASURE, Kind.NOUN)


def list_looked_up(question: Question, wanted: Sequence[Wanted], scored: Sequence[Scored]) -> list[Scored]:
    """Return the rows of the thing that a question names in full, with a figure in a column of what it asks for."""
    attribute = find_attribute(question.asked)
    if attribute is not None and attribute.word in _ANY_FIGURE:
        attribute = None
    if question.value not in _VALUES or question.text != question.asked or question.ask is Ask.COMPARISON:
        return []
    if attribute is not None and attribute.kind not in _KINDS:
        return []
    asked = tokenize(question.asked)
    rows = [s for s in scored if s.fits and _is_of_thing(s, asked) and _is_looked_up(question, attribute, wanted, s)]
    most = max((len(_read_label(s)) for s in rows), default=0)  # of "Osprey 2" rather than of "Osprey"
    return [s for s in rows if len(_read_label(s)) == most]


def _read_label(scored: Scored) -> tuple[str, ...]:
    return tuple(tokenize(_ASIDE.sub("", scored.unit.cells[0]))) if scored.unit.cells else ()


def _is_of_thing(scored: Scored, asked: Sequence[str]) -> bool:
    """Tell whether a question names what the label of a row does, in its words."""
    label = _read_label(scored)
    places = range(len(asked) - len(label) + 1)
    is_named = bool(label) and any(tuple(asked[place : place + len(label)]) == label for place in places)
    return is_named and len(scored.unit.header) == len(scored.unit.cells)


def _is_looked_up(question: Question, attribute: Attribute | None, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether a column with a figure is headed by what is asked for, and next to nothing asked stands nowhere."""
    label, unit = frozenset(_read_label(scored)), scored.unit
    columns = list(zip(unit.header, unit.cells, strict=True))[1:]
    counts = attribute is not None and attribute.kind is Kind.COUNT  # of which a price for each is no number
    heads = [
        drop_base(head, question.asked)
        for head, cell in columns
        if any(map(str.isdigit, cell)) and not (counts and tells_money_alone(cell))
    ]
    things = [word for word in wanted if label.isdisjoint(word.terms)]
    of_attribute = [word for word in things if attribute is None or word.is_of(attribute.terms)]
    heads = [head for head in heads if any(word.find_in(term_set(head)) == 1.0 for word in of_attribute)]
    over = term_set(f"{frame_text(unit, scored.chunk)} {unit.text}")
    if not heads or not all(over.issuperset(tokenize(name)) for name in question.names):
        return False
    said = question.value_words | question.light_words | question.source_words
    left = [word for word in things if said.isdisjoint(word.terms) and not word.find_in(over)]
    return len(left) <= (MAX_LEFT if any(_is_named_whole(head, things) for head in heads) else 0)


def _is_named_whole(head: str, things: Sequence[Wanted]) -> bool:
    """Tell whether a question names all that the head of a column says, its unit apart."""
    said = term_set(_ASIDE.sub("", head))
    return bool(said) and all(any(term in word.terms for word in things) for term in said)
