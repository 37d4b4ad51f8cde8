"""Tell a question for what a figure comes of from one for the figure, and the text that says so: a formula, a rule."""

from __future__ import annotations

import re

BASIS = 2.5  # for a text that says what a figure comes of where that is asked for; set by hand
_MADE = (
    r"(?:worked out|calculated|computed|derived|determined|estimated|figured out|reckoned|made up|composed|put together"
    r"|based|set)"
)
# "What is the fare worked out from?", "What does the price depend on?", "How is the toll calculated?"
_ASKS = re.compile(
    rf"\b(?:{_MADE}|depend(?:s|ed|ing)?) (?:from|on|upon|by|of|with)\W*$"
    r"|^\W*(?:and |so |but )?how (?:is|are|was|were|do|does|did|would|can|could|should)\b[^?]*"
    r"\b(?:worked? out|calculated?|computed?|derived?|determined?|estimated?)\W*$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"^[^=\d]{2,80}=[^=]*[a-z]{3}[^=]*[×*·⋅+/−-][^=]*[a-z]{3}|\\times\b"  # in words: of figures it is a single case
    rf"|\b(?:{_MADE}|charged|billed|priced|paid) (?:\w+ )?(?:from|on|upon|by|per)\b|\bdepend(?:s|ed|ing)? (?:up)?on\b",
    re.IGNORECASE,
)


def asks_basis(question: str) -> bool:
    """Tell whether a question asks what a figure comes of, and not for the figure."""
    return _ASKS.search(question) is not None


def tells_basis(text: str) -> bool:
    """Tell whether a text says what a figure comes of."""
    return _TELLS.search(text) is not None
