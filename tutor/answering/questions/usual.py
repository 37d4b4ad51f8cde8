"""Tell that a question asks for what is usual, which value or which thing; rate how far a text says so."""

from __future__ import annotations

import re

_VALUE = r"(?:values?|settings?|figures?)"
_HOW = (
    r"(?:usual(?:ly)?|typical(?:ly)?|common(?:ly)?|normal(?:ly)?|good|reasonable|sensible|recommended|suggested|standard"
    r"|default|starting)"
)
# Words that only ask for such a value.
USUAL = re.compile(rf"\b{_HOW}\b(?=[^?]*\b{_VALUE}\b)|\b{_VALUE}\b", re.IGNORECASE)
_ASKS_VALUE = re.compile(
    r"\b(?:what(?:['’]s| is| are| would be)|which is) (?:an?|the|its|their) (?:most )?"
    rf"{_HOW} (?:[\w-]+ ){{0,3}}?{_VALUE}\b|\b(?:what|which) {_VALUE}\b[^?]*\b{_HOW}\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:most (?:often|commonly|widely|frequently|popular|common|typical|usual)|usually|normally|typically|commonly"
    r"|generally|mostly|as a rule|by default|the (?:default|usual|standard|typical|common|normal))\b"
    r"|\b(?:do|does|are|is|did) most (?:[\w-]+ ){0,2}?[\w-]+s\b|\bused most\b|\bin most cases\b",
    re.IGNORECASE,
)
_TELLS_MOST = re.compile(
    r"\bmost (?:often|commonly|widely|frequently|popular|common|typical|usual)\b|\bin most cases\b|\bby default\b"
    r"|\bmost [\w-]+s (?:use|have|are|do|take|put|prefer)\b|\bthe (?:majority|default|norm|standard)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:common|commonly|usual|usually|typical|typically|popular|widely|generally|normally|mostly|default|standard"
    r"|tends? to|often)\b",
    re.IGNORECASE,
)
TOLD_MOST, TOLD_USUAL = 1.0, 0.6  # how far a text tells what is usual; set by hand


def asks_usual(question: str) -> bool:
    """Tell whether a question asks which value of something is usual or advised: "a common value for the draught"."""
    return _ASKS_VALUE.search(question) is not None


def rate_usual(question: str, text: str) -> float:
    """Return how far a text says what is usual where a question asks for that, 0 where it does not."""
    if not _ASKS.search(question):
        return 0.0
    return TOLD_MOST if _TELLS_MOST.search(text) else TOLD_USUAL if _TELLS.search(text) else 0.0
