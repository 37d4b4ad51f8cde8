"""Add to a total what it leaves out: the bill of a table with the wages of 50 builders for a year on top."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tutor.answering.calculation.amounts import CURRENCIES, Operator, compute
from tutor.answering.calculation.asked import Calculation, Kind, Measure
from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.reading import Reading, read_frame, read_held, same_table
from tutor.answering.calculation.terms import Vocabulary, label_terms
from tutor.answering.calculation.wording import Computed, Term, add_up, read_term
from tutor.answering.demands.named import covers_names
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import Question

_ADD = r"(?:add|include|count|factor in|throw in)(?: in| up)?"
_ADDED = r"(?:added|included|counted|factored in|thrown in)"
# What is paid for besides; "with sails" only says how.
_PAID = (
    r"\b(?:wages?|salar(?:y|ies)|pay|fees?|rents?|tax(?:es)?|insurance|delivery|shipping|hosting|tips?|tolls?"
    r"|extras?)\b"
)
_ENGLISH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:if|when|once|after|and) (?:you|we|i|one) (?:also |then )?{_ADD} (?P<extra>[^,?;]+?)"
        r"(?: (?:to|into|in|on top of) (?:it|that|this|the [^,?;]+|[^,?;]*['’]s [^,?;]+))?(?=[,?;]|$)",
        rf"\b(?:if|when|once|with) (?P<extra>[^,?;]+?) (?:(?:is|are|was|were|be|being|had been) )?(?:also )?{_ADDED}\b",
        r"\b(?:including|plus|adding) (?P<extra>[^,?;:]+?)(?: on top)?(?=[,?;:]|$)",
        rf"\bwith (?P<extra>(?=[^,?;:]*{_PAID})[^,?;:]+?|[^,?;:]+?(?= on top))(?: on top)?(?=[,?;:]|$)",
        rf"(?:^|[,;] )(?P<extra>(?!how\b|what\b)[^,?;]+?) {_ADDED}$",
    )
)
_CHINESE = (
    re.compile(r"(?:再?加上|算上|加进|再加(?!上))(?P<extra>[^，,？?。]+)"),
    re.compile(r"(?<!没有)(?<!没)(?<!不)[把将](?P<extra>[^，,。]+?)也?(?:算进|加进|计入|加到|算到|加入|算入)"),
)
TOTAL = re.compile(r"\b(?:total|bill|costs?|price tag|budget|sum)\b|总|成本|费用|账单", re.IGNORECASE)
_TABLE = re.compile(
    r"\b(?:tables?|bill|budget|total|sum)\b|(?:表|账单|预算)[格里中上]*的?|[里中上]的|总[额计]", re.IGNORECASE
)
_ASKS = re.compile(
    r"\b(?:what|how much)\b[^?]*\b(?:total|come to|cost|be|in all|altogether|amount to|sum)\b"
    r"|(?:一共|总共|总计|合计|总|共|是|要|为)[^，,？?]*多少",
    re.IGNORECASE,
)
_EARNED = re.compile(r"\b(?:total|bill|costs?)\b", re.IGNORECASE)


def read_addition(text: str, language: str) -> Calculation | None:
    """Return the addition to a total that a question asks for, None if it asks for none."""
    forms = _CHINESE if language == "zh" else _ENGLISH
    match = next(filter(None, (form.search(text) for form in forms)), None)
    if match is None or not _ASKS.search(text):
        return None
    extra = match["extra"].strip()
    whole = f"{text[: match.start()]} {text[match.end() :]}".strip(" ,，")
    if not TOTAL.search(whole) or not extra or _EARNED.search(extra):
        return None
    return Calculation(Kind.ADDITION, (whole, extra), Measure.MONEY)


def find_whole(
    calculation: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Reading | None:
    """Return the total of the table that a question is about, None where there is none, or where it is unclear.

    Nor is there where the table has a price for what is to be added: the total holds it already.
    """
    whole, extra = calculation.operands
    asked, added = vocabulary.read(whole), vocabulary.read(extra).all
    given = {q.amount.low for q in find_quantities(whole) if q.amount.unit in CURRENCIES}
    rated: defaultdict[int, list[Reading]] = defaultdict(list, {0: []})
    for total in readings:
        if not total.is_total or not total.scored.unit.cells or total.unit not in CURRENCIES:
            continue
        if covers_names(question, total.scored) < 1 or (given and total.quantity.amount.low not in given):
            continue
        held = total.own | total.frame
        fit = sum(not group.isdisjoint(held) for group in asked.groups)
        rated[fit].append(total)
    most = max(rated.keys())
    best = rated[most]
    if not best or not (given or most) or len({(t.quantity.amount.low, t.quantity.amount.high) for t in best}) > 1:
        return None
    parts = [r for r in readings if same_table(r, best[0]) and r.unit in CURRENCIES and not r.is_total]
    return None if any(not added.isdisjoint(label_terms(part.label)) for part in parts) else best[0]


def find_named_total(
    calculation: Calculation, question: Question, readings: Sequence[Reading], vocabulary: Vocabulary
) -> Reading | None:
    """Return the total of the table that a question is about, if that holds all by which the question names it."""
    total = find_whole(calculation, question, readings, vocabulary)
    named = vocabulary.read_name(_TABLE.sub(" ", calculation.operands[0]))
    return total if total and named.stand_in(total.own | total.frame) else None


def find_result(
    calculation: Calculation, total: Reading, readings: Iterable[Reading], vocabulary: Vocabulary
) -> Reading | None:
    """Return what an equation in the total's lesson gives for what is to be added, None unless just one does."""
    extra = calculation.operands[1]
    phrase = vocabulary.read_name(extra)
    figures = {q.amount.low for q in find_quantities(extra)}
    chunks = {r.scored.chunk.id: r.scored for r in readings if r.scored.chunk.document == total.scored.chunk.document}
    found = []
    for scored in chunks.values():
        for position, unit in enumerate(scored.chunk.units):
            if not unit.cells and "=" in unit.text and unit.citable:
                found += _read_result(replace(scored, unit=unit, position=position))
    held = [r for r in found if phrase.groups and phrase.stand_in(r.own | r.near)]
    held = [r for r in held if figures <= {q.amount.low for q in find_quantities(r.scored.unit.text)} | {1}]
    held = [r for r in held if r.unit == total.unit]
    return held[0] if len({r.quantity.amount.low for r in held}) == 1 else None


