"""What a question leaves aside is no part of its answer."""

import pytest

from tutor.answering.questions.exclusion import find_left_aside, is_left_aside
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "left", "aside"),
    [
        ("Leaving fuel aside, what does the ferry cost?", "what does the ferry cost?", {"fuel"}),
        ("What does the ferry cost apart from fuel?", "What does the ferry cost ?", {"fuel"}),
        ("Besides Brevik, which towns have a harbour?", "which towns have a harbour?", {"brevik"}),
        ("不算燃料，渡轮要花多少钱？", "渡轮要花多少钱？", {"燃料"}),
        ("除了燃料以外，渡轮还要花什么钱？", "除了燃料以外，渡轮还要花什么钱？", set()),
        ("渡轮除了法语还用哪些语言？", "渡轮除了法语还用哪些语言？", set()),
        ("Besides Brevik, where else does it call?", "Besides Brevik, where else does it call?", set()),
        ("Everything apart from fuel, how much is it?", "Everything apart from fuel, how much is it?", set()),
        ("What is not counting?", "What is not counting?", set()),
        ("What does the ferry cost?", "What does the ferry cost?", set()),
    ],
)
def test_what_is_left_aside_is_found(question: str, left: str, aside: set[str]) -> None:
    assert find_left_aside(question) == (left, aside)


def test_rows_and_labelled_points_are_left_aside_by_their_labels() -> None:
    row = Unit("Fuel | $9", UnitKind.ROW, Location(), cells=("Fuel", "$9"), header=("What", "Price"))
    point = Unit("Fuel: $9", UnitKind.BULLET, Location())
    other = Unit("Crew: $9, without fuel", UnitKind.BULLET, Location())
    fuel = frozenset({"fuel"})
    assert [is_left_aside(unit, fuel) for unit in (row, point, other)] == [True, True, False]
    assert not is_left_aside(row, frozenset())
