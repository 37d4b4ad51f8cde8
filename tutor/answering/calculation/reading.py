"""What a quantity of a lesson is of, and for how many: the reading of one row or sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from tutor.answering.calculation.amounts import CURRENCIES, is_time
from tutor.answering.calculation.quantities import Quantity, find_quantities
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.text.fold import fold

TOTAL = re.compile(
    r"^(?:(?:grand |sub)?totals?|sum|overall|altogether|in total|总计|合计|总额|总共|总和|共计|总费用|总成本)\b", re.I
)
_DATED = re.compile(r"\b(?:in|until|before|since|by) ((?:1[5-9]|20)\d\d)\b|((?:1[5-9]|20)\d\d)年", re.I)
_MODEL = re.compile(r"(?<![a-z0-9])[a-z]+-?\d[a-z0-9.]*")
_PRE = re.compile(r"\bpre-([a-z]{4,})", re.I)
_PLURAL = re.compile(r"(?<=\d)s$")
TOTAL_SAID = re.compile(r"\b(?:in total|total|altogether|in all|overall|together)\b|总共|总计|合计|一共|共计", re.I)
UNSURE = re.compile(
    r"\b(?:if|would|could|might|may|not|never|unless|used to|instead of|cheaper|dearer|more|less|saves?|saved"
    r"|discount\w*|"
    r"reduced|rose|fell|increased?|decreased?|times|twice|half)\b|n['’]t\b|如果|假如|要是|可能|不[^同少足到超低]|没"
    r"|未|曾|折|降|涨|倍|比",
    re.I,
)
_EACH_AFTER = re.compile(
    r"(?:\s+of\s+[a-z-]+(?:\s(?!(?:for|per|each|every|an?)\b)[a-z-]+)?"
    r"(?=\s+(?:per|for each|for every|each|every|an?)\b))?"
    r"\s*(?:(?P<each>each|apiece)\b|(?:(?:per|an?|each|every|for each|for every|for an?|for one|for)\b|/)\s*(?:"
    r"(?P<count>\d[\d,]*)\s+)?(?P<noun>[A-Za-z][A-Za-z0-9-]*(?:[ -][A-Za-z-]+){0,2}))",
    re.I,
)
_NOUN_END = re.compile(
    r"\b(?:in|on|at|or|and|with|from|by|of|for|to|as|is|are|per|an?|the|when|if|plus|after|before|during|more|each"
    r"|every|so|but|includ\w+)\b.*$",
    re.I,
)
TIME_PER = re.compile(
    r"\b(?P<yearly>yearly|annual(?:ly)?)\b|\b(?P<monthly>monthly)\b|\b(?P<weekly>weekly)\b|\b(?P<daily>daily)\b|\b"
    r"(?P<hourly>hourly)\b|(?P<nian>年薪|年费|每年)|(?P<yue>月薪|月租|月费|每月|每个月)",
    re.I,
)
TIME_PERS = {
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "nian": "year",
    "yue": "month",
}
_ZH_AFTER = re.compile(
    r"\s*(?:[/每]\s*(?:个|一)?|一)(?P<noun>[个名条张只台本位次件份块斤把瓶杯套辆座间盒篇页株棵头]|公斤|千克|公里|小时"
    r"|分钟|天|年|个?月|周|[一-鿿]{1,4})"
)
_EACH_BEFORE = re.compile(
    r"\b(?:per|each|every|for each|for every) (?P<noun>[a-z][a-z-]*(?: [a-z-]+)?)[:,]?\s*(?:needs? )?(?:about )?$"
    r"|每(?:一)?[个名条张只台本位次件份块辆座间盒篇页]?(?P<han>[A-Za-z一-鿿]{1,6}?)(?:大约|大概|约|需要?|要|配|是|为|对应)*[:：]?\s*$",
    re.I,
)
_ZH_TIMES = {"小时": "hour", "天": "day", "年": "year", "周": "week", "月": "month", "个月": "month", "分钟": "minute"}
_EN_TIMES = {name: name for name in ("second", "minute", "hour", "day", "week", "month", "year")}


@dataclass(frozen=True, slots=True)
class Per:
    """For how many of what a quantity is given: 1,000 labels. `unit` is set where it is a time.

    `bulk_labels` are the names of what another cell of the row counts: the row's quantity is that of all of them.
    """

    count: Fraction
    noun: str
    unit: str = ""
    bulk_labels: tuple[str, ...] = ()

    @property
    def bulk(self) -> bool:
        """Tell whether the quantity is that of the whole row and no rate."""
        return bool(self.bulk_labels)


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity of a row or sentence, with what it is of.

    `label` is what the quantity is of, as written: a row's label, a sentence's subject. `own` are the terms of the
    label, the other words of the row and the column's name; `near` those of the last heading and the line before the
    table; `frame` all of what frames the unit. `per` says for how many of what it is given, `years` are those that a
    sentence dates it to.
    """

    quantity: Quantity
    scored: Scored
    label: str
    own: frozenset[str]
    near: frozenset[str]
    frame: frozenset[str]
    column: int | None = None
    header: str = ""
    per: tuple[Per, ...] = ()
    is_total: bool = False
    years: frozenset[str] = frozenset()

    @property
    def unit(self) -> str:
        """Return the unit of its amount."""
        return self.quantity.amount.unit


