"""Break lines for a terminal: Latin text between words, Chinese between characters, marks never at a line's start."""

from __future__ import annotations

import re

from rich.cells import cell_len

KEPT_SPACE = "\u00a0"
_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING = "“‘（「『《〈【([{"
_CLOSING = "”’）」』》〉】)\\]}。，、；：？！…—.,;:?!%"
_PIECE = re.compile(rf"[ \t]+|[{re.escape(_OPENING)}]*(?:[{_WIDE}]|[^ \t{_WIDE}]+?(?=[ \t{_WIDE}]|$))[{_CLOSING}]*|.")


def wrap_lines(text: str, width: int) -> list[str]:
    """Return the lines of a text, none wider than `width` cells unless one word alone is; line breaks are kept."""
    return [line for paragraph in text.split("\n") for line in _wrap_paragraph(paragraph, width)]


def _wrap_paragraph(paragraph: str, width: int) -> list[str]:
    lines = [""]
    for piece in _PIECE.findall(paragraph):
        if piece.isspace() and KEPT_SPACE not in piece:
            lines[-1] += piece
        elif lines[-1].strip() and cell_len(lines[-1]) + cell_len(piece) > width:
            lines.append(piece)
        else:
            lines[-1] += piece
    return [line.rstrip(" \t").replace(KEPT_SPACE, " ") for line in lines]
