"""Answer a message that asks two questions in a row, where the answer to the whole leaves one of them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tutor.answering.compose import MAX_WORDS, count_words, join_sentences
from tutor.types import Answer, Citation, Sentence, Status, Turn

AnswerOne = Callable[[str, Sequence[Turn]], Answer]


def answer_each(parts: Sequence[str], history: Sequence[Turn], answer_one: AnswerOne) -> list[Answer]:
    """Return the answers to questions asked one after the other, none where the lessons lack one of them.

    `answer_one` answers a question after a conversation.
    """
    turns, answers = list(history), list[Answer]()
    for part in parts:
        answer = answer_one(part, turns)
        if answer.status is not Status.ANSWERED or answer.disagreements:
            return []
        turns += [Turn("user", part), Turn("assistant", answer.text)]
        answers.append(answer)
    return answers


def join_answers(answers: Sequence[Answer], whole: Answer) -> Answer | None:
    """Return the answers to the parts of a message as one; None where that to the whole tells all or it is long."""
    if whole.status is Status.ANSWERED and (_is_worked_out(whole) or all(_tells(whole, part) for part in answers)):
        return None
    joined = _join(answers)
    words = count_words(" ".join(sentence.text for sentence in joined.sentences))
    return replace(joined, question=whole.question, language=whole.language) if words <= MAX_WORDS else None


def _is_worked_out(answer: Answer) -> bool:
    return bool(answer.disagreements) or any(sentence.origin == "derived" for sentence in answer.sentences)


def _tells(whole: Answer, part: Answer) -> bool:
    """Tell whether an answer cites what another rests on first."""
    return any(part.citations[0].quote in citation.quote for citation in whole.citations)


def _join(answers: Sequence[Answer]) -> Answer:
    """Return one answer with the sentences of several, each said once, its citations numbered anew."""
    sentences, citations, said = list[Sentence](), list[Citation](), set[str]()
    for answer in answers:
        kept = [sentence for sentence in answer.sentences if sentence.text not in said]
        said.update(sentence.text for sentence in kept)
        numbers: dict[int, int] = {}
        for citation in answer.citations:
            if any(citation.n in sentence.citations for sentence in kept):
                numbers[citation.n] = len(citations) + 1
                citations.append(replace(citation, n=len(citations) + 1))
        sentences += [replace(s, citations=tuple(numbers[n] for n in s.citations)) for s in kept]
    return replace(answers[0], text=join_sentences(sentences), sentences=tuple(sentences), citations=tuple(citations))
