"""Find what a question for a figure demands of it: that it counts the thing, is for it alone, for one, for its doer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from tutor.answering.demands.alone import counts_many, find_alone, find_single, joins_with_next, joins_with_other
from tutor.answering.demands.attribute_held import rate_held
from tutor.answering.demands.changes import find_changed, tells_of_changed
from tutor.answering.demands.counted import (
    asks_figure,
    asks_time,
    find_abbreviation,
    find_counted,
    find_unit,
    gives_figure,
    gives_unit,
    holds_count,
    holds_time,
    names_abbreviation,
)
from tutor.answering.demands.deeds import find_deed, is_of_deed, is_told_elsewhere
from tutor.answering.demands.doers import find_doer, is_told_of, tells_of_doer
from tutor.answering.demands.entries import asks_variant_price, find_entry, gives_count, gives_entry, is_given_of_others
from tutor.answering.demands.owners import find_owner, read_swapped, speaks_of_owner
from tutor.answering.demands.parts import find_part, speaks_of_part
from tutor.answering.demands.priced import (
    asks_bare_price,
    asks_cost,
    asks_pay,
    asks_purchase,
    asks_received,
    find_coded,
    find_priced,
    find_worker,
    names_coded,
    speaks_of_priced,
    speaks_of_worker,
    tells_cost,
    tells_pay,
    tells_purchase,
    tells_received,
)
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.asks import find_value
from tutor.answering.questions.attribute import Attribute, Kind, find_attribute
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import tokenize


def list_figure_demands(
    question: Question, wanted: Sequence[Wanted], scored: Sequence[Scored]
) -> Iterator[tuple[Callable[[Scored], bool], str]]:
    """Yield what tells whether evidence holds the figure that a question demands, with its lack in words."""
    asked = question.text if question.swapped and find_value(question.asked) is None else question.asked
    if asks_figure(asked):
        yield gives_figure, "no passage gives a figure for it"
    if entry := find_entry(question):
        if asks_variant_price(asked) or is_given_of_others(entry, wanted, scored):
            yield partial(gives_entry, entry, wanted), f"no row of that gives its {' '.join(one.word for one in entry)}"
        if all(one.kind is Kind.COUNT for one in entry):
            yield partial(gives_count, entry, wanted), f"no row of that counts {entry[0].word}"
    if question.value is None and question.ask is not Ask.DEFINITION:
        return
    if changed := find_changed(asked, question.names):
        yield partial(tells_of_changed, changed, wanted), f"no passage tells how {changed.head} changed"
    if question.value is None:
        return
    if question.value in (Ask.COUNT, Ask.QUANTITY) and (counted := find_counted(asked)):
        yield partial(holds_count, counted, wanted), f"no passage gives the number of {counted.word}"
        if short := find_abbreviation(asked, counted):
            yield partial(names_abbreviation, short, wanted), f"no passage counts {short}"
    if unit := find_unit(asked):
        yield partial(gives_unit, unit), f"no passage gives it in {unit}"
    is_of_sum = question.value in (Ask.AMOUNT, Ask.SHARE)  # of which "high" tells no dimension
    if not is_of_sum and (dimension := find_attribute(asked)) and dimension.kind is Kind.DIMENSION:
        yield partial(_holds_dimension, dimension, wanted), f"no passage tells how {dimension.word}"
    if part := find_part(asked):
        yield partial(speaks_of_part, part, wanted), f"no passage gives the share of {' '.join(part.words)}"
    if asks_time(asked):
        yield holds_time, "no passage gives so much time"
    if alone := find_alone(asked):
        yield partial(_gives_alone, alone), f"no passage gives it for {alone} alone"
    yield partial(_gives_numbered, asked), "no passage gives it for one of them alone"
    if (new := _list_new_names(question)) and (before := set(question.names).difference(new)):
        yield partial(_is_of_new, new, before), f"no passage gives it for {question.swapped}"
    if owner := _find_owner(question):
        yield partial(speaks_of_owner, owner, wanted), f"no passage gives it for {' '.join(owner)}"
    if worker := find_worker(asked):
        yield partial(speaks_of_worker, worker, wanted), f"no passage tells what a {' '.join(worker)} earns"
    if (deed := find_deed(asked)) and is_told_elsewhere(deed, wanted, scored):
        yield partial(is_of_deed, deed, wanted), f"no passage gives it for {deed}"
    if question.value is Ask.QUANTITY and asks_bare_price(asked) and (coded := find_coded(asked)):
        yield partial(names_coded, coded), f"no passage gives the price of {coded}"
    if question.value is Ask.AMOUNT:
        yield from _list_price_demands(asked if find_value(asked) else question.text, wanted)
    doer = find_doer(asked) if question.language == "zh" else ""
    if doer and is_told_of(doer, wanted, scored):
        yield partial(tells_of_doer, doer, wanted), f"no passage gives it for {doer}"


def _find_owner(question: Question) -> tuple[str, ...]:
    """Return the words for that of which a price or a time is asked, in a follow-up too."""
    if question.ask is Ask.COMPARISON or question.value not in (Ask.AMOUNT, Ask.DURATION, Ask.QUANTITY):
        return ()
    if find_changed(question.asked, question.names):
        return ()
    is_price = question.value is not Ask.QUANTITY or asks_bare_price(question.text)
    swapped = question.swapped if is_price else ""
    return find_owner(question.asked, question.names) or read_swapped(swapped, question.names)


def _list_price_demands(asked: str, wanted: Sequence[Wanted]) -> Iterator[tuple[Callable[[Scored], bool], str]]:
    """Yield what tells whether evidence gives the price or pay that a question demands, with its lack in words."""
    if single := find_single(asked):
        yield partial(_prices_one, single), f"no passage gives the price of one {single}"
    if asks_cost(asked):
        yield tells_cost, "no passage tells what it costs"
    if asks_purchase(asked):
        yield tells_purchase, "no passage tells what it costs to buy"
    if asks_received(asked):
        yield tells_received, "no passage tells what somebody was given"
    if asks_pay(asked):
        yield tells_pay, "no passage tells what is paid for work"
    if coded := find_coded(asked):
        yield partial(names_coded, coded), f"no passage gives the price of {coded}"
    if priced := find_priced(asked):
        yield partial(speaks_of_priced, priced, wanted), f"the passages do not speak of {priced}"


def _holds_dimension(dimension: Attribute, wanted: Sequence[Wanted], scored: Scored) -> bool:
    return rate_held(dimension, wanted, scored.unit, scored.chunk) > 0.0


def _list_new_names(question: Question) -> list[str]:
    """Return the names that a follow-up asks about instead of those before."""
    said = term_set(question.swapped)
    return [name for name in question.names if said.issuperset(tokenize(name))] if said else []


def _is_of_new(new: Sequence[str], before: Collection[str], scored: Scored) -> bool:
    """Tell whether evidence is not of the thing before alone, where a follow-up names another."""
    held = term_set(f"{scored.unit.lead} {scored.unit.text}")
    return not _names_any(before, held) or _names_any(new, held)


def _names_any(names: Collection[str], held: frozenset[str]) -> bool:
    return any(held.issuperset(tokenize(name)) for name in names)


def _gives_alone(thing: str, scored: Scored) -> bool:
    return not joins_with_other(thing, _label(scored))


def _gives_numbered(question: str, scored: Scored) -> bool:
    return not joins_with_next(question, _label(scored))


def _prices_one(thing: str, scored: Scored) -> bool:
    return not counts_many(thing, scored.unit.text)


def _label(scored: Scored) -> str:
    return scored.unit.cells[0] if scored.unit.cells else scored.unit.text
