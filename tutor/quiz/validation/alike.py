"""See that the choices of an item are things of one kind, as far as their form and the lessons tell."""

from __future__ import annotations

import re

from tutor.quiz.validation.classes import classify_meaning
from tutor.quiz.validation.giveaway import split_choices
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.sameness import holds_text, read_figure, squeeze
from tutor.text.language import count_han, has_han
from tutor.types import ItemKind, QuizItem

MAX_NAME_WORDS, MAX_NAME_HAN = 5, 10
MAX_TITLE_WORDS = 8  # of a choice that can be a heading
OTHER_KIND = "a wrong choice is of another kind than the key"
_NOUN_PHRASE = re.compile(
    r"\s*[“\"'‘]?(?:(?:an?|the|any|one of|another)\s\w|一[种个类位家项款组套]"
    r"|[^，。是]{2,40}(?:之一|的一[种个类])(?:[，。]|$))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\s*(?:(?:you|it|they|we|he|she|i|there|to|by|because|when|if|in|on|at|for|with|who|that|not)\b|[你我它他她]|因为|如果|当|为了|在)",
    re.IGNORECASE,
)
_TORN = re.compile(r"\s*(?:[的地得之们][^\s确道址]|of\s|which\s|whose\s)")
_OWN_SUBJECT = re.compile(
    r"^\s*[“\"「][^”\"」]{2,20}(?:[”\"」]\s(?:is|are|was|were|[a-z]+s)\s|[”」][一-鿿])|^\s*(?!(?:an?|the)\b)(?:[A-Z][\w-]*\s){1,3}(?:is|are|was|were|has|have|measures?|means)\s"
)


def check_kinds(item: QuizItem, lessons: Lessons) -> str:
    """Want wrong choices of the key's kind: a tool beside tools, a method beside methods, a definition beside such."""
    right, wrong = split_choices(item)
    if item.kind is not ItemKind.MCQ or not right or not wrong or read_figure(right[0]) is not None:
        return ""
    key = right[0]
    if all(holds_text(item.question, text) for text in (key, *wrong)) or are_headings(item, lessons):
        return ""
    if all(map(is_name, (key, *wrong))):
        alike = all(_are_names_alike(key, text, lessons) for text in wrong)
    else:
        alike = all(_are_accounts_alike(key, text, lessons) for text in wrong)
    return "" if alike else OTHER_KIND


def check_forms(item: QuizItem) -> str:
    """Want no whole sentence with its own subject beside a key that is a phrase, nor the other way round."""
    right, wrong = split_choices(item)
    if item.kind is not ItemKind.MCQ or not right or not wrong:
        return ""
    if any(_TORN.match(text) for text in (*right, *wrong)):
        return "a choice is torn from its sentence"
    if len({text.lower().startswith("to ") for text in (*right, *wrong)}) > 1:
        return "the choices are of different forms"
    own = {bool(_OWN_SUBJECT.search(text)) for text in (*right, *wrong) if not is_name(text)}
    return "sentences and phrases are mixed in the choices" if len(own) > 1 else ""


def is_name(text: str) -> bool:
    """Tell whether a choice is so short that it names something and says nothing of it."""
    if _CLAUSE.match(text):
        return False
    if has_han(text):
        return count_han(text) <= MAX_NAME_HAN and not re.search(r"[，。、：]|一[种个类]", text)
    return len(text.split()) <= MAX_NAME_WORDS and not _NOUN_PHRASE.match(text)


def _are_names_alike(key: str, text: str, lessons: Lessons) -> bool:
    """Tell whether two names are of one kind: shown so, or, where the lessons do not know one, not shown otherwise."""
    kinds = lessons.kinds
    if kinds.are_alike(key, text):
        return True
    if kinds.mentions(key) and kinds.mentions(text):
        return False
    groups, others = kinds.find_groups(key), kinds.find_groups(text)
    return not groups or not others


def _are_accounts_alike(key: str, text: str, lessons: Lessons) -> bool:
    """Tell whether what two choices call their things is of one sort; what is no account of a thing tells nothing."""
    if lessons.kinds.stand_together(key, text):
        return True
    (head, group), (other, other_group) = classify_meaning(key), classify_meaning(text)
    if not (_NOUN_PHRASE.match(key) or _NOUN_PHRASE.match(text)) and not (group and other_group):
        return True
    return head == other or (group != "" and group == other_group)


def are_headings(item: QuizItem, lessons: Lessons) -> bool:
    """Tell whether all choices are headings of the cited lesson, as where the question asks for a topic."""
    if not isinstance(item.choices, tuple) or any(len(text.split()) > MAX_TITLE_WORDS for text in item.choices):
        return False
    headings = lessons.words.list_headings(item.lesson)
    return all(any(squeeze(heading).endswith(squeeze(text)) for heading in headings) for text in item.choices)
