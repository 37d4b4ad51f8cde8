"""Read what is typed at a question: letters, digits, a truth value, an order, pairs, or words."""

from __future__ import annotations

import re
import string

from tutor.types import ItemKind, Key, Pairs, QuizItem

LETTERS = string.ascii_lowercase
_TRUE = frozenset("t true y yes 对 對 是 正确 正確 真 √ ✓".split())
_FALSE = frozenset("f false n no 错 錯 否 错误 錯誤 不对 假 × ✗ x".split())
_MARK = re.compile(r"\d+|[a-z]")
_PAIR = re.compile(r"(\d+)\s*[=:：→>.、–-]*\s*([a-z])")
_SEPARATORS = re.compile(r"[\s,，;；、.()（）/+&>→-]+|and|和|与")


def read_response(item: QuizItem, text: str) -> Key | None:
    """Return the response that a line means for an item, None if it means none."""
    typed = text.strip()
    plain = typed.translate({c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)}).lower()
    choices = item.choices
    if item.kind is ItemKind.TRUE_FALSE:
        return True if plain.strip(".。") in _TRUE else False if plain.strip(".。") in _FALSE else None
    if choices is None:
        return typed or None
    if isinstance(choices, Pairs):
        return _read_pairs(plain, len(choices.left), len(choices.right))
    indices = _read_indices(plain, len(choices))
    if indices is None:
        return None
    if item.kind is ItemKind.MCQ:
        return indices[0] if len(indices) == 1 else None
    if item.kind is ItemKind.ORDER:
        return indices if len(indices) == len(choices) else None
    return tuple(sorted(indices))


def _read_indices(plain: str, count: int) -> tuple[int, ...] | None:
    """Return the positions that letters (a, b) or digits (1, 2) name, glued or apart, each once; None for others."""
    rest = _SEPARATORS.sub(" ", plain).strip()
    parts = rest.split()
    if not all(re.fullmatch(r"\d+|[a-z]+", part) for part in parts):
        return None
    glued = count <= 9
    marks = [mark for part in parts for mark in (_MARK.findall(part) if part.isalpha() else _cut_digits(part, glued))]
    found = tuple(LETTERS.index(mark) if mark.isalpha() else int(mark) - 1 for mark in marks)
    if not found or len(set(found)) != len(found) or not all(0 <= n < count for n in found):
        return None
    return found


def _cut_digits(part: str, glued: bool) -> list[str]:
    return list(part) if glued else [part]


def _read_pairs(plain: str, left: int, right: int) -> tuple[int, ...] | None:
    """Return for each left text the position of its right one: "b c a", "2 3 1" or "1b 2c 3a"; None for others."""
    pairs = _PAIR.findall(plain)
    if len(pairs) == left and not _SEPARATORS.sub("", _PAIR.sub("", plain)):
        named = {int(one) - 1: LETTERS.index(other) for one, other in pairs}
        if sorted(named) == list(range(left)) and all(0 <= n < right for n in named.values()):
            return tuple(named[n] for n in range(left))
        return None
    parts = _SEPARATORS.sub(" ", plain).split()
    marks = [mark for part in parts for mark in (list(part) if part.isalpha() or right <= 9 else [part])]
    if len(marks) != left or not all(mark.isdigit() or mark in LETTERS for mark in marks):
        return None
    found = tuple(LETTERS.index(mark) if mark.isalpha() else int(mark) - 1 for mark in marks)
    return found if all(0 <= n < right for n in found) else None
