"""Yes and no are read off the first word or the question's own words."""

import pytest

from tutor.quiz.grading.stance import read_stance

FLOAT = "Does the old ferry float in fresh water?"
TEA = "泡绿茶是否需要开水？"


@pytest.mark.parametrize(
    ("text", "question", "stance"),
    [
        ("Yes, because it is light.", FLOAT, True),
        ("No, it is too heavy.", FLOAT, False),
        ("The old ferry does not float in fresh water.", FLOAT, False),
        ("The old ferry floats in fresh water.", FLOAT, True),
        ("It depends.", FLOAT, None),
        ("Nobody has tried.", FLOAT, None),
        ("是的，需要。", TEA, True),
        ("不，水太烫。", TEA, False),
        ("泡绿茶不需要开水。", TEA, False),
        ("No", "Why does the ferry float?", None),
        ("Yes", "What does it weigh?", None),
    ],
)
def test_stances(text: str, question: str, stance: bool | None) -> None:
    assert read_stance(text, question) is stance
