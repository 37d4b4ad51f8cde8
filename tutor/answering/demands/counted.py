"""Tell whether a text holds a number that can count what a question asks the number of, in digits or in words.

A price, a share, a year, the number of a step or of a model's name count nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.demands.attribute_held import names_persons
from tutor.answering.demands.persons import speaks_of_persons
from tutor.answering.demands.sizes import read_sizes
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.attribute import Attribute, Kind, find_attribute
from tutor.answering.questions.attribute_words import MEASURES
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.wanted import Wanted
from tutor.answering.values import satisfies_ask, tells_money_alone
from tutor.text.fold import fold
from tutor.text.words import tokenize
from tutor.types import Unit, UnitKind

_SCALE = r"(?: ?(?:k|m|b|t|bn|mn|thousand|million|billion|trillion|[千万亿]+)\b)?"
_MONEY = r"(?:%|percent|per cent|dollars?|euros?|pounds?|cents?|美元|美金|欧元|英镑|元)"
_NO_COUNT = re.compile(
    rf"[$€£¥] ?\d[\d,.]*\+?{_SCALE}\+?|\d[\d,.]*(?:{_SCALE} ?|[千万亿]*){_MONEY}|百分之[\d一二三四五六七八九十百点.]+"
    r"|(?<![a-z])[a-z]+-?\d[a-z\d.]*|\d+(?:st|nd|rd|th)\b|第[\d一二三四五六七八九十百]+"
    r"|\b(?:step|chapter|stage|example|lesson|table|figure|section|part|week|phase|level|question)"
    r" (?:\d+(?![\d,.]*\d)|(?:one|two|three|four|five|six)\b)"
    rf"|\d[\d,.]*{_SCALE} ?(?:[\w-]+ )?(?!light)[a-z0-9]+-(?:hours?|days?|years?|minutes?)\b"
    r"|\d[\d,.]*[千万亿]*个?(?:[a-z0-9 ]|机器)+小时"
    r"|\b(?:a |one |single )[^:.]{2,40}:(?= ?[$€£¥])"  # "Single oven: $900"
    r"|\b(?:one of|no one|the one|this one|that one|one another|one(?:self|'s))\b"
)
_YEAR = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?:s\b|年)?(?![\d,.]*\d)(?! ?[名位个])(?P<after>(?: [a-z-]+){0,3})")
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|dozens?|hundreds?|thousands?|[mbt]r?illions?|single|sole|the only|none|no|zero|both|pairs?"
    r"|couple|half|halves|twins?|triplets?"
    r"|once|twice|thrice|double|triple|several|few|multiple|numerous|countless|many|all|every|majority|most|unlimited"
    r"|infinite|another|an? (?:handful|score|third|quarter|fifth|tenth|large number|total))\b"
    rf"|[两二三四五六七八九十百千万亿零]+|一[{MEASURES}]|[唯仅只]一|没有|无|几[{MEASURES}十百千万]|数[{MEASURES}十百千万]|多[{MEASURES}]"
    r"|半|双|全部|所有|大量|许多|大多"
)
# The head of a column that counts one kind of thing: no other is counted in it.
_COUNTABLE = re.compile(
    r"(?!(?:\w+ )?(?:costs|prices|expenses|totals|figures|values|details|results|sales|notes|comments|numbers|units)$)"
    r"(?:number of )?(?:[a-z-]+ )?(?:[a-z]{3,}(?<![su])s|people|men|women|children)|[㐀-鿿]{1,4}(?:数|人数)"
)
_BRACKETED = re.compile(r"\(([^()]+)\)$")
_OF_MANY = r"\b(?:dozens|hundreds|thousands|[mbt]r?illions) of"
_NUMBERED_THING = re.compile(rf"(?:\b\d[\d,.]*{_SCALE}\+?|{_OF_MANY}) (?:[a-z-]+ )?[a-z]{{3,}}(?<![su])s\b")
_UNIT = r"(?:second|minute|hour|day|week|month|year|decade|centur|night|season|semester|term)"
_ASKED_FIGURE = re.compile(
    r"\bwhat(?:['’]s| is| was| are| were) (?:the |its |their |[\w.-]+['’]s )"
    r"(?:(?!(?:of|and|or|between|to|for|in)\b)[\w-]+ ){0,2}(?:size|count|number|amount|quantity|volume)\b"
    r"|\bwhat (?:exact |precise )?(?:figure|number)s? (?:is|are|was|were|do|does|did|for)\b"
    r"|\bhow (?:big|large|much|many)\b[^?]*\b(?:exactly|precisely)\b"
    r"|(?:大小|规模|量|额|数|面积|体积|人口|容量|长度|高度|重量)(?:具体|大[概约]|一?共|总共|到底|究竟|又)*(?:是|有|为|达到?)多少"
)
_UNITS = (
    (r"(?:[kmgtp]i?b|[a-z]*bytes?)", r"[\d(] ?[kmgtp]i?b(?![a-z])|byte|字节"),
    (r"(?:[kmgt]wh|[a-z]*watt[- ]?hours?|[千兆]瓦时|度电)", r"[\d(] ?[kmgt]wh(?![a-z])|watt[- ]?hour|瓦时|度电"),
    (r"(?:[a-z]*flops?)", r"flop"),
    (
        r"(?:[a-z]*(?:tons?|tonnes?|grams?|pounds|kg|kilos?)|吨|公斤|千克|克(?!拉))",
        r"\b(?:tons?|tonnes?|[a-z]*grams?|pounds|kg|kilos?)\b|\d ?[km]?g\b"
        r"|[\d万亿千+]\s?(?:k?g(?![a-z])|吨|公斤|千克|克)",
    ),
    (
        r"(?:[a-z]*(?:met(?:re|er)s?|miles?|feet|km)|公里|千米|厘米)",
        r"\b(?:[a-z]*met(?:re|er)s?|miles?|feet|km)\b"
        r"|\d\s?(?:km(?![a-z])|[公千厘毫]?米|公里)",
    ),
)
_IN_UNIT = re.compile(
    r"\b(?:in|how many(?= (?:kilo|mega|giga|tera|peta|milli|centi|tons?\b|tonnes?\b|grams?\b|[kmgt]i?[bw]h?\b))) "
    rf"(?P<unit>{'|'.join(asked for asked, _ in _UNITS)})\b"
    rf"|多少\s?个?\s?(?P<han>{'|'.join(asked for asked, _ in _UNITS)})(?![a-z])"
)
# Memory is told in bytes or as so much of something: a size, a share, another's.
MEMORY = "memory"
_ASKED_MEMORY = re.compile(
    r"\bhow much (?:[a-z]+ )?(?:memory|v?ram|disk space)\b|多少(?:gpu|cpu)?\s?[的]?(?:显存|内存|磁盘空间|硬盘空间)"
)
_TOLD_MEMORY = re.compile(
    r"\d ?[kmgtp]i?b(?![a-z])|byte|字节|\d ?(?:x|×|%|times)(?![a-z])"
    r"|\b(?:half|third|quarter|eighth|twice|double|triple|times"
    r"|percent|fraction|most|same|fits?|little|less|more|huge|massive|lots?|enough|only)\b"
    r"|倍|半|之一|百分之|大部分|少量|大量|很多|更[多少]"
)
_ASKED_TIME = re.compile(rf"\bhow many (?:more |full )?{_UNIT}(?:s|ies)\b|(?:几|多少)个?(?:小时|分钟|天|周|星期|月|年)")
_TIME = re.compile(
    rf"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?"
    rf"|thousands?|millions?|several|few|many|couple|half|half an|this|last|next|every|each|whole|entire|single))"
    rf"[\d,.+]*(?:[ -](?:or|to|and|of|a|an|the|\d+|[a-z]+)){{0,3}}?[ -]{_UNIT}|\b(?:{_UNIT}\w*|daily) (?:to|or) {_UNIT}"
    rf"|(?<!per )(?<!an )(?<!a )\b{_UNIT}(?:s|ies)\b|\ban? {_UNIT}\b(?! of)|\b(?:since|until|till|overnight)\b"
    r"|[\d一二两三四五六七八九十百千万半数几多整全][多来余几]?\s?个?(?:小时|分钟|天|日|周|星期|月|年|夜|世纪)|直到|至今"
)
_NO_TIME = re.compile(
    rf"\bper (?:[a-z]+[ -])?{_UNIT}|\b(?:[a-z]?[gct]pu|man|person|machine|core|kilowatt)[ -]{_UNIT}\w*"
    r"|[a-z人机器] ?小时"
)
_YEARS = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
# A sentence that names what it counts one by one.
_LISTS = re.compile(r"\w, [^,;.]{2,40},? (?:and|or) \w|、[^。；]+[和与及、]")


_SHORT = ("gpu", "gpus", "cpu", "cpus", "tpu", "tpus")  # abbreviations in small letters too
_OF_MODEL = re.compile(r"\d[\d,.]*[kKmM+]?\s?(?:[x×块张台个片]\s?)?(?:[A-Z][a-z]+ )?[A-Z]{1,3}\d{2,4}s?\b")


def find_counted(question: str) -> Attribute | None:
    """Return what a question asks the number of, None where it asks for no number of things."""
    attribute = find_attribute(question)
    return attribute if attribute is not None and attribute.kind is Kind.COUNT else None


def holds_count(counted: Attribute, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence holds a number that can count something, or lists what is counted one by one.

    Where persons are counted, it speaks of some.
    """
    unit = scored.unit
    near = " ".join((*scored.chunk.heading[-1:], unit.lead, *unit.header, unit.text))
    if "paramet" in counted.terms and read_sizes(fold(near)):
        return True
    is_of_persons = names_persons(counted.word)
    if is_of_persons and term_set(near).isdisjoint(counted.terms) and not speaks_of_persons(near):
        return False
    own = [w for w in wanted if w.is_of(counted.terms)] or [Wanted((t,)) for t in counted.terms]
    if _counts_other(own, unit) if unit.cells else (not is_of_persons and _tells_other_number(own, near)):
        return False
    text = fold(_text_of_row(own, unit) if unit.cells else f"{unit.lead} {unit.text}")
    text = _YEAR.sub(lambda m: m.group() if term_set(m["after"]) & set(counted.terms) else m["after"], text)
    if _NUMBER.search(_NO_COUNT.sub(" ", text)):
        return True
    above = " ".join((*scored.chunk.heading[-1:], unit.lead, *unit.header))
    is_list = unit.kind is not UnitKind.SENTENCE or _LISTS.search(_NO_COUNT.sub(" ", fold(unit.text))) is not None
    names = term_set(above if unit.kind is not UnitKind.SENTENCE else unit.text)
    return is_list and any(w.find_in(names) for w in own)


