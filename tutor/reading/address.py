"""Name places of lessons shortly, so that an address can carry them: headings, and the words of a quote."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence

_MAX_LINES = 40
_DIGITS = 5


def anchor_of(heading: Sequence[str]) -> str:
    """Return the name of the place in a lesson under a path of headings, "top" for its beginning."""
    return f"h-{_digest(chr(31).join(heading), 10)}" if heading else "top"


def fingerprint(quote: str) -> str:
    """Return what tells the words of a quote apart from others of its passage: a short code for each of its lines."""
    lines = [line for line in quote.split("\n") if line.strip()]
    return ".".join(_digest(_bare(line), _DIGITS) for line in lines[:_MAX_LINES])


def read_fingerprint(codes: str) -> frozenset[str]:
    """Return the codes of a fingerprint, those that are none left out."""
    return frozenset(code for code in codes.split(".")[:_MAX_LINES] if len(code) == _DIGITS)


def _bare(text: str) -> str:
    shown = unicodedata.normalize("NFKC", text).lower()
    return "".join(character for character in shown if character.isalnum())


def _digest(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]
