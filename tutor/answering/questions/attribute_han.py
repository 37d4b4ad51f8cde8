"""Find in a Chinese question the noun that it asks for: behind its question word, else before it."""

from __future__ import annotations

import re

from tutor.answering.questions.attribute_words import HAN_PERSONS, HAN_QUALIFIERS, MEASURES
from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words, tag_words
from tutor.text.language import has_han

_SKIPPED = frozenset("的 了 是 被 由 在 可以 能 会 要 需要".split()) | HAN_QUALIFIERS
# What ends a noun phrase: the verb to be, the end of the clause, a word of place.
_CLOSED = re.compile(r"[的是为有里上中内呢吗啊呀]|$")
_OWNED = re.compile(r"[^的]{1,10}的(?P<head>[㐀-鿿]{1,6}?)(?:的?时[候间])?$")  # 两两比较的座位: the seats
_COMPOUND_WORDS = 2  # longer runs are seldom cut rightly
_PAIRED = re.compile(r"[一二两三四五六七八九十]+")
_PERSON_ENDING = re.compile(r"[员者](?![工㐀-鿿]?会)(?=\W|$|[是为有呢吗啊呀来参做])")
_END = re.compile(r"(?:是|为|有|达|达到|共|约|叫|叫做|于|在|做|由)*$")
_TEXT_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|「[^「」]*」|《[^《》]*》")
# What is told as an amount and not counted one by one, without a measure word: 多少预算.
_MASS = re.compile(
    r"(?:预算|成本|费用|开销|支出|资金|性能|能力|内存|显存|存储|空间|容量|带宽|精度|价值|收入|利润|时长"
    r"|信息|资源|算力)$"
)


def leave_quoted(question: str) -> str:
    """Return a question without the texts that it quotes: a question in quotes is not the one asked."""
    return _TEXT_QUOTED.sub("", question)


def is_mass(word: str, counting: str) -> bool:
    """Tell whether "多少" asks for an amount of something; `counting` is the words that ask, measure and all."""
    return counting.rstrip("的")[-1:] not in MEASURES and _MASS.search(word) is not None


def find_noun_after(text: str) -> str:
    """Return the noun that a text starts with, a compound whole, "" where it starts with none."""
    plain = text.lstrip("的 ")
    if _PAIRED.match(plain) and (owned := _OWNED.match(plain)):
        plain = owned["head"]
    start = 0
    for word in cut_words(plain):
        if word.strip() and word not in FUNCTION_WORDS:
            break
        if word.strip() and word not in _SKIPPED:
            return ""
        start += len(word)
    else:
        return ""
    if word[:1] == "人" and word not in HAN_PERSONS:  # cut wrongly from the verb after it
        return "人"
    if not has_han(word):
        return word if word[:1].isalpha() else ""
    return _find_compound(plain[start:]) or word + _find_person_ending(plain[start + len(word) :])


def _find_person_ending(rest: str) -> str:
    """Return what makes a person of the word before a text, where the segmenter cut it off: 标注|员, else ""."""
    return rest[:1] if _PERSON_ENDING.match(rest) else ""


def find_noun_before(text: str) -> str:
    """Return the last word of a text where it is a Chinese one and no verb of one character (卖, 取), else ""."""
    words = [(word, tag) for word, tag in tag_words(_END.sub("", text.rstrip("的 "))) if word.strip()]
    if not words:
        return ""
    word, tag = words[-1]
    return word if word not in FUNCTION_WORDS and has_han(word) and not (len(word) == 1 and tag == "v") else ""


def _find_compound(text: str) -> str:
    """Return the words that a text starts with where they are one compound noun: 向量数据库, "" where they are none."""
    words = tag_words(text)
    end = 0
    while end < len(words) and words[end][1].startswith(("n", "vn")):
        end += 1
    rest = "".join(word for word, _ in words[end:])
    is_compound = end == _COMPOUND_WORDS and _CLOSED.match(rest) is not None and words[end - 1][1].startswith("n")
    return "".join(word for word, _ in words[:end]) if is_compound else ""
