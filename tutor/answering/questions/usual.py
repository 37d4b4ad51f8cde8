"""Tell that a question asks which value is usual: "What is a common value for the draught?"."""

from __future__ import annotations

import re

_VALUE = r"(?:values?|settings?|figures?)"
_HOW = (
    r"(?:usual(?:ly)?|typical(?:ly)?|common(?:ly)?|normal(?:ly)?|good|reasonable|sensible|recommended|suggested|standard"
    r"|default|starting)"
)
# Words that only ask for such a value.
USUAL = re.compile(rf"\b{_HOW}\b(?=[^?]*\b{_VALUE}\b)|\b{_VALUE}\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:what(?:['’]s| is| are| would be)|which is) (?:an?|the|its|their) (?:most )?"
    rf"{_HOW} (?:[\w-]+ ){{0,3}}?{_VALUE}\b|\b(?:what|which) {_VALUE}\b[^?]*\b{_HOW}\b",
    re.IGNORECASE,
)


def asks_usual(question: str) -> bool:
    """Tell whether a question asks which value of something is usual or advised."""
    return _ASKS.search(question) is not None
