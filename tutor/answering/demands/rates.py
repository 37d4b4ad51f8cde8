"""Tell for each of what a question asks for an amount, and whether a text gives one for each of that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tutor.answering.form import term_set
from tutor.answering.questions.wanted import Wanted
from tutor.text.figures import find_figures
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize

# Each period with its English adverb, its Chinese word, and what else tells of a rate in it.
_PERIODS = (
    ("second", "secondly", "秒", r"\bhz\b"),
    ("minute", "minutely", "分钟?", r"\b[br]pm\b"),
    ("hour", "hourly", "(?:小时|钟头)", r"时薪|\b(?:km|mi|k)/?p?h\b|\bmph\b"),
    ("day", "daily", "[天日]", r"日薪|日均|24/7"),
    ("week", "weekly", "(?:周|星期|礼拜)", r"周薪"),
    ("month", "monthly", "月", r"月[费薪租供付均]|包月|按月|/ ?mo\b"),
    (
        "year",
        "(?:yearly|annual(?:ly)?)",
        "年",
        r"年[费薪租均度]|包年|按年|全年|/ ?yr\b|\bp\.?a\.|\b(?:1[89]|20)\d\d\b|\bper annum\b|\banniversary\b",
    ),
)
_NAMES = "|".join(name for name, *_ in _PERIODS)
_ADVERBS = "|".join(adverb for _, adverb, _, _ in _PERIODS)
_HAN_NAMES = "|".join(han for *_, han, _ in _PERIODS)
_MONEY = (
    r"(?:costs?|price|fees?|charges?|pay|payment|salary|wages?|earn(?:s|ed|ings?)?|rent|rental|subscription|income|bill"
    r"|budget|expense|revenue|profit|rate|premium|allowance|tuition)"
)
_MONEY_ZH = r"(?:钱|费|价|工资|薪|挣|赚|收入|租金?|预算|付|花|营收|利润)"
_ENGLISH_PERIOD = re.compile(
    rf"\b(?:per|each|every) (?:[a-z-]*[gct]pu |machine |node |person )?(?P<each>{_NAMES})\b"
    rf"|\b(?:{_MONEY}|much|many)\b[^?]*?(?<!\b(?:in|of) )(?<!\bfor )(?<!\bwithin )(?<!\bafter )(?<!\btake )(?<!\blast )"
    rf"\ban? (?P<a>{_NAMES})\b(?! of\b|-|(?: \w+)? (?:ago|later|before|after|old)\b)"
    rf"|\b(?:does|do|did|would|will|is|of|for) (?:an?|one) (?P<first>{_NAMES})\b"
    rf"(?! (?:or|and|to|ago)\b)(?=[^?]*\b{_MONEY}\b)"
    rf"|\b(?P<adverb>{_ADVERBS}) (?:[\w-]+ )?{_MONEY}\b"
)
_CHINESE_PERIOD = re.compile(
    rf"每一?个?(?P<each>{_HAN_NAMES})|一个?(?P<one>{_HAN_NAMES})(?=[^？?，,]{{0,10}}{_MONEY_ZH})"
    r"|(?P<short>[月年周日时])(?=[费薪]|租(?![几数一两三\d了用来]))"
)
_NUMBERED = r"\d[\d,.]*(?: ?(?:k|m|b|hundred|thousand|million|billion)\b)?"
_ENGLISH_THING = re.compile(
    r"\b(?:per|for (?:each|every)|(?:pay|paid|charges?d?|cost|costs) (?:for )?(?:each|every))\s+"
    rf"(?P<number>{_NUMBERED}|(?:an? |one )?(?:hundred|thousand|million|billion))?\s*(?P<thing>[a-z]+(?:[ -][a-z]+)?)"
)
_CHINESE_THING = re.compile(
    r"每\s?(?:一(?=[百千万亿]))?(?P<number>\d[\d,.]*(?:[百千万亿]+|\s?[kmb](?![a-z]))?|[百千万亿]+)?\s?"
    r"[个名位块张条台本家辆件套座份支只项]?\s?(?P<thing>[a-z]+|(?![百千万亿])[㐀-鿿]{2})"
    rf"(?=[^？?]*{_MONEY_ZH})"
)
_AMOUNT = re.compile(rf"\b(?:{_MONEY}|per|how (?:much|many|long|fast|often))\b|多少|几[个小次本]|多[快大]|{_MONEY_ZH}")
# What one is named by whole: "per kwh world average".
_UNIT = re.compile(
    r"(?:[kmgt]?wh|[kmg]w|[kmgt]b|kg|km|cm|mm|lb|gigabytes?|megabytes?|kilowatt[- ]hours?"
    r"|kilos?|kilograms?|kilomet(?:er|re)s?|miles?|tons?)\b"
)
# What is asked for each of them is often given without the word.
_NO_THING = re.compile(
    r"^(?:the|cent|se|capita|person|people|head|other|one|of|time|unit)\b|^[个人次一位种天家日收要付花卖需多]"
)
_BASE = re.compile(r"\b(?:per|for (?:each|every|one))\b.*$|/.*$|每一?[个名张条本台位]?[㐀-鿿]{1,6}?的", re.IGNORECASE)
_NAMES_BASE = re.compile(r"\b(?:per|each|every)\b|/|每")
_SHORT_FORMS = {"yr": "year", "mo": "month", "hr": "hour", "sec": "second"}
_SHORT = re.compile(r"\b(?:yr|hr|sec)\b|(?<=/)mo\b")


@dataclass(frozen=True, slots=True)
class Rate:
    """For each of what an amount is asked: a period, or a number of things; `number` is how many if more than one."""

    period: str = ""
    thing: str = ""
    number: float = 0.0


def find_rate(question: str) -> Rate | None:
    """Return for each of what a question asks for an amount, None where it asks for no rate."""
    text = _write_out(question)
    if not _AMOUNT.search(text):
        return None
    in_chinese = has_han(text)
    match = (_CHINESE_PERIOD if in_chinese else _ENGLISH_PERIOD).search(text)
    if match:
        return Rate(period=_name_period(next(filter(None, match.groupdict().values()))))
    thing = (_CHINESE_THING if in_chinese else _ENGLISH_THING).search(text)
    if thing is None or _NO_THING.search(thing["thing"]):
        return None
    number = _read_number(thing["number"] or "")
    unit = None if thing["thing"].endswith(" hour") else _UNIT.match(thing["thing"])
    return Rate(thing=unit.group() if unit else thing["thing"], number=number if number > 1 else 0.0)


def drop_base(head: str, question: str) -> str:
    """Return the head of a column without that for each of which its figures are, unless a question names a rate too.

    "Tokens per parameter" counts tokens, 每个参数的词元数 too.
    """
    return head if _NAMES_BASE.search(fold(question)) else _BASE.sub(" ", head)


def _write_out(text: str) -> str:
    """Return a folded text with short names of periods written out: $2/hr is $2/hour."""
    return _SHORT.sub(lambda match: _SHORT_FORMS[match.group()], fold(text))


def _read_number(text: str) -> float:
    """Return the number that opens a text, 1 for "an" before a scale, 0 where none does."""
    bare = re.sub(r"^(?:an? |one )?(?=hundred|thousand|[mb]illion|[百千万亿])", "1 ", text.strip()).replace(
        "hundred", "00"
    )
    figure = next(iter(find_figures(bare.replace(" 00", "00"))), None)
    return figure.value if figure is not None and figure.start == 0 else 0.0


def _name_period(word: str) -> str:
    for name, adverb, han, _ in _PERIODS:
        if word == name or re.fullmatch(adverb, word) or re.fullmatch(han, word) or han.startswith(f"(?:{word}"):
            return name
    return {"时": "hour", "日": "day"}[word]


def gives_rate(rate: Rate, text: str, wanted: Sequence[Wanted]) -> bool:
    """Tell whether a text speaks of each of what is asked; `wanted` gives translations of its words."""
    folded = _write_out(text)
    if rate.period:
        return _period_pattern(rate.period).search(folded) is not None
    held = [w for w in wanted if w.terms[0] in tokenize(rate.thing)] or [Wanted((t,)) for t in tokenize(rate.thing)]
    following = _list_marked(folded, numbered=rate.number > 0)
    if rate.number and any(_read_number(part) == rate.number for part in following):
        return True
    marked = term_set(" ".join(following))
    return sum(not marked.isdisjoint(w.terms) for w in held) * 2 > len(held)


def gives_other_rate(rate: Rate, text: str) -> bool:
    """Tell whether a text gives an amount for another period than the one that is asked for."""
    folded = _write_out(text)
    others = (name for name, *_ in _PERIODS if name != rate.period)
    return bool(rate.period) and any(_rate_pattern(name).search(folded) for name in others)


def _list_marked(text: str, *, numbered: bool) -> list[str]:
    """Return the words after what tells of one of them: per, each, a slash, 每."""
    mark = rf"\b(?:per|each|every|an?|one|single|individual|apiece)\b|/|[每一单按]|{_NUMBERED if numbered else '(?!)'}"
    return [text[m.end() : m.end() + 30] for m in re.finditer(mark, text)]


@lru_cache(maxsize=16)
def _period_pattern(period: str) -> re.Pattern[str]:
    """Return what tells of one period, as a rate or as the length of which an amount is told."""
    name, adverb, han, more = next(row for row in _PERIODS if row[0] == period)
    return re.compile(
        rf"\b(?:per|an?|each|every|one|the|this|that|single|1)[ -](?:(?!\w*watt)\w+ )?{name}\b"
        rf"|/ ?(?:[a-z]*[gct]pu[ -])?{name}\b|-{name}s?\b"
        rf"|\b{adverb}\b"
        rf"|[每一单全按整1]个?{han}|/{han}|{more}"
    )


@lru_cache(maxsize=16)
def _rate_pattern(period: str) -> re.Pattern[str]:
    """Return what gives an amount for each of a period."""
    name, adverb, han, _ = next(row for row in _PERIODS if row[0] == period)
    short = {"hour": "时薪", "day": "日薪", "month": "月[薪费租]", "year": "年[薪费租]"}.get(period, "(?!)")
    return re.compile(rf"\bper {name}\b|/ ?{name}\b|\b(?:an?|each|every) {name}\b|\b{adverb}\b|每一?个?{han}|{short}")
