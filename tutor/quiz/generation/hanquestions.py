"""Gather what Chinese lessons can be asked beyond whole sentences: clauses, neighbours, and uses of tools."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.answering.form import term_set
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.hanclauses import find_han_clauses
from tutor.quiz.generation.hancontext import ask_across_sentences
from tutor.quiz.generation.haninplace import ask_in_place
from tutor.quiz.generation.hantools import find_uses
from tutor.quiz.generation.keysentences import KeySentence, is_exercise
from tutor.quiz.generation.naming import clean_heading
from tutor.quiz.generation.naminglessons import is_file_name
from tutor.quiz.generation.wellformed import stands_alone
from tutor.retrieval.fieldterms import find_terms
from tutor.text.language import count_han
from tutor.types import Chunk

EVERYDAY_HAN = 2  # characters of a word of everyday speech
_MAY = re.compile("可以?|能够?")
_HELPED = re.compile("(?:帮助|有助于)(?P<verb>[一-鿿]{2})什么？$")
_SYMBOL = re.compile("[a-z_]+(?: ?(?:函数|方法|参数))?")
Told = tuple[KeySentence, Asked, tuple[str, ...]]


def find_told_in_chinese(chunks: Sequence[Chunk]) -> Iterator[Told]:
    """Yield the questions that Chinese clauses answer, each with the words that answer it."""
    for clause in find_han_clauses(chunks):
        if is_exercise(clause.chunk) and not stands_alone(clause.text, "zh"):
            continue
        for asked, points in ask_in_place(clause.text):
            if asked.sort == "help" and _has_rivals(asked, clause):
                continue
            yield clause, _place(asked, clause.chunk), points
    yield from ask_across_sentences(chunks)
    yield from _ask_uses(chunks)


def _ask_uses(chunks: Sequence[Chunk]) -> Iterator[Told]:
    """Ask what functions and tools are for; a function's name says little outside its lesson."""
    for use in find_uses(chunks):
        sentence = KeySentence(use.text, use.chunk, (use.unit,))
        if use.is_function:
            question = _name_lesson(f"{use.asked}用来做什么？", use.chunk)
        elif use.asked == use.name:
            question = _name_lesson(f"{use.asked}的目的是什么？", use.chunk)
        else:
            question = f"{use.asked}是用来做什么的？"
        yield sentence, Asked(question, use.use, "use", use.name), (use.use,)


def _place(asked: Asked, chunk: Chunk) -> Asked:
    """Name the lesson in a question on a bare symbol or an everyday word: alone it stands for many things."""
    subject = asked.subject.strip("“” ")
    is_everyday = len(subject) == count_han(subject) == EVERYDAY_HAN and not find_terms(subject)
    if not (_SYMBOL.fullmatch(subject) or is_everyday or subject.endswith("的")):
        return asked
    return replace(asked, question=_name_lesson(asked.question, chunk))


def _name_lesson(question: str, chunk: Chunk) -> str:
    """Return a question with its lesson named, as it is where the lesson's title is but the name of its file."""
    title = clean_heading(chunk.title).replace("“", "‘").replace("”", "’")
    return question if is_file_name(title, chunk.document) else f"在课文“{title}”中，{question}"


def _has_rivals(asked: Asked, clause: KeySentence) -> bool:
    """Tell whether what a thing helps to do has other answers: it helps elsewhere, or so do its neighbours."""
    if _MAY.search(asked.question) and _is_general(asked.subject, clause.chunk):
        return True
    verb = _HELPED.search(asked.question)
    others = (unit.text for unit in clause.chunk.units if unit not in clause.units)
    return verb is not None and any(verb["verb"] in text for text in others)


def _is_general(subject: str, chunk: Chunk) -> bool:
    """Tell whether a subject is a term of the field that its part of the lesson is not about: it helps elsewhere."""
    return bool(find_terms(subject)) and not term_set(subject) <= term_set(" ".join((chunk.title, *chunk.heading)))
