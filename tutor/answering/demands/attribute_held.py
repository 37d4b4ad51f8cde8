"""Judge how far evidence holds the attribute that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tutor.answering.barefigures import read_counted
from tutor.answering.demands.latinforms import spell_names
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.attribute import Attribute, Kind, find_event
from tutor.answering.questions.attribute_words import DIMENSIONS, HAN_COMMON, HAN_PERSON, HAN_SETS, MEASURES, PERSONS
from tutor.answering.questions.synonyms import find_synonyms
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import Chunk, Unit, UnitKind

# Log-odds lost where the best three units, and where none of the first two dozen, holds an attribute of a kind. Set by
# what they refuse of XQuAD's questions as they are, and without the sentences that answer them.
LOST_BY_BEST = {
    Kind.COUNT: 1.0,
    Kind.MEASURE: 0.4,
    Kind.EVENT: 1.5,
    Kind.DIMENSION: 0.4,
    Kind.REASON: 0.4,
    Kind.NOUN: 0.1,
    Kind.ACT: 0.15,
}
LOST_BY_ALL = {
    Kind.COUNT: 1.4,
    Kind.MEASURE: 1.2,
    Kind.EVENT: 1.0,
    Kind.DIMENSION: 0.5,
    Kind.REASON: 0.2,
    Kind.NOUN: 0.5,
    Kind.ACT: 0.4,
}
BEST_UNITS, ALL_UNITS = 3, 25
ACROSS_SHARE, COUNT_ACROSS_SHARE = 0.5, 0.9  # of a lack in another language, where a translation may be missing
MIN_ROOT, ROOT_SHARE = 5, 0.6  # letters that two forms of a word share, and their share of the longer one
# How much of an attribute is held: in the unit, by another form of the word, in a synonym that shares a character, in
# what frames the unit.
WHOLE, OTHER_FORM, SHARED_CHARACTER, IN_FRAME = 1.0, 0.8, 0.5, 0.8
# Below which it is lacking; what suffices; what does in Chinese: a synonym that shares a character.
LACKED, HELD_ALIKE, HELD_ACROSS = 0.3, 0.7, 0.4
# A counted thing with its number beside it, with one elsewhere in the unit, without one.
COUNTED_BESIDE, COUNTED_APART, NOT_COUNTED = 1.0, 0.6, 0.25
MAX_STEPS = 6  # words, or Chinese characters, between a number and what it counts
_LATIN = re.compile(r"[a-z][a-z']*|\d[\d.,]*")
_NUMBER = re.compile(
    r"\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|hundreds?"
    r"|thousands?|millions?|billions?|single|one|no|zero|several)$"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_HAN_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_HAN_NUMBER = re.compile(rf"\d|[两二三四五六七八九十百千万亿]+余?[{MEASURES}多]|[十百千万亿]")
_REASON = re.compile(
    r"\bwhy\b|\bbecause\b|\bsince\b|\bso that\b|\bdue to\b|\breasons?\b|\bcaus|\btherefore\b|\bthus\b"
    r"|因|由于|为|所以|才|让|使|以便|导致|缘",
    re.IGNORECASE,
)
_SIZE = re.compile(r"\d ?(?:[kmgtp]i?b|[kmgtp]?bytes?|m[23]|cubic|square)(?![a-z])")  # nobody adds that it is the size
_IN_EVERY_LANGUAGE = (Kind.EVENT, Kind.DIMENSION, Kind.REASON)  # told by patterns of both languages
_PERSON_ENDINGS = tuple("人 员 者 客 员工 职工 学生 教师 老师 医生 律师 专家 用户".split())
_HAN_WORD = re.compile(r"[㐀-鿿]")


def weigh_lack(attribute: Attribute, wanted: Sequence[Wanted], kept: Sequence[Scored], language: str) -> float:
    """Return the log-odds (0 or more) that evidence, best first, loses as far as it lacks what a question asks for."""
    is_sure = kept[0].chunk.language == language or attribute.kind in _IN_EVERY_LANGUAGE
    share = 1.0 if is_sure else COUNT_ACROSS_SHARE if attribute.kind is Kind.COUNT else ACROSS_SHARE
    held = [rate_held(attribute, wanted, scored.unit, scored.chunk) for scored in kept[:ALL_UNITS]]
    lost = LOST_BY_BEST[attribute.kind] * (1.0 - max(held[:BEST_UNITS]))
    return share * (lost + LOST_BY_ALL[attribute.kind] * (1.0 - max(held)))


def is_held(attribute: Attribute, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence holds an attribute: in English by its word or one that stands for it, else a near one."""
    alike = not has_han(attribute.word) and scored.chunk.language != "zh"
    return rate_held(attribute, wanted, scored.unit, scored.chunk) >= (HELD_ALIKE if alike else HELD_ACROSS)


