"""Tell whether two terms of the lessons are things of one kind, by what the lessons say of them and where they stand.

Two terms are of one kind where the lessons set them side by side (in a column, in a list, joined by "and"), or where
what both are called ("a library", "a method") is of one sort. What is neither is of another kind, as far as is known.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from tutor.quiz.generation.entries import collect_entry_sets
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.validation.classes import classify_meaning, classify_term
from tutor.quiz.validation.sameness import squeeze
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import Chunk, Unit, UnitKind

MAX_JOINED_WORDS = 4  # of what stands between two terms of one list, beside the marks
MAX_LABEL_CHARS, MAX_LABEL_WORDS = 60, 3
_ENDS = re.compile(r"[.。!！?？:：,，;；|]")
MIN_PLURAL_CHARS = 3
# Columns of such names hold things of all kinds.
_ANY_KIND = re.compile(
    r"(?:key |important |english |chinese )?(?:terms?|concepts?|words?|items?|names?|meanings?|definitions?"
    r"|descriptions?|explanations?|aspects?|notes?|details?|what it (?:is|means))"
    r"|(?:关键|重要|中文|英文)?(?:术语|概念|词语?|名称|名词|含义|定义|说明|解释|项目|方面|描述|意思)",
    re.IGNORECASE,
)
# A table of such columns is a glossary: what stands in one column are terms of all kinds.
_GLOSSARY = re.compile(
    r"(?:key |important )?(?:terms?|concepts?)|meanings?|definitions?|what it means"
    r"|(?:关键|重要)?(?:术语|概念|名词)|含义|定义|意思",
    re.IGNORECASE,
)
_JOINS = r"(?:\s*,\s*(?:and|or)?|\s+(?:and|or|vs\.?|versus)\s|\s*[/、；;]\s*|\s*[和与或及]\s*|以及)"
_LABEL = re.compile(r"^(?P<label>[^:：]{2,60}?)\s*(?:[:：]|\s[–—-]\s|——)")
_IS_A = re.compile(
    r"\s*(?:[（(][^（）()]*[）)])?[”\"'’]?\s*(?:,\s*|\s(?:is|are|was|were)\s+)"
    r"(?P<meaning>(?:an?|the|one of the)\s[^.;]{4,120})|\s*[（(]?[^（）()]{0,20}[)）]?[”\"'’]?\s*(?:，|是)"
    r"(?P<han>(?:一[种个类位家项款]|最)[^。；]{2,60})",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?P<noun>[a-z]+)\s+(?:called|named|known as)\s+[“\"'‘]?$|(?P<han>[一-鿿]{1,4})(?:叫做?|称为|名叫)\s*[“\"]?$"
)


class Kinds:
    """What the lessons tell of the kinds of their terms."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._chunks = tuple(chunks)
        self._known: dict[str, frozenset[str]] = {}

    def are_alike(self, one: str, other: str) -> bool:
        """Tell whether the lessons show two terms to be of one kind."""
        return self.stand_together(one, other) or bool(self.find_groups(one) & self.find_groups(other))

    def stand_together(self, one: str, other: str) -> bool:
        """Tell whether two terms stand in one column or list, or are joined in a sentence."""
        if self._find_places(one) & self._find_places(other):
            return True
        joined = _compile_joined(one, other), _compile_joined(other, one)
        held = [text for text in self._texts if fold(one) in text and fold(other) in text]
        return any(pattern.search(text) for text in held for pattern in joined)

    def _find_places(self, term: str) -> set[tuple[str, ...]]:
        """Return the columns and lists in which a term stands, in either number."""
        key = squeeze(term)
        forms = (key, f"{key}s", key.removesuffix("s")) if len(key) > MIN_PLURAL_CHARS else (key,)
        return set().union(*(self._places.get(form, set()) for form in forms))

    def is_defined(self, term: str) -> bool:
        """Tell whether the lessons say somewhere what a term is."""
        return squeeze(term) in self._told

    def mentions(self, term: str) -> bool:
        """Tell whether the lessons speak of a term."""
        held = fold(term)
        return squeeze(term) in self._cells or any(held in text for text in self._texts)

    def find_groups(self, term: str) -> frozenset[str]:
        """Return the sorts of thing that the lessons call a term, or that its own last word tells, by any name."""
        key = squeeze(term)
        if key not in self._known:
            self._known[key] = self._find_groups(term)
        return self._known[key]

    def _find_groups(self, term: str) -> frozenset[str]:
        found: set[str] = set()
        for form in list_names(term):
            groups = self._told.get(squeeze(form), frozenset()) | self._find_told(form)
            found |= groups or {classify_term(form)}
        return frozenset(found - {""})

    def _find_told(self, term: str) -> frozenset[str]:
        """Return the groups of the nouns that sentences put beside a term: "Maro, a town", "a ferry called Maro"."""
        held, found = fold(term), set()
        for text in self._texts:
            start = text.find(held)
            if start < 0 or not _is_whole(text, start, held):
                continue
            if match := _IS_A.match(text, start + len(held)):
                found.add(classify_meaning(match["meaning"] or match["han"])[1])
            if called := _CALLED.search(text[:start]):
                found.add(classify_meaning(called["noun"] or called["han"])[1])
        return frozenset(found - {""})

    @cached_property
    def _told(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for definition in find_definitions(self._chunks):
            group = classify_meaning(definition.meaning)[1]
            for name in (definition.term, *definition.aliases):
                found[squeeze(name)] |= {group} - {""}
        return {name: frozenset(groups) for name, groups in found.items()}

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        units = (unit for chunk in self._chunks for unit in chunk.units if unit.citable and not unit.cells)
        return tuple(dict.fromkeys(fold(unit.text) for unit in units))

    @cached_property
    def _cells(self) -> frozenset[str]:
        return frozenset(squeeze(cell) for chunk in self._chunks for unit in chunk.units for cell in unit.cells)

    @cached_property
    def _places(self) -> dict[str, set[tuple[str, ...]]]:
        """The columns and lists in which each short text stands."""
        found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for chunk in self._chunks:
            for unit in chunk.units:
                for text, place in _list_places(chunk, unit):
                    found[squeeze(text)].add(place)
        for number, entries in enumerate(collect_entry_sets(self._chunks)):
            for entry in entries.entries:
                found[squeeze(entry.name)].add(("entries", str(number)))
                found[squeeze(entry.said.rstrip("。.;；,，"))].add(("accounts", str(number)))
        return dict(found)


def list_names(term: str) -> tuple[str, ...]:
    """Return a term and the other names that the glossary has for it."""
    forms = (form for entry in find_terms(term) for form in (*entry.english_forms, *entry.chinese_forms))
    return tuple(dict.fromkeys((term, *forms)))


def _list_places(chunk: Chunk, unit: Unit) -> list[tuple[str, tuple[str, ...]]]:
    if unit.cells and any(_GLOSSARY.fullmatch(name.strip()) for name in unit.header):
        return []
    if unit.cells:
        header = unit.header or ("",) * len(unit.cells)
        columns = [
            (cell, (chunk.document, *unit.header, str(n)))
            for n, (cell, name) in enumerate(zip(unit.cells, header, strict=False))
            if not _ANY_KIND.fullmatch(name.strip())
        ]
        across = [(name, (chunk.document, *unit.header, "across")) for name in header[1:]]
        return [*columns, *across]
    if unit.kind is not UnitKind.BULLET:
        alone = 0 < len(unit.text.split()) <= MAX_LABEL_WORDS and _ENDS.search(unit.text) is None
        place = (chunk.document, *chunk.heading, "labels")
        return [(unit.text, place)] if alone and len(unit.text) <= MAX_LABEL_CHARS and unit.citable else []
    match = _LABEL.match(unit.text)
    label = match["label"] if match else unit.text if len(unit.text) <= MAX_LABEL_CHARS else ""
    place = (chunk.id, unit.lead)
    return [(label.strip(), place)] if label else []


def _compile_joined(one: str, other: str) -> re.Pattern[str]:
    between = rf"{_JOINS}(?:[\w-]+\s+){{0,{MAX_JOINED_WORDS}}}[“\"'‘]?"
    if has_han(one) or has_han(other):
        between = rf"[”\"]?{_JOINS}[“\"]?"
    return re.compile(rf"{re.escape(fold(one))}s?[”\"'’]?{between}{re.escape(fold(other))}")


def _is_whole(text: str, start: int, held: str) -> bool:
    if has_han(held):
        return True
    before, behind = text[start - 1 : start], text[start + len(held) : start + len(held) + 1]
    return not before.isalnum() and not behind.isalnum()
