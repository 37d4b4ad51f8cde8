"""Tell a question for where something comes from, and a text that says so."""

from __future__ import annotations

import re
from functools import lru_cache

TELLS_ORIGIN = 2.0  # for a text that says where anything comes from; set by hand
_GOT = (
    r"(?:come|comes|came|originates?|originated|stems?|stemmed|taken|drawn|sourced|obtained|collected|gathered|scraped"
    r"|derived|get|gets|got|take|takes|took|draw|draws|drew|obtain|collect|gather|find|imported)"
)
_ASKS = re.compile(
    rf"\bwhere\b[^?]*\b{_GOT}\b[^?]*\bfrom\b|\bwhere\b[^?]*\boriginat\w+|\bfrom where\b[^?]*\b{_GOT}\b"
    rf"|\b{_GOT} from (?:where|what|which)\b|(?:来自|取自|出自)(?:哪|什么|何)|从哪[里儿]?(?:来|取|得|弄|收集|获)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    rf"\b{_GOT}\b[^.;:]{{0,40}}?\bfrom (?!scratch\b)|\boriginat\w+ in\b|来自|取自|出自|来源", re.IGNORECASE
)


@lru_cache(maxsize=1024)
def _asks_origin(question: str) -> bool:
    return _ASKS.search(question) is not None


def rate_origin(question: str, text: str) -> float:
    """Return what it adds that a text says where something comes from, where a question asks that."""
    return TELLS_ORIGIN if _asks_origin(question) and _TELLS.search(text) else 0.0
