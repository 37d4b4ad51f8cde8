"""Tell words that only colour what a sentence says from those that carry it: turned round, the first prove nothing."""

from __future__ import annotations

import re

_MANNER = frozenset(
    "simple complex easy difficult hard common rare intuitive counter-intuitive broad narrow wide general-purpose"
    " specialised specialized huge tiny massive vast enormous big".split()
)
_HAN_MANNER = frozenset("简单 复杂 容易 困难 通用 专用 罕见 常见".split())
# Nouns before which such a word tells an amount after all.
_MEASURED = re.compile(
    r"^ (?:and [\w-]+ )?(?:[\w-]+ )?(?:range|variety|choice|amounts?|numbers?|quantit(?:y|ies)|data|datasets?|data"
    r" ?sets?|corpus|corpora|collections?|volumes?|costs?|prices?|sums?|share|part|majority|sizes?|models?|networks?"
    r"|files?|gaps?)\b",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(r"^ (?:to|for|in|on|at|when|if|with|than|as|and|or|but|because|by|of|from|even|after|before)\b")
_SIZES = frozenset("broad narrow wide huge tiny massive vast enormous big".split())


def only_colours(word: str, after: str, language: str) -> bool:
    """Tell whether a word only colours the noun behind it: "a simple challenge", "a rare task", 简单的程序.

    Said of its subject ("the steps are simple"), or of an amount ("a wide range"), it carries the statement.
    """
    if language == "zh":
        return word in _HAN_MANNER and after.startswith("的")
    if word not in _MANNER or not re.match(r" [A-Za-z]", after):
        return False
    if word in _SIZES and _MEASURED.match(after):
        return False
    return _NO_NOUN.match(after) is None
