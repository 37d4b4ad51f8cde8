"""Tell a question for what somebody or something would say, and the units that give its words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tutor.text.fold import fold
from tutor.types import Chunk, Unit

UTTERED = 1.5  # for a unit that gives an answer's words; set by hand
_SAYS = r"(?:say|answer|reply|respond|come back with)"
_WORDS = r"(?:repl(?:y|ies)|responses?|answers?)"
_ASKS = re.compile(
    r"\b(?:what|how) (?:would|will|does|did|might|could) (?!(?:the |a |this |our )?(?:lectur|lesson|course|video"
    r"|speaker|teacher|author|text|chapter|he\b|she\b|it\b|they\b))"
    rf"(?:[\w'’.-]+ ){{1,10}}?{_SAYS}\b(?! (?:about|on|of)\b)"
    rf"|\b(?:compare|contrast|difference between) (?:[\w'’.-]+ ){{0,4}}?{_WORDS}\b"
    rf"|\bhow (?:do|does|did|would|will|might) (?:[\w'’.-]+ ){{0,5}}?{_WORDS}\b[^?]*\b(?:differ|compare|change)\b"
    r"|(?:回答|答复|回复)[^，,？?]{0,4}(?:不同|不一样|区别|差[别异在])"
    r"|会?(?:怎么|如何|怎样)(?:回答|答复|回复|答|回)|会(?:说|回答|答|回复|回)(?:些)?(?:什么|啥)",
    re.IGNORECASE,
)
ASKING_UTTERANCE = re.compile(
    rf"\b(?:{_SAYS}|{_WORDS})\b|\basks?\b|\bplain\b|\bquestion\b|回答|答复|回复", re.IGNORECASE
)
_GIVES = re.compile(
    r"^\W*(?:response|answer|reply|output|result|回答|回复|答复|答案|输出)\s*\d*\s*[:：]", re.IGNORECASE
)


def asks_utterance(text: str) -> bool:
    """Tell whether a question asks for the words of an answer, other than of a lesson or its speaker."""
    return _ASKS.search(text) is not None


def gives_words(unit: Unit) -> bool:
    """Tell whether a unit gives the words of an answer."""
    return _GIVES.match(unit.text) is not None


def holds_names(names: Iterable[str], chunk: Chunk) -> bool:
    """Tell whether a passage names all that a question names: what one would say is not what another would."""
    held = fold(" ".join((chunk.title, *chunk.heading, chunk.text)))
    return all(name in held for name in names)
