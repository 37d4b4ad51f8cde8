"""Tell a question for companies or other bodies by name, and a text that lists some: "from Maro, Sund and Vik"."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.text.words import tokenize

_BODIES = (
    r"(?:companies|firms|vendors|providers|suppliers|makers|manufacturers|publishers|labs|organi[sz]ations|developers)"
)
_MADE = r"(?:models|products|tools|parts|designs|services|software|works|systems|engines|boats|machines)"
_ASKS = re.compile(
    rf"\b(?:which|what|name(?: the| some)?|list(?: the)?)\b(?: (?!of\b)[\w-]+){{0,3}}? (?P<bodies>{_BODIES})\b"
    rf"|\b(?:from|by) (?P<whom>whom)\b|\b(?P<whose>whose) (?!\w+ (?:is|was)\b)(?=[^?]*\b{_MADE}\b)"
    r"|哪(?:些|几家)(?P<han>公司|企业|厂商|机构|供应商|实验室)",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w&.-]*[\w&](?: [A-Z][\w&-]*)?"
_LISTS = re.compile(
    r"(?:\b(?:from|by|like|including|such as|e\.g\.,?)|[:：]) ?(?:(?:companies|firms) )?(?:such as |like )?"
    rf"{_NAME}(?:(?:,| and| or|,? and|、|和|与) ?{_NAME})+"
)


@lru_cache(maxsize=1024)
def find_bodies_asked(question: str) -> frozenset[str] | None:
    """Return the stems of what a question for bodies by name calls them, None where it asks for none."""
    match = _ASKS.search(question)
    if match is None:
        return None
    return frozenset(tokenize(next(filter(None, match.groups()))))


@lru_cache(maxsize=65536)
def lists_bodies(text: str) -> bool:
    """Tell whether a text names several in a row, after what says whose something is."""
    return _LISTS.search(text) is not None
