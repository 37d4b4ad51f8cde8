"""What may stand for a word of a question."""

import pytest

from tutor.answering.wanted import IN_PAIR, Wanted


@pytest.mark.parametrize(
    ("wanted", "held", "found"),
    [
        (Wanted(("sheep",)), {"sheep"}, 1.0),
        (Wanted(("sheep", "ewe")), {"ewe"}, 1.0),
        (Wanted(("sheep",), (("ram", 0.7), ("goat", 0.6))), {"goat", "ram"}, 0.7),
        (Wanted(("融",)), {"融资"}, IN_PAIR),
        (Wanted(("融资",)), {"融化"}, 0.0),
        (Wanted(("a",)), {"ab"}, 0.0),
    ],
)
def test_how_far_a_word_is_held(wanted: Wanted, held: set[str], found: float) -> None:
    assert wanted.find_in(frozenset(held)) == found
