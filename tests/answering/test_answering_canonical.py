"""Questions are written in the form that the rules read."""

import pytest

from tutor.answering.canonical import write_canonically


@pytest.mark.parametrize(
    ("question", "canonical"),
    [
        ("number of boats in Brevik?", "how many boats in Brevik?"),
        ("What is the total number of fishing boats?", "how many fishing boats?"),
        ("And the number of cabins per boat?", "And how many cabins per boat?"),
        ("What does the number of boats tell?", "What does the number of boats tell?"),
        ("Which number of boats is best?", "Which number of boats is best?"),
        ("How many boats are there?", "How many boats are there?"),
    ],
)
def test_a_number_that_is_asked_for_is_a_count(question: str, canonical: str) -> None:
    assert write_canonically(question) == canonical
