"""What a question only counts, "the two kinds", is asked about by the names that the lessons give the two."""

from collections.abc import Sequence

import pytest

from tests.answering import paired_lessons
from tutor.answering.comparisons.paired import FindPairs, name_counted_pair


@pytest.fixture(scope="module")
def find_pairs(tmp_path_factory: pytest.TempPathFactory) -> FindPairs:
    return paired_lessons.find_pairs(tmp_path_factory.mktemp("pairs")).find_pairs


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("How do the two kinds of loom differ?", "How do backstrap looms and treadle looms differ?"),
        ("What does each of the two types of loom weigh?", "What does backstrap looms and treadle looms each weigh?"),
        ("What does each of the two sorts of wool cost?", "What does alum card wool and rough wool each cost?"),
        ("两种loom各重多少？", "backstrap looms和treadle looms各重多少？"),
        ("两种loom重多少？", "backstrap looms和treadle looms分别重多少？"),
    ],
)
def test_the_two_are_named(find_pairs: FindPairs, question: str, named: str) -> None:
    assert name_counted_pair(question, find_pairs) == named


@pytest.mark.parametrize(
    "question",
    [
        "What are the two kinds of loom?",
        "Why do the two kinds of loom differ?",
        "How do the two kinds of ferry differ?",
        "How long does each of the two stages take?",  # of which there are three
        "哪两种loom要用水？",
        "第二种loom重多少？",
        "拿做面包来比，第二阶段像什么？",
    ],
)
def test_others_stay(find_pairs: FindPairs, question: str) -> None:
    assert name_counted_pair(question, find_pairs) == question


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("第二阶段要多久？", "Firing要多久？"),
        ("第一个阶段的窑温是多少？", "Drying的窑温是多少？"),
        ("两个阶段分别要多久？", "Drying和Firing分别要多久？"),
        ("第二阶段是什么？", ""),
        ("第一阶段和第二阶段要多久？", ""),
        ("第三阶段要多久？", ""),
        ("这一课（陶器的两个阶段）要读多久？", ""),
    ],
)
def test_one_of_two_stages_is_named_by_its_number(question: str, named: str) -> None:
    def find(kinds: frozenset[str], _of: str) -> Sequence[tuple[str, str]]:
        return [("Drying", "Firing")] if "stage" in kinds else []

    assert name_counted_pair(question, find) == (named or question)


def test_of_two_pairs_none_is_guessed() -> None:
    def find(_kinds: frozenset[str], _of: str) -> Sequence[tuple[str, str]]:
        return [("Rye", "Oats"), ("Hay", "Straw")]

    assert name_counted_pair("How do the two kinds differ?", find) == "How do the two kinds differ?"
