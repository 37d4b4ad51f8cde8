"""A follow-up that points at an analogy is asked within the one of the question before."""

import pytest

from tests.answering.conversations import complete, converse
from tutor.answering.conversation.settings import name_setting


@pytest.mark.parametrize(
    ("asked", "question", "named"),
    [
        ("How is the cell shown in the town analogy?", "And what is the gate in that picture?", "in the town analogy"),
        ("What guards the cell in the town comparison?", "Who works in the same image?", "in the town comparison"),
    ],
)
def test_the_analogy_is_named(asked: str, question: str, named: str) -> None:
    told = name_setting(question, asked)
    assert told is not None and named in told
    assert named in complete(question, converse(asked, "A gate."))


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("Where does the painting of the town hang?", "Who is shown in that picture?"),
        ("How is the cell shown in the town analogy?", "Who built it?"),
    ],
)
def test_a_picture_that_is_no_analogy_stays(asked: str, question: str) -> None:
    assert name_setting(question, asked) is None
