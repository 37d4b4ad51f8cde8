"""Find of what a question asks the price, the time or the result, and whether a text speaks of that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import term_set
from tutor.answering.questions.wanted import Wanted
from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

MIN_HELD = 0.5  # of a word, as a part of a longer one
BESIDE = 2  # lines before and after one with a figure, which may tell what it is of
_FIGURE = r"(?:costs?|prices?|bills?|budgets?|expenses?|fees?|time|duration)"
_ENGLISH = (
    re.compile(rf"\b{_FIGURE} (?:of|for) (?:an? |the |our |your )?(?P<owner>[a-z][\w-]*)\W*$"),
    re.compile(
        r"\b(?:how (?:much|long)|what) (?:does|do|did|will|would) (?:the |an? )?(?P<owner>[a-z][\w-]*)"
        r" (?:cost|take|last)\b"
    ),
    re.compile(
        r"\b(?:spen[dt]|spending|paid|pay) (?:on|for) (?:the |an? |our |your )?(?P<owner>[a-z][\w-]*"
        r"(?: (?!(?:for|in|of|by|to|on|at|when|with|during|per|each|from|and|or|over|if|that)\b)[a-z][\w-]*){0,2})"
    ),
)
_CHINESE = (
    re.compile(
        r"(?P<owner>[㐀-鿿]{2,10})的(?:电费|费用|成本|价格|预算|年薪|薪资|工资|时长|售价|票价|开销|花费)(?:大概|大约|一般)?"
        r"(?:是|有|要)?(?:多少|几|多[高大长])"
    ),
    re.compile(
        r"(?P<owner>(?:(?!是)[㐀-鿿]){2,10}?)(?:大概|大约|一般|通常|一共|总共)*(?:需要|得|要|会)?(?:[花用]费?|耗费?|持续)?了?"
        r"(?:多长时间|多久|多少时间)"
    ),
)
_RESULT = re.compile(r"^(?:请问|那么?)?(?P<owner>[㐀-鿿]{2,10}?)的(?:成果|产物|结果)(?:[是叫]|又?是)")
_BEFORE = re.compile(r"^.*[的里中内]|^(?:请问|那么?|如果|整个|一次|一个|大概|通常|一般)+")
_PEOPLE = re.compile(r"\b(?:people|staff|manpower|team|salar(?:y|ies)|wages|whole|rest|total|else)\b", re.IGNORECASE)
_NO_THING = frozenset(
    "cost costs price prices bill bills rent rents fee fees expense expenses budget spending charge charges "
    "it this that they one you we people everything something training project course process work job"
    " 整个 过程 时间 大概 通常 一般 项目 阶段 它 它们 这 那 需要 花费 完成 进行 训练".split()
)


def find_owner(question: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the words for that of which a question asks the price or the time; () for none, or for a name."""
    text = fold(question)
    patterns = _CHINESE if has_han(text) else _ENGLISH
    match = next((found for pattern in patterns if (found := pattern.search(text))), None)
    if match is None:
        return ()
    return _list_words(match["owner"], names)


def find_source(question: str) -> frozenset[str]:
    """Return the terms of that of which a Chinese question asks what results from it; none where it does not."""
    match = _RESULT.search(fold(question))
    return frozenset(content_words(match["owner"])) if match else frozenset()


def speaks_of_source(source: frozenset[str], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence with what it stands under holds every term of that of which a result is asked."""
    held = term_set(f"{frame_text(scored.unit, scored.chunk)} {scored.unit.text}")
    own = [w for w in wanted if w.terms[0] in source] or [Wanted((term,)) for term in source]
    return all(word.find_in(held) >= MIN_HELD for word in own)


def read_swapped(swapped: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the words for what a follow-up asks about instead of the thing before; () for a name, or for people."""
    return () if _PEOPLE.search(swapped) else _list_words(fold(swapped), names)


def _list_words(owner: str, names: Sequence[str]) -> tuple[str, ...]:
    words = cut_words(_BEFORE.sub("", owner)) if has_han(owner) else owner.split()
    named = {term for name in names for term in tokenize(name)}
    kept = (word for word in words if word not in _NO_THING and word not in FUNCTION_WORDS and len(word) > 1)
    return tuple(word for word in kept if content_words(word) and named.isdisjoint(tokenize(word)))


def speaks_of_owner(owner: Sequence[str], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence, its headings or the lines beside it hold a word for that of which a figure is asked."""
    unit, chunk = scored.unit, scored.chunk
    beside = chunk.units[max(0, scored.position - BESIDE) : scored.position + BESIDE + 1]
    near = (chunk.title, *chunk.heading, unit.lead, *unit.header, *(u.text for u in beside))
    held = term_set(" ".join(near))
    terms = {term for word in owner for term in tokenize(word)}
    own = [w for w in wanted if w.terms and w.terms[0] in terms]
    asked = own or [Wanted((term,)) for term in terms]
    return any(word.find_in(held) >= MIN_HELD for word in asked)
