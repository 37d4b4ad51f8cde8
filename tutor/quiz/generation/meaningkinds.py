"""Tell what kind of thing a meaning describes: something done, or a thing by its head noun."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.text.fold import fold
from tutor.text.language import has_han

_DOING = re.compile(r"(?:[a-z]+ly )?(?:re-?)?[a-z]{2,}ing\b", re.IGNORECASE)
_HEAD_END = re.compile(
    r"\s*(?:[,;:.(]|\b(?:of|that|which|who|where|when|with|without|for|from|in|on|by|to|at|as|beside|between|under|over|behind|near|along|around|above"
    r"|below|against|before|after|inside|outside|within|across|used|than|into|through"
    r"|trained|made|given|is|are|was|were|can|able|and|or|[a-z]+ed)\b)"
)
_EMPTY_HEADS = frozenset("kind type sort form part one set collection piece group series number way".split())
_HAN_HEAD = re.compile(r"的([㐀-鿿A-Za-z]{1,6})$")
_CLAUSE_END = re.compile(r"[，,；;。：:（(]")


@dataclass(frozen=True, slots=True)
class MeaningKind:
    """Whether a meaning describes something done, and the noun at its head, "" where none can be told."""

    is_act: bool
    head: str


def read_kind(meaning: str) -> MeaningKind:
    """Return the kind of thing that a meaning describes."""
    text = fold(meaning).strip()
    if has_han(text):
        clause = _CLAUSE_END.split(text, maxsplit=1)[0]
        match = _HAN_HEAD.search(clause)
        head = match[1] if match else ""
        return MeaningKind(not head or head.endswith(("过程", "方法", "训练", "学习", "阶段", "做法")), head[-2:])
    if _DOING.match(text):
        return MeaningKind(True, "")
    head = _HEAD_END.split(text, maxsplit=1)[0].strip().rsplit(" ", maxsplit=1)[-1]
    return MeaningKind(False, "" if head in _EMPTY_HEADS else head.rstrip("s"))


def are_alike(one: MeaningKind, other: MeaningKind) -> bool:
    """Tell whether two meanings could belong to one term: both of something done, or both of a thing."""
    return one.is_act == other.is_act
