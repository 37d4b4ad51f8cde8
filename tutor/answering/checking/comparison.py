"""Read comparisons off a text, and tell when a sentence turns one round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize

# Words of a scale, by the quality that they measure; "-" marks those of its lower end.
_SCALES = {
    "cost": "expensive dear costly pricey cost price -cheap -inexpensive -affordable",
    "speed": "fast quick -slow",
    "size": "large big great -small -tiny",
    "length": "long -short",
    "height": "high tall -low",
    "difficulty": "hard difficult complex complicated -easy -simple",
    "quality": "good better -bad -worse",
    "time": "late -early",
    "age": "old -young -new",
    "weight": "heavy -light",
    "strength": "strong powerful -weak",
    "distance": "far -near -close",
    "warmth": "hot warm -cold -cool",
    "safety": "safe -dangerous -risky",
    "amount": "many much -few -little",
}
_CHINESE_SCALES = {
    "cost": "贵 昂贵 -便宜 -廉价 -省钱",
    "speed": "快 -慢",
    "size": "大 -小",
    "length": "长 -短 久",
    "height": "高 -低",
    "difficulty": "难 困难 复杂 -容易 -简单",
    "quality": "好 准确 -差",
    "time": "晚 -早",
    "weight": "重 -轻",
    "strength": "强 -弱",
    "safety": "安全 -危险",
    "amount": "多 -少",
}
_THAN = re.compile(
    r"(?P<left>[^,;.]*?)\b(?:(?P<more>more|less|fewer)(?P<what>(?:\s+[a-z-]+){0,4}?)"
    r"|(?P<adjective>[a-z]{2,}er|worse)(?P<noun>(?:\s+[a-z-]+){0,4}?))"
    r"\s+than\b(?P<right>[^,;.]*)"
)
_RELATION = re.compile(
    r"(?P<left>[^,;.]*?)\b(?P<verb>exceeds?|exceeded|outperforms?|outperformed|beats?|surpass(?:es|ed)?"
    r"|(?:comes?|came|happens?|happened|runs?|ran|takes? place|took place)?\s*(?:before|after)|precedes?|follows?)\b"
    r"(?P<right>[^,;.]*)"
)
_CHINESE_ADJECTIVES = sorted(
    (word.lstrip("-") for words in _CHINESE_SCALES.values() for word in words.split()), key=len, reverse=True
)
_CHINESE_THAN = re.compile(
    r"(?P<left>[^，。；,;！？]+?)(?P<link>比|不如|没有)(?P<right>[^，。；,;！？]{1,20}?)"
    rf"(?:来得|那么|这么|更|还|要|都|的|需要|成本|价格|速度)*(?P<adjective>{'|'.join(_CHINESE_ADJECTIVES)})"
)
_RIGHT_END = re.compile(r"\b(?:because|since|when|if|for|as|but|and|which|who|in|on|at)\b")
_AGAINST = {"after": -1, "follow": -1, "follows": -1}


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left` has more (sign 1) or less (sign -1) of a quality than `right`; `words` are those that say so."""

    left: frozenset[str]
    right: frozenset[str]
    quality: str
    sign: int
    words: frozenset[str]


def find_comparisons(text: str) -> list[Comparison]:
    """Return the comparisons of a text in English or Chinese, in order."""
    folded = fold(text)
    english = _find_english(folded) if "than" in folded else ()
    chinese = _find_chinese(folded) if has_han(folded) else ()
    return [*english, *_find_relations(folded), *chinese]


def judge_comparison(sentence: str, statements: Sequence[str]) -> tuple[bool, frozenset[str]]:
    """Tell whether a sentence turns round a comparison, and return the words of those that agree with one.

    "A is cheaper than B" agrees with "B is dearer than A".
    """
    held = [comparison for statement in statements for comparison in find_comparisons(statement)]
    settled: frozenset[str] = frozenset()
    turned = False
    for mine in find_comparisons(sentence):
        directions = [d for theirs in held if (d := _direction(mine, theirs))]
        if any(d > 0 for d in directions):
            settled |= mine.words
        elif directions:
            turned = True
    return turned, settled


def _direction(mine: Comparison, theirs: Comparison) -> int:
    """Return 1 if two comparisons agree, -1 if they contradict each other, 0 if they are about other things."""
    if mine.quality != theirs.quality:
        return 0
    straight = min(_shared(mine.left, theirs.left), _shared(mine.right, theirs.right))
    crossed = min(_shared(mine.left, theirs.right), _shared(mine.right, theirs.left))
    if straight == crossed:
        return 0
    return mine.sign * theirs.sign * (1 if straight > crossed else -1)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _find_english(folded: str) -> Iterator[Comparison]:
    for match in _THAN.finditer(folded):
        left = tokenize(match["left"])
        sign = -1 if match["more"] in ("less", "fewer") else 1
        if match["adjective"]:
            quality, scale = _read_scale(_base(match["adjective"]))
            words = frozenset((match["adjective"],))
        else:
            described = tokenize(match["what"]) or left[-1:]
            left = left if tokenize(match["what"]) else left[:-1]
            quality, scale = _read_scale(described[0]) if described else ("amount", 1)
            words = frozenset((match["more"], *match["what"].split()))
        right = tokenize(_RIGHT_END.split(match["right"], maxsplit=1)[0])
        if left and right:
            yield Comparison(frozenset(left) - {quality}, frozenset(right) - {quality}, quality, sign * scale, words)


def _find_relations(folded: str) -> Iterator[Comparison]:
    for match in _RELATION.finditer(folded):
        verb = match["verb"].split()[-1]
        quality = "order" if verb in ("before", "after", "precede", "precedes", "follow", "follows") else "quality"
        left, right = tokenize(match["left"]), tokenize(_RIGHT_END.split(match["right"], maxsplit=1)[0])
        if left and right:
            sign = _AGAINST.get(verb, 1)
            yield Comparison(frozenset(left), frozenset(right), quality, sign, frozenset(match["verb"].split()))


def _find_chinese(folded: str) -> Iterator[Comparison]:
    for match in _CHINESE_THAN.finditer(folded):
        word = match["adjective"]
        for quality, words in _CHINESE_SCALES.items():
            if word in words.replace("-", "").split():
                sign = (-1 if f"-{word}" in words.split() else 1) * (1 if match["link"] == "比" else -1)
                sides = (frozenset(tokenize(match["left"])), frozenset(tokenize(match["right"])))
                yield Comparison(*sides, quality, sign, frozenset((word, f"更{word}", f"较{word}")))


def _read_scale(word: str) -> tuple[str, int]:
    """Return the quality that a word measures, and which end of it the word means."""
    stem = (tokenize(word) or [word])[0]
    for quality, words in _SCALES.items():
        for entry in words.split():
            plain = entry.lstrip("-")
            if word == plain or stem in tokenize(plain):
                return quality, -1 if entry.startswith("-") else 1
    return stem, 1


def _base(comparative: str) -> str:
    """Return the adjective of a comparative in -er: cheaper, larger, easier, bigger."""
    known = {entry.lstrip("-") for words in _SCALES.values() for entry in words.split()}
    if comparative in known:
        return comparative
    root = comparative[:-2]
    candidates = [root, root + "e", root[:-1] + "y" if root.endswith("i") else root, root[:-1]]
    return next((c for c in candidates if c in known), root)
