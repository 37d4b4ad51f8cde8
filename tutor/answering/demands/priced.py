"""Find of which thing or whose work a question asks for the price or pay, and tell whether a text speaks of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.wanted import Wanted
from tutor.answering.values import satisfies_ask
from tutor.retrieval.chinese import cut_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

_PRICED = re.compile(
    r"\b(?:salary|wages?|pay|earnings|income|fare|fee|tuition|rent|subscription) (?:of|for) (?:an? |the |each |one )?"
    r"(?P<thing>[a-z][\w-]*(?: [a-z][\w-]*){0,2}?)(?= (?:in|at|on|per|a|for|who|with|of|and|compared|a)\b|[?.!,]|$)"
    r"|\b(?:salary|salaries|wages?|pay|income) (?:does|do|did|would|will|can|could) (?:an? |the |one )?"
    r"(?P<paid>[a-z][\w-]*(?: [a-z][\w-]*){0,2}?) (?:get|earn|make|have|receive|draw|expect|take home)\b"
    r"|\b(?:does|do|did|would|can) (?:an? )(?P<who>[a-z][\w-]*(?: [a-z][\w-]*){0,2}?) (?:earn|make|get paid|charge)\b"
)
_WHO_ZH = re.compile(
    r"(?:^|[,，的])(?:请问|一[位名个]|每[位名个])*(?P<who>(?:(?!的)[㐀-鿿a-z]){2,8}?)的?(?:年薪|月薪|薪资|薪水|工资|收入)"
    r"|(?:^|[,，的])(?:请问|一[位名个]|每[位名个])*(?P<earner>(?:(?!的)[㐀-鿿a-z]){2,8}?)(?:一年|每年|一个?月|每个?月)(?:大概|大约)?能?(?:拿|挣|赚)"
)
_EARNS = re.compile(r"\b(?:earn|make|get paid)\b")
_NO_WORKER = frozenset("single typical average normal good top one year month 一年 每年 他们 公司 他 她 我 年".split())
_ASKS_PAY = re.compile(r"\b(?:salar(?:y|ies)|wages?|stipends?)\b|薪|工资", re.IGNORECASE)
_PAY = re.compile(r"\b(?:salar|wage|earn|pay|paid|income|stipend|make)\w*|薪|工资|收入|报酬|挣|赚", re.IGNORECASE)

_ASKS_COST = re.compile(r"\bcosts?\b|\bexpensive\b|\bspen[dt]\b|成本|花了|花费|费用|多少钱", re.IGNORECASE)
_COST = re.compile(
    r"\b(?:cost|pric|spen[dt]|pay|paid|bill|budget|expens|fee|charge|fare|rent|cheap|dear)\w*|[费价钱]|成本|花|账单|预算",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"\b(?:funding|funded|raised|revenues?|valu(?:ed|ation)|profits?|earn(?:s|ed|ings)|grants?|donat\w+)\b"
    r"|融[资了到过]|筹[集了到]|营收|利润|估值|获投|捐",
    re.IGNORECASE,
)

_ASKS_RECEIVED = re.compile(r"\b(?:funding|raised|invest(?:ed|ment)?)\b|融资|投资|筹[集了到]", re.IGNORECASE)
_GIVEN = re.compile(
    r"\b(?:fund(?:s|ed|ing|ers?)?|rais(?:es?|ed|ing)|invest(?:s|ed|ing|ors?|ments?)?|back(?:ed|ers?|ing)|grants?|donat\w+"
    r"|capital|loans?|sponsor\w*|valu(?:ed|ation)|gave|given|put in(?:to)?|from)\b"
    r"|[融投注]资|筹|资助|捐|赞助|获投|估值|拨款",
    re.IGNORECASE,
)
_ASKS_PURCHASE = re.compile(
    r"(?<!instead of )(?<!rather than )(?<!than )\b(?:buy|bought|buying|purchas(?:e|ed|ing))\b"
    r"|(?<!而不是)(?<!不)(?:买[下断一台个块张辆]|购买|购置)",
    re.IGNORECASE,
)
_EACH_PERIOD = r"(?:(?:second|minute|hour|hr|day|week|month|mo|year|yr)s?\b|小时|[天日周月年])"
_HIRE = re.compile(
    rf"(?:[$€£¥] ?)?\d[\d,.]*(?: ?[-–—] ?[$€£¥]?\d[\d,.]*)?(?: ?[$€£¥元]| dollars?| euros?| pounds?)?"
    rf" ?(?:/ ?|(?:per|an?|each|every) (?:[\w]+ )?|每个?){_EACH_PERIOD}(?: each)?",
    re.IGNORECASE,
)
_BARE_PRICE = re.compile(r"\bhow much (?:is|are|was|were) (?!of\b)", re.IGNORECASE)
_CODE = re.compile(r"(?<![A-Za-z0-9-])[A-Z]{1,3}\d{2,4}[A-Z]?(?![A-Za-z0-9-])")
_ASKS_FREE = re.compile(
    r"\b(?:free of charge|for free|(?:is|are) [^?,]{2,40} free)(?=\W*$)|免费(?:使用|用|的)?(?:吗|么|嘛|不)"
    r"|\bfree\b[^?]* or\b[^?]*\b(?:paid|pay|charged?|cost|fee)s?\b"
    r"|\b(?:paid|pay|charged?|cost)s?\b[^?]* or\b[^?]*\bfree\b"
    r"|(?:^|[,;.] ?)(?:do|does|must|would|will) (?:i|you|we|one|they|people|anyone|users?) (?:have|need) to pay\b"
    r"(?! attention)|(?:免费|不[要用]钱)[^，,？?]{0,4}还是|还是(?:免费|不[要用]钱)"
    r"|(?:要|得|用|需要?|会)(?:花钱|付钱|付费|收费|给钱|交钱)[^，,？?]{0,4}[吗么嘛]"
    r"|(?:是否|是不是|能不能|能否|可不可以)[^，,？?]{0,6}免费",
    re.IGNORECASE,
)
_SUM = re.compile(r"[$€£]\s?\d")
_FREE = re.compile(
    r"\b(?:free(?! ?-?form)|gratis|charges?|charged|pay|pays|paid|fee|fees|subscri\w+|licen[cs]e|pric\w+|costs?)\b"
    r"|免费|收费|付费|价格|费用",
    re.IGNORECASE,
)


def find_priced(question: str) -> str:
    """Return the thing or the kind of person whose price or pay a question asks for, "" where it names none."""
    match = _PRICED.search(fold(question))
    return next(filter(None, match.groupdict().values()), "") if match else ""


def find_worker(question: str) -> tuple[str, ...]:
    """Return the words for the kind of person whose pay a question asks for, () where it names none."""
    text = fold(question)
    if has_han(text):
        match = _WHO_ZH.search(text)
        words = cut_words(match["who"] or match["earner"]) if match else []
        return tuple(word for word in words if word not in _NO_WORKER and len(word) > 1 and content_words(word))
    if not (asks_pay(text) or _EARNS.search(text)):
        return ()
    return tuple(word for word in find_priced(text).split() if word not in _NO_WORKER and content_words(word))


def speaks_of_worker(worker: Sequence[str], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence, its headings or the lines beside it hold each word for a kind of person: a head cook."""
    held = _list_near(scored)
    return all(
        any(word.find_in(held) >= 0.5 for word in wanted if word.terms[0] in terms) or not held.isdisjoint(terms)
        for terms in map(tokenize, worker)
    )