def read_held(text: str) -> frozenset[str]:
    """Return the terms of a text and its names of models, letter by letter: an A100 is no V100.

    Pre-heating is heating, too.
    """
    stages = term_set(" ".join(_PRE.findall(text))) if "re-" in text else frozenset()
    return term_set(text) | read_models(text) | stages


def read_years(clause: str) -> frozenset[str]:
    """Return the years that a clause dates its figure to."""
    return frozenset(match.group(1) or match.group(2) for match in _DATED.finditer(clause))


def read_models(text: str) -> frozenset[str]:
    """Return the folded names that are made of letters and figures: gpt-3, v100."""
    return frozenset(_PLURAL.sub("", name.rstrip(".")) for name in _MODEL.findall(fold(text)))


def read_frame(scored: Scored) -> tuple[frozenset[str], frozenset[str]]:
    """Return the terms of what stands next above a unit (last heading, line before the table), and of all its frame."""
    unit, chunk = scored.unit, scored.chunk
    header = " | ".join(unit.header)
    lead = unit.lead.removesuffix(header)
    near = read_held(" ".join((*chunk.heading[-1:], lead)))
    told = (other.text for other in chunk.units) if unit.example else ()  # a worked example is one story
    return near, near | read_held(" ".join((chunk.title, *chunk.heading, lead, *told)))


def read_count(written: str) -> Fraction:
    """Return the number that a text gives, 1 for none."""
    values = find_quantities(f"{written} ") if written else []
    if values:
        return values[0].amount.low
    return Fraction({"千": 1000, "百": 100, "万": 10000}.get(written, 1))


def name_time(noun: str) -> str:
    """Return the unit of time that a word names, "" for none."""
    noun = noun.strip().lower()
    return _ZH_TIMES.get(noun) or _EN_TIMES.get(noun.removesuffix("s")) or ""


def read_after(text: str, end: int) -> tuple[Per, ...]:
    """Return what stands behind a quantity as that for which it is: "per 1,000 labels", "a year", "each"."""
    rest = text[end:].lstrip("+")
    if match := _ZH_AFTER.match(rest):
        return (Per(Fraction(1), match["noun"], name_time(match["noun"])),)
    match = _EACH_AFTER.match(rest)
    if match is None or match["each"]:
        return ()
    noun = _NOUN_END.sub("", match["noun"]).strip()
    if not noun or (
        rest.lstrip().lower().startswith("for ")
        and not match["count"]
        and not re.match(r"\s*for (?:each|every|an?|one)\b", rest, re.I)
    ):
        return ()
    time = name_time(noun.split()[0])
    return (Per(read_count(match["count"] or ""), noun, time),)


def read_each_before(text: str) -> tuple[Per, ...]:
    """Return what stands in front of a quantity as that for which it is: 每个参数约, each lamp:."""
    match = _EACH_BEFORE.search(text)
    if match is None:
        return ()
    noun = (match["noun"] or match["han"] or "").strip()
    return (Per(Fraction(1), noun, name_time(noun)),) if noun else ()


def is_measured(quantity: Quantity) -> bool:
    """Tell whether a quantity is of money or time, and so ends what stands before it."""
    return quantity.amount.unit in CURRENCIES or is_time(quantity.amount.unit)


def same_table(one: Reading, other: Reading) -> bool:
    """Tell whether two readings stand in rows of one table."""
    return (
        bool(one.scored.unit.cells)
        and one.scored.chunk.id == other.scored.chunk.id
        and one.scored.unit.header == other.scored.unit.header
    )
