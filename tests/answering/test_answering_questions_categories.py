"""What a question calls the sort of what it asks for need not stand in the answer."""

import pytest

from tutor.answering.questions.categories import list_category
from tutor.answering.questions.question import read_question


@pytest.mark.parametrize(
    ("question", "category"),
    [
        ("Which professions need a keel?", {"profess"}),
        ("What other skills does a pilot have?", {"skill"}),
        ("Which town is colder in winter, Hull or Sund?", {"town"}),
        ("Which town is colder in winter, and why?", set()),
        ("Which ferries need a keel?", set()),
        ("What fields of barley are there?", set()),
        ("Do sailors have skills?", set()),
    ],
)
def test_a_mere_category_is_told_from_things(question: str, category: set[str]) -> None:
    assert list_category(question) == category
    assert read_question(question).light_words >= category
