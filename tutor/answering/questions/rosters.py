"""Tell a question for companies or other bodies by name, and a text that names one or lists some."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.text.patterns import remember_search
from tutor.text.words import content_words, tokenize

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
_asks_one = remember_search(
    r"\b(?:which|what) (?:(?!(?:of|is|are|was|were|did|does|do)\b)[\w-]+ ){0,3}?(?:company|firm|bank|airline|carrier"
    r"|operator|provider|vendor|supplier|start-?up|maker|manufacturer|publisher|organi[sz]ation|institution|business)\b"
    r"(?! (?:should|could|can|may|might|must|needs?|would|size|data|name))"
    r"|哪一?家(?:公司|企业|银行|厂商|机构|供应商|航空公司)",
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


# "Maro Lines: three ferries": a name of more than one word, which no other label is.
_LABELLED = re.compile(r"^(?:[A-Z][\w&.-]*[\w&] ){1,3}[A-Z][\w&.-]*[\w&](?: [(（][^()（）]*[)）])?\s?[:：]")


def names_body_asked(question: str, text: str) -> bool:
    """Tell whether a question asks for one company or other body, and a text that holds half of it opens with one's."""
    if not (_asks_one(question) and _LABELLED.match(text)):
        return False
    asked = set(content_words(question))
    return 2 * len(asked.intersection(tokenize(text))) >= len(asked)


@lru_cache(maxsize=65536)
def lists_bodies(text: str) -> bool:
    """Tell whether a text names several in a row, after what says whose something is."""
    return _LISTS.search(text) is not None
