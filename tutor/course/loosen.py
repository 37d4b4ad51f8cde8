"""Set apart what a copied page wrote line by line: Markdown takes a line right below a list or a table for its part."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FENCE = re.compile(r"^\s*(?P<mark>```|~~~)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+\S")
_OTHER_BLOCK = re.compile(r"^(?:#{1,6}\s|>|\s|```|~~~|</?[A-Za-z]|(?:[-*_]\s*){3,}$)")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_RULE_OF_TABLE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_LABEL = re.compile(r"^(?:\*\*|__)[^*_]+(?:[:：](?:\*\*|__)|(?:\*\*|__)\s*[:：])")
_ENDED = re.compile(r"[.!?:。！？：…][\"”’)）*_]*\s*$")
_UNBROKEN_CHARS = 110  # a longer line was not broken by hand


def loosen_lines(lines: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return Markdown lines with empty ones between blocks that touch, and the place of each in `lines`."""
    loose: list[str] = []
    places: list[int] = []
    fence = ""
    in_list = False
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else ""
        mark = _FENCE.match(line)
        if not fence and before.strip() and line.strip() and _stands_apart(lines, place, in_list):
            loose.append("")
            places.append(place)
            in_list = False
        if mark and fence in ("", mark["mark"]):
            fence = "" if fence else mark["mark"]
        if not fence:
            in_list = bool(line.strip()) and (in_list or _ITEM.match(line) is not None)
        loose.append(line)
        places.append(place)
    return loose, places


def _stands_apart(lines: Sequence[str], place: int, in_list: bool) -> bool:
    """Tell whether a line begins a block of its own although no empty line stands before it."""
    line, before = lines[place], lines[place - 1]
    after = lines[place + 1] if place + 1 < len(lines) else ""
    is_row, was_row = _ROW.match(line) is not None, _ROW.match(before) is not None
    if is_row != was_row:
        return was_row or ("-" in after and _RULE_OF_TABLE.match(after) is not None)
    if not in_list or _ITEM.match(line) or _OTHER_BLOCK.match(line):
        return False
    if _LABEL.match(line):
        return True
    begins = not line[:1].islower() and (_ENDED.search(before) is not None or len(line) > _UNBROKEN_CHARS)
    return begins and len(line) > len(before) / 2
