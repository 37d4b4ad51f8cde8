"""Read the sizes by which models go ("13B", "10 billion parameters", 650亿参数) off questions and texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from tutor.text.figures import find_figures
from tutor.text.fold import fold

MIN_SIZE = 1e6  # parameters of the smallest model that goes by them
_NOT_OF_MODEL = r"(?! ?-?(?!param|models?\b|versions?\b|variants?\b|ones?\b|is\b|was\b|has\b|does\b)[a-z]+s\b)"
_LATIN = (
    r"\d[\d,]*(?:\.\d+)?(?: ?b(?![a-z])|m(?=[ -](?:param|model|version|variant))|[ -]?(?:billion|million)(?=[ -]param))"
    rf"{_NOT_OF_MODEL}"
)
_HAN = r"\d[\d,]*(?:\.\d+)? ?[十百千]?[万亿]+"
_ASKED = re.compile(rf"(?<![A-Za-z0-9_.$€£¥])(?:{_LATIN}|{_HAN}(?=个?参数))")
_TOLD = re.compile(
    rf"(?<![A-Za-z0-9_.$€£¥])(?:{_LATIN}|{_HAN}(?! ?(?:[美欧日]?元|美金|人|条|字|词|次|年|个(?!参数)|token)))"
)
_NAME_BEFORE = re.compile(r"(?P<name>[A-Za-z][A-Za-z-]*[A-Za-z](?:-\d[\w.]*)?)(?: v?(?P<version>\d+(?:\.\d+)?))? ?$")
_NAME_AFTER = re.compile(r"[ -](?:parameter )?(?P<name>[A-Za-z][A-Za-z-]*[A-Za-z](?:-\d[\w.]*)?)")


@dataclass(frozen=True, slots=True)
class Size:
    """A size that a question names, in parameters, and the folded name that it stands beside, "" for none.

    `others` are the names that other sizes of the question stand beside, `heard` is the size as captions write it
    together with the version before it: "Loom 2 70b" is heard as "Loom 270b".
    """

    word: str
    value: float
    name: str = ""
    others: frozenset[str] = frozenset()
    heard: float = 0.0

    def is_in(self, text: str) -> bool:
        """Tell whether a folded text names the size: of its name where that goes by sizes there, and of no other."""
        sizes = _find_sized(text)
        named = [value for value, names in sizes if self.name in names] if self.name else []
        if self.heard and self.heard in named:
            return True
        return self.value in (named or [value for value, names in sizes if self.others.isdisjoint(names)])


@lru_cache(maxsize=1024)
def find_sizes(question: str) -> tuple[Size, ...]:
    """Return the sizes of models that a question names."""
    found = []
    for value, start, end in _read(_ASKED, fold(question)):
        beside = (_NAME_BEFORE.search(question[:start]), _NAME_AFTER.match(question[end:]))
        names = [fold(match["name"]) for match in beside if match and any(map(str.isupper, match["name"]))]
        version = beside[0]["version"] if beside[0] else None
        heard = _read_heard(f"{version}{question[start:end].lower()}") if version else 0.0
        found.append(Size(question[start:end], value, names[0] if names else "", heard=heard))
    named = {size.name for size in found if size.name}
    return tuple(replace(size, others=frozenset(named - {size.name})) if size.name else size for size in found)


def _read_heard(text: str) -> float:
    return next((value for value, *_ in _read(_TOLD, fold(text))), 0.0)


def read_sizes(text: str) -> set[float]:
    """Return the sizes of models that a folded text names, in parameters."""
    return {value for value, _ in _find_sized(text)}


@lru_cache(maxsize=16384)
def _find_sized(text: str) -> tuple[tuple[float, frozenset[str]], ...]:
    """Return the sizes of a folded text, each with the words beside it."""
    found = []
    for value, start, end in _read(_TOLD, text):
        beside = (_NAME_BEFORE.search(text[:start]), _NAME_AFTER.match(text[end:]))
        found.append((value, frozenset(match["name"] for match in beside if match)))
    return tuple(found)


def _read(pattern: re.Pattern[str], text: str) -> Iterator[tuple[float, int, int]]:
    for match in pattern.finditer(text):
        figure = next(iter(find_figures(match.group().replace(" b", "b"))), None)
        if figure is not None and figure.value >= MIN_SIZE:
            yield figure.value, match.start(), match.end()
