"""Find the part of which a question asks what share of a whole it is, and tell whether evidence gives that share.

The share that the whole itself has of something greater is not the share of a part in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tutor.answering.demands.attribute_held import rate_held
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.attribute import Attribute, Kind
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.wanted import Wanted
from tutor.answering.values import satisfies_ask
from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize
from tutor.types import Unit

HELD = 0.4  # of a word: in a synonym that shares a character, or more
_SHARE = r"(?:percent(?:age)?|share|proportion|portion|fraction)"
_LINK = r"(?:is|are|was|were|goes to|went to|goes on|went on|comes? from|came from|consists? of|(?:is|are) made up of)"
_LANGUAGE = r"[a-z]+(?:ish|ese|ian|an|ic|ench|indi)\b"
_PART = rf"(?:the |an? |on |(?:written )?in (?={_LANGUAGE}))?(?P<part>[a-z][\w-]*(?: [a-z][\w-]*)?)"
_ENGLISH = (
    re.compile(rf"\b(?:what|which) {_SHARE} of (?P<whole>[^?]+?) {_LINK} {_PART}\W*$"),
    re.compile(
        rf"\b{_SHARE}\b[^?]*? (?:do|does|did|is|are) {_PART}"
        r" (?:make up|account for|represent|take up|constitute|have)\b"
    ),
)
_ROOM = r" ?[a-z]|[㐀-鿿]?[存间]|空间|容量|磁盘|地方|位置|面积|体积"  # 占多少内存 asks for no share
_AMOUNT = rf"(?:是|有|为|达到?)?(?:百分之)?(?:多少(?!{_ROOM})|几|多大|多高|什么比例)"
_SHARED = re.compile(
    r"(?P<part>[㐀-鿿]{2,8}?)(?:一共|总共|大概|大约)?"
    rf"(?:(?:占了?|占据)(?:总[㐀-鿿]{{1,4}}?的?)?{_AMOUNT}|所?占?的?(?:占比|比例|比重|百分比){_AMOUNT})"
)
_SUCH = re.compile(r"(?P<such>[㐀-鿿]{2,8})的[㐀-鿿]{2,4}$")  # 来自北岛的页面
_OF_SUCH = frozenset("来自 出自 取自 源自 属于 关于 有关 其中".split())
_VAGUE = re.compile(
    r"\b(?:few|fewer|little|less|many|much|more|most|small|smaller|large|larger|rare|rarely|under-?represented)\b"
    r"|[较很极更最]?[少多低高小大]|不足|有限|稀少"
)
_CLAUSE = re.compile(r"[,，;；。.!?！？](?!\d)|\b(?:while|whereas|but|although|though)\b")
_WITHIN = "(?:[的里]|中(?![文国心])|内(?!容))"
_WHOLE = re.compile(rf"^(?P<whole>.*){_WITHIN}")
_BEFORE = re.compile(rf"^.*{_WITHIN}|^在|^其中")
_NO_THING = re.compile(
    r"^(?:it|they|this|that|each|one|there|used|about|in|on|for|not|still|under|over|more|less)\b|ed\b"
)
_GENERAL = frozenset("大概 大约 一般 通常 各 各自 分别 部分 来源 两者 它 它们 数量 比例".split())
_CONTAINING = frozenset(  # words that say only that a part is of something like its whole
    "内容 数据 资料 文本 语料 材料 页面 网页 文章 content data text material pages articles posts documents".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """The words of a part, and of the whole that it is a part of where the question names that before."""

    words: tuple[str, ...]
    whole: tuple[str, ...] = ()


def find_part(question: str) -> Part | None:
    """Return the part whose share of a whole a question asks for, None where it names none."""
    text = fold(question)
    if has_han(text):
        return _find_in_chinese(text)
    match = next((found for pattern in _ENGLISH if (found := pattern.search(text))), None)
    if match is None or _NO_THING.search(match["part"]):
        return None
    words = _leave_containing(word for word in match["part"].split() if content_words(word))
    whole = match.groupdict().get("whole") or ""
    return Part(words, _leave_containing(content_words(whole))) if words else None


def _find_in_chinese(text: str) -> Part | None:
    match = _SHARED.search(text)
    if match is None:
        return None
    cut = [word for word in cut_words(_BEFORE.sub("", match["part"])) if word not in FUNCTION_WORDS]
    words = _leave_containing(word for word in cut if word not in _GENERAL and len(word) > 1)
    if _CONTAINING.issuperset(words) and (such := _SUCH.search(match["part"])):
        words = tuple(w for w in cut_words(_BEFORE.sub("", such["such"])) if len(w) > 1 and w not in _OF_SUCH) or words
    before = _WHOLE.search(text[: match.end("part")])
    whole = content_words(before["whole"]) if before else []
    return Part(words, _leave_containing(whole)) if words else None


def _leave_containing(words: Iterable[str]) -> tuple[str, ...]:
    """Leave out words such as "content" where others remain."""
    every = tuple(words)
    return tuple(word for word in every if word not in _CONTAINING) or every


def speaks_of_part(part: Part, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence holds a word of a part; a row labelled with the whole, and not the part, gives its own."""
    if not any(rate_held(_as_noun(word), wanted, scored.unit, scored.chunk) >= HELD for word in part.words):
        return False
    if _tells_vaguely(part, wanted, scored.unit):
        return False
    if not scored.unit.cells or not part.whole:
        return True
    label = term_set(scored.unit.cells[0])
    headed = term_set(" ".join((*scored.unit.cells[:1], *scored.unit.header)))
    return not _holds(part.whole, wanted, label, all) or _holds(part.words, wanted, headed, any)


def _tells_vaguely(part: Part, wanted: Sequence[Wanted], unit: Unit) -> bool:
    """Tell whether all that a sentence says of a part is that it is small, or large: its figure is another's."""
    if unit.cells:
        return False
    clauses = _CLAUSE.split(fold(unit.text))
    told = [clause for clause in clauses if _holds(part.words, wanted, term_set(clause), all)]
    return bool(told) and all(_VAGUE.search(clause) and not satisfies_ask(Ask.SHARE, clause) for clause in told)


def _holds(
    words: Sequence[str], wanted: Sequence[Wanted], held: frozenset[str], quantify: Callable[[Iterable[bool]], bool]
) -> bool:
    return quantify(
        any(w.find_in(held) >= HELD for w in wanted if not set(tokenize(word)).isdisjoint(w.terms))
        or not held.isdisjoint(tokenize(word))
        for word in words
    )


def _as_noun(word: str) -> Attribute:
    return Attribute(Kind.NOUN, word, tuple(tokenize(word)))
