"""The contrary of a point is found; saying it in other words or speaking of something else is not the contrary."""

import pytest

from tutor.answering.checking.statements import split_clauses
from tutor.quiz.grading.contradiction import find_contradictions


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("A loaf must rest for hours.", "A loaf must not rest for hours."),
        ("Green tea is cheaper than black tea.", "Black tea is cheaper than green tea."),
        ("Warm water speeds up the yeast.", "Cold water speeds up the yeast."),
        ("The price of apples rose.", "The price of apples fell."),
        ("绿茶比红茶便宜。", "绿茶比红茶贵。"),
        ("发酵需要温水。", "发酵不需要温水。"),
        ("提高温度会加快发酵。", "降低温度会加快发酵。"),
    ],
)
def test_the_contrary_is_found(point: str, answer: str) -> None:
    assert find_contradictions(point, split_clauses(answer))


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Green tea is cheaper than black tea.", "Black tea is dearer than green tea."),
        ("Salt slows the yeast down.", "Salt makes the yeast slower."),
        ("Salt slows the yeast down.", "Sugar does not hurt."),
        ("发酵需要温水。", "没有盐，面包就没有味道。"),
    ],
)
def test_the_same_or_another_thing_is_not_the_contrary(point: str, answer: str) -> None:
    assert not find_contradictions(point, split_clauses(answer))
