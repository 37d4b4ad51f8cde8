"""What a learner typed is read without what does not belong to the question."""

import pytest

from tutor.answering.messages.typed import read_typed


class Lessons:
    """The words of some lessons."""

    def idf(self, term: str) -> float:
        return 1.0

    def knows(self, term: str) -> bool:
        return True

    def find_spelling(self, word: str) -> str | None:
        return {"harbor": "harbour"}.get(word)

    def find_name(self, word: str) -> str | None:
        return None

    def find_numbered_name(self, word: str, number: str) -> str | None:
        return None

    def is_abbreviation(self, letters: str) -> bool:
        return False


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("hey, um, what's a keel again?", "what's a keel?"),
        ("Hello! number of boats?", "how many boats?"),
        ("老師，為什麼渡輪這麼貴？", "为什么渡轮这么贵?"),
        ("ｆｅｒｒｙ ｐｒｉｃｅ？", "ferry price?"),
        ("We run a harbour museum. What is a keel made of?", "What is a keel made of?"),
    ],
)
def test_a_typed_text_is_read_as_its_question(typed: str, read: str) -> None:
    assert read_typed(typed, Lessons(), None) == read
