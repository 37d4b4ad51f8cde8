"""Two questions in one message are answered together where the lessons answer both and the whole leaves one out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tutor.answering.compose import join_sentences
from tutor.answering.partwise import AnswerOne, answer_parts
from tutor.types import Answer, Citation, Location, Sentence, Status, Turn

FIRST, SECOND = "What is a keel?", "How deep does it reach?"
WHOLE = "What is a keel and how deep does it reach?"
IS_BEAM, IS_DEEP = "A keel is a beam.", "It reaches two metres down."


def tell(*quotes: str) -> Answer:
    citations = tuple(
        Citation(n, quote, "", "boats.md", "boats", (), "en", Location()) for n, quote in enumerate(quotes, 1)
    )
    sentences = tuple(Sentence(quote, (n,)) for n, quote in enumerate(quotes, 1))
    return Answer("", "en", Status.ANSWERED, join_sentences(sentences), sentences, citations)


REFUSED = Answer("", "en", Status.ABSTAINED, "Not held.")


def answer_from(answers: Mapping[str, Answer]) -> AnswerOne:
    def answer_one(text: str, history: Sequence[Turn]) -> Answer:
        assert text != SECOND or [turn.content for turn in history][-2:-1] == [FIRST]
        return replace(answers[text], question=text)

    return answer_one


def test_both_answers_are_given_each_with_its_citation() -> None:
    told = answer_from({FIRST: tell(IS_BEAM), SECOND: tell(IS_DEEP, IS_BEAM), WHOLE: REFUSED})
    answer = answer_parts(WHOLE, (FIRST, SECOND), (), told)
    assert answer is not None
    assert answer.question == WHOLE
    assert answer.text == f"{IS_BEAM} [1]\n{IS_DEEP} [2]"
    assert [(citation.n, citation.quote) for citation in answer.citations] == [(1, IS_BEAM), (2, IS_DEEP)]


def test_the_whole_answers_where_it_tells_both_or_a_part_is_not_held() -> None:
    both = answer_from({FIRST: tell(IS_BEAM), SECOND: tell(IS_DEEP), WHOLE: tell(IS_DEEP, IS_BEAM)})
    assert answer_parts(WHOLE, (FIRST, SECOND), (), both) is None
    lacking = answer_from({FIRST: tell(IS_BEAM), SECOND: REFUSED, WHOLE: tell(IS_BEAM)})
    assert answer_parts(WHOLE, (FIRST, SECOND), (), lacking) is None
