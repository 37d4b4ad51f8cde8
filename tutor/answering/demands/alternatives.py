"""Find the alternatives between which a question asks ("is it oak or pine?"), and whether evidence names one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tutor.answering.comparisons.sides import list_side_terms
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.attribute_words import PREPOSITIONS
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words

MIN_HELD = 0.5  # of the words of one of them, which it must hold more of
MAX_WORDS_BEFORE = 3  # of the first alternative, before "or"
_ENGLISH = re.compile(
    r"(?:^|[.?!,;:]\s*|\b(?:and|but|so|that|while) )(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would"
    r"|should|must)(?:n['’]t)? (?P<before>[^?.!;:]+?),? or (?P<after>(?:[\w'’-]+ ){0,4}?[\w'’-]+)\W*$",
    re.IGNORECASE,
)
# "Is it so or not?" leaves no choice between two words.
_NO_CHOICE = re.compile(
    r"\bor (?:not|no|false|wrong|else|otherwise|so|more|less|fewer|later|anything|something|anyone|any|what|how|why"
    r"|(?:do|does|did|is|are|was|were|can|could|should|would|will|has|have)(?:n['’]t)?)\b",
    re.IGNORECASE,
)
_BEFORE_HAN = r"(?:属于|[是用为算需要会靠按，,])"
_CHINESE = re.compile(
    rf"(?:^|{_BEFORE_HAN})(?P<before>(?:(?!{_BEFORE_HAN})[㐀-鿿]){{2,6}}?)的?[，,]?还是{_BEFORE_HAN}*"
    r"(?P<after>[㐀-鿿]{2,12}?)(?:的|[呢啊？?]|$)"
)


@lru_cache(maxsize=1024)
def find_alternatives(question: str) -> tuple[frozenset[str], ...]:
    """Return the terms of each of two things or qualities between which a question asks, () where it asks for none."""
    match = (_CHINESE if has_han(question) else _ENGLISH).search(question.strip())
    if match is None or _NO_CHOICE.search(question):
        return ()
    before, after = match["before"], match["after"]
    if has_han(question):
        first_terms, second_terms = list_side_terms(before), list_side_terms(after)
        return (first_terms - second_terms or first_terms, second_terms - first_terms or second_terms)
    if fold(before.split()[-1]) in PREPOSITIONS:  # "before or after the storm"
        return ()
    second, first = content_words(after), content_words(before)[-MAX_WORDS_BEFORE:]
    told = (
        next((word for word in reversed(first) if word not in second), ""),
        next((word for word in second if word not in first), ""),
    )
    is_named = all(told) and not any(word[:1].isdigit() for word in told)  # another figure may be the right one
    return tuple(frozenset({word}) for word in told) if is_named else ()


def names_one(alternatives: Sequence[frozenset[str]], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether a unit or the line before it names one of some alternatives, or what may stand for it."""
    held = term_set(f"{scored.unit.lead} {scored.unit.text}")
    own = [[w for w in wanted if w.terms[0] in terms] for terms in alternatives]
    return not any(own) or any(sum(word.find_in(held) for word in words) > MIN_HELD * len(words) for words in own)
