"""Mark free-text answers: read the reference once, weigh what each answer says of it, and word the result."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tutor.answering.checking.statements import split_statements
from tutor.quiz.grading.contradiction import denies_all, turns_short
from tutor.quiz.grading.evidence import PointEvidence, Sources, weigh_evidence
from tutor.quiz.grading.feedback import Remarks, list_notes, word_remarks, word_unknown, word_void
from tutor.quiz.grading.figures import Agreement, asks_amount, read_amounts
from tutor.quiz.grading.reading import Encoder, read_words
from tutor.quiz.grading.realwords import KnowsWord
from tutor.quiz.grading.rubric import Rubric, read_rubric
from tutor.quiz.grading.scoring import (
    HEAP,
    MISSING_AMOUNT,
    MOST_FLAWED,
    MOST_TURNED,
    WRONG_AMOUNT,
    Features,
    is_met,
    is_sure,
    judge_names,
    judge_score,
    keep_sound,
    mean_likeness,
    mean_overlap,
    rate_features,
    score_names,
    settle_gain,
    settle_likeness,
)
from tutor.quiz.grading.stance import read_stance
from tutor.quiz.grading.void import Void, is_heap, judge_void, strip_orders
from tutor.text.language import detect_language, has_han
from tutor.text.words import tokenize
from tutor.types import Citation, Grade, GradedPoint, Verdict

FEW_FLAWS = 3  # of so many points one may be wrong in an answer that is correct
MAX_ENCODED_CHARS = 2000  # of a text as a whole; the encoder reads no more
MAX_REMEMBERED = 64  # references that have been read


class TranslatedPart(Protocol):
    """A word with what the other language calls it."""

    @property
    def translations(self) -> Sequence[str]: ...


Translate = Callable[[str], Sequence[TranslatedPart]]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A score with what it rests on."""

    score: float
    sure: bool
    heap: bool
    met: Sequence[bool]


class Grader:
    """Marks answers with one encoder; references that were read are remembered. Safe to share between threads.

    `translate` names Chinese words in English, for answers in another language than their reference. `knows_word` tells
    whether a folded word is one; answers that hold none then get nothing, surely.
    """

    def __init__(
        self, encoder: Encoder, translate: Translate | None = None, knows_word: KnowsWord | None = None
    ) -> None:
        self._encoder = encoder
        self._knows_word = knows_word
        self._translate = translate
        self._lock = threading.Lock()
        self._read: OrderedDict[tuple[str, str, tuple[str, ...], int | None], Sources] = OrderedDict()
        self._names: dict[str, frozenset[str]] = {}

    def grade(
        self,
        question: str,
        answer: str,
        *,
        reference: str = "",
        points: Sequence[str] = (),
        required: int | None = None,
        citations: Sequence[Citation] = (),
    ) -> Grade:
        """Mark an answer by a reference text, or by points that it should make.

        Of points, those after the first `required` are optional: they count if they are said and are not missed.
        """
        language = _choose_language(question, answer)
        whole = reference or "\n".join(points)
        plain, ordered = strip_orders(answer, f"{question}\n{whole}")
        void = judge_void(question, plain, whole, self._knows_word)
        if void is not None:
            rubric = read_rubric(question, reference, points)
            return _refuse(Void.ORDER if ordered else void, rubric, citations, language)
        sources = self._read_sources(question, reference, tuple(points), required)
        if not sources.points.words:
            return grade_unknown(language)
        (reading,) = read_words([_split_sentences(plain)], self._encoder)
        evidence = weigh_evidence(sources, reading, read_amounts(plain), self._name_words)
        asked, told = sources.texts
        (said,) = self._encoder.encode([plain[:MAX_ENCODED_CHARS]])
        nearness = (float(asked @ told), float(told @ said))
        judged = self._judge(question, plain, whole, sources.rubric, evidence, nearness=nearness)
        if ordered and judge_score(judged.score) is Verdict.INCORRECT:
            return _refuse(Void.ORDER, sources.rubric, citations, language)
        return _write_grade(sources.rubric, evidence, judged, citations, language, ordered=ordered)

    def _read_sources(self, question: str, reference: str, points: tuple[str, ...], required: int | None) -> Sources:
        key = (question, reference, points, required)
        with self._lock:
            if key in self._read:
                self._read.move_to_end(key)
                return self._read[key]
        rubric = read_rubric(question, reference, points, required)
        texts = [point.text for point in rubric.points]
        asked, told = read_words([split_statements(question), texts], self._encoder)
        wholes = (question, reference or "\n".join(points))
        vectors = self._encoder.encode([whole[:MAX_ENCODED_CHARS] for whole in wholes])
        known = [read_amounts(text) for text in texts]
        sources = Sources(rubric, asked, told, read_amounts(question), known, vectors)
        with self._lock:
            self._read[key] = sources
            while len(self._read) > MAX_REMEMBERED:
                self._read.popitem(last=False)
        return sources

    def _name_words(self, stem: str) -> frozenset[str]:
        """Return the stems that a Chinese word has in English, none for others."""
        if self._translate is None or not has_han(stem):
            return frozenset()
        if stem not in self._names:
            parts = self._translate(stem)
            self._names[stem] = frozenset(t for part in parts for name in part.translations for t in tokenize(name))
        return self._names[stem]

    def _judge(
        self,
        question: str,
        answer: str,
        whole: str,
        rubric: Rubric,
        evidence: Sequence[PointEvidence],
        *,
        nearness: tuple[float, float],
    ) -> _Judged:
        amount = asks_amount(question)
        gains = [settle_gain(e, amount=amount) for e in evidence]
        likeness = mean_likeness(rubric, [settle_likeness(e, amount=amount) for e in evidence], evidence)
        given, closeness = nearness
        said = amount and any(e.holds_figure for e in evidence)  # a figure alone is close to no text
        features = Features(likeness, given, 1.0 if said else closeness)
        score = rate_features(features) * keep_sound(rubric, evidence, gains)
        told = read_stance(whole, question)
        stance = read_stance(answer, question)
        sentences = _split_sentences(answer)
        opposed = (told is not None and stance is not None and told is not stance) or denies_all(sentences, whole)
        named = judge_names(rubric, evidence)
        score = score if named is None else score_names(score, named)
        score = min(score, MOST_TURNED) if turns_short(sentences, whole, question) else score
        amounts = [e for e in evidence if e.figures is not Agreement.NONE]
        result = amounts[-1] if amount and amounts and (amounts[-1].calculated or len(amounts) == 1) else None
        agreement = result.figures if result else Agreement.NONE
        share = {Agreement.MISSING: MISSING_AMOUNT, Agreement.WRONG: WRONG_AMOUNT}.get(agreement, 1.0)
        heap = is_heap(answer, whole)
        score *= 0.0 if opposed else share * (HEAP if heap else 1.0)
        across = (detect_language(answer) == "zh") != (detect_language(whole) == "zh")
        sure = opposed or agreement is Agreement.WRONG or is_sure(score, mean_overlap(evidence))
        met = [is_met(gain) for gain in gains] if named is None else named
        return _Judged(score, sure and not (heap or across), heap, [made and score > 0 for made in met])


