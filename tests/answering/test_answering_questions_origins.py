"""Where something comes from is told by what says so."""

import pytest

from tutor.answering.questions.origins import rate_origin

TOLD = "Oak is mostly taken from the woods of Tonsund."


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("Where does the oak come from?", TOLD, True),
        ("From where do yards get their oak?", TOLD, True),
        ("Oak is taken from where?", TOLD, True),
        ("橡木从哪里来？", "橡木取自通松德的森林。", True),
        ("Where does the oak come from?", "Oak is sawn in the yard.", False),
        ("Where does the oak come from?", "Hulls are taken from scratch to sea in a year.", False),
        ("Where is the oak sawn?", TOLD, False),
    ],
)
def test_what_says_where_a_thing_comes_from_comes_first(question: str, text: str, tells: bool) -> None:
    assert (rate_origin(question, text) > 0.0) is tells
