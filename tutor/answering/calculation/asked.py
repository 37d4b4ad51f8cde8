"""Recognise which calculation a question asks for, and the things that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from tutor.answering.calculation.amounts import Amount
from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.stipulations import set_aside
from tutor.answering.questions.question import NEGATION
from tutor.text.fold import fold


class Kind(StrEnum):
    """A calculation that lessons imply but do not spell out."""

    RATIO = "ratio"
    DIFFERENCE = "difference"
    PERCENT_DIFFERENCE = "percent_difference"
    SHARE = "share"
    SUM = "sum"
    REST = "rest"
    UNUSED = "unused"
    ADDITION = "addition"
    MIDDLE = "middle"
    SCALE = "scale"
    BUDGET = "budget"
    PRODUCT = "product"
    PORTION = "portion"


class Measure(StrEnum):
    """What kind of quantity is compared or scaled."""

    MONEY = "money"
    TIME = "time"
    WEIGHT = "weight"
    LENGTH = "length"
    COUNT = "count"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Count:
    """So many of a thing: "30,000 labels" (value 30000, noun "labels"); `rest` says more of it ("in summer")."""

    value: Fraction
    noun: str
    written: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """A price that the question itself gives: so much for one `per`; `unit` is set where that is a time."""

    amount: Amount
    per: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Calculation:
    """What a question asks to be computed.

    `operands` are the things named, as written: the first against the second (ratio, difference), the part and its
    whole (share, rest), the summands. `counts` are the question's own figures (scale, budget). `context` are words
    outside of them that the figures must be about as well. `less` tells that the question expects the first to be the
    smaller. `unit` is the currency that the question names, `noun` what a comparison or a result counts ("how many more
    seats"). `joined` tells that what the counts cost is to be added up. `members` are the things that a part consists
    of ("rent and wages together"). `rate` is what a count of the lessons is to be multiplied by. `amount_first` tells
    that a share is asked for as an amount ("how much of the bill"). `end` is the end of ranges that alone is asked for,
    "low" or "high". `sized` tells that a comparison asks for the size of the things: how much bigger one is. `given` is
    the second thing's figure, where the question itself gives it; of a price, how many it is for.
    """

    kind: Kind
    operands: tuple[str, ...] = ()
    measure: Measure = Measure.ANY
    counts: tuple[Count, ...] = ()
    context: str = ""
    less: bool = False
    unit: str = ""
    noun: str = ""
    joined: bool = False
    members: tuple[str, ...] = ()
    rate: Rate | None = None
    amount_first: bool = False
    end: str = ""
    sized: bool = False
    given: Amount | None = None


MEASURES: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    (
        Measure.MONEY,
        re.compile(
            r"\b(?:cost\w*|expensive|cheap\w*|dear(?:er)?|pric\w+|pay|paid|fees?|bills?|budget|salar\w+|wages?"
            r"|money|spen[dt]\w*|"
            r"rent|fares?|earns?|dollars?|euros?|pounds?|charged?|worth|sav(?:e|ing)s?|funding)\b|[$€£¥]|[费价钱贵租]"
            r"|便宜|成本|花|薪|工资|美元|欧元|美金|人民币|多少元|预算|融资|总额",
            re.I,
        ),
    ),
    (
        Measure.TIME,
        re.compile(
            r"\b(?:long(?:er)?|time|takes?|duration|lasts?|slow(?:er)?|fast(?:er)?|hours?|days?|weeks?|minutes?"
            r"|months?|years?|older|as old|how old)\b|久|长时间|时间|快|慢|小时|分钟|多少天|几天",
            re.I,
        ),
    ),
    (Measure.LENGTH, re.compile(r"\b(?:tall(?:er)?|wider?|deep(?:er)?|height|width|depth)\b", re.I)),
    (Measure.WEIGHT, re.compile(r"\b(?:heav(?:y|ier)|weigh\w*|light(?:er)?)\b|[重轻]", re.I)),
)


def find_measure(text: str) -> Measure:
    """Return what kind of quantity a question is about, by its words; ANY if they name none."""
    return next((measure for measure, pattern in MEASURES if pattern.search(text)), Measure.ANY)


def read_calculation(text: str, language: str, topic: str = "") -> Calculation | None:
    """Return the calculation that a question asks for, None if it asks for none.

    `topic` is what an earlier question was about; it stands in for a pronoun.
    """
    from tutor.answering.calculation.additions import read_addition
    from tutor.answering.calculation.asked_chinese import read_chinese
    from tutor.answering.calculation.asked_english import read_english
    from tutor.answering.calculation.asked_products import read_priced, states_rate
    from tutor.answering.calculation.leftovers import read_leftover
    from tutor.answering.calculation.portions import read_portion
    from tutor.answering.calculation.rephrased import rephrase
    from tutor.answering.calculation.supplied import read_supplied

    plain = rephrase(close_up(" ".join(text.replace("？", "?").split()).strip(" ?.!。！")), language)
    stipulated = set_aside(fold(plain) if language == "zh" else plain)
    plain, given = drop_given(plain), _read_given(plain)
    found = (
        read_addition(plain, language)
        or read_leftover(plain)
        or read_supplied(plain, language)
        or read_priced(plain, language)
        or read_portion(plain, language)
    )
    found = found or (read_chinese if language == "zh" else read_english)(close_up(stipulated.text))
    if found is not None and found.kind is Kind.SCALE and found.rate is None and states_rate(plain, language):
        return None  # the question has a price of its own: the lessons' is not asked for
    if (
        found is not None
        and found.kind not in (Kind.REST, Kind.UNUSED, Kind.ADDITION)
        and NEGATION.search(_NO_DENIAL.sub("", plain))
    ):
        return None  # what is not so is not what the figures are of
    if found is None:
        return None
    if found.kind is Kind.SCALE and found.given is None:
        found = replace(found, given=given)
    names = (topic if topic and _PRONOUN.fullmatch(name) else name for name in found.operands)
    return replace(found, operands=tuple(names), end=stipulated.end)


def drop_given(text: str) -> str:
    """Return a question without an aside that says how many a price of the lessons is for: (the table has 90 boxes)."""
    return _GIVEN.sub("", text)


def _read_given(text: str) -> Amount | None:
    """Return how many, as a question says in an aside, a price of the lessons is for; None where it does not."""
    match = _GIVEN.search(text)
    value = find_quantities(f"{match['count']} ")[0].amount.low if match else None
    return None if value is None else Amount(value, value)


def close_up(text: str) -> str:
    """Return a text without the spaces beside Chinese characters, with which Latin words and figures are set apart."""
    return _HAN_SPACE.sub("", text)


_HAN_SPACE = re.compile(r"(?<=[㐀-鿿]) +(?=\w)|(?<=\w) +(?=[㐀-鿿])")
_GIVEN = re.compile(
    r"\s*[(（][^()（）\d$€£¥%]*(?P<count>\d[\d,.]*(?:\s?(?:thousand|million)\b|[千百万]+)?)(?!\d|[%]|\s?[美欧]?元)"
    r"[^()（）\d$€£¥%]*[)）](?=[?.!。？！]*$)",
    re.I,
)
_NO_DENIAL = re.compile(r"差不多|要不要|不到|不超过|no more than|not more than", re.I)
_PRONOUN = re.compile(r"(?:it|its|that|this|they|them|those|these)|[它他她](?:们)?|那个?|这个?", re.I)
