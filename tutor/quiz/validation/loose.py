"""See that what is asked has one answer: no part of many, no blank in a side phrase, no rest that tells."""

from __future__ import annotations

import re
from itertools import permutations

from tutor.answering.form import term_set
from tutor.quiz.items import key_texts
from tutor.quiz.validation.giveaway import split_choices
from tutor.quiz.validation.sameness import read_figure
from tutor.quiz.validation.wording import QUOTED, asked_text, plain_question, state
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.language import has_han
from tutor.types import ItemKind, Pairs, QuizItem

START_CHARS = 6
_LONG_WORD = re.compile(r"[A-Za-z]{7,}")
_NAME = re.compile(r"(?<![.:?!]\s)(?<!^)\b[A-Z][\w-]+|\b[A-Z]{2,}\b|\b(?:1[5-9]|20)\d\d\b")
_PART_OF_MANY = re.compile(
    r"^what (?:is|are) (?:a |one )?(?:part|example|kind|type|form|aspect|some|one) of\b"
    r"|^what (?:is|are) [^?]{2,40} (?:a|one) (?:part|form|kind|type|example) of\?$"
    r"|^(?:什么|哪个|哪些)是[^？]{1,20}的(?:一部分|一种|例子)|^[^？]{1,20}是什么的(?:一部分|一种)",
    re.IGNORECASE,
)
# Meanings that many other things have too: what is used, liked or known says nothing of what a thing is.
_ANY_THING = re.compile(
    r"(?:\b(?:is|are|means?|refers? to) |^)(?:an?|one of the|the) (?:(?:very|most|widely|commonly) )?"
    r"(?:basic|fundamental|popular|common|known|used|useful|important|essential|powerful|great|standard|key|classic)"
    r" (?:and [\w-]+ )?(?:methods?|techniques?|ways?|tools?|terms?|algorithms?|approach(?:es)?|concepts?|models?"
    r"|choices?|steps?)(?: (?:used|known|liked|chosen) (?:by|in|for)\b.*)?[.。]?$"
    r"|(?:是|^)[^，。]{0,20}(?:使用|常用|喜欢|熟悉)的?一[种个](?:基本|常用|流行|重要|有用|常见)的?"
    r"(?:方法|技术|工具|算法|概念|模型)[.。]?$|是一[种个](?:非常)?(?:基本|常用|流行|重要|有用|常见)的(?:方法|技术|工具|算法|概念|模型)[.。]?$",
    re.IGNORECASE,
)
_SIDE_BLANK = re.compile(
    r"^(?:independent(?:ly)? of|apart from|aside from|besides|beside|unlike|despite|in addition to|along with"
    r"|as well as|regardless of|except for|instead of|after|before|with|like)\s[^,]{0,40}_{2,}[^,]{0,30},"
    r"|^(?:除了?|不管|无论|尽管|与|和|像|同)[^，]{0,20}_{2,}[^，]{0,15}，",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"[,;]\s*(?:but|however|yet|although|though|whereas)\b|[，；](?:但是?|然而|不过|可是|虽然|尽管)", re.IGNORECASE
)
_SIDE_CLAIM = re.compile(r",\s*or [^,]{8,},|指的?是?[^，。]*不[^，。]*[。]?$|\brefers? to [^,.]*\bnot\b", re.IGNORECASE)
_OF_NO_ORDER = re.compile(
    r"\b(?:is|are) the (?:first|next|second|last|final) steps?[.]?$|是(?:第[一二三]|最后一)步。?$", re.I
)
_ALSO = re.compile(r"\b(?:also|else|in addition)\b|还(?:可以|能|有)|另外|此外", re.IGNORECASE)
_GARBLED = re.compile(r"\b([a-z]{6,}?)(?:e|es|ed|s)?\b.{0,30}\b\1ing\b", re.IGNORECASE)
_ANY_SUBJECT = re.compile(
    r"^(?:[^,_]*, )?(?:the |an? |an?/an? )?_{2,}\s*(?:can|may|might|could|will)\b"
    r"|^_{2,}\s*(?:可以|能够?|可能|会)|^[^，_]*，_{2,}\s*(?:可[以用能]|能够?|会|将|用于|有助于|有利于)",
    re.IGNORECASE,
)
_BARE_MEASURE = re.compile(
    r"^the (?:lower|higher|larger|smaller|bigger|more|fewer|less|closer|greater)(?: the)? (?:numbers?|values?|scores?"
    r"|figures?|it|they)\b|^(?:数字|数值|值|分数|它)越",
    re.IGNORECASE,
)
_NAMELESS = re.compile(r"^(?:之所以|所以称|故称|这样称)|^(?:is|are|was|were|called)\b", re.IGNORECASE)
_WHY_LEARN = re.compile(
    r"^why (?:should (?:you|we|one) )?(?:study|learn|bother|use this)\b|^为什么(?:要|应该)?学", re.IGNORECASE
)


