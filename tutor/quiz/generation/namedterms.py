"""Find the terms that a sentence names: behind "called", or in quotes where a thing is named by them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.quiz.generation.termkinds import list_kind_words
from tutor.quiz.generation.variants import spell_initials
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.text.words import STOP_WORDS

MAX_WORDS, MIN_HAN, MAX_HAN = 3, 4, 8
MIN_CHARS = 4  # of a word behind "called"
_QUOTED = re.compile(
    r"(?:“(?P<curly>[^“”]+)”|(?<!\w)\"(?P<straight>[^\"]+)\"|「(?P<corner>[^「」]+)」"
    r"|(?<!\w)['‘](?P<single>[A-Za-z][^'‘’,.]*)['’](?!\w))"
)
_CALLED = re.compile(
    r"\b(?:called|known as|referred to as) (?:an? |the )?"
    r"(?P<term>[A-Z]\w+ of (?:the )?[A-Z]\w+|(?:[\w-]+ ){0,2}?[\w-]+)"
    r"(?= ?[(,.;:]| (?:that|which|who|where|and|in|for|by|to|is|was|has|can)\b)"
    r"|(?:称为|称作|叫做|叫作|名为)\s?(?P<han>[一-鿿]{2,8}?)(?=[，。；（(]|的(?:[一-鿿]{2}))"
)
# Before and behind quotes that give a thing its name; other quotes mark a word as odd.
_NAMES_BEFORE = re.compile(
    r"(?:\b(?:called|known as|named|defined as|coined|(?:concept|idea|notion|principle|theory|problem) of|terms?)"
    r"(?: an?| the)?|称为|叫做|称作|名为|定义为|所谓的?|术语|概念|创造了)\s*$",
    re.IGNORECASE,
)
_NAMES_BEHIND = re.compile(r"^\s?的?(?:概念|一词|术语|理论|问题|方法)|^ (?:concept|theory|problem|method|principle)\b")
_ARTICLE_ONLY = re.compile(r"^(?:an?|the)?\s*$", re.IGNORECASE)
_VERB_BEHIND = re.compile(
    r"^ (?:is|are|was|were|has|had|can|may|means|refers|helps?|uses?|shows?|lets?|gives?|takes?|describes?|\w+s) "
    r"|^\s?(?:是|指|有|用|由|会|能|可|将|被|在)"
)
_BRACKET = re.compile(
    r"\s?[(（]\s*(?:or |or the |also |或|即|简称|又称|也叫)?[“\"'‘]?(?P<name>[^()（）“”\"]{2,40}?)[”\"'’]?\s*[)）]"
)
_QUOTE_PAIRS = ("“”", '""', "「」", "‘’", "''")
_KIND_ENDS = (
    *("theory", "rule", "law", "effect", "principle", "function", "test", "problem", "paradox", "matrix"),
    *("法则", "理论", "定理", "定律", "效应", "函数", "原理", "原则", "问题", "悖论", "测试", "矩阵"),
)


def find_named_terms(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the terms stand that a sentence gives as names, without their quotes."""
    for match in _CALLED.finditer(text):
        group = "term" if match["term"] else "han"
        if _is_called(match[group]):
            yield match.span(group)
    for match in _QUOTED.finditer(text):
        group = str(match.lastgroup)
        before, behind = text[: match.start()], text[match.end() :]
        if _is_term(match[group]) and (_ends_in_kind(match[group]) or _is_named(before, behind)):
            yield match.span(group)


def take_in_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place of a term with the bracket behind it that gives its other name, and with the quotes between."""
    inner = text[start - 1 : start] + text[end : end + 1] in _QUOTE_PAIRS if start else False
    match = _BRACKET.match(text, end + inner)
    if match is None or not _is_other_name(text[start:end], match["name"].strip()):
        return start, end
    return start - inner, match.end()


def _is_other_name(term: str, name: str) -> bool:
    if fold(name).rstrip("s") == fold(spell_initials(term)) or set(find_terms(term)) & set(find_terms(name)):
        return True
    return has_han(term) and re.fullmatch(r"[A-Za-z][A-Za-z -]+", name) is not None


def _is_named(before: str, behind: str) -> bool:
    if _NAMES_BEFORE.search(before) or _NAMES_BEHIND.match(behind):
        return True
    return _ARTICLE_ONLY.match(before) is not None and _VERB_BEHIND.match(behind) is not None


def _ends_in_kind(term: str) -> bool:
    last = term.lower().split()[-1]
    ends = (*_KIND_ENDS, *list_kind_words())
    return term.endswith(ends) if has_han(term) else last in ends


def _is_called(term: str) -> bool:
    """Tell whether words behind "called" can be a term: no words of form, and nothing that judges."""
    if has_han(term):
        return "的" not in term
    words = term.split()
    plain = not set(map(str.lower, words)) & STOP_WORDS or " of " in term
    return plain and len(words[0]) >= MIN_CHARS and not words[-1].endswith("ly")


def _is_term(term: str) -> bool:
    """Tell whether quoted words can be a term: a few words, no sentence, and not a single everyday one."""
    if has_han(term):
        return MIN_HAN <= count_han(term) <= MAX_HAN and count_han(term) == len(term) and "的" not in term
    words = re.split(r"[ -]", term)
    plain = [word for word in words if word.isalpha()]
    return 1 < len(words) <= MAX_WORDS and len(plain) == len(words) and not set(map(str.lower, words)) & STOP_WORDS
