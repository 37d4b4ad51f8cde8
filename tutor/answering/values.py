"""Tell whether a text holds the kind of value that a question asks for."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.answering.questions.kinds import KIND_PATTERNS, TIME_UNITS, Ask
from tutor.text.figures import find_figures
from tutor.text.fold import fold

_MONEY_WORDS = re.compile(
    r"\b(?:dollars?|euros?|pounds?|usd|cents?|priceless|free of charge)\b|[$€£¥]\s?\d|\d\s?[$€£¥¢]"
    r"|\d\s?c(?=\s?/|\s(?:per|for|an?|each)\b)"
    r"|美元|美金|欧元|英镑|人民币|\d\s?元|万元|亿元",
    re.I,
)
# An amount in words that its verb tells to be one of money: "costs tens of millions".
_MONEY_SPENT = re.compile(
    r"\b(?:costs?|costing|spen[dt]|spending|paid|pays?)"
    r"(?: (?:it|us|them|you|just|only|about|around|roughly|over|up to|several|many|an?))*"
    r" (?:tens of |hundreds of |[a-z]+ )?(?:hundreds|thousands|millions|billions|[mb]illion)\b"
    r"(?! (?!(?:and|but|or|to|on|for|in|per|each|every|if|because|which|when|while|before|an?)\b)[a-z])",
    re.IGNORECASE,
)
_TIME_WORDS = re.compile(
    rf"\b{TIME_UNITS}\b|\d\s?(?:hrs?|h|mins?|secs?|ms)\b|\b\d{{1,2}}:\d\d (?:left|remaining|to (?:go|play|spare))\b"
    r"|小时|分钟|\d\s?秒|(?:[\d.]|[一二两三四五六七八九十百千万亿几半数多整每]|余)\s*个?\s*(?:[天周月年]|星期)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?:until|till|since|throughout)\b|centur|\b[12]\d{3}\b.{1,12}\b[12]\d{3}\b|世纪|直[到至]|以来", re.I
)
_LENGTH = re.compile(r"\b(?:lengths?|long)\b|长度|长达", re.IGNORECASE)  # in steps, pages, metres
_NUMBER_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?"
    r"|half|twice|single|none)\b|[二两三四五六七八九十百千万亿半]|一[次名位座所家届场]|[唯仅只第]一"
    r"|没有(?:任何)?一[^些样般定直起]",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:several|few|many|much|most|little|lots?|huge|massive|small|large)\b"
    r"|几|许多|大量|少量|大片|大部分|大多|多数|少数|很多|不少",
    re.I,
)
_DATE = re.compile(
    r"\b1\d{3}s?\b|\b20\d{2}s?\b|[\d万亿]\s*[年月日]|\byears ago\b|century|世纪"
    r"|\b(?:jan(?:uary)?|feb(?:ruary)?|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b|\b(?:march|may) \d"
    r"|(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|of|on|by|until|since|early|late|mid|last|next)) (?:march|may)\b"
)
_WEB_ADDRESS = re.compile(
    r"https?://|\bwww\.|\b[a-z0-9][a-z0-9-]*\.(?:com|org|net|ai|io|edu|gov|info|co|cn|uk|de|fr|jp|eu|dev|app)\b",
    re.IGNORECASE,
)
_FRACTION_WORDS = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?|majority|most|percent|per cent|all of)\b|百分之"
    r"|[一二两三四五六七八九]成|半|之[一二三四]",
    re.IGNORECASE,
)
_NOT_COUNTED = frozenset("$€£¥%")
_OF_THING = re.compile(
    r"\bhow much (?!(?:does|did|do|is|was|are|were|will|would|can|could|should|has|have|had|of|more|less"
    r"|it|the|this|that|to|an?|in (?:all|total)|all|altogether|overall"
    r"|money|cash|funding|each|per|cheaper|dearer|longer|faster|bigger|better)\b)[a-z]"
    r"|多少(?![钱美欧英日元万亿费倍个块位名种次年月天小分])[㐀-鿿]{2}",
    re.IGNORECASE,
)
_VALUE_LABELS = {
    Ask.AMOUNT: re.compile(
        r"\b(?:costs?|prices?|bills?|fees?|budgets?|expenses?|funding|salar(?:y|ies)|fares?)\b"
        r"|费用|花费|价格|价钱|成本|开销|预算|薪",
        re.I,
    ),
    Ask.DURATION: re.compile(r"\b(?:time|durations?|how long|takes?)\b|时间|时长|多久|周期", re.I),
    Ask.SHARE: re.compile(r"\b(?:share|percent(?:age)?|proportion|rate)\b|占比|比例|份额", re.I),
}


@lru_cache(maxsize=65536)
def satisfies_ask(ask: Ask, text: str) -> bool:
    """Tell whether a text holds the kind of thing asked for; True for kinds that any text may serve."""
    if ask is Ask.AMOUNT:
        return _MONEY_WORDS.search(text) is not None or _MONEY_SPENT.search(text) is not None
    if ask is Ask.DURATION:
        if _TIME_WORDS.search(text) or _YEARS.search(text):
            return True
        return _LENGTH.search(text) is not None and bool(find_figures(text))
    if ask is Ask.SHARE:
        return any(f.unit == "%" for f in find_figures(text)) or _FRACTION_WORDS.search(text) is not None
    if ask is Ask.RATIO:
        return any(f.unit in ("times", "%") for f in find_figures(text))
    if ask is Ask.COUNT:
        return any(f.unit not in _NOT_COUNTED for f in find_figures(text)) or _NUMBER_WORDS.search(text) is not None
    if ask is Ask.QUANTITY:
        return bool(find_figures(text)) or _NUMBER_WORDS.search(text) is not None or _VAGUE.search(text) is not None
    if ask is Ask.MEASURE:
        return any(map(bool, (find_figures(text), _NUMBER_WORDS.search(text), _FRACTION_WORDS.search(text))))
    if ask is Ask.ADDRESS:
        return _WEB_ADDRESS.search(text) is not None
    if ask is Ask.DATE:
        return _DATE.search(fold(text)) is not None
    return True


@lru_cache(maxsize=65536)
def tells_money_alone(text: str) -> bool:
    """Tell whether the only amount that a text gives is one of money."""
    return _MONEY_WORDS.search(text) is not None and all(f.unit in _NOT_COUNTED for f in find_figures(text))


@lru_cache(maxsize=4096)
def asks_amount_of_thing(text: str) -> bool:
    """Tell whether a question asks how much of a named thing there is, and no money: "how much data", 多少数据."""
    money = next(pattern for kind, pattern in KIND_PATTERNS if kind is Ask.AMOUNT)
    return _OF_THING.search(text) is not None and money.search(text) is None


def names_value(ask: Ask | None, label: str) -> bool:
    """Tell whether a label, such as a table row's, names the kind of figure asked for."""
    pattern = _VALUE_LABELS.get(ask) if ask else None
    return pattern is not None and pattern.search(label) is not None
