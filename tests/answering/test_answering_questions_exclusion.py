"""What a question leaves aside is no part of its answer."""

import pytest

from tutor.answering.questions.exclusion import find_known_besides, find_left_aside, is_left_aside
from tutor.answering.questions.question import read_question
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


@pytest.mark.parametrize(
    ("question", "known", "asking"),
    [
        ("Besides Brevik, where else does it call?", {"brevik"}, {"besid"}),
        ("Apart from Brevik, which other towns have a harbour?", {"brevik"}, {"apart"}),
        ("渡轮除了法语还用哪些语言？", {"法语"}, {"除"}),
        ("Besides Brevik, which towns have a harbour?", set(), set()),
        ("Which other towns have a harbour?", set(), set()),
    ],
)
def test_what_is_known_besides_need_not_be_named(question: str, known: set[str], asking: set[str]) -> None:
    assert find_known_besides(question) == (known, asking)


def test_a_name_known_besides_is_none_that_the_answer_is_about() -> None:
    asked = read_question("Apart from Brevik, which other towns on the Oslofjord have a harbour?")
    assert (asked.names, asked.left_aside) == (("oslofjord",), frozenset({"brevik"}))
