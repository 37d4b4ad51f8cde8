"""Offer other terms of a lesson beside the one that a sentence's blank stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.keysentences import KeySentence
from tutor.quiz.generation.keyterms import KeyTerm
from tutor.quiz.generation.phrases import BLANK, say
from tutor.quiz.generation.termpool import TermPool
from tutor.quiz.generation.wrongterms import choose_wrong_terms
from tutor.quiz.items import make_item, shuffle_stably
from tutor.text.language import count_han, has_han
from tutor.types import ItemKind, Level, QuizItem

MIN_REST_HAN = 16
MIN_REST_TERMS = 7  # with fewer, other terms than the lesson's would be true as well
_IDENTIFIER = re.compile(r"[a-z]\w*(?:_\w|[A-Z])")  # is written small at the start of a sentence, too
_ARTICLE = re.compile(r"\b(?:a|an) ([“\"'‘]?)$", re.IGNORECASE)


# What such a sentence says of one term may be said of many.
_PRAISES = re.compile(
    r"\b(?:benefits?|leverage|useful|valuable|helpful|popular|rely|relies|important|use of)\b"
    r"|有用|重要|有助|流行|帮助|受益",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Blank:
    """A key term of a key sentence that is left out."""

    term: KeyTerm
    sentence: KeySentence

    @property
    def rest(self) -> str:
        """The words around the blank."""
        return f"{self.sentence.text[: self.term.start]} {self.sentence.text[self.term.end :]}"

    @property
    def text(self) -> str:
        """The sentence with the blank, an article before it open to both forms."""
        before = _ARTICLE.sub(r"a/an \1", self.sentence.text[: self.term.start])
        start = before if _IDENTIFIER.match(before) else f"{before[:1].upper()}{before[1:]}"
        return f"{start}{BLANK}{self.sentence.text[self.term.end :]}"

    @property
    def begins(self) -> bool:
        """Whether nothing but marks stands before the blank."""
        return not re.search(r"\w", self.sentence.text[: self.term.start])

    @property
    def bare(self) -> bool:
        """Whether the blank stands within its sentence, before no verb and without an article or the like."""
        before, after = self.sentence.text[: self.term.start], self.sentence.text[self.term.end :]
        told = re.search(r"\b(?:an?|the|this|that|each|every|its|their|one|another)(?: \w+)? [“\"'‘]?$", before, re.I)
        return not self.begins and told is None and re.match(r"[”\"'’]?\s*[,.;:)]", after) is not None


def choose_term(blank: Blank, pool: TermPool) -> Iterator[QuizItem]:
    """Yield the blank as a question with choices, if there are terms of its kind that are surely wrong in it."""
    if len(term_set(blank.rest)) < MIN_REST_TERMS or _PRAISES.search(blank.rest):
        return
    if has_han(blank.rest) and count_han(blank.rest) < MIN_REST_HAN:
        return
    chunk, language = blank.sentence.chunk, blank.sentence.chunk.language
    right = pool.write_like(blank.term.text, blank.term.text, begins=blank.begins)
    wrong = choose_wrong_terms(pool, blank.term.text, chunk, blank.rest, begins=blank.begins, bare=blank.bare)
    if not wrong:
        return
    question = say("choose", language, text=blank.text)
    choices = shuffle_stably([right, *wrong], question)
    yield make_item(
        ItemKind.MCQ,
        question,
        choices.index(right),
        chunk=chunk,
        units=blank.sentence.units,
        fact=blank.sentence.fact,
        rule=f"choice-{blank.term.kind}",
        explanation=say("says", language, text=blank.sentence.text),
        level=Level.UNDERSTAND,
        difficulty=2,
        choices=tuple(choices),
    )
