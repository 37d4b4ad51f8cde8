"""What to do instead of a thing stands under the line that tells of alternatives to it."""

import pytest

from tests.answering.made_units import chunk, sentence
from tutor.answering.questions.instead import asks_alternative, asks_instead, rate_instead, tells_instead
from tutor.answering.questions.question import read_question

POINT, LINE = sentence("Sail around the sandbank.", lead="Most crews do this:"), sentence("Crews like it.")
HEADED = chunk(POINT, LINE, heading=("Harbours", "Alternatives to Dredging"))


@pytest.mark.parametrize(
    ("question", "instead"),
    [
        ("What can a crew do instead of dredging?", True),
        ("Which alternatives are there to dredging?", False),
        ("What is a good alternative to dredging?", True),
        ("What does dredging cost?", False),
        ("Which route does the pilot recommend over dredging?", True),
    ],
)
def test_what_is_done_instead_is_asked(question: str, instead: bool) -> None:
    assert asks_instead(question) is (instead or asks_alternative(question))


def test_points_under_alternatives_to_the_thing_come_first() -> None:
    asked = read_question("What can a crew do instead of dredging?")
    assert rate_instead(asked, POINT, HEADED) > rate_instead(asked, LINE, HEADED) > 0.0
    assert not rate_instead(asked, POINT, chunk(POINT, heading=("Dredging",)))
    assert not rate_instead(read_question("What can a crew do instead of rowing?"), POINT, HEADED)


def test_no_figure_stands_under_alternatives() -> None:
    asked = read_question("What does a channel cost instead of dredging?")
    assert not rate_instead(asked, POINT, HEADED)


def test_what_tells_of_an_alternative_says_so() -> None:
    assert tells_instead(sentence("Some crews row instead."), chunk())
    assert not tells_instead(sentence("Some crews row."), chunk())