def check_nested_terms(item: QuizItem) -> str:
    """Want no terms to be matched of which one is a kind of another: its meaning fits both."""
    if not isinstance(item.choices, Pairs):
        return ""
    terms = [term_set(text) for text in item.choices.left]
    nested = any(one < other for one, other in permutations(terms, 2) if one)
    return "one of the terms is a kind of another" if nested else ""


def check_shared_stem(item: QuizItem) -> str:
    """Want no key among choices that begins a long word as the question does: "classify" for "Classification"."""
    if item.kind is not ItemKind.MCQ:
        return ""
    right, wrong = split_choices(item)
    asked = _list_starts(plain_question(item))
    told = asked & set.union(set(), *map(_list_starts, right))
    return "the key begins a word as the question does" if told - set.union(set(), *map(_list_starts, wrong)) else ""


def check_owned_figure(item: QuizItem) -> str:
    """Want a figure that is asked for to be of something named: a name, a term of the field, a place in the lesson."""
    keys = key_texts(item)
    if item.kind not in (ItemKind.MCQ, ItemKind.CLOZE, ItemKind.NUMERIC) or not keys or read_figure(keys[0]) is None:
        return ""
    asked = asked_text(item)
    if item.kind is ItemKind.NUMERIC or has_han(asked) or QUOTED.search(item.question) or "“" in item.question:
        return ""
    named = _NAME.search(asked) or find_term_mentions(asked)
    return "" if named else "the figure is of nothing that is named"


def _list_starts(text: str) -> set[str]:
    return {word[:START_CHARS].lower() for word in _LONG_WORD.findall(text)}


def check_part_of_many(item: QuizItem) -> str:
    """Want no typed answer that is one of many: part of a thing, a form of it, a reason to study it."""
    asked = plain_question(item)
    if item.kind is not ItemKind.SHORT:
        return ""
    if _ALSO.search(asked):
        return "it asks for what else, beside what is not said"
    return "many other answers are right" if _PART_OF_MANY.search(asked) or _WHY_LEARN.search(asked) else ""


def check_telling_points(item: QuizItem) -> str:
    """Want points of an explanation that tell its thing from others: not only that it is a popular method."""
    if item.kind is not ItemKind.SHORT or not item.points:
        return ""
    if any(map(_GARBLED.search, item.points)):
        return "a point says the same word twice"
    return "its points say nothing of the thing alone" if all(map(_ANY_THING.search, item.points)) else ""


def check_side_blank(item: QuizItem) -> str:
    """Want no blank in a phrase beside the sentence: nearly anything can be named there."""
    if item.kind not in (ItemKind.MCQ, ItemKind.CLOZE):
        return ""
    stated = asked_text(item)
    if _ANY_SUBJECT.match(stated):
        return "many things can do so"
    return "the blank stands in a side phrase" if _SIDE_BLANK.search(stated) or _NAMELESS.search(stated) else ""


def check_single_claim(item: QuizItem) -> str:
    """Want no false statement with a turn to something else: the turn shows what was changed."""
    if item.kind is not ItemKind.TRUE_FALSE:
        return ""
    stated = state(item)
    if item.answer is False and _TURNS.search(stated):
        return "the rest of the statement tells that it was changed"
    if item.answer is False and _SIDE_CLAIM.search(stated):
        return "what was changed stands beside the claim"
    if _OF_NO_ORDER.search(stated):
        return "it is not said of what it is a step"
    return "it is not said what is measured" if _BARE_MEASURE.search(stated) else ""
