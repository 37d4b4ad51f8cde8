"""Collect what the lessons say that things cost, a figure with all the places that give it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tutor.answering.compose import Block, cite_block
from tutor.answering.disagreements.accounts import Account, is_plain_label, list_accounts
from tutor.answering.disagreements.intervals import APPROXIMATE, CURRENCIES, Interval
from tutor.answering.form import term_set
from tutor.costs.stages import Stage, cut_stages, find_stage, name_stages
from tutor.costs.subjects import Subject, find_subject
from tutor.text.language import has_han
from tutor.types import Chunk, Citation

# What any label of a cost may say, beside what it is the cost of.
_SAYS_NOTHING = re.compile(
    r"\b(?:typical|overall|estimated|order of (?:size|magnitude))\b|费用|成本|花费|典型|合计|总计|总共|数量级|估计",
    re.IGNORECASE,
)
MAX_PART_WIDTH = 60  # a Han character counts as 2
MAX_VAGUE_RATIO = 10.0  # "tens of millions" can be drawn, "millions" may be anything


class Extent(StrEnum):
    """What a figure allows: one amount, about one, from one to another, an open end, or an order of magnitude."""

    EXACT = "exact"
    ABOUT = "about"
    RANGE = "range"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MAGNITUDE = "magnitude"


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost that the lessons give: of what, within which part of the lessons, how much, in which currency.

    `what` and `part` are the lessons' words. `low` and `high` are equal but for ranges and magnitudes; of an open end
    they are its figure. `currency` is a sign, `citations` are all places that give this figure for it.
    """

    what: str
    part: str
    stage: Stage
    low: float
    high: float
    currency: str
    written: str
    extent: Extent
    language: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    cost: Cost
    key: frozenset[str]


def collect_costs(chunks: Sequence[Chunk]) -> tuple[Cost, ...]:
    """Return the costs that the chunks give, by stage and in the order of the lessons, each once.

    Only figures whose subject the words beside them make certain. Amounts stay in the currency they are given in.
    """
    readings: list[_Reading] = []
    for chunk in chunks:
        for account in list_accounts(chunk):
            if account.amount.unit in CURRENCIES and (reading := _read_account(account)) is not None:
                _add(readings, reading)
    costs = [_number(reading.cost) for reading in readings]
    order = list(Stage)
    return tuple(sorted(costs, key=lambda cost: order.index(cost.stage)))


def _read_account(account: Account) -> _Reading | None:
    amount = account.amount
    if amount.vague and (amount.low <= 0 or amount.high / amount.low > MAX_VAGUE_RATIO):
        return None
    subject = find_subject(account)
    if subject is None:
        return None
    lead = account.unit.lead.removesuffix(" | ".join(account.unit.header)).rstrip(" :：|")
    around = (lead, *reversed(account.chunk.heading))
    shown = [text for text in around if text and _measure(text) <= MAX_PART_WIDTH] or [account.chunk.title]
    stage = find_stage((f"{subject.text} {subject.column}", *around))
    part, what = shown[0], _name(subject)
    if is_plain_label(cut_stages(subject.text)):
        # "Cost: $5" is a cost of what its table, list or heading names.
        if stage is Stage.OTHER:
            return None
        if not name_stages(f"{subject.text} {subject.column}"):
            part = next((text for text in shown if name_stages(text)), part)
            what = f"{what} – {part}"
    extent = _judge_extent(amount)
    low, high = _fix_ends(amount, extent)
    if low <= 0:  # what is free or paid back has no place on an axis of powers of ten
        return None
    cost = Cost(
        what=what,
        part=part,
        stage=stage,
        low=low,
        high=high,
        currency=amount.unit,
        written=amount.text,
        extent=extent,
        language=account.chunk.language,
        citations=(cite_block(Block(account.chunk, (account.unit,), 0.0), 1),),
    )
    return _Reading(cost, _key(subject, account))


def _name(subject: Subject) -> str:
    """Return what a cost is of: a row's label, with its column where that says more than "cost"."""
    plain = not subject.column or is_plain_label(subject.column)
    return subject.text if plain else f"{subject.text} – {subject.column}"


def _key(subject: Subject, account: Account) -> frozenset[str]:
    """Return the terms that tell the thing from others of its stage."""
    words = cut_stages(f"{subject.text} {subject.column} {' '.join(account.frame_names)}")
    terms = term_set(_SAYS_NOTHING.sub(" ", words))
    return frozenset(term for term in terms if not is_plain_label(term) and not (len(term) == 1 and has_han(term)))


def _add(readings: list[_Reading], new: _Reading) -> None:
    """Add a reading, or its citation to one of the same thing with the same figure."""
    for place, old in enumerate(readings):
        if _say_the_same(old, new):
            citations = old.cost.citations
            if new.cost.citations[0] not in citations:
                citations += new.cost.citations
            told = min(old, new, key=lambda one: (is_plain_label(one.cost.what), -len(one.key), len(one.cost.what)))
            extent = min(old.cost.extent, new.cost.extent, key=list(Extent).index)
            cost = replace(old.cost, what=told.cost.what, part=told.cost.part, extent=extent, citations=citations)
            readings[place] = replace(old, cost=cost, key=old.key | new.key)
            return
    readings.append(new)


def _say_the_same(one: _Reading, other: _Reading) -> bool:
    """Tell whether two figures are one: of a stage of training, one may be told in fewer words than the other."""
    a, b = one.cost, other.cost
    if (a.stage, a.currency) != (b.stage, b.currency):
        return False
    if one.key != other.key and (a.stage is Stage.OTHER or not (one.key <= other.key or other.key <= one.key)):
        return False
    kinds = {a.extent, b.extent}
    return (a.low, a.high) == (b.low, b.high) and (len(kinds) == 1 or kinds == {Extent.EXACT, Extent.ABOUT})


def _judge_extent(amount: Interval) -> Extent:
    if amount.vague:
        return Extent.MAGNITUDE
    if math.isinf(amount.high):
        return Extent.AT_LEAST
    if amount.low == amount.high:
        return Extent.EXACT
    if amount.low == 0:
        return Extent.AT_MOST
    widened = (1 + APPROXIMATE) / (1 - APPROXIMATE)
    return Extent.ABOUT if math.isclose(amount.high / amount.low, widened) else Extent.RANGE


def _fix_ends(amount: Interval, extent: Extent) -> tuple[float, float]:
    """Return from where to where a figure is drawn; "about 5" was widened around what is written."""
    if extent is Extent.ABOUT:
        written = round(amount.low / (1 - APPROXIMATE), 6)
        return written, written
    if extent is Extent.AT_LEAST:
        return amount.low, amount.low
    if extent is Extent.AT_MOST:
        return amount.high, amount.high
    return float(amount.low), float(amount.high)


def _measure(text: str) -> int:
    return len(text) * (2 if has_han(text) else 1)


def _number(cost: Cost) -> Cost:
    return replace(cost, citations=tuple(replace(c, n=n) for n, c in enumerate(cost.citations, start=1)))
