"""What somebody would say stands in a worked example, in their words."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.form import judge_form
from tutor.answering.questions.question import read_question
from tutor.answering.questions.utterances import asks_utterance, gives_words, holds_names
from tutor.answering.select import choose_blocks
from tutor.types import Chunk, Location, Unit, UnitKind

HERE = Location()
ASKED = "What would a new sailor say, and what would the harbour pilot say about the tide?"


def example(text: str, lead: str) -> Unit:
    return Unit(text, UnitKind.SENTENCE, HERE, lead=lead, example=True)


def lesson() -> Chunk:
    return make_chunk(
        "tides.md",
        Unit("You want: someone to ask about water", UnitKind.SENTENCE, HERE),
        example('Response: "I cannot tell you that."', "If you ask a new sailor:"),
        example('Response: "High water is at 6 PM."', "If you ask the harbour pilot:"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "What would a new sailor say to that?",
        "What does the harbour pilot reply, and what does the sailor reply?",
        "How would the untrained clerk answer?",
        "新水手会怎么回答？",
        "领航员会说什么？",
        "Compare the clerk's reply with the captain's.",
        "How would the replies of the sailor and the pilot differ?",
        "问潮汐的时间，水手和领航员的回答有什么不同？",
    ],
)
def test_questions_for_an_answers_words_are_told(question: str) -> None:
    assert asks_utterance(question)
    assert read_question(question).example


@pytest.mark.parametrize(
    "question",
    [
        "What does the lecturer say about tides?",
        "What did the pilot say about the tide?",
        "What does it say?",
        "How do tides differ from waves?",
        "潮汐是什么？",
    ],
)
def test_what_a_lesson_says_is_no_example(question: str) -> None:
    assert not asks_utterance(question)


def test_no_figure_is_asked_for_where_somebody_answers_about_one() -> None:
    asked = "A guest asks for the price of a cabin. What does the clerk reply, and what does the captain reply?"
    assert read_question(asked).value is None


def test_an_answers_words_come_before_what_stands_around_them() -> None:
    chunk, question = lesson(), read_question("What would the harbour pilot reply?")
    around, words = (judge_form(question, chunk, position, fits=True, novelty=9) for position in (0, 2))
    assert words > around
    assert [gives_words(unit) for unit in chunk.units] == [False, True, True]


def test_both_of_two_that_are_asked_what_they_say_are_shown() -> None:
    chunk = lesson()
    question = read_question("What would a new sailor say, and what would the harbour pilot say?")
    ranked = [score(chunk, 2, 5.0), score(chunk, 0, 4.5), score(chunk, 1, 3.5)]
    assert [block.units[0] for block in choose_blocks(question, ranked)] == [chunk.units[2], chunk.units[1]]


def test_what_one_would_say_is_not_what_another_would() -> None:
    assert holds_names(("tides", "water"), lesson())
    assert not holds_names(("tides", "brevik"), lesson())