def is_held_alone(
    attribute: Attribute | None, wanted: Sequence[Wanted], own: Sequence[Scored], other: Sequence[Scored]
) -> bool:
    """Tell whether the best evidence in another language holds the measure or count asked for, and the own does not."""
    if attribute is None or attribute.kind not in (Kind.COUNT, Kind.MEASURE):
        return False
    mine, theirs = (
        max(rate_held(attribute, wanted, scored.unit, scored.chunk) for scored in evidence[:BEST_UNITS])
        for evidence in (own, other)
    )
    return mine < LACKED <= HELD_ALIKE <= theirs


def rate_held(attribute: Attribute, wanted: Sequence[Wanted], unit: Unit, chunk: Chunk) -> float:
    """Return how far a unit with what frames it holds an attribute (0..1); `wanted` gives translations of its words."""
    near = " ".join((unit.text, read_counted(unit, chunk), unit.lead, *unit.header))
    if has_han(near) and not has_han(attribute.word):
        near = " ".join((near, *spell_names(near)))  # 复旦 is a university
    if attribute.kind is Kind.REASON:
        return WHOLE if unit.kind is not UnitKind.ROW or _REASON.search(near) else 0.0
    strength = _strength(attribute, wanted, near)
    if attribute.word in ("size", "volume") and _SIZE.search(fold(unit.text)):
        return WHOLE
    if attribute.kind is Kind.COUNT:
        return strength * _rate_counted(attribute, wanted, unit, read_counted(unit, chunk))
    if attribute.kind is Kind.EVENT or strength >= IN_FRAME:
        return strength
    above = _strength(attribute, wanted, " ".join(chunk.heading))
    return max(strength, IN_FRAME * above)


def _strength(attribute: Attribute, wanted: Sequence[Wanted], text: str) -> float:
    """Return how far a text holds the word of an attribute: itself, a synonym, a translation, a word near to it."""
    if attribute.kind is Kind.DIMENSION:
        return WHOLE if _dimension_pattern(attribute.word).search(fold(text)) else 0.0
    if attribute.kind is Kind.EVENT and (event := find_event(attribute.word)):
        return WHOLE if event.search(fold(text)) else 0.0
    held = term_set(text)
    strengths = [_strength_of_word(w, held) for w in _own_wanted(attribute, wanted)]
    is_compound = has_han(attribute.word) and len(strengths) > 1 and _HAN_WORD.search(text) is not None
    best = sum(strengths) / len(strengths) if is_compound else max(strengths, default=0.0)
    if best < OTHER_FORM and names_persons(attribute.word) and held & _person_stems():
        best = OTHER_FORM
    if has_han(attribute.word) and _HAN_WORD.search(text):
        best = max(best, _han_strength(attribute.word, fold(text)))
    return best


def _own_wanted(attribute: Attribute, wanted: Sequence[Wanted]) -> list[Wanted]:
    own = [w for w in wanted if w.is_of(attribute.terms)]
    covered = {term for w in own for term in (w.terms[0], w.terms[0][-1:])}
    return own + [Wanted((term, *find_synonyms(term))) for term in attribute.terms if term not in covered]