def _read_result(scored: Scored) -> list[Reading]:
    """Return the one amount of money behind the last equals sign of a sentence."""
    start = scored.unit.text.rindex("=") + 1
    amounts = [q for q in find_quantities(scored.unit.text) if q.start >= start and q.amount.unit in CURRENCIES]
    near, frame = read_frame(scored)
    held = read_held(scored.unit.text)
    return [Reading(q, scored, "", held, near, frame) for q in amounts] if len(amounts) == 1 else []


def add_to_total(total: Reading, extra: Computed) -> list[Computed]:
    """Return a total with what is computed or stated of something else, [] where they don't fit each other."""
    result = add_up([total.quantity.amount, extra.result])
    told = ("With that, the total comes to {result}: {sum}.", "加上以后，总共{result}：{sum}。")
    pattern = f"{{}} + {extra.pattern}"
    return [Computed((read_term(total), *extra.terms), pattern, result, *told)] if result else []


def compare_with_total(total: Reading, other: Computed) -> list[Computed]:
    """Return by how much something exceeds a total or falls short of it, [] where they don't fit each other."""
    whole = read_term(total)
    if other.result.unit != total.unit or other.result.is_range or whole.amount.is_range:
        return []
    is_less = other.result.high < whole.amount.low
    amounts = (whole.amount, other.result) if is_less else (other.result, whole.amount)
    result = compute(Operator.SUBTRACT, *amounts, total.unit)
    if result is None or not result.high:
        return []
    sign = ("less", "少") if is_less else ("more", "多")
    told = (f"That is {{result}} {sign[0]}: {{sum}}.", f"{sign[1]}{{result}}：{{sum}}。")
    if is_less:
        return [Computed((whole, *other.terms), f"{{}} - {other.pattern}", result, *told)]
    return [Computed((*other.terms, whole), f"{other.pattern} - {{}}", result, *told)]


def state_result(found: Reading) -> Computed:
    """Return what an equation gives as a calculation of one term."""
    return Computed((Term(found.quantity.amount, found),), "{}", found.quantity.amount, "", "")
