"""Code answers what is asked of code, and what its own words tell."""

import pytest

from tutor.answering.questions.programs import SHOWN_IN_CODE, judge_code, may_answer_by_code
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
from tutor.types import Location, Unit, UnitKind

LOAD = 'table = load_table("summer-tides", step=15)'
REMARK = "# How long the crossing of the fjord takes in winter\ncrossing = 35"
INSTALL = "pip install ferries"


def make_code(quote: str) -> Unit:
    return Unit(" ".join(quote.split()), UnitKind.CODE, Location(1, 1), quote)


def list_words(question: str) -> list[Wanted]:
    return [Wanted((word,)) for word in content_words(question)]


@pytest.mark.parametrize(
    ("question", "code", "answers"),
    [
        ("Which table does the code load?", LOAD, True),
        ("How long does the crossing of the fjord take?", REMARK, True),
        ("What does a table of a carpenter weigh?", LOAD, False),
        ("What speed does the code set?", LOAD, False),
        ("How do I install ferries?", INSTALL, True),
        ("How do I install harbours?", INSTALL, False),
        ("How do I install summer tides?", LOAD, False),
    ],
)
def test_which_questions_code_may_answer(question: str, code: str, answers: bool) -> None:
    assert may_answer_by_code(read_question(question), list_words(question), make_code(code)) is answers


def test_prose_is_left_to_others() -> None:
    unit = Unit("The ferry leaves.", UnitKind.SENTENCE, Location(1, 1), "The ferry leaves.")
    question = "Which code loads the ferry?"
    assert not may_answer_by_code(read_question(question), list_words(question), unit)
    assert judge_code(read_question(question), list_words(question), unit) == 0.0


def test_code_comes_first_where_it_is_asked_for() -> None:
    def judge(question: str) -> float:
        return judge_code(read_question(question), list_words(question), make_code(LOAD))

    assert judge("What is the step in the code?") > SHOWN_IN_CODE
    assert judge("What is the tide in the code?") == SHOWN_IN_CODE
    assert judge("Why does the tide rise?") < 0
