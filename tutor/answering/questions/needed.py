"""Read off a question what its asker may need: "do I need it?", 要不要."""

from __future__ import annotations

import re

from tutor.text.language import has_han
from tutor.text.words import content_words

_ASKER = r"(?:i|we|he|she|they|one|(?:my|our|his|her|an?) [\w -]{2,40}?)"
_HOW = r"(?:(?:really|still|even|actually|ever|also|just) )*"
_MUST = r"(?:need|have|ought|got) to |(?:be )?better off (?:with )?|bother (?:to|with) |bother |require |need "
_NEEDED = r"(?:needed|necessary|required|worth it|overkill|for (?:me|us)|a must)\b"
_END = r"(?=[,;.?!]|$| (?:for|to|in|on|at|when|if|or|at all|anyway|too|then|here)\b)"
_ASKS = re.compile(
    rf"\b(?:do|does|would|will) {_ASKER} {_HOW}(?:{_MUST})(?P<verb>[^,;.?!]+?){_END}"
    rf"|\b(?:should|must|shall) {_ASKER} {_HOW}(?:(?:{_MUST}))?(?P<done>[^,;.?!]+?){_END}"
    rf"|(?:^|[,;.!] )(?:(?:so|and|then) )?(?:is|are) (?P<subject>[a-z][\w -]+?) {_HOW}{_NEEDED}"
    rf"|\b(?:is|would) (?:it|this) (?:be )?worth (?P<worth>(?:[a-z]+[ -])?[a-z]+ing\b[^,;.?!]*?){_END}"
    r"|[.,;!] (?:need|needs) (?P<bare>[^,;.?!]+?)(?=\?)"
    r"|(?:需不需要|用不用|有没有必要|有必要|用得着|要不要|该不该|需要|必须|一定要|还要|还得|应该)(?:去|再|也|做|用)?"
    r"(?P<han>[^，。,;?？]{2,16}?)(?=[吗么]?\W*$)",
    re.IGNORECASE,
)
# A question with a question word asks for something else: 需要什么, "how much do I need".
_ASKS_OTHER = re.compile(
    r"\b(?:what|which|(?<!\w )who|when|where|why|how)\b(?! (?:i|we) )|什么|哪|谁|何时|多少|几|怎么|为何", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,;.?!，。；？！]")
CASE_OF_NEED = 2.0  # for a point of a list of the cases in which the thing is needed, or is not; set by hand
MIN_HELD = 0.5  # of the thing's words


def find_needed(question: str) -> tuple[str, ...]:
    """Return the stems of the thing that a question asks whether its asker needs; none where it does not ask so."""
    match = _ASKS.search(question)
    if match is None or _ASKS_OTHER.search(_CLAUSE_END.split(question[: match.end()].rstrip(" ,;.?!，。？"))[-1]):
        return ()
    if match["han"] is not None and not (has_han(question) and re.search(r"[吗么]\W*$|不|没有", question)):
        return ()
    return tuple(content_words(next(filter(None, match.groups()), "")))


def names_needed(needed: tuple[frozenset[str], ...], terms: frozenset[str]) -> bool:
    """Tell whether terms name the thing, by half of its words in any language."""
    return bool(needed) and sum(not names.isdisjoint(terms) for names in needed) >= MIN_HELD * len(needed)