def _text_of_row(own: Sequence[Wanted], unit: Unit) -> str:
    """Return a row with its header; its label, whose numbers are a name's, only where that names what is counted."""
    is_label = len(unit.cells) > 1 and not any(word.find_in(term_set(unit.cells[0])) for word in own)
    return " | ".join((*unit.cells[is_label:], *unit.header))


def find_abbreviation(question: str, counted: Attribute) -> str:
    """Return what is counted where it is named by an abbreviation, "" where not: GPUs, and no unit of measurement."""
    word = counted.word
    is_unit = any(re.fullmatch(asked, word) for asked, _ in _UNITS)
    written = re.search(rf"(?<![a-z]){re.escape(word.removesuffix('s'))}(?=s?(?![a-z]))", question, re.IGNORECASE)
    is_short = written is not None and (written[0].isupper() or word in _SHORT)
    return word if is_short and len(word) > 1 and not is_unit else ""


def names_abbreviation(short: str, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence, its frame or a line beside it writes what is counted, or counts something by its model.

    No other word stands for an abbreviation but what translates it, or the name of a model: 64 A100.
    """
    unit, units = scored.unit, scored.chunk.units
    around = units[max(0, scored.position - 1) : scored.position + 2] if not unit.cells else (unit,)
    near = " ".join((*scored.chunk.heading[-1:], unit.lead, *unit.header, *(one.text for one in around)))
    own = [w for w in wanted if w.terms[0] in tokenize(short)] or [Wanted(tuple(tokenize(short)))]
    return any(not term_set(near).isdisjoint(w.terms) for w in own) or _OF_MODEL.search(near) is not None


def _counts_other(own: Sequence[Wanted], unit: Unit) -> bool:
    """Tell whether the columns of a row that hold numbers are headed by other countable things than what is counted.

    What only heads a column of prices, as what they are for, is not counted either.
    """
    pairs = list(zip(unit.header, unit.cells, strict=False))[1:]
    headed = [cell for head, cell in pairs if any(w.find_in(term_set(head)) for w in own)]
    is_named = any(w.find_in(term_set(" ".join(unit.cells))) for w in own)
    if headed and not is_named and all(map(tells_money_alone, headed)):
        return True
    counts = [(head, cell) for head, cell in pairs if _NUMBER.search(_NO_COUNT.sub(" ", fold(cell)))]
    told = term_set(" ".join(text for pair in counts for text in pair))
    is_counted = any(w.find_in(told) for w in own)
    return bool(counts) and not is_counted and all(_heads_count(fold(head)) for head, _ in counts)


def _heads_count(head: str) -> bool:
    """Tell whether the head of a column names the kind of thing that it counts, in brackets or not."""
    bracketed = _BRACKETED.search(head)
    return any(_COUNTABLE.fullmatch(part) for part in (head, bracketed[1] if bracketed else head))


def _tells_other_number(own: Sequence[Wanted], near: str) -> bool:
    """Tell whether every number in a text with what frames it counts a named thing, and none what is counted."""
    text = _NO_COUNT.sub(" ", fold(near))
    left = _NUMBERED_THING.sub(" ", text)
    is_counted = any(w.find_in(term_set(near)) for w in own)
    return left != text and not is_counted and not _NUMBER.search(left)


def asks_figure(question: str) -> bool:
    """Tell whether a question asks for a size or number of which only a figure is one: what size, 规模是多少."""
    return _ASKED_FIGURE.search(fold(question)) is not None


def gives_figure(scored: Scored) -> bool:
    """Tell whether evidence gives any figure, in digits or in words."""
    unit = scored.unit
    text = " | ".join(unit.cells) if unit.cells else f"{unit.lead} {unit.text}"
    return satisfies_ask(Ask.MEASURE, text)


def find_unit(question: str) -> str:
    """Return the unit of measurement in which a question wants a figure, "" where it names none.

    "In gigabytes", 多少 GB.
    """
    text = fold(question)
    match = _IN_UNIT.search(text)
    if match is None and _ASKED_MEMORY.search(text):
        return MEMORY
    return match["unit"] or match["han"] if match else ""


def gives_unit(unit: str, scored: Scored) -> bool:
    """Tell whether evidence, with its line before or header, has a figure in units of a kind: bytes, watt-hours.

    One kind is told by its last letters: gigabytes and megabytes.
    """
    own = scored.unit
    text = " ".join((own.lead, *own.header, own.text))
    return _TOLD_MEMORY.search(fold(text)) is not None if unit == MEMORY else names_unit(unit, text)


def names_unit(unit: str, text: str) -> bool:
    """Tell whether a text, such as the head of a column, has units of a kind."""
    return any(re.search(told, fold(text)) for asked, told in _UNITS if re.fullmatch(asked, unit))


def asks_time(question: str) -> bool:
    """Tell whether a question asks the number of periods of time: how many days."""
    return _ASKED_TIME.search(fold(question)) is not None


def holds_time(scored: Scored) -> bool:
    """Tell whether evidence gives so much time, and not a price for each of its parts."""
    unit = scored.unit
    text = _NO_TIME.sub(" ", fold(f"{unit.lead} {unit.text}"))
    return _TIME.search(text) is not None or len(set(_YEARS.findall(text))) > 1
