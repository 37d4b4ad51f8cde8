"""Questions for the value that is usual."""

import pytest

from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
from tutor.answering.questions.usual import TOLD_MOST, TOLD_USUAL, asks_usual, rate_usual


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What is a usual value for the draught?", True),
        ("What's the recommended sail area setting?", True),
        ("Which values are typically used for the draught?", True),
        ("What is the usual route?", False),
        ("What is the value of the ferry?", False),
    ],
)
def test_questions_for_what_is_usual(question: str, asks: bool) -> None:
    assert asks_usual(question) is asks


def test_a_figure_is_asked_for_and_no_meaning() -> None:
    asked = read_question("What is a usual value for the draught?")
    assert (asked.ask, asked.value) == (Ask.GENERAL, Ask.MEASURE)


@pytest.mark.parametrize(
    ("question", "text", "rate"),
    [
        ("Which sail is used most often?", "Lug sails are the most common.", TOLD_MOST),
        ("Where do most potters put their kilns?", "Most potters put them outdoors.", TOLD_MOST),
        ("What does a potter usually add?", "Sand is a common addition.", TOLD_USUAL),
        ("What does a potter usually add?", "Sand was added.", 0.0),
        ("What did the potter add?", "Sand is most often added.", 0.0),
    ],
)
def test_what_is_usual_is_told_where_it_is_asked(question: str, text: str, rate: float) -> None:
    assert rate_usual(question, text) == rate
