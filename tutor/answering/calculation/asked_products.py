"""Recognise questions that multiply: a count of the lessons by a price or a rule, a count of their own by a rule."""

from __future__ import annotations

import re

from tutor.answering.calculation.amounts import CURRENCIES, TIMES
from tutor.answering.calculation.asked import MEASURES, Calculation, Count, Kind, Measure, Rate, find_measure
from tutor.answering.calculation.quantities import Quantity, find_quantities
from tutor.answering.calculation.reading import name_time
from tutor.text.fold import fold

# What a rate for others is called.
RULE = re.compile(
    r"\b(?:rules?(?: of thumb)?|laws?|ratio|formula|guidelines?|recommend\w*|balance|rate|proportion)\b"
    r"|法则|规则|定律|配比|比例|公式|经验|建议",
    re.I,
)
NEEDS = re.compile(
    r"\b(?:would|should|must|needs?|require[sd]?|calls? for|recommend\w*|optimal)\b|应该|应当|该|应|需要|需|要|建议"
    r"|推荐|配|最优",
    re.I,
)
_NOUN = r"[A-Za-z][A-Za-z0-9-]*(?:[ -][A-Za-z][A-Za-z0-9-]*){0,2}?"
_STOP = r"(?=\s*(?:[,;.?]|$)|\s+(?:what|how|is|was|were|are|would|for|in|on|at|and|to|if|as|instead|too|of)\b)"
_PER_TIME = re.compile(
    rf"\s*(?:per|an?|every|/)\s*(?P<thing>[A-Za-z][A-Za-z0-9]*)\s*(?:per|an?|every|/)\s*(?P<time>hour|day)\b{_STOP}",
    re.I,
)
_PER = re.compile(rf"\s*(?:per|for each|for every|for one|for an?|each|an?|every|/)\s*(?P<per>{_NOUN}){_STOP}", re.I)
_SUBJECT = re.compile(
    r"\b(?:if|suppose|assuming|assume|given that|say|when)\s+(?:that )?(?:the (?:price|cost) (?:of|for|per) )?"
    rf"(?P<one>(?:an?|one|each|every|a single|per)\s+)?(?P<per>{_NOUN})(?:\s+(?:alone|itself))?\s+(?:(?:would|had|will)"
    r"\s+)?(?:costs?|were|was|is|are|be|sells? for|sold for|rents? for|goes for|comes? to|priced at)\s*(?:only |about"
    r" |around |just |still )*$",
    re.I,
)
_EACH = re.compile(r"\s*(?:each|apiece)\b", re.I)
_LEAD = re.compile(r"\b(?:at|for|with|assuming|and|if|it|they|were|was|a (?:price|rate|rent|cost) of)\s*$", re.I)
_ASKS = re.compile(r"\b(?:how much|what)\b|多少|什么价|费用|几", re.I)
_OTHER = re.compile(
    r"\b(?:how many|times|share|percent\w*|more|less|cheaper|dearer|difference|left)\b|倍|占|百分|比|相差|剩", re.I
)
_HAN_MEASURE = "[个块名条张只台本位次份件套辆座间盒篇页株棵头]"
_HAN_EACH = re.compile(
    rf"(?:按照?|照|以|如果|假如|要是|假设|也)*(?:每|一)(?:一)?{_HAN_MEASURE}?(?P<per>[A-Za-z0-9一-鿿 ]{{0,16}}?)"
    r"(?:的?(?:单价|价格|费用|租金|售价|成本))?(?:也)?(?:只|要|需|为|是|收|卖|价|花|付|算|按|约)*\s*$"
)
_HAN_PER = re.compile(rf"\s*(?:一|每|/)\s*{_HAN_MEASURE}?(?P<per>[A-Za-z0-9一-鿿 ]{{0,12}}?)(?=[算计来的，,。?]|$)")
_HAN_AFTER = re.compile(r"\s*(?:来?(?:算|计算?)|的(?:单价|价格|价|租金))?(?:的话)?")
_HOW_MANY = re.compile(
    r"\bhow many (?P<noun>[a-z][a-z-]*(?: of)?(?: [a-z][a-z-]*)?)"
    r" (?:would|should|will|does|do|did|can|could|must|is|are)\b",
    re.I,
)
_HAN_HOW_MANY = re.compile(
    rf"(?:多少|几){_HAN_MEASURE}?(?P<noun>[A-Za-z一-鿿]{{2,8}}?)(?:来?训练|才够|才|呢|吗|合适|比较|最好|为好|够)*$"
)
_CARRIER = re.compile(
    r"\b(?:an?|the|any) (?:[a-z-]+ )?(?P<carrier>[a-z]+) (?:with|of|that has|having)(?: about| some)?\s*$"
)
_HAN_CARRIER = re.compile(r"\s*的(?P<carrier>[一-鿿]{2,4}?)(?=[该应需要得配，,能会用]|$)")
_RULE_PHRASE = re.compile(
    r"\b(?:by|according to|following|under|at|with|on|per) (?P<rule>(?:(?!\b(?:by|under|at|on|with|following)\b)"
    r"[^,?])*?\b(?:rules?(?: of thumb)?|laws?"
    r"|ratio|formula|guidelines?|recommendation|balance))\b",
    re.I,
)
_HAN_RULE_PHRASE = re.compile(
    r"(?:按照?|依照?|根据|照|遵循)(?P<rule>[^，,?]*?(?:法则|规则|定律|配比|比例|公式|经验|建议))(?:来?[算看说])?"
)
_COMPOUND = re.compile(
    r"\b(?:an? )?(?P<count>\d[\d,.]*(?:[- ]?(?:thousand|million|billion|trillion|[kmbt]))?)-(?P<noun>[a-z]+)"
    r" (?P<carrier>[a-z]+)\b",
    re.I,
)  # a 7-billion-parameter model
_NAMED = re.compile(r"[A-Z][\w-]*(?:\s\d[\w.]*)+")
_HAN_NEED = re.compile(r"(?:总共|一共|大约|大概|约|应该|应当|应|该|需要|需|要|得|配|用|会|能|才)+$")


