"""Measure how far an answer makes each point of a rubric, beyond what the question's own words would make."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tutor.answering.checking.names import missing_names
from tutor.answering.checking.statements import split_clauses
from tutor.answering.questions.synonyms import find_synonyms
from tutor.quiz.grading.contradiction import find_contradictions
from tutor.quiz.grading.figures import MOST_FIGURES, Agreement, Counted, asks_amount, compare_figures
from tutor.quiz.grading.reading import Reading, Word
from tutor.quiz.grading.rubric import Rubric
from tutor.text.words import tokenize

Floats = NDArray[np.float32]
# A word that stands in the answer counts at least so much, however its neighbours change what the encoder makes of it.
SAME_WORD, NEAR_WORD = 0.7, 0.7
# Of a word's likeness to the question's words, what is taken off; and how much room is left above it.
MOST_GIVEN, ROOM = 0.6, 1.1
LEAST_NEWS = 0.05  # weight of a word that the question gives
# "Who" and "where" that ask, not those of a relative clause.
_ASKS_NAME = re.compile(
    r"(?:^|[.?!;:]\s*|\b(?:and|or|but|by|to|for|with|from|say|state|name|tell|explain|describe)\s+)"
    r"(?:who|whom|whose|where)\b|,\s*(?:who|whom|whose|where)\b[^,.;]*\?"
    r"|\bwhich (?:person|people|city|country|town|company|boat|ship)\b"
    r"|\b(?:name|names) of\b"
    r"|\b(?:called|named)\b|谁|叫什么|哪(?:位|个人|里|座|家|国|艘)",
    re.IGNORECASE,
)
_MIN_PLACE = 0.6  # of the other words of a sentence with a name
_MIN_TYPO_CHARS = 5
_MIN_TYPO_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class PointEvidence:
    """What an answer says of a point.

    `gain` is how much nearer than the question's words the answer comes to the point's words (0 no nearer, about 0.9
    verbatim); `overlap` the share of its new words that stand in the answer, as they are or nearly; `weight` its part
    in the score; `contrary` the answer's words that say the contrary, "" if none do; `wrong_name` a name that the
    answer has in the place of the point's, "" if there is none; `calculated` that the point is a calculation;
    `gain_elsewhere` the gain without the sentence that says the contrary; `likeness` (0..1) how near the answer
    comes to the point's words, those that the question gives weighing less.
    """

    gain: float
    overlap: float
    weight: float
    words: tuple[str, ...]
    figures: Agreement
    contrary: str
    wrong_name: str = ""
    calculated: bool = False
    gain_elsewhere: float = 0.0
    likeness: float = 0.0

    @property
    def wrong_figure(self) -> bool:
        """Tell whether the answer has another figure where the point has one; steps of a calculation may differ."""
        return self.figures is Agreement.WRONG and not self.calculated

    @property
    def holds_figure(self) -> bool:
        """Tell whether the answer has the point's figure, unless that is a step of a calculation."""
        return self.figures is Agreement.HELD and not self.calculated

    @property
    def lacks_figure(self) -> bool:
        """Tell whether the answer does not have the point's figure, unless that is a step of a calculation."""
        return self.figures is Agreement.MISSING and not self.calculated


@dataclass(frozen=True, slots=True)
class Sources:
    """What a rubric is read with: the question and the points word by word, their figures, both texts as vectors."""

    rubric: Rubric
    question: Reading
    points: Reading
    given: Sequence[Counted]
    known: Sequence[Sequence[Counted]]
    texts: Floats


