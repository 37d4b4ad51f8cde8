"""Read what question files say is right: an index, letters, the words of a choice, a truth value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.quiz.exchange.shown import index_of
from tutor.text.fold import fold

_TRUE = frozenset("true t yes y right correct 1 对 正确 是 真 √ ✓ ✔ 对的".split())
_FALSE = frozenset("false f no n wrong incorrect 0 错 错误 否 不是 假 × ✗ ✘ x 不正确 不对".split())
_WRAP = " \t\r\n.。()（）[]【】:："
_LABEL = re.compile(r"(?:choices?|options?|answers?|选项|答案)\s*", re.IGNORECASE)
_LETTERED = re.compile(r"([a-z])\s*[.):、)]\s*(.+)")
_SPLIT = re.compile(r"\s*[,;，；、|/\n+&]\s*|\s+(?:and|und|和)\s+|\s+")


def read_truth(value: object) -> bool | None:
    """Return the truth value that a cell says, None if it says none."""
    if isinstance(value, bool):
        return value
    word = fold(str(value)).strip(_WRAP)
    return True if word in _TRUE else False if word in _FALSE else None


def find_choices(answer: object, choices: Sequence[str], first: int) -> tuple[int, ...]:
    """Return the indices of the choices that an answer names, rising; empty if it names none or one that is not there.

    Tried in order: the words of a choice; for a number, a place counted from `first` (0 or 1); letters; several of
    these. A list is read entry by entry.
    """
    if isinstance(answer, list | tuple):
        found = [find_choices(entry, choices, first) for entry in answer]
        return tuple(sorted({n for one in found for n in one})) if found and all(found) else ()
    if isinstance(answer, bool):
        return ()
    if isinstance(answer, int):
        return _keep(answer - first, choices)
    text = str(answer).strip()
    single = _find_one(text, choices, first)
    if single or _contradicts_itself(text, choices):
        return single
    for pieces in (re.split(r"\s*[;；|\n]\s*", text), _SPLIT.split(_LABEL.sub("", text)), list(text)):
        found = [_find_one(piece, choices, first) for piece in pieces if piece.strip()]
        if len(found) > 1 and all(found):
            return tuple(sorted({n for one in found for n in one}))
    return ()


def list_numbers(answer: object) -> list[int]:
    """Return the whole numbers that an answer consists of: by them a file shows whether it counts from 0 or from 1."""
    if isinstance(answer, list | tuple):
        return [n for entry in answer for n in list_numbers(entry)]
    if isinstance(answer, bool):
        return []
    text = str(answer).strip(_WRAP)
    pieces = [piece for piece in _SPLIT.split(text) if piece]
    return [int(piece) for piece in pieces] if pieces and all(p.isascii() and p.isdigit() for p in pieces) else []


def _find_one(text: str, choices: Sequence[str], first: int) -> tuple[int, ...]:
    said = [n for n, choice in enumerate(choices) if fold(choice).strip() == fold(text).strip()]
    if said:
        return (said[0],)
    bare = _LABEL.sub("", fold(text)).strip(_WRAP)
    if bare.isascii() and bare.isdigit() and len(bare) <= 2:
        return _keep(int(bare) - first, choices)
    if len(bare) == 1 and "a" <= bare <= "z":
        return _keep(index_of(bare), choices)
    lettered = _LETTERED.fullmatch(fold(text).strip())
    if lettered and _keep(index_of(lettered[1]), choices):
        place = index_of(lettered[1])
        return (place,) if fold(choices[place]).strip().endswith(lettered[2].strip()) else ()
    return ()


def _contradicts_itself(text: str, choices: Sequence[str]) -> bool:
    """Tell whether an answer gives the letter of one choice and the words of another: "B. Maro" where Maro is A."""
    lettered = _LETTERED.fullmatch(fold(text).strip())
    return lettered is not None and any(fold(choice).strip() == lettered[2].strip() for choice in choices)


def _keep(place: int, choices: Sequence[str]) -> tuple[int, ...]:
    return (place,) if 0 <= place < len(choices) else ()
