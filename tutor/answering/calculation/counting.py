"""Tell what a bare figure of a lesson counts: GPUs, seats, tokens, by the noun behind it or the name of its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tutor.answering.calculation.amounts import CURRENCIES, is_time
from tutor.answering.calculation.reading import Per, Reading, name_time, read_after, read_held, read_models
from tutor.answering.calculation.terms import Terms, Vocabulary, head_terms, label_terms, says_otherwise
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize

_HAN_NUMBER = re.compile(r"(?<=[一-鿿]{2})的?(?:总?(?:数量|数目|个数|总数|量|数))$")
_HAN_STAFF = re.compile(r"人员$")
_TIME_WORD = re.compile(r"\b(?:second|minute|hour|day|week|month|year)s?\b|小时|分钟|[天周年]$", re.I)
_HAN_RUNS = re.compile(r"[一-鿿]+")
_HAN_CLASS = re.compile(r"^.{0,3}(?:机|卡|芯片|处理器|车|设备|型号?)$")
MACHINES = re.compile(
    r"\b(?:hardware|equipment|gpus?|(?:graphics )?cards?|chips?|processors?|machines?|devices?|servers?)\b"
    r"|硬件|设备|显卡|芯片|处理器|机器|服务器",
    re.I,
)
_CLASSES = frozenset(tokenize("gpu card chip processor machine unit device server vehicle car truck model"))
# What numbers in a column tell apart or rate, and do not count.
_ORDINAL = re.compile(
    r"\b(?:years?|dates?|ranks?|ids?|no|steps?|scores?|ratings?|grades?|levels?|versions?|pages?|chapters?|lessons?"
    r"|phones?|codes?|temperatures?|accurac(?:y|ies)|probabilit(?:y|ies)|founded|since|when)\b|#|[年月日]$|年份|年代"
    r"|排名|名次|编号|序号|评分|得分|等级|版本|页码|温度|准确率|概率",
    re.I,
)
_NUMBERED = re.compile(
    r"\b(?:numbers?|counts?|counted|totals?|quantit(?:y|ies)|populations?)\b|数量|数目|总数|个数", re.I
)
SHARES = re.compile(r"\b(?:percent\w*|shares?)\b|%|百分|占比|比例|份额", re.I)
_RATE_HEADER = re.compile(r"\bper\b|\bfor each\b|/\s?[a-z]|每", re.I)


def names_count(name: str, phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun or a column's name counts what a phrase names, by the chief word of both.

    What else the phrase says is left to be found elsewhere. Names of models must be the same, and hours of a thing are
    not the thing.
    """
    if not name or not phrase:
        return False
    if bool(_TIME_WORD.search(fold(name))) != bool(_TIME_WORD.search(fold(phrase))):
        return False
    if models := read_models(phrase):
        return models <= read_models(name) and _is_of_model(name, phrase, vocabulary)
    if has_han(name) and has_han(phrase):
        return _is_same_han(name, phrase) or not _chief(phrase, vocabulary).isdisjoint(head_terms(name))
    return not _chief(phrase, vocabulary).isdisjoint(head_terms(name))


