"""Recognise the calculations that English questions ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from tutor.answering.calculation.amounts import CURRENCIES, Amount
from tutor.answering.calculation.asked import Calculation, Count, Kind, Measure, find_measure
from tutor.answering.calculation.asked_comparisons import VERB, read_difference, read_ratio, trim_phrase
from tutor.answering.calculation.asked_counts import find_count_measure, read_counts
from tutor.answering.calculation.asked_products import read_rule
from tutor.answering.calculation.asked_sums import read_part_sum, read_sum, split_list
from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.reading import name_time
from tutor.answering.calculation.stipulations import find_price_of
from tutor.answering.calculation.terms import head_terms

_CONTRACTED = re.compile(r"\b(what|that|how)(?:['’]s|(?<=what)s)\b", re.I)
_OF_THE = re.compile(r"(?<=\d)()\s+of (?:the|these|those)\s+(?=[a-z])", re.I)  # 15 of the boxes
_SHARE_WORD = (
    r"(?:share|percentage|percent|proportion|fraction|portion|slice|chunk"
    r"|part(?= of the (?:total|bill|cost|price|budget|sum)))"
)
_SHARES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"^(?P<before>.*?)\b(?:what|which|how (?:large|big) a) {_SHARE_WORD} of (?:the )?(?P<whole>.+?) (?:is|was"
        rf"|were|are|goes|go|went|comes?|came)"
        r" (?:(?:spent|due|made up|taken up|accounted)(?: (?:on|to|by|for|of))?|(?:to|on|for|from|into))? ?(?:the"
        r" )?(?P<part>.+)$",
        rf"^(?P<before>.*?)\b(?:what|which|how (?:large|big|great|high) an?) {_SHARE_WORD} of (?:the )?(?P<whole>.+?)"
        rf" (?:does|do|did) (?:the )?"
        rf"(?P<part>.+?)"
        r" (?:make up|account for|take(?: up)?|represent|eat(?: up)?|cost|form|amount to|come to|use|contribute)$",
        rf"^(?P<before>.*?)\b(?:what|which) {_SHARE_WORD} (?:does|do|did) (?:the )?(?P<part>.+?) (?:make up|account"
        rf" for|take(?: up)?|represent|form|have|contribute)"
        r" (?:of|in|to) (?:the )?(?P<whole>.+)$",
        rf"^(?P<before>.*?)\b(?:the )?(?P<part>.+?) (?:is|was|are|were|makes? up|accounts? for) (?:what|which)"
        rf" {_SHARE_WORD} of (?:the )?(?P<whole>.+)$",
        rf"^(?P<before>)(?:(?:what|how much) (?:is|was|are|were) )?(?:the )?(?P<part>.+?),? as an? {_SHARE_WORD} of"
        r" (?:the )?(?P<whole>.+)$",
        rf"^(?P<before>)(?:what|how (?:big|large|high|great)) (?:is|was) (?:the )?(?P<part>.+?)['’]s? {_SHARE_WORD}"
        r" (?:of|in) (?:the )?(?P<whole>.+)$",
        rf"^(?P<before>)(?:what|how (?:big|large|high|great)) (?:is|was) the {_SHARE_WORD} of (?:the )?(?P<part>.+?)"
        r" in (?:the )?(?P<whole>.+)$",
        rf"^(?P<before>)(?:what|how (?:big|large|high|great)) (?:is|was) the (?P<part>.+?) {_SHARE_WORD} (?:of|in)"
        r" (?:the )?(?P<whole>.+)$",
        rf"^(?P<before>)of (?:the |all the |all )?(?P<whole>.+?), (?:what|which|how (?:large|big) an?) {_SHARE_WORD}"
        r" (?:is|was|were|are|goes|go|went|comes?|came)(?: spent| due)?(?: (?:to|on|for|from|into|by))? (?:the )?"
        r"(?P<part>.+)$",
        r"^(?P<before>.*?)\bhow much of (?:the )?(?P<whole>.+?) (?:is|was|are|were|goes|went|go|came|comes|come)"
        r" (?:(?:spent )?(?:to|on|for|from|due to) )?(?:the )?(?P<part>.+)$",
    )
)
_HOW_MUCH_OF = _SHARES[-1]
_JOINTLY = re.compile(r"\b(?:(?:taken |added )?together|combined|jointly|between them|in sum|both of)\b", re.I)
_REST = re.compile(
    r"\b(?:(?:what|how much)\b.*?)(?P<whole>(?:the )?(?:total|bill|cost|budget|sum|price)\b.*?)(?:,? )(?:without"
    r"|excluding|apart from|not counting|minus|less) (?:the )?(?P<part>.+)$",
    re.I,
)
_LEFT = re.compile(
    r"\bhow much (?:money )?(?:is|would be|will be|remains|stays) (?:left )?(?:of|from) (?:the )?(?P<whole>.+?) "
    r"(?:after|without|once)"
    r" (?:paying (?:for )?)?(?:the )?(?P<part>.+?)(?: (?:is|are) paid)?$",
    re.I,
)
_MIDDLE = re.compile(
    r"\b(?:midpoint|middle|average|mean)(?: of| in)? (?:the )?(?:(?:price|cost|time|fare|salary) )?range (?:of|for)"
    r" (?:the )?(?P<a>.+)$",
    re.I,
)
_BUDGET = re.compile(r"\bhow many (?P<noun>[a-z][\w -]*?) (?:can|could|would|will|do|does|did)\b(?P<rest>.+)$", re.I)
_SCALE = re.compile(
    r"\b(?:how much|how long|how many (?:hours|days|weeks|minutes|months|years|dollars|euros|pounds)|what (?:would"
    r"|should|will|do|does|did|is|are|was|were))\b"
    r"|\bcosts? what\b|\bcost of\b|\bprice(?: tag)? (?:of|for)\b|\btotal\b",
    re.I,
)
_EACH = re.compile(
    r"\b(?:per|for each|for every|each|a single|one|for one)\s+(?:(?P<count>\d[\d,]*)\s+)?(?P<noun>[a-z][a-z-]+(?:"
    r" [a-z-]+){0,2}?)"
    rf"(?=\s+(?:{VERB}|of|in|on|for|at|with|by)\b|$)",
    re.I,
)


def read_english(text: str) -> Calculation | None:
    """Return the calculation that an English question asks for, None if it asks for none."""
    text = _OF_THE.sub(r"\1 ", _CONTRACTED.sub(r"\1 is", text))
    for read in (
        read_part_sum,
        _read_share,
        read_ratio,
        read_difference,
        _read_middle,
        _read_rest,
        read_sum,
        _read_budget,
        _read_scale,
    ):
        if found := read(text):
            return found
    return read_rule(text, "en")


def _read_share(text: str) -> Calculation | None:
    text = " ".join(_JOINTLY.sub(" ", text).split())
    for pattern in _SHARES:
        if match := pattern.match(text):
            part, whole = trim_phrase(match["part"]), trim_phrase(match["whole"])
            if part and whole:
                members, before = tuple(split_list(part)), trim_phrase(match["before"])
                return Calculation(
                    Kind.SHARE,
                    (part, whole),
                    find_measure(match["whole"]),
                    context=before,
                    members=members if len(members) > 1 else (),
                    amount_first=pattern is _HOW_MUCH_OF,
                )
    return None


def _read_middle(text: str) -> Calculation | None:
    match = _MIDDLE.search(text)
    return Calculation(Kind.MIDDLE, (trim_phrase(match["a"]),), find_measure(text)) if match else None


def _read_rest(text: str) -> Calculation | None:
    match = _REST.search(text) or _LEFT.search(text)
    if match is None:
        return None
    part, whole = trim_phrase(match["part"]), trim_phrase(match["whole"])
    members = tuple(split_list(part))
    return Calculation(Kind.REST, (part, whole), Measure.MONEY, members=members if len(members) > 1 else ())


def _read_budget(text: str) -> Calculation | None:
    match = _BUDGET.search(text)
    if match is None:
        return None
    money = [q for q in find_quantities(match["rest"]) if q.amount.unit in CURRENCIES and not q.amount.is_range]
    if len(money) != 1 or not re.search(r"\b(?:buy|get|afford|pay for|for|with|have)\b", match["rest"], re.I):
        return None
    count = Count(money[0].amount.low, trim_phrase(match["noun"]))
    return Calculation(Kind.BUDGET, (), Measure.MONEY, (count,), unit=money[0].amount.unit, noun=count.noun)


def _read_scale(text: str) -> Calculation | None:
    if not _SCALE.search(text):
        return None
    measure = find_count_measure(text)
    counts = read_counts(text)
    if (
        measure is Measure.TIME
        and re.search(r"\bhow (?:long|many (?:hours|days|weeks|minutes|months|years))\b", text, re.I) is None
    ):
        measure = Measure.ANY
    if not counts and (match := _EACH.search(text)) and measure is Measure.MONEY:
        value = Fraction(match["count"].replace(",", "")) if match["count"] else Fraction(1)
        counts = [Count(value, match["noun"], match.group())]
    given, counts = _split_given(counts, text) if measure is Measure.MONEY else (None, counts)
    if not counts or measure is Measure.ANY:
        return None
    return Calculation(Kind.SCALE, (), measure, tuple(counts), context=find_price_of(text), given=given)


def _split_given(counts: Sequence[Count], text: str) -> tuple[Amount | None, list[Count]]:
    """Return how many a question says a price is for, where it asks for one of them, and what it counts then."""
    each = next((m for m in _EACH.finditer(text) if not m["count"] and not name_time(m["noun"])), None)
    if each is None or len(counts) != 1 or counts[0].value == 1:
        return None, list(counts)
    if not text.find(counts[0].written) < max(map(text.lower().rfind, ("what", "how much"))) < each.start():
        return None, list(counts)  # "what do 90 boxes cost at the price per box"
    if head_terms(each["noun"]).isdisjoint(head_terms(counts[0].noun)):
        return None, list(counts)
    given = Amount(counts[0].value, counts[0].value)
    return given, [Count(Fraction(1), each["noun"], each.group())]
