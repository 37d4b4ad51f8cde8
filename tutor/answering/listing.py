"""Read off a question what it wants listed and how many, and judge how far a list is of that."""

from __future__ import annotations

import re

from tutor.answering.synonyms import find_synonyms
from tutor.text.numerals import DIGITS
from tutor.text.words import tokenize
from tutor.types import Chunk, Unit, UnitKind

# All set by hand.
LISTED = 1.0  # for a list of what is asked for, by what introduces it or by its points
LABELLED = 1.0  # for a point whose label names it
AS_MANY = 1.0  # for a list of as many points as are asked for
MIN_NAMED_POINTS = 2  # that are called what is asked for, where nothing before them says so
MAX_PHRASE_WORDS = 4
MIN_CHARS = 4  # of an English noun that is listed
_NUMBERS = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|[2-9]|10)"
_DESCRIBING = "main|key|major|typical|possible|other|different|various|several|common|important"
_LISTED = re.compile(
    rf"\b(?:what|which|list|name)(?: (?:are|were|is))?(?: (?:the|some|its|their|all|of the|those))*"
    rf"(?: (?:{_DESCRIBING}|{_NUMBER}))*(?: (?:kinds?|types?|sorts?) of)? (?!things?\b)"
    rf"(?P<phrase>[a-z][a-z-]*(?: [a-z-]+){{0,{MAX_PHRASE_WORDS - 1}}})",
    re.IGNORECASE,
)
_HAN_AFTER = re.compile(
    r"哪(?:些|[一两二三四五六七八九十几\d]+[个种类家项条点步所位门])的?(?![是能可会要在被把需没用])([一-鿿]{2})"
)
_HAN_BEFORE = re.compile(r"([一-鿿]{2})(?:有|是|包括)哪")
_ENDS_PHRASE = re.compile(
    r"\b(?:is|are|was|were|be|do|does|did|has|have|had|can|could|will|would|should|may|might|must|of|in|on|at|for|to"
    r"|from|by|with|about|into|between|under|over|after|before|that|who|which|when|where|as|than|and|or|not|the|an?)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"[a-z-]{2,}(?<!s)(?<!u)(?<!i)s|people|men|women|children|data|criteria|media", re.IGNORECASE)
_AS_MANY = re.compile(
    rf"\b(?:what|which|list|name)(?: (?:are|were|is))?(?: (?:the|its|their|all|of the|those))*"
    rf" (?P<number>{_NUMBER}) [a-z]|哪(?P<han>[两二三四五六七八九\d])[个种类家项条点步]"
    r"|(?P<han_first>[两二三四五六七八九\d])[大个种类家项条点步][一-鿿]{2,4}(?:是|有|分别|包括)+(?:什么|哪)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[^:：。.]{1,40}(?=[:：])|^[^.。]{1,40}(?=\s[–—-]\s)")


def find_listed(text: str) -> str:
    """Return the stem of the noun that a question wants listed, "" for none: the first plural of its phrase."""
    match = _LISTED.search(text)
    if match is None:
        han = _HAN_AFTER.search(text) or _HAN_BEFORE.search(text)
        return next(iter(tokenize(han[1])), "") if han else ""
    phrase = _ENDS_PHRASE.split(match["phrase"], maxsplit=1)[0].split()
    plural = next((word for word in phrase if _PLURAL.fullmatch(word)), "")
    noun = plural or next((word for word in phrase if len(word) >= MIN_CHARS), "")
    return next(iter(tokenize(noun)), "")


def find_number_listed(text: str) -> int:
    """Return how many things a question wants listed ("which three", 哪三个), 0 where it does not say."""
    match = _AS_MANY.search(text)
    if match is None:
        return 0
    number = next(filter(None, (match["number"], match["han"], match["han_first"]))).lower()
    return int(number) if number.isdigit() else _NUMBERS.get(number) or DIGITS.get(number, 0)


def rate_listed(listed: frozenset[str], number: int, chunk: Chunk, position: int) -> float:
    """Return what it adds that a unit stands in a list of what is asked for, of as many as are asked for.

    `listed` are the stems of what is asked for in every language of the lessons.
    """
    unit = chunk.units[position]
    if unit.kind is UnitKind.SENTENCE:
        return 0.0
    siblings = [u for u in chunk.units if u.kind is unit.kind and (u.lead, u.header) == (unit.lead, unit.header)]
    change = LISTED * _lists(listed, chunk, unit, siblings) + LABELLED * is_labelled(unit, listed)
    return change + AS_MANY * (number > 1 and len(siblings) == number)


def is_labelled(unit: Unit, listed: frozenset[str]) -> bool:
    """Tell whether the label of a point names what is asked for: "Harbours: Brevik and Tonsund"."""
    label = _LABEL.match(unit.text)
    return label is not None and not _widen(listed).isdisjoint(tokenize(label.group()))


def _lists(listed: frozenset[str], chunk: Chunk, unit: Unit, siblings: list[Unit]) -> bool:
    """Tell whether what introduces a list, or heads it, or its own points say that it lists what is asked for."""
    wanted = _widen(listed)
    if not wanted.isdisjoint(tokenize(" ".join((unit.lead, *unit.header[:1], *chunk.heading[-1:])))):
        return True
    return sum(not wanted.isdisjoint(tokenize(u.text)) for u in siblings) >= MIN_NAMED_POINTS


def _widen(listed: frozenset[str]) -> frozenset[str]:
    return listed.union(*map(find_synonyms, listed))
