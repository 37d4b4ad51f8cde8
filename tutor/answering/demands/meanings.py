"""Find the term whose meaning a question asks for, and tell whether a text gives it only as an example of something.

"Sailors' words like 'scuttlebutt' puzzle guests" does not say what scuttlebutt means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.words import content_words

_MARKS = "“”\"'‘’「」『』"
_THE_TERM = r"(?:the (?:\w+ )?(?:term|word|phrase|expression) )?"
_ASKS = re.compile(
    rf"\bwhat (?:does|do|did) {_THE_TERM}[{_MARKS}]?(?P<term>[^?{_MARKS}]+?)[{_MARKS}]?"
    r"(?: (?:actually|really|exactly))? (?:mean|stand for|signify)\b"
    rf"|\bmeaning of {_THE_TERM}[{_MARKS}]?(?P<of>[^?{_MARKS}]+?)[{_MARKS}]?(?: in [^?]+)?\W*$"
    rf"|[{_MARKS}](?P<han>[^{_MARKS}]+)[{_MARKS}][^?？]{{0,12}}?(?:是|有)?(?:什么|啥|何)(?:具体)?(?:意思|含义|意义)"
)
_LIKE = r"(?:\blike|\bsuch as|\be\.g\.,?|\bfor example,?|比如|例如|譬如|[像如])"
_QUOTED_AS_EXAMPLE = re.compile(rf"{_LIKE}[^,.;，。；{_MARKS}]{{0,8}}[{_MARKS}](?P<term>[^{_MARKS}]+)[{_MARKS}]")
_EXPLAINS = re.compile(
    r"\b(?:means|meaning that|refers? to|stands? for|that is|i\.e\.)|指的?是|意思是|意为|也就是|即指"
)
MAX_TERM = 3  # words


def find_meant(question: str) -> tuple[str, ...]:
    """Return the stems of the term whose meaning a question asks for, () where it asks for none."""
    match = _ASKS.search(fold(question))
    stems = content_words(next(filter(None, match.groupdict().values()))) if match else []
    return tuple(stems) if len(stems) <= MAX_TERM else ()


def tells_meaning(meant: Sequence[str], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence does more than to quote a term as an example."""
    text = fold(scored.unit.text)
    named = [w for w in wanted if w.terms[0] in meant] or [Wanted((stem,)) for stem in meant]
    quoted = [term_set(match["term"]) for match in _QUOTED_AS_EXAMPLE.finditer(text)]
    is_example = any(sum(word.find_in(term) > 0 for word in named) * 2 >= len(named) for term in quoted)
    return not is_example or _EXPLAINS.search(text) is not None
