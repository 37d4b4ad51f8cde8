"""Find what a question asks of a thing in a table, and tell whether the thing's row gives that.

Where only another table has such a column, the lessons give it of other things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.demands.attribute_held import LACKED, rate_held
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.attribute import Attribute, Kind, find_attribute
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.figures import find_figures
from tutor.text.fold import fold
from tutor.text.words import tokenize

_KINDS = (Kind.COUNT, Kind.MEASURE, Kind.NOUN)
_KIND_OF_PRICE = re.compile(
    r"\b(?:what(?:['’]s| is| are| was| were)|how (?:high|low|much) (?:is|are)) the (?P<kind>[a-z-]+(?: [a-z-]+)?)"
    r" (?:price|rate|cost|fee|charge)s? (?:of|for|on)\b"
)
_VARIANT = re.compile(
    r"\w-\w|\b(?!estimat|list|quot|report|expect|project|advertis|combin|nam|stat)\w+ed\b|\b(?:batch|bulk|output|peak)\b"
)
_RATE = re.compile(r"(?:/|\bper\b|每)\s?(?:\d[\d.,]*\s?[kmb]?|[\d.,]*[百千万亿]|an?\b|one\b|thousand|million)\s?[\w-]+")


def find_entry(question: Question) -> tuple[Attribute, ...]:
    """Return what a question asks of the thing that it names, each of which a row of that should hold; () for none."""
    if not question.names or question.ask is Ask.COMPARISON:
        return ()
    if match := _KIND_OF_PRICE.search(fold(question.asked)):
        return tuple(Attribute(Kind.NOUN, term, (term,)) for term in tokenize(match["kind"]))
    attribute = find_attribute(question.asked)
    return (attribute,) if attribute is not None and attribute.kind in _KINDS else ()


def asks_variant_price(question: str) -> bool:
    """Tell whether a question asks for a price of a kind that no plain price is: cached, discounted, on-demand."""
    match = _KIND_OF_PRICE.search(fold(question))
    return match is not None and _VARIANT.search(match["kind"]) is not None


def gives_count(entry: Sequence[Attribute], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence is no row in which what is counted only stands in a rate: "Fee / 10 boats"."""
    whole = " | ".join((*scored.unit.header, *scored.unit.cells))
    plain = _RATE.sub(" ", fold(whole))
    return all(_is_in(one, wanted, term_set(plain)) or not _is_in(one, wanted, term_set(whole)) for one in entry)


def is_given_of_others(entry: Sequence[Attribute], wanted: Sequence[Wanted], scored: Sequence[Scored]) -> bool:
    """Tell whether some line with a figure, or a column, is labelled with all that is asked for."""
    return any(_is_labelled(entry, wanted, one) for one in scored)


def gives_entry(entry: Sequence[Attribute], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence is no row, or one that holds all that is asked for; what its price is per holds none."""
    unit = scored.unit
    if not unit.cells:
        return True
    told = term_set(_RATE.sub(" ", fold(" | ".join((*unit.header, *unit.cells)))))
    if all(_is_in(attribute, wanted, told) for attribute in entry):
        return True
    is_per = any(_RATE.search(fold(head)) for head in unit.header)
    return not is_per and all(rate_held(one, wanted, unit, scored.chunk) >= LACKED for one in entry)


def _is_labelled(entry: Sequence[Attribute], wanted: Sequence[Wanted], scored: Scored) -> bool:
    unit = scored.unit
    pairs = zip(unit.header[1:], unit.cells[1:], strict=False) if unit.cells else (_split_label(unit.text),)
    labelled = [_RATE.sub(" ", fold(f"{head} {cell}" if unit.cells else head)) for head, cell in pairs if _tells(cell)]
    return any(all(_is_in(one, wanted, term_set(text)) for one in entry) for text in labelled)


def _split_label(text: str) -> tuple[str, str]:
    label, _, told = text.replace("：", ":").partition(":")
    return label, told


def _tells(cell: str) -> bool:
    return bool(find_figures(cell))


def _is_in(attribute: Attribute, wanted: Sequence[Wanted], held: frozenset[str]) -> bool:
    own = [word for word in wanted if word.is_of(attribute.terms)]
    return not held.isdisjoint(attribute.terms) or any(word.find_in(held) == 1.0 for word in own)
