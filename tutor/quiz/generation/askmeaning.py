"""Ask what a term means, in words that fit what it is: a word of the field, a name, a parameter."""

from __future__ import annotations

import re

from tutor.quiz.generation.meanings import Definition
from tutor.quiz.generation.naming import name_topic, names_subject, shares_words
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.verbs import read_verb
from tutor.text.language import has_han

_PERSON = re.compile(
    r"^(?:an?|the) (?:[\w-]+ ){0,4}?(?:scientist|psychologist|mathematician|researcher|author|inventor|engineer"
    r"|professor|physicist|philosopher|economist|writer|statistician|programmer|linguist|lawyer)\b",
    re.IGNORECASE,
)
_HAN_PERSON = re.compile(r"(?:学家|作家|工程师|教授|研究员|发明者|发明家|创始人|作者)$")
# A word that says nothing without its field: one letter, a Greek one by name, or the name of a parameter.
_SYMBOL = re.compile(
    r"(?<![A-Za-z])[A-Za-z](?![A-Za-z-])|^\w+_\w+$"
    r"|^(?:alpha|beta|gamma|delta|epsilon|eta|theta|kappa|lambda|mu|rho|sigma|tau|phi|chi|psi|omega)$",
    re.IGNORECASE,
)
_EXERCISE = re.compile(r"^(?:exercise|练习)\s*[-–—:：]\s*|\s*[-–—]?\s*(?:exercise|练习)\s*$", re.IGNORECASE)
MAX_FIELD_CHARS = 40
_PLURAL = re.compile(r"[^s']s$")


def ask_explanation(definition: Definition, *, is_name: bool) -> str:
    """Return the open question for a definition: of a name what it is, of a word of the field to explain it."""
    term, language = definition.term, definition.language
    if language == "zh":
        return _ask_in_chinese(definition)
    if is_name and _PERSON.match(definition.meaning):
        return f"Who {'was' if f'{term} was' in definition.sentence else 'is'} {term}?"
    field = _name_field(definition) if _SYMBOL.search(term) else ""
    if field:
        return f"What does “{term}” mean in “{field}”?"
    if is_name:
        several = _PLURAL.search(term) is not None and definition.verb == "are"
        return f"What {'are' if several else 'is'} {term}?"
    return say("explain", language, term=term)


def _ask_in_chinese(definition: Definition) -> str:
    term = definition.term
    if _HAN_PERSON.search(definition.meaning.split("，")[0]):
        return f"{term}是谁？"
    if has_han(re.sub(r"\s*参数$", "", term)):
        return say("explain", "zh", term=term)
    plain_word = term.islower() or read_verb(term.lower()) is not None or _SYMBOL.search(term) is not None
    field = _name_field(definition) if plain_word else ""
    return f"在“{field}”中，{term}是什么？" if field else f"{term}是什么？"


def _name_field(definition: Definition) -> str:
    """Return the topic that a term belongs to by its passage's heading, "" where the heading is about the term."""
    topic = name_topic(definition.chunk.heading, definition.chunk.title, definition.language)
    topic = _EXERCISE.sub("", topic).split("：")[-1]
    short = len(topic) <= MAX_FIELD_CHARS and names_subject(topic)
    return topic if short and not shares_words(topic, definition.term) else ""
