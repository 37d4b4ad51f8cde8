"""Tell which numbered part a question asks about, chapter 4 or the third kind, and whether evidence stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tutor.answering.evidence import Scored
from tutor.answering.questions.listing import list_siblings
from tutor.text.fold import fold
from tutor.text.numerals import DIGITS, WORDS, read_numeral
from tutor.types import UnitKind

MAX_NUMBER = 19
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ROMAN = "i ii iii iv v vi vii viii ix x".split()
_HAN_ORDINALS = "一二三四五六七八九十"
_ORDINAL = rf"(?:{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
# The kinds of parts that lessons number: what they are called goes by other names too, and one stands for the other.
_PARTS = (
    (r"(?:chapters?|lessons?|lectures?|units?|modules?)", "(?:章|课|讲|单元|模块)"),
    (r"weeks?", "周"),
    (r"(?:stages?|phases?)", "阶段"),
    (r"steps?", "(?:步骤?)"),
    (r"sections?", "小节"),  # 节 alone is a quarter of a match too
)
_NUMBER = rf"(?:{'|'.join(WORDS[1:11])}|\d{{1,2}})(?![\w.]*\d)"
_HAN_NUMBER = r"(?:十?[一二三四五六七八九]|十|\d{1,2})"
_MIN_NTH = 3  # a pair is often told in one sentence, the one and the other
_SORTS = r"(?:types?|kinds?|sorts?|categor(?:y|ies)|forms?|classes|variet(?:y|ies))"
_POINTS = r"(?:drawback|disadvantage|advantage|benefit|reason|condition|way|method|option|limitation|risk)s?"
_NTH = re.compile(
    rf"\bthe (?P<said>{'|'.join(ORDINALS[_MIN_NTH - 1 :])}) (?:(?:main|major|big|key) )?"
    rf"(?:{_SORTS}|(?P<point>{_POINTS}))\b|第(?P<han>[三四五六七八九十])[种类大]"
)
_SEVERAL = r"(?:types|kinds|sorts|categories|forms|classes|varieties)"
_COUNTED = rf"[两二三四五六七八九十几]大?[个种类项点]|\b(?:{'|'.join(WORDS[2:11])})\b"
_SEPARATOR = re.compile(r"[,，、;；]|\band\b|\bor\b|[和与及或]")


@dataclass(frozen=True, slots=True)
class Place:
    """A part, or one of several kinds, that a question asks about: its number, and what names such in a folded text."""

    name: str
    number: int
    told: re.Pattern[str]


def find_place(question: str) -> Place | None:
    """Return the numbered part that a question asks about, None where it names none or more than one."""
    places = find_places(question)
    return places[0] if len(places) == 1 else None


@lru_cache(maxsize=4096)
def find_places(question: str) -> tuple[Place, ...]:
    """Return the numbered parts within one another that a question asks about; () for two of a kind, as in 1 and 2."""
    text = fold(question)
    found = [(part, match) for part in _PARTS for match in _asks_part(part).finditer(text)]
    if len({part for part, _ in found}) < len(found):
        return ()
    numbered = [(part, match, _read(next(filter(None, match.groupdict().values())))) for part, match in found]
    places = (Place(m.group(), n, _tells_part(part, n)) for part, m, n in numbered if n <= MAX_NUMBER)
    return tuple(places)


def find_nth(question: str) -> Place | None:
    """Return the third or a later one of several kinds that a question asks about, None where it asks about none."""
    match = _NTH.search(fold(question))
    if match is None:
        return None
    kinds = rf"\b{match['point'].rstrip('s')}|{_COUNTED}" if match["point"] else rf"\b{_SEVERAL}\b|[种类]|{_COUNTED}"
    return Place(match.group(), _read(match["said"] or match["han"]), re.compile(kinds))


def stands_in(place: Place, scored: Scored) -> bool:
    """Tell whether evidence names a part itself, or what it stands under does: a heading, the name of its file."""
    unit, chunk = scored.unit, scored.chunk
    near = (re.sub("[-_]+", " ", chunk.document), chunk.title, *chunk.heading, unit.lead, *unit.header, unit.text)
    return place.told.search(fold("\n".join(near))) is not None


def names_place(place: Place, text: str) -> bool:
    """Tell whether a text names a part itself."""
    return place.told.search(fold(text)) is not None


def is_nth(place: Place, scored: Scored) -> bool:
    """Tell whether evidence says its own place, or belongs to an enumeration of such things that goes on so far."""
    unit, chunk = scored.unit, scored.chunk
    if re.search(
        rf"\b{ORDINALS[place.number - 1]}\b|第{_HAN_ORDINALS[place.number - 1]}", fold(f"{unit.lead} {unit.text}")
    ):
        return True
    is_sentence = unit.kind is UnitKind.SENTENCE
    told = f"{unit.text}" if is_sentence else "\n".join((*chunk.heading[-1:], unit.lead, *unit.header))
    length = len(_SEPARATOR.findall(unit.text)) + 1 if is_sentence else len(list_siblings(chunk, unit))
    return length >= place.number and place.told.search(fold(told)) is not None


@lru_cache(maxsize=16)
def _asks_part(part: tuple[str, str]) -> re.Pattern[str]:
    english, han = part
    return re.compile(
        rf"\b{english} (?:number |no\.? ?)?(?P<number>{_NUMBER})\b|\b(?P<ordinal>{_ORDINAL}) {english}\b(?! of\b)"
        rf"|第(?P<han>{_HAN_NUMBER})个?{han}"
    )


@lru_cache(maxsize=256)
def _tells_part(part: tuple[str, str], number: int) -> re.Pattern[str]:
    """Return what names a part by its number, in either language."""
    english, han = part
    digits = "".join(d for d in DIGITS if DIGITS[d] == number % 10) if number % 10 else ""
    written = f"{'十' if number > 9 else ''}[{digits}]" if digits else "十" if number else "零"
    words = [str(number), *WORDS[number : number + 1], *_ROMAN[number - 1 : number]]
    ordinals = [rf"{number}(?:st|nd|rd|th)", *ORDINALS[number - 1 : number]]
    return re.compile(
        rf"\b{english} (?:number )?(?:0?(?:{'|'.join(words)}))(?!\d|\.\d)\b|\b(?:{'|'.join(ordinals)}) {english}\b"
        rf"|第(?:{number}|{written})个?{han}|{han}(?:{number}|{written})(?![\d一二三四五六七八九十])"
    )


def _read(number: str) -> int:
    """Return a number that is told in figures, in words or in Chinese characters."""
    if figures := re.match(r"\d+", number):
        return int(figures.group())
    if number in ORDINALS:
        return ORDINALS.index(number) + 1
    return WORDS.index(number) if number in WORDS else read_numeral(number)
