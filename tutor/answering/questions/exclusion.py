"""Find what a question leaves aside: "apart from the crew", 除了船员以外."""

from __future__ import annotations

import re

from tutor.text.words import content_words, tokenize
from tutor.types import Unit

_WORD = r"(?!(?:what|which|who|whom|where|when|how|why|do|does|did|is|are|was|were|can|will)\b)[\w'’-]+ ?"
_ENUMERATED = rf"(?:(?:{_WORD}){{1,3}}, ?)+(?:(?:{_WORD}){{1,3}})?(?:and|or) "
_WHAT = rf"(?P<what>(?:{_ENUMERATED})?[^,;?!]{{3,60}}?)"
_HAN_WHAT = "(?P<what>(?:(?!还|也|哪|谁|什么|多少|怎)[^，,；;。？?！!]){1,20}?)"
_LEFT_ASIDE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:leaving|setting|putting) {_WHAT} aside\b,?",
        rf"\b(?:apart|aside) from {_WHAT}(?:,|(?=[?!;]|$))",
        rf"\b(?:excluding|not (?:counting|including)|without counting|ignoring|except(?: for)?|other than"
        rf"|besides) {_WHAT}"
        r"(?:,|(?=[?!;]|$))",
        rf"(?:除了|除开|撇开|抛开|不算|不计|不包括){_HAN_WHAT}(?:之外|以外|外|的话|不谈)?(?:[，,]|(?=[？?！!。]|$))",
    )
)
# "Besides Oslo, where else does it call?": what is named belongs to the answer's context.
_ASKS_MORE = re.compile(
    r"\b(?:else|others?|also|additional|another|further|too|third|fourth|fifth|sixth|one more)\b"
    r"|[还也]|其他|其它|别的|另外",
    re.IGNORECASE,
)
# 渡轮除了法语还用哪些语言: without a comma.
_HAN_BESIDES = re.compile(rf"(?:除了|除){_HAN_WHAT}(?:之外|以外|外)?(?=[还也]|其[他它])")
# What is left of a whole is computed: everything except the rent, all the others together.
_ASKS_REST = re.compile(
    r"\b(?:everything|all|total|bill|budget|sum)\b[^?]*\bhow much\b"
    r"|\bhow much\b[^?]*\b(?:everything|all|total|bill|left)\b"
    r"|\bhow many\b[^?]*\b(?:together|combined|add(?:ed)? up|sum up|come to|in total|altogether|left|remain\w*)\b"
    r"|(?:加起来|合计|总共|一共|共有|剩下?)[^？?]*多少",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[^:：|—–]{2,60}?(?=\s*(?:[:：|]|\s[—–-]\s))")


def find_left_aside(question: str) -> tuple[str, frozenset[str]]:
    """Return a question without what it leaves aside, and the stems of that; none where it is all there is."""
    for pattern in _LEFT_ASIDE:
        match = pattern.search(question)
        if (
            match
            and not _ASKS_REST.search(question)
            and not _ASKS_MORE.search(pattern.sub(" ", question, count=1))
            and len(content_words(rest := pattern.sub(" ", question, count=1))) > 1
        ):
            return " ".join(rest.split()), frozenset(content_words(match["what"]))
    return question, frozenset()


def find_known_besides(question: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of what a question asks for more of the kind of, and of the words that say so.

    "Besides Oslo, where else does it call?": the answer need not name Oslo.
    """
    for pattern in (*_LEFT_ASIDE, _HAN_BESIDES):
        match = pattern.search(question)
        if match and _ASKS_MORE.search(pattern.sub(" ", question, count=1)):
            known = frozenset(content_words(match["what"]))
            return known, frozenset(content_words(match.group())) - known
    return frozenset(), frozenset()


def is_left_aside(unit: Unit, left_aside: frozenset[str]) -> bool:
    """Tell whether a row or a labelled point is of what a question leaves aside."""
    if not left_aside:
        return False
    label = _LABEL.match(unit.text)
    named = unit.cells[0] if unit.cells else label.group() if label else ""
    return not left_aside.isdisjoint(tokenize(named))