def weigh_evidence(
    sources: Sources, answer: Reading, said: Sequence[Counted], name_words: Callable[[str], frozenset[str]]
) -> list[PointEvidence]:
    """Return the evidence for each point of a rubric; `name_words` gives the English stems of a Chinese word."""
    words, new = sources.points.words, _find_new(sources)
    near = _match_words(words, answer, name_words)
    likeness = np.maximum(_nearest(sources.points, answer), near)
    asked_of = _nearest(sources.points, sources.question)
    given, news = np.minimum(asked_of, MOST_GIVEN), 1 - asked_of + LEAST_NEWS
    gains = (likeness - given) / (ROOM - given)
    asked = " ".join(sources.question.sentences)
    amount, named = asks_amount(asked), _ASKS_NAME.search(asked) is not None
    clauses = [clause for sentence in answer.sentences for clause in split_clauses(sentence)]
    known = [figure for figures in sources.known for figure in figures]
    contraries = [find_contradictions(point.text, clauses) for point in sources.rubric.points]
    denied = {said for texts in contraries for said in texts}
    found = []
    for number, point in enumerate(sources.rubric.points):
        own = [i for i, word in enumerate(words) if word.sentence == number]
        kept = [i for i in own if new[i]] or own
        found.append(
            PointEvidence(
                gain=float(gains[kept].mean()) if kept else 0.0,
                overlap=float((near[kept] > 0).mean()) if kept else 0.0,
                weight=math.sqrt(max(1, len(kept))),
                likeness=float(np.average(likeness[own], weights=news[own])) if own else 0.0,
                words=tuple(dict.fromkeys(words[i].text for i in kept if near[i] > 0)),
                figures=compare_figures(sources.known[number], said, known, sources.given, asked=amount),
                contrary=next(iter(contraries[number]), ""),
                gain_elsewhere=_gain_without(denied, sources.points, answer, given, kept)
                if contraries[number]
                else 0.0,
                calculated=len(sources.known[number]) > MOST_FIGURES,
                wrong_name=_find_wrong_name(point.text, sources, answer) if named else "",
            )
        )
    return found


def _gain_without(
    denied: Collection[str], points: Reading, answer: Reading, given: Floats, kept: Sequence[int]
) -> float:
    """Return the gain of a point's words by the sentences of an answer that say the contrary of no point."""
    left = {n for n, sentence in enumerate(answer.sentences) if not any(text in sentence for text in denied)}
    places = [i for i, word in enumerate(answer.words) if word.sentence in left]
    if not places or not kept:
        return 0.0
    likeness = (points.vectors[kept] @ answer.vectors[places].T).max(axis=1)
    return float(((likeness - given[kept]) / (ROOM - given[kept])).mean())


def _find_wrong_name(point: str, sources: Sources, answer: Reading) -> str:
    """Return a name of the answer that neither reference nor question has, in the place of the point's own.

    It stands there where the rest of its sentence says what the point or the question says.
    """
    asked, told = " ".join(sources.question.sentences), " ".join(sources.points.sentences)
    if not missing_names(point, f"{' '.join(answer.sentences)} {asked}"):
        return ""
    known = set(tokenize(f"{point} {asked}"))
    for sentence in answer.sentences:
        strangers = missing_names(sentence, f"{told} {asked}")
        rest = set(tokenize(sentence)).difference(*(tokenize(name) for name in strangers))
        if strangers and len(rest & known) >= _MIN_PLACE * len(rest):
            return strangers[0]
    return ""


def _find_new(sources: Sources) -> list[bool]:
    """Tell of each word of the points whether the question lacks it."""
    return [word.stem not in sources.question.stems for word in sources.points.words]


def _nearest(points: Reading, text: Reading) -> Floats:
    """Return for each word of the points its cosine with the nearest word of a text, float32[n], 0 if it has none."""
    if not len(points.words) or not len(text.words):
        return np.zeros(len(points.words), dtype=np.float32)
    return np.asarray((points.vectors @ text.vectors.T).max(axis=1), dtype=np.float32)


def _match_words(words: Sequence[Word], answer: Reading, name_words: Callable[[str], frozenset[str]]) -> Floats:
    """Return for each word of the points how surely the answer has it: as it is, misspelt, or by another name."""
    held = answer.stems
    named = held.union(*(find_synonyms(stem) for stem in held), *(name_words(stem) for stem in held))
    rows = []
    for word in words:
        if word.stem in held:
            rows.append(SAME_WORD)
        elif word.stem in named or not named.isdisjoint(name_words(word.stem)) or _is_misspelt(word.stem, held):
            rows.append(NEAR_WORD)
        else:
            rows.append(0.0)
    return np.asarray(rows, dtype=np.float32)


def _is_misspelt(stem: str, held: frozenset[str]) -> bool:
    """Tell whether a long word stands among others with a letter or two wrong: most of its letter pairs are shared."""
    if len(stem) < _MIN_TYPO_CHARS or not stem.isascii() or not stem.isalpha():
        return False
    pairs = _letter_pairs(stem)
    for other in held:
        if other[0] == stem[0] and abs(len(other) - len(stem)) <= 2 and other.isascii():
            theirs = _letter_pairs(other)
            if len(pairs & theirs) >= _MIN_TYPO_SHARE * max(len(pairs), len(theirs)):
                return True
    return False


def _letter_pairs(word: str) -> frozenset[str]:
    bounded = f"^{word}$"
    return frozenset(bounded[i : i + 2] for i in range(len(bounded) - 1))
