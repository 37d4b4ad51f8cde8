"""Make items that ask which of a lesson's topics a statement belongs to, of key sentences under sibling headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tutor.answering.form import term_set
from tutor.quiz.generation.keysentences import KeySentence, find_key_sentences, teaches
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.termgiven import is_in_title
from tutor.quiz.generation.termkinds import read_form
from tutor.quiz.generation.wellformed import is_sayable
from tutor.quiz.items import make_item, shuffle_stably
from tutor.text.language import count_han, has_han
from tutor.types import Chunk, ItemKind, Level, QuizItem

OTHER_CHOICES = 3
MAX_WORDS, MAX_HAN = 4, 10
MIN_TERMS = 5
MIN_OWN_TERMS = 2  # words of the statement that other sentences of its part hold too, and no other part of the lesson
MAX_ELSEWHERE = 0.5  # of the statement's words, that the part of a wrong choice holds
_NO_TOPIC = re.compile(
    r"\b(?:introduction|intro|conclusion|summary|overview|background|exercises?|examples?|quiz|what"
    r"|how|why|when|who|let['’]?s|your|you|our|we"
    r"|part|chapter|lesson|step|stage \d|notes?|more|other|next|final|first|general|basics|definitions?"
    r"|terminology|now|recap|wrap|wait|but|dataset"
    r"|challenge|tools?|build|create|make|use|add|get|prepare|import|load|check|try|show|run|train"
    r"|test|conclude|takeaways?)\b"
    r"|介绍|引言|结语|结论|总结|概述|概念|练习|例|什么|如何|怎么|为什么|你|我|第.[章课步节]|步骤|其他"
    r"|更多|定义|术语|现在|创建|构建|建立|使用|准备|导入|检查|运行|训练|测试|任务|[?？!！:：]",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d+)*[.、)]?|[A-Z][.)])\s+(?![-–—])")


def make_placing_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each key sentence under a heading with siblings, an item with these headings as its choices."""
    siblings = _group_headings(chunks)
    held = _count_terms(chunks)
    for sentence in find_key_sentences(chunks):
        heading = sentence.chunk.heading
        if heading and len(term_set(sentence.text)) >= MIN_TERMS:
            others = siblings.get((sentence.chunk.document, sentence.chunk.language, heading[:-1]), ())
            yield from _place(sentence, [other for other in others if other != heading[-1]], held)


def _group_headings(chunks: Sequence[Chunk]) -> dict[tuple[str, str, tuple[str, ...]], list[str]]:
    """Return the headings that name a topic, by document, language and the headings above them."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[str]] = defaultdict(list)
    for chunk in chunks:
        if chunk.heading and teaches(chunk) and _names_topic(chunk.heading[-1]):
            group = groups[chunk.document, chunk.language, chunk.heading[:-1]]
            if chunk.heading[-1] not in group:
                group.append(chunk.heading[-1])
    return groups


def _names_topic(heading: str) -> bool:
    plain = _show(heading)
    size = count_han(plain) <= MAX_HAN if has_han(plain) else len(plain.split()) <= MAX_WORDS
    return size and _NO_TOPIC.search(plain) is None and is_sayable(plain) and bool(term_set(plain))


def _count_terms(chunks: Sequence[Chunk]) -> dict[tuple[str, str, str], Counter[str]]:
    """Count, for each heading of a document, how many of its units hold each term."""
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for chunk in chunks:
        if chunk.heading:
            for unit in chunk.units:
                counts[chunk.document, chunk.language, chunk.heading[-1]].update(term_set(unit.text))
    return counts


def _place(
    sentence: KeySentence, others: Sequence[str], held: dict[tuple[str, str, str], Counter[str]]
) -> Iterator[QuizItem]:
    chunk, language = sentence.chunk, sentence.chunk.language
    heading, said = chunk.heading[-1], term_set(sentence.text)
    if not _names_topic(heading) or said & term_set(heading) or is_in_title(_show(heading), chunk.title, language):
        return
    mine = (chunk.document, language, heading)
    elsewhere = [terms.keys() for place, terms in held.items() if place[:2] == mine[:2] and place != mine]
    own = {term for term in said if held[mine][term] > 1 and not any(term in terms for terms in elsewhere)}
    if len(own) < MIN_OWN_TERMS:
        return
    wrong = [
        other
        for other in shuffle_stably(others, sentence.text)
        if len(said & held[chunk.document, language, other].keys()) <= MAX_ELSEWHERE * len(said)
        and read_form(_show(other)) == read_form(_show(heading))
        and not said & term_set(other)
        and not term_set(other) & term_set(heading)
    ]
    wrong = [text for n, text in enumerate(wrong) if not any(term_set(text) & term_set(one) for one in wrong[:n])]
    if len(wrong) < OTHER_CHOICES:
        return
    question = say("place", language, text=sentence.text)
    choices = shuffle_stably([_show(text) for text in (heading, *wrong[:OTHER_CHOICES])], question)
    yield make_item(
        ItemKind.MCQ,
        question,
        choices.index(_show(heading)),
        chunk=chunk,
        units=sentence.units,
        fact=sentence.fact,
        rule="placing",
        explanation=say("says", language, text=sentence.text),
        level=Level.UNDERSTAND,
        difficulty=3,
        choices=tuple(choices),
    )


def _show(heading: str) -> str:
    return _NUMBER.sub("", heading).strip()