def read_priced(text: str, language: str) -> Calculation | None:
    """Return the product of a price that the question gives and what it names, None if it asks for none."""
    if (stated := _find_rate(text, language)) is None:
        return None
    rate, rest = stated
    money = next(pattern for measure, pattern in MEASURES if measure is Measure.MONEY)
    if (
        not _ASKS.search(rest)
        or _OTHER.search(rest)
        or not money.search(rest)
        or find_quantities(_NAMED.sub(" ", rest))
    ):
        return None
    return Calculation(Kind.PRODUCT, (rest.strip(" ,，;；"),), Measure.MONEY, rate=rate)


def states_rate(text: str, language: str) -> bool:
    """Tell whether a question itself gives a price for one of something."""
    return _find_rate(text, language) is not None


def _find_rate(text: str, language: str) -> tuple[Rate, str] | None:
    """Return the price for one thing that a question gives, and the rest of the question; None unless just one is."""
    money = [q for q in find_quantities(text) if q.amount.unit in CURRENCIES]
    if len(money) != 1 or money[0].amount.is_range:
        return None
    quantity = money[0]
    found = (_find_han_per if language == "zh" else _find_per)(text, quantity)
    if found is None:
        return None
    per, start, end = found
    per = re.sub(r"^(?:an?|one|each|every|the|single)\s+", "", per.strip(), flags=re.I)
    if re.match(r"\d|(?:lot|total|fair|good)\b", per):
        return None
    return Rate(quantity.amount, per, name_time(fold(per))), f"{text[:start]} {text[end:]}"


def _find_per(text: str, quantity: Quantity) -> tuple[str, int, int] | None:
    """Return what a price in an English question is for one of, and where the clause that says so stands.

    "" stands for "each" of what is named elsewhere.
    """
    before, after = text[: quantity.start], text[quantity.end :]
    subject, lead = _SUBJECT.search(before), _LEAD.search(before)
    start = subject.start() if subject else lead.start() if lead else quantity.start
    if both := _PER_TIME.match(after):
        return f"{both['thing']} {both['time']}", start, quantity.end + both.end()
    if each := _EACH.match(after):
        return subject["per"] if subject else "", start, quantity.end + each.end()
    per = _PER.match(after)
    if per and subject and subject["one"] and name_time(per["per"]):
        return f"{subject['per']} {per['per']}", start, quantity.end + per.end()
    if per and (subject or lead or re.search(r"\b(?:costs?|price\w*)\b", before, re.I)):
        return per["per"], start, quantity.end + per.end()
    return (subject["per"], start, quantity.end) if subject and subject["one"] else None


def _find_han_per(text: str, quantity: Quantity) -> tuple[str, int, int] | None:
    """Return what a price in a Chinese question is for one of, and where the clause that says so stands."""
    before, after = text[: quantity.start], text[quantity.end :]
    if each := _HAN_EACH.search(before):
        tail = _HAN_AFTER.match(after)
        return each["per"], each.start(), quantity.end + (tail.end() if tail else 0)
    if per := _HAN_PER.match(after):
        lead = re.search(r"(?:按照?|照|以|如果|要是|也)+$", before)
        tail = _HAN_AFTER.match(after[per.end() :])
        start = lead.start() if lead else quantity.start
        return per["per"], start, quantity.end + per.end() + (tail.end() if tail else 0)
    return None


def read_rule(text: str, language: str) -> Calculation | None:
    """Return the use of a rule that a question asks for: how many tokens a model of so many parameters would need.

    With a count in the question it is a scaling; where a rule is named and no count, the lessons' count is multiplied.
    """
    match = (_HAN_HOW_MANY if language == "zh" else _HOW_MANY).search(text)
    if match is None:
        return None
    noun = match["noun"].strip()
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    if not noun or name_time(noun.split()[0]) in TIMES or find_measure(noun) is not Measure.ANY:
        return None
    rest = _COMPOUND.sub(lambda m: f"a {m['carrier']} with {m['count'].replace('-', ' ')} {m['noun']}s ", rest)
    rule = (_HAN_RULE_PHRASE if language == "zh" else _RULE_PHRASE).search(rest)
    counted = [
        q for q in find_quantities(_NAMED.sub(_blank, rest)) if not q.amount.is_range and (q.noun or q.amount.unit)
    ]
    if len(counted) == 1 and (rule or NEEDS.search(text)):
        quantity = counted[0]
        if quantity.amount.unit in (*CURRENCIES, "%", "times"):
            return None
        written = rest[quantity.start : quantity.end]
        count = Count(quantity.amount.low, quantity.noun or quantity.amount.unit, written)
        context = _find_carrier(rest, quantity, language)
        return Calculation(Kind.SCALE, (), Measure.COUNT, (count,), context, noun=noun)
    if counted or rule is None:
        return None
    target = f"{rest[: rule.start()]} {rest[rule.end() :]}".strip(" ,，")
    target = _HAN_NEED.sub("", target) if language == "zh" else target
    return Calculation(Kind.PRODUCT, (target,), Measure.COUNT, context=rule["rule"], noun=noun) if target else None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _find_carrier(rest: str, quantity: Quantity, language: str) -> str:
    """Return what a question says to have its count, as "model" in "a model with 7 billion parameters"."""
    match = _HAN_CARRIER.match(rest, quantity.end) if language == "zh" else _CARRIER.search(rest[: quantity.start])
    return match["carrier"] if match else ""
