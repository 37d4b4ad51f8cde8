"""Find of what a question asks how much it rose, fell or improved, and tell whether evidence speaks of that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.demands.attribute_held import is_held
from tutor.answering.evidence import Scored
from tutor.answering.questions.attribute import Attribute, Kind
from tutor.answering.questions.wanted import Wanted
from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

MIN_SHARE = 0.5  # of the words of what changed, more than which stands for its chief word
_VERB = (
    r"(?:improv|increas|decreas|grow|grew|r[io]se|risen|fall|fell|drop|declin|shr[iau]nk|chang|gain|go up"
    r"|went up|go down"
    r"|went down|reduc|cut|lower|rais|boost|speed up|sped up|shorten|lengthen|jump|surg|climb)"
)
_CHANGE = r"(?:improvement|increase|decrease|gain|growth|rise|drop|reduction|decline|change|boost|jump|cut)s?"
_BARE = rf"(?:{_VERB}\w*|get better|got better|get worse|got worse)"
_AFTER = r"(?=\W*$|,? (?:after|with|from|thanks|through|by|when|due|over|since|between|because|as|once|following)\b)"
_OBJECT = r"(?!(?:over|in|from|since|between|during|to|by|at|on|per|after|within|for|with)\b)(?P<thing>[^?,]+)"
_BY = (
    r"\bby (?:(?:what|which) (?:percent(?:age)?|share|factor|margin|amount|degree)|how much|how many \w+)"
    r" (?:did|does|do|has|have|had|can|could|would|will|was|were)"
)
_ENGLISH = (
    re.compile(rf"\bhow (?:much|far|many \w+)(?: \w+)? (?:did|does|do|has|have|had|was"
        rf"|were) (?P<thing>[^?]+?) {_BARE}{_AFTER}"),
    re.compile(rf"\bhow (?:much|far)(?: \w+)? (?:did|does|do|has|have|had) [^?]+? {_VERB}\w* {_OBJECT}"),
    re.compile(rf"{_BY} (?P<thing>[^?]+?) {_BARE}{_AFTER}"),
    re.compile(rf"{_BY} [^?]+? {_VERB}\w* {_OBJECT}"),
    re.compile(rf"\b{_CHANGE} (?:\w+ )?in (?P<thing>[^?,]+)"),
)  # fmt: skip
_HAN_VERB = r"(?:提[高升]|改[善进]|增[长加多]|上[升涨]|下[降跌滑]|降低|减[少低小]|缩[短小减]|变化|[涨跌])"
# 会增加多少延迟 asks how much delay there is, 增加了多少吨 how much more.
_ADDED = (
    "(?!个|倍|次|年|月|天|小时|分钟|秒|美|元|钱|块|吨|公|千|兆|克|米|度|点|百|人|名|位|台|条|份|成|左右|呢|啊|吗|的)"
    "[㐀-鿿]{2}"
)
_CHINESE = re.compile(
    rf"(?P<thing>[^，,。？?]+?)(?:大概|大约|一共|总共|具体|又|能|都|可以)*{_HAN_VERB}了?"
    rf"(?:百分之)?(?:多少(?!的?{_ADDED})|几(?!乎))"
)
_HAN_BEFORE = re.compile(r"^.*(?:之后|以后|后来?|[让使把将给])")
_OF = re.compile(r" (?:of|for|in|at|among|with|from|by|on|to|after|over|since|between|during|when|thanks|compared)\b")
_OWNER = re.compile(r"^.*?(?:'s|’s|s'|s’) |^(?:the|its|their|his|her|an?|our|your) ")
_BOTH = re.compile(r"\b(?:each|respectively|both)\b|分别|各自?(?!种)|[和与及、]")
# What stands for what follows or precedes it, and says nothing itself.
_GENERAL = frozenset(
    tokenize(
        "number amount quantity level rate total performance result thing score overall average way model bot"
        " chatbot system tool"
    )
)
_GENERAL_HAN = frozenset(
    "能力 方面 水平 效果 表现 结果 性能 上 模型 数量 情况 程度 整体 总体 平均 成绩 幅度 率 度 量 时 中".split()
)


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed: its chief word, and all of its words."""

    head: str
    words: tuple[str, ...]


def find_changed(question: str, names: Sequence[str]) -> Changed | None:
    """Return what a question asks the change of, None where it asks for none or names nothing beside the `names`."""
    text = fold(question)
    if _BOTH.search(text):  # of each of two things
        return None
    own = {term for name in names for term in tokenize(name)}
    words = _list_han_words(text) if has_han(text) else _list_words(text)
    words = [word for word in words if own.isdisjoint(tokenize(word)) and tokenize(word)]
    return Changed(words[0], tuple(words)) if words else None


def tells_of_changed(changed: Changed, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence holds the chief word of what changed, or most of its words."""
    held = [_is_held(word, wanted, scored) for word in changed.words]
    return held[0] or sum(held) > MIN_SHARE * len(held)


def _is_held(word: str, wanted: Sequence[Wanted], scored: Scored) -> bool:
    attribute = Attribute(Kind.NOUN, word, tuple(tokenize(word)))
    return is_held(attribute, wanted, scored)


def _list_words(text: str) -> list[str]:
    """Return the words of what changed in an English question, the chief one first."""
    match = next((found for pattern in _ENGLISH if (found := pattern.search(text))), None)
    if match is None:
        return []
    thing = _OWNER.sub("", _OWNER.sub("", match["thing"].strip()))
    main, *rest = _OF.split(thing, maxsplit=1)
    words = [w for w in re.findall(r"[a-z][a-z-]+", main)[::-1] if content_words(w) and _is_telling(w)]
    if not words:  # "the number of visitors"
        return [w for w in re.findall(r"[a-z][a-z-]+", " ".join(rest)) if content_words(w) and _is_telling(w)]
    return words + [w for w in re.findall(r"[a-z][a-z-]+", " ".join(rest)) if content_words(w) and _is_telling(w)]


def _is_telling(word: str) -> bool:
    return _GENERAL.isdisjoint(tokenize(word))


def _list_han_words(text: str) -> list[str]:
    """Return the words of what changed in a Chinese question, the chief one first."""
    match = _CHINESE.search(text)
    if match is None:
        return []
    words = cut_words(_HAN_BEFORE.sub("", match["thing"]))
    telling = [word for word in words if has_han(word) and word not in FUNCTION_WORDS and word not in _GENERAL_HAN]
    return [word for word in reversed(telling) if len(word) > 1]
