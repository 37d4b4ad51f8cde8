"""Yield answers that are known as a whole: computed ones, joined ones, refusals, replies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.answering.calculation.derive import Derived
from tutor.answering.clock import Clock
from tutor.answering.compose import join_sentences
from tutor.answering.messages.outside import refuse_request
from tutor.answering.questions.question import Question
from tutor.answering.refusal import find_nearest_topics, word_refusal
from tutor.types import Answer, AnswerEvent, AnswerReady, EvidenceFound, Passage, SentenceReady, Status


def tell_whole(answer: Answer, clock: Clock) -> Iterator[AnswerEvent]:
    """Yield an answer that is known already: its quotes, its sentences, the whole of it; `clock` times all of it."""
    clock.mark_evidence()
    if answer.sentences:
        yield EvidenceFound(answer.citations)
    for sentence in answer.sentences:
        clock.mark_sentence()
        yield SentenceReady(sentence, tuple(c for c in answer.citations if c.n in sentence.citations))
    yield AnswerReady(replace(answer, timings=clock.read(None)))


def tell_derived(text: str, question: Question, derived: Derived, clock: Clock) -> Iterator[AnswerEvent]:
    """Yield a computed answer: the quotes of its operands, its sentences, the whole of it."""
    yield EvidenceFound(derived.citations)
    for sentence in derived.sentences:
        clock.mark_sentence()
        yield SentenceReady(sentence, tuple(c for c in derived.citations if c.n in sentence.citations))
    answer = plain_answer(text, question, Status.ANSWERED, join_sentences(derived.sentences), clock)
    yield AnswerReady(replace(answer, sentences=derived.sentences, citations=derived.citations))


def word_refused_request(
    text: str, request: str, question: Question, passages: Sequence[Passage], clock: Clock
) -> Answer:
    """Refuse what is no question to the lessons, with the topics nearest to it."""
    nearest = find_nearest_topics(question, passages)
    topics = word_refusal(question, nearest).removeprefix(word_refusal(question, ()))
    words = refuse_request(request, question.language) + topics
    return replace(plain_answer(text, question, Status.ABSTAINED, words, clock), nearest=nearest)


def plain_answer(text: str, question: Question, status: Status, words: str, clock: Clock) -> Answer:
    """Return an answer without evidence: a refusal, a reply."""
    return Answer(text, question.language, status, words, timings=clock.read(None))
