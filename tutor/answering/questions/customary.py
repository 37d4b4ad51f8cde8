"""Tell a question for what is usual, and a text that says so: "Which sail is used most often?"."""

from __future__ import annotations

import re

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
MOST, USUAL = 1.0, 0.6  # how far a text tells what is usual; set by hand


def rate_customary(question: str, text: str) -> float:
    """Return how far a text says what is usual where a question asks for that, 0 where it does not."""
    if not _ASKS.search(question):
        return 0.0
    return MOST if _TELLS_MOST.search(text) else USUAL if _TELLS.search(text) else 0.0