@lru_cache(maxsize=1)
def _person_stems() -> frozenset[str]:
    return term_set(" ".join(PERSONS))


@lru_cache(maxsize=4096)
def names_persons(word: str) -> bool:
    """Tell whether a word names persons, whom a text may count by another word."""
    if has_han(word):
        return word.endswith(_PERSON_ENDINGS)
    return not term_set(word).isdisjoint(_person_stems())


def _strength_of_word(wanted: Wanted, held: frozenset[str]) -> float:
    strength = wanted.find_in(held)
    if strength >= OTHER_FORM or has_han(wanted.terms[0]):
        return strength
    return max(strength, OTHER_FORM * any(_share_root(wanted.terms[0], term) for term in held))


@lru_cache(maxsize=65536)
def _share_root(one: str, other: str) -> bool:
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared >= MIN_ROOT and shared >= ROOT_SHARE * max(len(one), len(other))


def _han_strength(word: str, text: str) -> float:
    if word in text or any(other in text for other in _find_han_synonyms(word)):
        return WHOLE
    if names_persons(word):
        return OTHER_FORM * (re.search(HAN_PERSON, text) is not None)
    if len(word) > 2:  # a compound: its head is its last two characters
        return SHARED_CHARACTER * (word[-2:] in text)
    return SHARED_CHARACTER * any(character in text for character in word if character not in HAN_COMMON)


@lru_cache(maxsize=4096)
def _find_han_synonyms(word: str) -> frozenset[str]:
    return frozenset(other for words in HAN_SETS if word in words.split() for other in words.split())


@lru_cache(maxsize=64)
def _dimension_pattern(word: str) -> re.Pattern[str]:
    return re.compile(DIMENSIONS[word])


def _rate_counted(attribute: Attribute, wanted: Sequence[Wanted], unit: Unit, counted: str) -> float:
    """Return whether a number stands beside what is counted: in the text, in the column or the row that names it."""
    if unit.kind is UnitKind.ROW and unit.cells:
        label = " ".join(unit.cells[:1])
        for head, cell in zip(unit.header, unit.cells, strict=False):
            if _has_number(cell) and max(_strength(attribute, wanted, t) for t in (head, cell, label)) >= OTHER_FORM:
                return COUNTED_BESIDE
    text = f"{unit.text} {counted} {unit.lead}"
    if not _has_number(text):
        return NOT_COUNTED
    return COUNTED_BESIDE if _is_number_near(attribute, wanted, text) else COUNTED_APART


def _has_number(text: str) -> bool:
    folded = fold(text)
    words = (word for word in _LATIN.findall(folded) if not _YEAR.fullmatch(word.rstrip(",.")))
    return _HAN_NUMBER.search(_HAN_YEAR.sub("", folded)) is not None or any(map(_NUMBER.search, words))


def _is_number_near(attribute: Attribute, wanted: Sequence[Wanted], text: str) -> bool:
    """Tell whether some number has what is counted within a few words (Chinese: characters) of it."""
    folded = fold(text)
    if _HAN_WORD.search(folded):
        spans = [folded[max(0, m.start() - MAX_STEPS) : m.end() + MAX_STEPS] for m in _HAN_NUMBER.finditer(folded)]
        return any(_strength(attribute, wanted, span) >= OTHER_FORM for span in spans)
    words = _LATIN.findall(folded)
    numbers = [n for n, word in enumerate(words) if _NUMBER.search(word) and not _YEAR.fullmatch(word.rstrip(",."))]
    spans = [" ".join(words[max(0, n - MAX_STEPS) : n + MAX_STEPS + 1]) for n in numbers]
    return any(_strength(attribute, wanted, span) >= OTHER_FORM for span in spans)
