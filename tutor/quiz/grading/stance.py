"""Tell whether a text answers a yes-or-no question with yes or with no."""

from __future__ import annotations

import re

from tutor.answering.checking.polarity import negated_heads
from tutor.answering.checking.statements import split_statements
from tutor.text.fold import fold
from tutor.text.words import tokenize

_READ_SENTENCES = 3
_MIN_ECHO = 0.5  # of the terms of the question, for a sentence that says it again
_POLAR = re.compile(
    r"(?:^|[.?!,;:]\s*|\b(?:and|or|so|then)\s+)(?P<verb>is|are|was|were|does|do|did|can|could|will|would|should|has|have|must)"
    r"\s+(?!not\b)(?P<rest>[^.?!]*)\?"
)
_POLAR_HAN = re.compile(
    r"[^。？！?!]*(?:吗|是否|是不是|能不能|会不会|可不可以|对不对|能否|可否|有没有|要不要)[^。？！?!]*[？?]?"
)
_WH = re.compile(r"\b(?:what|which|how|why|who|when|where)\b")
_YES = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|yup|true|correct|right|indeed|certainly|of course)\b|正确|没错|会的|可以的|成立"
    r"|(?:是的?|对的?|能|可以)(?=[，,。.；;!！]|$|因为))"
)
_NO = re.compile(
    r"^\W*(?:no\b(?! (?:one|doubt|matter))|nope|not (?:really|at all|true|necessarily|always)|(?:false|incorrect|wrong"
    r"|never)\b|否(?:定)?|不(?:是|对|会|能|可以|成立|一定|行|正确)?(?=[，,。.；;!！]|$|因为)|错误?(?=[，,。.；;!！]|$)|并非"
    r"|没有(?=[，,。]))"
)
_NOT_HAN = re.compile(r"不(?!仅|但|只|是不)|没有?|并非|未|无需?(?=要)")


def read_stance(text: str, question: str) -> bool | None:
    """Return whether a text says yes (True) or no to a question, None if the question or the text leaves it open.

    It says so with its first word, or by saying the question's words again, with or without a negation.
    """
    asked = _find_polar(question)
    if asked is None:
        return None
    for sentence in split_statements(fold(text))[:_READ_SENTENCES]:
        if _NO.match(sentence):
            return False
        if _YES.match(sentence):
            return True
        echoed = _read_echo(sentence, asked)
        if echoed is not None:
            return echoed
    return None


def _find_polar(question: str) -> str | None:
    """Return what a question asks to be affirmed or denied, None if it asks for something else."""
    folded = fold(question)
    for match in _POLAR.finditer(folded):
        if not _WH.search(match["rest"].split(",")[0][:20]) and not _WH.search(
            folded[max(0, match.start() - 12) : match.start("verb")]
        ):
            return match["rest"]
    han = _POLAR_HAN.search(folded)
    return han.group() if han else None


def _read_echo(sentence: str, asked: str) -> bool | None:
    wanted, said = set(tokenize(asked)), set(tokenize(sentence))
    if not wanted or len(wanted & said) < _MIN_ECHO * len(wanted):
        return None
    scopes = negated_heads(sentence).values()
    if any(scope & wanted for scope in scopes) or _denies_han(sentence, asked):
        return False
    return None if scopes else True


def _denies_han(sentence: str, asked: str) -> bool:
    """Tell whether a Chinese sentence puts a negation right before words of what was asked."""
    return any(
        sentence[m.end() : m.end() + 2] in asked for m in _NOT_HAN.finditer(sentence) if m.end() + 2 <= len(sentence)
    )
