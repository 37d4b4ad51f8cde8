"""A term is told from the setting in which it is asked about."""

import pytest

from tutor.answering.questions.settings import asks_in_setting
from tutor.text.words import tokenize


@pytest.mark.parametrize(
    ("question", "term", "held", "expected"),
    [
        ("What is tare in bread baking?", "tare", "Tare: what a tin weighs, in baking of bread", True),
        ("What is tare in bread baking?", "tare", "Tare: what a tin weighs, in mining", False),
        ("What is tare?", "tare", "Tare: what a tin weighs", False),
        ("What is the oven for tare?", "tare", "Tare: what an oven weighs", False),
    ],
)
def test_the_setting_is_held(question: str, term: str, held: str, expected: bool) -> None:
    assert asks_in_setting(question, frozenset(tokenize(term)), frozenset(tokenize(held))) is expected
