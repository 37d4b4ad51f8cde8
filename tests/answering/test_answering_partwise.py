"""Two questions in one message are answered together where the lessons answer both and the whole leaves one out."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pytest import MonkeyPatch

from tests.fakes import HashEncoder
from tutor.answering.compose import join_sentences
from tutor.answering.partwise import AnswerOne, answer_each, join_answers
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings
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
    answer = join_answers(answer_each((FIRST, SECOND), (), told), told(WHOLE, ()))
    assert answer is not None
    assert answer.question == WHOLE
    assert answer.text == f"{IS_BEAM} [1]\n{IS_DEEP} [2]"
    assert [(citation.n, citation.quote) for citation in answer.citations] == [(1, IS_BEAM), (2, IS_DEEP)]


def test_the_whole_answers_where_it_tells_both_or_a_part_is_not_held() -> None:
    both = answer_from({FIRST: tell(IS_BEAM), SECOND: tell(IS_DEEP), WHOLE: tell(IS_DEEP, IS_BEAM)})
    assert join_answers(answer_each((FIRST, SECOND), (), both), both(WHOLE, ())) is None
    lacking = answer_from({FIRST: tell(IS_BEAM), SECOND: REFUSED, WHOLE: tell(IS_BEAM)})
    assert answer_each((FIRST, SECOND), (), lacking) == []


def test_an_answer_to_two_questions_is_found_once_and_timed_whole(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    lesson = tmp_path / "boats.md"
    lesson.write_text(
        f"# Boats\n\n## Keels\n\n{IS_BEAM} It runs along the bottom.\n\n## Ferries\n\n"
        "The ferry crosses the strait in two hours. Tickets are sold on the quay.\n",
        encoding="utf-8",
    )
    settings = Settings(home=tmp_path, index=tmp_path / "index")
    encoder = HashEncoder()
    index_lessons(settings, [lesson], encoder=encoder)
    index = open_index(tmp_path / "index", encoder)
    retriever = Retriever(index, encoder, load_glossary())
    find, asked = retriever.find, list[str]()

    def find_slowly(question: str, *args: Any, **kwargs: Any) -> Any:
        asked.append(question)
        time.sleep(0.05)
        return find(question, *args, **kwargs)

    monkeypatch.setattr(retriever, "find", find_slowly)
    message = "What is a keel and how long does the ferry take to cross the strait?"
    answer = Tutor(settings, index, retriever).ask(message, use_model=False)
    assert IS_BEAM in answer.text
    assert "two hours" in answer.text
    assert answer.timings.total_ms >= answer.timings.evidence_ms >= 50 * len(asked)
    assert len(asked) == len(set(asked)) == 3