def grade_unknown(language: str) -> Grade:
    """Return the grade of an answer where there is nothing to mark it by: none, and not sure."""
    text = word_unknown(language)
    return Grade(0.0, Verdict.INCORRECT, False, (), text, (), (text,))


def _refuse(void: Void, rubric: Rubric, citations: Sequence[Citation], language: str) -> Grade:
    missed = tuple(GradedPoint(point.text, met=False) for point in rubric.points)
    text = word_void(void, language)
    return Grade(0.0, Verdict.INCORRECT, True, missed, text, tuple(citations), (text,))


def _write_grade(
    rubric: Rubric,
    evidence: Sequence[PointEvidence],
    judged: _Judged,
    citations: Sequence[Citation],
    language: str,
    *,
    ordered: bool,
) -> Grade:
    verdict = judge_score(judged.score)
    met = judged.met
    wrong = [n for n, e in enumerate(evidence) if e.wrong_figure or e.wrong_name]
    contrary = next((e.contrary for e in evidence if e.contrary), "")
    score = judged.score
    flawed = len(wrong) + sum(e.contrary != "" for e in evidence)
    if verdict is Verdict.CORRECT and flawed * FEW_FLAWS > len(evidence):
        verdict, score = Verdict.PARTLY, min(score, MOST_FLAWED)
    sure = judged.sure and verdict is not Verdict.PARTLY
    remarks = Remarks(
        verdict,
        met=[point.text for point, made in zip(rubric.points, met, strict=True) if made],
        missing=_list_missing(rubric, met, wrong),
        contrary=contrary,
        wrong=rubric.points[wrong[0]].text if wrong else "",
        heap=judged.heap,
        ordered=ordered,
        sure=sure,
    )
    points = tuple(
        GradedPoint(point.text, made, ", ".join(e.words) if made else "")
        for point, made, e in zip(rubric.points, met, evidence, strict=True)
    )
    text = word_remarks(remarks, citations, language)
    notes = list_notes(remarks, language)
    return Grade(round(score, 4), verdict, sure, points, text, tuple(citations), notes)


def _list_missing(rubric: Rubric, met: Sequence[bool], wrong: Sequence[int]) -> list[str]:
    """Return the points that are still wanted: none of alternatives of which enough are made, and no examples."""
    missing: list[str] = []
    for wanted in rubric.wanted:
        lacking = wanted.count - sum(met[n] for n in wanted.points)
        open_points = [n for n in wanted.points if not met[n] and n not in wrong and not rubric.points[n].optional]
        missing.extend(rubric.points[n].text for n in open_points[: max(0, lacking)])
    return missing


def _split_sentences(text: str) -> list[str]:
    return [statement for line in text.splitlines() for statement in split_statements(line)]


def _choose_language(question: str, answer: str) -> str:
    language = detect_language(question)
    return language if language != "und" else detect_language(answer)