def find_coded(question: str) -> str:
    """Return the make that a question for a price names by letters and a number ("a T400"), "" where it names none."""
    match = _CODE.search(question)
    return match.group() if match else ""


def names_coded(code: str, scored: Scored) -> bool:
    """Tell whether evidence, its line before or its table's header names a make.

    Outside tables what names none is of the one named last before it.
    """
    unit = scored.unit
    before = () if unit.cells else (u.text for u in reversed(scored.chunk.units[: scored.position]) if not u.cells)
    for text in (" ".join((unit.lead, *unit.header, unit.text)), *before):
        if code.lower() in text.lower():
            return True
        if _CODE.search(text):
            return False
    return False


def asks_bare_price(question: str) -> bool:
    """Tell whether a question asks for a price by "how much" alone: "how much were the oars?"."""
    return _BARE_PRICE.search(question) is not None


def asks_purchase(question: str) -> bool:
    """Tell whether a question asks what it costs to buy something, and not to hire it."""
    return _ASKS_PURCHASE.search(question) is not None


def tells_purchase(scored: Scored) -> bool:
    """Tell whether evidence gives an amount of money that is not for so much time."""
    unit = scored.unit
    text = " | ".join(unit.cells) if unit.cells else unit.text
    return satisfies_ask(Ask.AMOUNT, _HIRE.sub(" ", text))


def asks_received(question: str) -> bool:
    """Tell whether a question asks what somebody was given to work with, and not what something costs."""
    return _ASKS_RECEIVED.search(question) is not None and _ASKS_COST.search(question) is None


def tells_received(scored: Scored) -> bool:
    """Tell whether evidence speaks of money given to somebody."""
    unit = scored.unit
    return _GIVEN.search(" ".join((unit.lead, *unit.header, unit.text))) is not None


def asks_pay(question: str) -> bool:
    """Tell whether a question asks what somebody earns."""
    return _ASKS_PAY.search(question) is not None


def asks_free(question: str) -> bool:
    """Tell whether a question asks whether something is free of charge."""
    return _ASKS_FREE.search(question) is not None


def tells_free(scored: Scored) -> bool:
    """Tell whether evidence speaks of what something costs or that it costs nothing; money received is no price."""
    text = f"{scored.unit.lead} {scored.unit.text}"
    return _FREE.search(text) is not None or (_SUM.search(text) is not None and not _RECEIVED.search(text))


def asks_cost(question: str) -> bool:
    """Tell whether a question asks what something costs, and not what somebody received."""
    return _ASKS_COST.search(question) is not None and not _RECEIVED.search(question)


def tells_cost(scored: Scored) -> bool:
    """Tell whether an amount may be a cost: evidence does not speak of money received alone."""
    unit = scored.unit
    text = " ".join((unit.lead, *unit.header, unit.text))
    return _RECEIVED.search(text) is None or _COST.search(text) is not None


def tells_pay(scored: Scored) -> bool:
    """Tell whether evidence or the line before its list speaks of pay."""
    unit = scored.unit
    return _PAY.search(" ".join((unit.lead, *unit.header, unit.text))) is not None


def speaks_of_priced(thing: str, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence, its headings or the lines beside it name the chief word of a priced thing."""
    held = _list_near(scored)
    heads = content_words(thing)[-1:]
    named = [w for w in wanted if w.terms[0] in heads] or [Wanted((head,)) for head in heads]
    return all(word.find_in(held) >= 0.5 for word in named)


def _list_near(scored: Scored) -> frozenset[str]:
    """Return the terms of evidence with its headings and the lines beside it."""
    chunk = scored.chunk
    beside = chunk.units[max(0, scored.position - 2) : scored.position + 2]
    near = (chunk.title, *chunk.heading, scored.unit.lead, *scored.unit.header, *(unit.text for unit in beside))
    return term_set(" ".join(near))