def _is_of_model(name: str, phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name of a model and what stands beside it is the model: "A100 cards", and no "A100 manuals"."""
    if _TIME_WORD.search(fold(name)):
        return True  # hours of it: the caller sees what else they are of
    if has_han(name):
        rest = _HAN_CLASS.sub("", "".join(_HAN_RUNS.findall(fold(name))))
        return not rest or rest in fold(phrase)
    return not says_otherwise(name, vocabulary.read(phrase).all | frozenset(tokenize(phrase)) | _CLASSES)


def names_all(name: str, known: frozenset[str]) -> bool:
    """Tell whether a count's noun says no more than is known, but for names and kinds of machine; hours are more."""
    terms = label_terms(name)
    timed = bool(_TIME_WORD.search(fold(name))) and not all(term in known for term in terms if not term.isdigit())
    return bool(terms & known) and not timed and not says_otherwise(name, known | _CLASSES)


def _chief(phrase: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the chief word of a phrase and what may stand for it."""
    heads = head_terms(phrase)
    groups = [group for group in vocabulary.read(phrase).groups if not group.isdisjoint(heads)]
    return heads.union(*groups)


def _is_same_han(name: str, phrase: str) -> bool:
    one, other = ({text, _HAN_NUMBER.sub("", text)} for text in (_fold_han(name), _fold_han(phrase)))
    return any(
        len(shorter) > 1 and longer.endswith(shorter)
        for a in one
        for b in other
        for shorter, longer in (sorted((a, b), key=len),)
    )


def _fold_han(text: str) -> str:
    return _HAN_STAFF.sub("员", re.sub(r"[(（].*$", "", fold(text)).strip())


def gives_rate(reading: Reading) -> bool:
    """Tell whether a figure is one for each of something, and no count."""
    cells = reading.scored.unit.cells
    text = reading.scored.unit.text if reading.column is None else cells[reading.column]
    if read_after(text, reading.quantity.end) or _RATE_HEADER.search(reading.header):
        return True
    return bool(re.search(r"每[^，,。；]{0,8}$", text[: reading.quantity.start]))


def counts_thing(reading: Reading, phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a reading is a count of what a phrase names: by its noun, else by its column or its row."""
    unit, noun = reading.unit, reading.quantity.noun
    if unit == "%":
        return SHARES.search(phrase) is not None
    if unit in (*CURRENCIES, "%", "times") or gives_rate(reading):
        return False
    if is_time(unit):
        return name_time(phrase.strip().lower()) == unit
    return any(names_count(name, phrase, vocabulary) for name in _counted_names(noun, unit, reading))


def is_bare(reading: Reading) -> bool:
    """Tell whether a figure has no unit but its column's name, which counts or measures something."""
    bare = reading.column is not None and not reading.unit and not reading.quantity.noun
    return bare and bool(reading.header) and not _ORDINAL.search(reading.header)


def counts_members(reading: Reading, phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a reading counts what a phrase names, or what its row names, which the phrase says the kind of."""
    if counts_thing(reading, phrase, vocabulary):
        return True
    if not is_bare(reading) or gives_rate(reading):
        return False
    chief = _chief(phrase, vocabulary)
    named = label_terms(reading.header)
    return bool(chief & named) or (_NUMBERED.search(reading.header) is not None and bool(chief & reading.frame))


def _counted_names(noun: str, unit: str, reading: Reading) -> tuple[str, ...]:
    if noun:
        return (noun, unit)
    if unit:
        return (unit, reading.header)
    return (reading.header, reading.label) if reading.column is not None else ()


def gives_per(reading: Reading, per: Per, phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a reading is a rate of so many of what a phrase names for one thing."""
    if per.bulk or per.count != 1 or not per.noun:
        return False
    if reading.column is not None and per.noun == reading.label:
        return False  # what the row has, and nothing for each of something
    names = (reading.quantity.noun, reading.unit, re.split(r"\b(?:per|for)\b|每[^的]*的", reading.header)[0])
    header = re.sub(r"^.*每[^的]*的", "", reading.header)
    return any(names_count(name.strip(), phrase, vocabulary) for name in (*names, header) if name.strip())


def _read_named(reading: Reading) -> frozenset[str]:
    return reading.own | label_terms(f"{reading.label} {reading.quantity.noun}")


def _read_sentence(reading: Reading) -> frozenset[str]:
    return read_held(reading.scored.unit.text)


def _read_near(reading: Reading) -> frozenset[str]:
    return reading.near


def _read_whole(reading: Reading) -> frozenset[str]:
    return reading.near | reading.frame


def prefer_own(
    readings: Sequence[Reading], terms: Terms, key: Callable[[Reading], object], *, sentence: bool = False
) -> Reading | None:
    """Return the reading that says terms itself, else by what stands next above it, else by its frame.

    None where the readings of the nearest kind differ by `key`. `sentence` takes what its whole sentence says for its
    own: "By this rule, each …".
    """
    for read_frame in (_read_named, *((_read_sentence,) if sentence else ()), _read_near, _read_whole):
        found = [reading for reading in readings if terms.stand_in(_read_named(reading) | read_frame(reading))]
        if found:
            if len({key(reading) for reading in found}) > 1:
                return None
            return next((reading for reading in found if reading.quantity.amount.about), found[0])
    return None
