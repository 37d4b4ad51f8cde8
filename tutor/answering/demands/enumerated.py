"""Find what an enumeration holds besides the things that a question names: "oak, elm and a third, which one?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.evidence import Scored
from tutor.answering.questions.listing import list_siblings
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words, tokenize
from tutor.types import UnitKind

MIN_NAMED, MAX_ITEM_WORDS = 2, 4
_NOT_IN_ITEM = (
    r"(?:what|which|who|where|when|how|why|does|do|did|is|are|was|were|has|have|had|get|gets|besides|beyond|except"
    r"|from|than|one|another|an?|the|some)"
)
_ITEM = rf"(?:(?!{_NOT_IN_ITEM}\b|and\b|or\b)[\w'’-]+ ?){{1,2}}"
_NAMED = re.compile(
    rf"(?<![\w'’-])(?P<first>{_ITEM}(?:, ?{_ITEM}){{1,4}}|{_ITEM}),? (?:and|or|plus) (?P<last>{_ITEM})?", re.IGNORECASE
)
_ORDINAL = r"(?:third|fourth|fifth|sixth|seventh)"
_ASKS_ANOTHER = re.compile(
    rf"\b(?:which|what)(?: is| was|['’]s)?(?: the| an?)? (?:{_ORDINAL}|other|additional|remaining)\b"
    rf"|\b(?:and|or|names|lists|mentions|adds|has) (?:one more|another(?: one)?|an? {_ORDINAL})\b"
    r"[^?]*\b(?:which|what)\b"
    rf"|\bwhat else\b|\bwhich others?\b|\b(?:an?|the) {_ORDINAL}\b[^?]*\b(?:which|what)\b",
    re.IGNORECASE,
)
_NAMED_ZH = re.compile(
    r"(?:除了?|除开)(?P<zh>[^，,。？?]{1,12}(?:[、，,和与及跟][^，,。？?、和与及跟]{1,12})+?)(?:之外|以外|外)?[，,]?\s*"
    r"(?:还|另外|第[三四五六3-6])[^？?]{0,8}[哪什]"
    r"|(?P<listed>[^，,。？?]{1,10}(?:、[^，,。？?、和与及跟]{1,10})+[和与及跟][^，,。？?、]{1,10})[^？?]*第[三四五六3-6][个种类][^？?]*[哪什]"
)
_SPLIT_ZH = re.compile(r"[、，,和与及跟]")
_BETWEEN = re.compile(
    r"(,\s*(?:and |or |& )?|\s(?:and|or|&)\s|[、;；]|(?<=[㐀-鿿])[和或与及](?=[㐀-鿿]))", re.IGNORECASE
)
_JOINS = re.compile(r"and|or|&|[、和或与及]", re.IGNORECASE)
# What stands before the first item and behind the last one.
_LEADING = re.compile(
    r"\be\.g\.?|\b(?:such as|like|including|think|are|is|of|in|for|from)\b|[:：—(（]|[比譬例]如|如|包括|是|在",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"[.。,，;；!?！？)）]|\s[-–—]\s|—|\b(?:is|are|was|were|may|can|will|has|have|that|which|where)\b|[等时的]"
)


def find_named(question: str) -> tuple[tuple[str, ...], ...]:
    """Return the stems of each thing that a question names where it asks for another one of the same enumeration."""
    if found := _NAMED_ZH.search(question):
        items = _SPLIT_ZH.split(found["zh"] or found["listed"])
    elif _ASKS_ANOTHER.search(question) and (match := _NAMED.search(question)):
        items = [*re.split(r", ?", match["first"]), match["last"] or ""]
    else:
        return ()
    named = [tuple(content_words(item)) for item in items]
    named = [stems for stems in named if stems]
    return tuple(named) if len(named) >= MIN_NAMED else ()


def asks_others(question: str) -> bool:
    """Tell whether a question names things of a list and asks what else stands in it."""
    return bool(find_named(question))


def names_another(named: Sequence[Sequence[str]], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence enumerates all things that are named, and something besides, in a text or as points."""
    texts = scored.unit.cells or (scored.unit.text,)
    return any(_enumerates(named, wanted, text) for text in texts) or _stands_in_list(named, wanted, scored)


def _stands_in_list(named: Sequence[Sequence[str]], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether a point stands in a list with one point for each thing that is named, and with more."""
    if scored.unit.kind is not UnitKind.BULLET:
        return False
    points = [frozenset(tokenize(unit.text)) for unit in list_siblings(scored.chunk, scored.unit)]
    places = [_find_places(stems, wanted, points) for stems in named]
    taken = {place for found in places for place in found}
    return all(places) and len(named) <= len(taken) < len(points)


def _enumerates(named: Sequence[Sequence[str]], wanted: Sequence[Wanted], text: str) -> bool:
    items = _list_items(text)
    terms = [frozenset(tokenize(item.text)) for item in items]
    places = [_find_places(stems, wanted, terms) for stems in named]
    taken = {place for found in places for place in found}
    if not all(places) or len(taken) < len(named):
        return False
    first, last = min(taken), max(taken)
    beside = [place for place in range(first, last) if place not in taken]
    if first > 0 and not items[first].opens:
        beside.append(first - 1)
    if last + 1 < len(items) and not items[last].closes and any(item.joined for item in items[last + 1 : last + 3]):
        beside.append(last + 1)
    return last - first <= len(taken) and any(0 < len(terms[place]) <= MAX_ITEM_WORDS for place in beside)


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of an enumeration: whether something leads to it, or goes on after it, or "and" stands before it."""

    text: str
    opens: bool
    closes: bool
    joined: bool


def _list_items(text: str) -> list[_Item]:
    """Return the items that a text enumerates, in order, each without what leads to it or goes on after it."""
    items = []
    parts = _BETWEEN.split(text)
    for part, separator in zip(parts[::2], ["", *parts[1::2]], strict=True):
        rest = _LEADING.split(part)[-1]
        item = _ENDING.split(rest)[0]
        items.append(_Item(item, rest != part, item != rest, _JOINS.search(separator) is not None))
    return items


def _find_places(stems: Sequence[str], wanted: Sequence[Wanted], items: Sequence[frozenset[str]]) -> list[int]:
    """Return the places of the items of an enumeration that hold a thing, by any of its words."""
    said = {term for w in wanted if w.terms and w.terms[0] in stems for term in w.terms} | set(stems)
    return [place for place, item in enumerate(items) if not said.isdisjoint(item)]
