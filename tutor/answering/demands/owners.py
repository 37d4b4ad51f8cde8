"""Find of what a question asks the price, the time or the result, and whether a text speaks of that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import term_set
from tutor.answering.questions.wanted import Wanted
from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words, tag_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

MIN_HELD = 0.5  # of a word, as a part of a longer one
BESIDE = 2  # lines before and after one with a figure, which may tell what it is of
_FIGURE = r"(?:costs?|prices?|bills?|budgets?|expenses?|fees?|time|duration)"
_NO_WORD = r"(?!(?:for|of|in|by|to|on|at|when|with|during|per|it|that|this|[a-z]+ing)\b)"
# What is told of by where it leads or what it is part of: a seat by its class.
_NAMED_BY_OTHER = r"(?:seats?|tickets?|fares?|flights?|trips?|rides?|journeys?|places?|rooms?|nights?|cop(?:y|ies))"
_OF_WHOLE = (
    r"(?:the|its|their|his|her|your|our|my|a|an|what|which|all|other|total|overall|entire|full|whole|average|typical"
    r"|approximate|approximated|estimated|annual|yearly|monthly|daily|computational|computing|final|actual|exact|real"
    r"|main|biggest|largest|smallest|minimum|maximum|extra|additional|and|or|of|in|for|on|with|reported|given|stated)"
)
_ENGLISH = (
    re.compile(rf"\b{_FIGURE} (?:of|for) (?:an? |the |our |your )?(?P<owner>[a-z][\w-]*)\W*$"),
    re.compile(
        r"\b(?:how (?:much|long)|what) (?:does|do|did|will|would) (?:the |an? )?(?P<owner>[a-z][\w-]*)"
        r" (?:cost|take|last)\b"
    ),
    re.compile(  # an item of what something costs
        r"\b(?:how much|what) (?:does|do|did|will|would) (?:the |an? )?"
        rf"(?P<owner>(?:{_NO_WORD}[a-z][\w-]* )?{_NO_WORD}(?!{_NAMED_BY_OTHER}\b)[a-z][\w-]*)"
        r" (?:for|of|in|during|behind|while) [^?]+? cost\b"
    ),
    re.compile(  # the hay bill
        r"\b(?:what|how (?:much|high|large|big|expensive)) (?:is|are|was|were|would be) [^?]*?"
        rf"\b(?!{_OF_WHOLE}\b)(?P<owner>[a-z][a-z-]+) (?:bills?|costs|budget|expenses)\b"
    ),
    re.compile(
        r"\bhow long (?:is|was) (?:the |this |that |his |her )?"
        r"(?P<owner>video|talk|recording|clip|lecture|speech|podcast|interview)\b"
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
# An item of what something costs: 项目里云服务器要花多少钱.
_ITEM_ZH = re.compile(
    r"(?:^|[时里中的内,，]|阶段)(?P<owner>[㐀-鿿]{2,8}?)(?:[这那一]?[块项]|[这那]?部分|方面|上|一共|总共|大概|大约|一般|通常|到底|究竟|还)*"
    r"(?:需要|要|得|会)?(?:[花用耗]费?|付)[掉去]?了?多少(?:钱|费用|美元|美金|预算)"
    r"|(?P<fee>(?:(?!的)[㐀-鿿]){1,3})费(?:一共|总共|大概|大约|一般|通常|到底|究竟|还|是|要|得|会|花了?|有)*多少"
)
_THING_TAGS = ("n", "v", "l", "j", "i")  # of the segmenter: nouns, verbs, set phrases and short forms
_RESULT = re.compile(r"^(?:请问|那么?)?(?P<owner>[㐀-鿿]{2,10}?)的(?:成果|产物|结果)(?:[是叫]|又?是)")
_GENERAL = frozenset(tokenize("data dataset corpus cost price expense bill spend budget fee charge pay fare dear"))
_NO_FEE = frozenset("花耗经收付免消计总话浪白")
_BEFORE = re.compile(r"^.*[的里中内]|^(?:请问|那么?|如果|整个|一次|一个|大概|通常|一般)+")
_PEOPLE = re.compile(r"\b(?:people|staff|manpower|team|salar(?:y|ies)|wages|whole|rest|total|else)\b", re.IGNORECASE)
_NO_THING = frozenset(
    "cost costs price prices bill bills rent rents fee fees expense expenses budget spending charge charges "
    "it this that they one you we people everything something training project course process work job "
    "creation development building making production stage phase step version model system"
    " 整个 过程 时间 大概 通常 一般 项目 阶段 步骤 版本 模型 系统 它 它们 这 那 需要 花费 完成 进行 训练".split()
)


def find_owner(question: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the words for that of which a question asks the price or the time; () for none, or for a name."""
    text = fold(question)
    patterns = _CHINESE if has_han(text) else _ENGLISH
    match = next((found for pattern in patterns if (found := pattern.search(text))), None)
    if match is None:
        return _find_item(text, names) if has_han(text) else ()
    return _list_words(match["owner"], names)


def _find_item(question: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the words for the item of a bill of which a Chinese question asks the price, () for none."""
    match = _ITEM_ZH.search(question)
    if match is None:
        return ()
    if match["fee"]:
        return _list_words(f"{match['fee'][-1]}费", names) if match["fee"][-1] not in _NO_FEE else ()
    tagged = [(word, tag) for word, tag in tag_words(match["owner"]) if tag.startswith(_THING_TAGS)]
    if not tagged:
        return ()
    opens_with_verb = tagged[0][1].startswith("v")
    return _list_words(tagged[0 if opens_with_verb else -1][0], names)


def find_source(question: str) -> frozenset[str]:
    """Return the terms of that of which a Chinese question asks what results from it; none where it does not."""
    match = _RESULT.search(fold(question))
    return frozenset(content_words(match["owner"])) if match else frozenset()


def speaks_of_source(source: frozenset[str], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence with what it stands under holds every term of that of which a result is asked."""
    held = term_set(f"{frame_text(scored.unit, scored.chunk)} {scored.unit.text}")
    own = [w for w in wanted if w.terms[0] in source] or [Wanted((term,)) for term in source]
    return all(word.find_in(held) >= MIN_HELD for word in own)


def leave_general(word: Wanted) -> Wanted:
    """Leave out of what may stand for a Chinese word what a dictionary translates with it: data, a bill."""
    if not has_han(word.terms[0]):
        return word
    return Wanted(tuple(term for term in word.terms if term not in _GENERAL), word.related)


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
    own = [leave_general(w) for w in wanted if w.terms and w.terms[0] in terms]
    is_named_abroad = any(not has_han(term) for word in own for term in word.terms)
    if not is_named_abroad and has_han("".join(owner)) and chunk.language != "zh":
        return True  # nothing tells what the words are in its language
    if chunk.language != "zh" and own and all(map(has_han, (term for word in own for term in word.terms))):
        return True  # nor do words that every lesson has
    asked = own or [Wanted((term,)) for term in terms]
    return any(word.find_in(held) >= MIN_HELD for word in asked)
