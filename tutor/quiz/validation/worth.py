"""See that an item asks what is worth asking: no truism, no plan, no key that takes in the others."""

from __future__ import annotations

import re

from tutor.quiz.validation.wording import state
from tutor.types import ItemKind, QuizItem

_TOTAL = re.compile(
    r"\b(?:entire|everything|all|every|whole|complete|any|anything)\b|全部|所有|整个|一切|任何", re.IGNORECASE
)
_EVALUATED = re.compile(
    r"(?:an? |the )?(?:good|better|best|bad|poor|proper|great|nice)\b(?! (?:of|at|for|than)\b)[\w ]{1,40}?"
    r"\b(?:do(?:es)? not |will )?(?:leads?|helps?|makes?|gives?|improves?|produces?|ensures?)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"(?:when[^,]{3,60}, )?we (?:rely|need|want|use|try|hope|like|love|know)\b", re.IGNORECASE)
_PAIR_OF_SUBJECTS = re.compile(
    r"(?:the )?[a-z]+ and [a-z]+ (?:consists|contains|involves|does not|is|has)\b", re.IGNORECASE
)
_GARBLED = re.compile(r"\b(?:in with|of of|the the|an? the|is is|to to|and and|with with)\b", re.IGNORECASE)
_PLANS = re.compile(r"^(?:在[^，]{1,30}[，中里])?为什么(?:将|会将|接下来)|^why (?:will|shall|are) we\b", re.IGNORECASE)
_WHAT_FOR = re.compile(r"^what\b.* for\?$", re.IGNORECASE)
_PERSONS = re.compile(
    r"(?:for )?(?:the |any |many |most )?(?:\w+ )?(?:companies|businesses|industries|organi[sz]ations|teams"
    r"|people|users|learners|students|developers|researchers|anyone|everyone|those who)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"^what should (?:most|many|all) (?:companies|businesses|organi[sz]ations|teams|people|users|learners|developers)\b"
    r"|提供(?:了)?什么(?!样)",
    re.IGNORECASE,
)
_TORN_NAME = re.compile(r"\b[a-z]+-(?!to\b|of\b)[a-z]+(?<!ing) _{2,}|最[㐀-鿿]\s?_{2,}", re.IGNORECASE)
_POINTS = re.compile(
    r"\bth(?:is|ese) (?:[a-z]+ )?(?:task|process|method|approach|technique|way|problem"
    r"|step|case|example)s?\b",
    re.IGNORECASE,
)
_NAME_FIRST = re.compile(r"(?:the )?(?P<name>[A-Z][a-z]\w*[A-Z]\w*|[A-Z][a-z]{3,}(?=[㐀-鿿]))")


def check_total_key(item: QuizItem) -> str:
    """Want no key among choices that holds whatever the other choices name: "all of the web" beside "blogs"."""
    if item.kind is not ItemKind.MCQ or not isinstance(item.choices, tuple) or not isinstance(item.answer, int):
        return ""
    key, *others = item.choices[item.answer], *(c for n, c in enumerate(item.choices) if n != item.answer)
    takes_in = _TOTAL.search(key) and not any(map(_TOTAL.search, others))
    return "the key takes in the other choices" if takes_in else ""


def check_truism(item: QuizItem) -> str:
    """Want no statement that what is good does good, or that we need something."""
    if item.kind is not ItemKind.TRUE_FALSE:
        return ""
    said = state(item)
    return "the statement is a truism" if _EVALUATED.match(said) or _WE.match(said) else ""


def check_garbled(item: QuizItem) -> str:
    """Want no words doubled or run together in what a question says, as careless lessons have them."""
    said = item.question if item.kind is not ItemKind.TRUE_FALSE else state(item)
    pair = item.kind is ItemKind.TRUE_FALSE and _PAIR_OF_SUBJECTS.match(said)
    return "its words are garbled" if pair or _GARBLED.search(said) else ""


def check_plan(item: QuizItem) -> str:
    """Want no question for why the lesson is going to do something."""
    return "it asks for a plan of the lesson" if item.kind is ItemKind.SHORT and _PLANS.search(item.question) else ""


def check_persons(item: QuizItem) -> str:
    """Want "what for" to be answered by a purpose, not by persons."""
    if item.kind is not ItemKind.SHORT or not _WHAT_FOR.match(item.question):
        return ""
    return "it is answered by persons, not by a purpose" if any(map(_PERSONS.match, item.points)) else ""


def check_bearings(item: QuizItem) -> str:
    """Want it said for what most people should do something, and no "what does it offer", which has many answers."""
    loose = item.kind is ItemKind.SHORT and _LOOSE.search(item.question)
    return "many other answers are right" if loose else ""


def check_torn_name(item: QuizItem) -> str:
    """Want no blank right behind the first part of a longer name: "a wind-driven ____"."""
    torn = item.kind is ItemKind.CLOZE and _TORN_NAME.search(item.question)
    return "other words fit the blank as well" if torn else ""


def check_account(item: QuizItem) -> str:
    """Want what is told of an entry to be of it, not of another thing that it begins to name."""
    if item.kind is not ItemKind.SHORT or item.rule != "entry-short" or not item.points:
        return ""
    match = _NAME_FIRST.match(item.points[0])
    is_of_other = match is not None and match["name"] not in item.question
    return "it is told of something else" if is_of_other or _POINTS.search(item.points[0]) else ""
