r"""Find formulas in text: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKS = (("$$", "$$"), (r"\(", r"\)"), (r"\[", r"\]"))
_MAX_CHARS = 1200
# What only a formula has. A sum of money, a shell variable or a price range has none of it.
_SIGN = re.compile(r"\\[A-Za-z]|[_^=<>≤≥≈±×÷∑∏∫√∈∞→]|\\[{}|]")
_TERM = re.compile(r"[+-]?\d*\.?\d*\s*[A-Za-z]\d?(?:\([A-Za-z0-9, ]{1,12}\))?'*|\d+(?:\.\d+)?|\|[^|]{1,12}\|")
_SUM = re.compile(r"[A-Za-z0-9.()' ]{1,12}(?:\s*[-+*/,:|!]\s*[A-Za-z0-9.()' ]{1,12})+")
_WORD = re.compile(r"[A-Za-z]{3,}")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula at `start`:`end` of a text: its LaTeX without the marks, and whether it stands apart from the line."""

    start: int
    end: int
    latex: str
    display: bool


def find_formulas(text: str) -> Iterator[Formula]:
    """Yield the formulas of a text, in order."""
    position = 0
    while (position := _next_mark(text, position)) >= 0:
        found = match_formula(text, position)
        if found is not None:
            yield found
        position = found.end if found is not None else position + (2 if text[position] == "\\" else 1)


def match_formula(text: str, start: int) -> Formula | None:
    """Return the formula whose opening mark stands at `start`, None where there is none."""
    for opening, closing in _MARKS:
        if text.startswith(opening, start):
            return _match_marked(text, start, opening, closing)
    return _match_dollar(text, start) if text.startswith("$", start) else None


def _next_mark(text: str, position: int) -> int:
    found = [at for mark in ("$", r"\(", r"\[") if (at := text.find(mark, position)) >= 0]
    return min(found, default=-1)


def _match_marked(text: str, start: int, opening: str, closing: str) -> Formula | None:
    begin = start + len(opening)
    end = text.find(closing, begin, begin + _MAX_CHARS)
    latex = text[begin:end].strip() if end >= 0 else ""
    if not latex or "$" in latex or "\n\n" in latex or re.search(r"(?<!\\)(?:\\\\)*\\$", latex):
        return None
    return Formula(start, end + len(closing), latex, opening != r"\(")


def _match_dollar(text: str, start: int) -> Formula | None:
    """Match `$…$` on the terms of Pandoc (no space inside the marks), if what stands inside reads like a formula."""
    if start and (text[start - 1] in "\\$" or text[start - 1].isalnum()):
        return None
    end = text.find("$", start + 1, start + _MAX_CHARS)
    latex = text[start + 1 : end] if end >= 0 else ""
    if not latex or latex[0].isspace() or latex[-1].isspace() or latex[-1] == "\\":
        return None
    after = text[end + 1 : end + 2]
    if after == "$" or (after.isascii() and after.isalnum()) or "\n\n" in latex:
        return None
    return Formula(start, end + 1, latex, False) if _reads_like_formula(latex) else None


def _reads_like_formula(latex: str) -> bool:
    if _TERM.fullmatch(latex):
        return True
    if re.search(r"[。，；！？]|[.,;] [A-Z][a-z]", latex):
        return False
    return bool(_SIGN.search(latex)) or (_SUM.fullmatch(latex) is not None and not _WORD.search(latex))
