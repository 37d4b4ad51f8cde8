"""Offer other terms of a lesson beside the one that a sentence's blank stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.keysentences import KeySentence
from tutor.quiz.generation.keyterms import KeyTerm, TermKind
from tutor.quiz.generation.phrases import BLANK, say
from tutor.quiz.generation.variants import spell_initials
from tutor.quiz.items import make_item, shuffle_stably
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.types import ItemKind, Level, QuizItem

OTHER_CHOICES = 3
MIN_REST_TERMS = 7  # with fewer, other terms than the lesson's would be true as well
MAX_SAME_REST = 0.4
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
        return f"{before[:1].upper()}{before[1:]}{BLANK}{self.sentence.text[self.term.end :]}"

    @property
    def pool(self) -> tuple[str, str, str]:
        """Which blanks can lend their terms to each other: those of one lesson, language and kind of term."""
        named = self.term.kind is TermKind.NAME or _is_name(self)
        sort = "name" if named else "plural" if _is_plural(self.term.text) else "term"
        return (self.sentence.chunk.document, self.sentence.chunk.language, sort)


def list_pools(blanks: Sequence[Blank]) -> dict[tuple[str, str, str], list[Blank]]:
    """Group blanks by what can be offered beside each other."""
    pools: dict[tuple[str, str, str], list[Blank]] = {}
    for blank in blanks:
        pools.setdefault(blank.pool, []).append(blank)
    return pools


def choose_term(blank: Blank, pools: Mapping[tuple[str, str, str], Sequence[Blank]]) -> Iterator[QuizItem]:
    """Yield the blank as a question with choices, if the lesson has enough other terms that are surely wrong in it."""
    if len(term_set(blank.rest)) < MIN_REST_TERMS or _PRAISES.search(blank.rest):
        return
    right = _show(blank.term.text)
    wrong: list[str] = []
    for other in shuffle_stably(pools[blank.pool], blank.sentence.text + blank.term.text):
        if _is_wrong(other, blank) and all(_differ(_show(other.term.text), text) for text in wrong):
            wrong.append(_show(other.term.text))
    if len(wrong) < OTHER_CHOICES:
        return
    language = blank.sentence.chunk.language
    question = say("choose", language, text=blank.text)
    choices = shuffle_stably([right, *wrong[:OTHER_CHOICES]], question)
    yield make_item(
        ItemKind.MCQ,
        question,
        choices.index(right),
        chunk=blank.sentence.chunk,
        units=blank.sentence.units,
        fact=blank.sentence.fact,
        rule=f"choice-{blank.term.kind}",
        explanation=say("says", language, text=blank.sentence.text),
        level=Level.UNDERSTAND,
        difficulty=2,
        choices=tuple(choices),
    )


def _is_wrong(other: Blank, blank: Blank) -> bool:
    """Tell whether another blank's term is surely wrong here: not named here, and not said to do what is said here."""
    term, rest = other.term.text, term_set(blank.rest)
    if not _differ(term, blank.term.text) or term_set(term) & rest or fold(term) in fold(blank.rest):
        return False
    said = term_set(other.rest)
    return len(said & rest) <= MAX_SAME_REST * len(rest)


def _differ(one: str, other: str) -> bool:
    """Tell whether two terms share no word, and neither is an abbreviation or another name of the other."""
    first, second = term_set(one), term_set(other)
    if first & second or fold(one) in fold(other) or fold(other) in fold(one):
        return False
    if fold(spell_initials(one)) == fold(other) or fold(spell_initials(other)) == fold(one):
        return False
    return not set(find_terms(one)) & set(find_terms(other))


def _is_name(blank: Blank) -> bool:
    """Tell whether a term is a name by its writing, or by the glossary's in the other language."""
    term = blank.term.text
    if known := find_terms(term):
        return known[0].english[:1].isupper() and not known[0].english.isupper()
    within = blank.term.start > 0 or has_han(blank.sentence.text)
    return not has_han(term) and (term[1:] != term[1:].lower() or (within and term[0].isupper()))


def _is_plural(term: str) -> bool:
    return not has_han(term) and re.search(r"(?<![sui])s$", term) is not None


def _show(term: str) -> str:
    return term[:1].upper() + term[1:]
