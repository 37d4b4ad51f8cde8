"""A point of a summary that a question counts to is found by its place in the list."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.abstain import decide
from tutor.answering.demands.nthpoint import LAST, NthPoint, find_nth_point, is_nth_point
from tutor.answering.questions.question import read_question
from tutor.types import Chunk, Location, Unit, UnitKind


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


def make_list(heading: str, *texts: str, lead: str = "") -> Chunk:
    return make_chunk("a.md", *(Unit(text, UnitKind.BULLET, Location(), lead=lead) for text in texts), heading=heading)


BREAD = make_list("Summary: stages of baking", "Knead the dough", "Let it rest", "Bake loaves, such as rye")
SHOP = make_list("The shop", "Rye", "Oats", "Rolls", lead="Step 3: sell")


@pytest.mark.parametrize(
    ("question", "point"),
    [
        ("In the three-step summary of baking, what is named for the last step?", NthPoint(LAST, 3)),
        ("What happens in the second of the three steps of baking?", NthPoint(2, 3)),
        ("In the summary of stages, what does step 3 make?", NthPoint(3, 0)),
        ("烘焙的三步总结里，最后一步做什么？", NthPoint(LAST, 3)),
        ("三步总结的第二步做什么？", NthPoint(2, 3)),
        ("What happens in step 3?", None),
        ("What is the last step?", None),
        ("What are the three steps of baking?", None),
    ],
)
def test_a_question_counts_to_a_point_of_a_summary(question: str, point: NthPoint | None) -> None:
    assert find_nth_point(question) == point


@pytest.mark.parametrize(
    ("point", "places"),
    [
        (NthPoint(LAST, 3), [2]),
        (NthPoint(2, 3), [1]),
        (NthPoint(2, 0), [1]),
        (NthPoint(4, 0), []),
        (NthPoint(2, 4), []),
    ],
)
def test_it_is_found_by_its_place(point: NthPoint, places: list[int]) -> None:
    assert [n for n in range(3) if is_nth_point(point, score(BREAD, n, 9.0))] == places
    assert not any(is_nth_point(point, score(SHOP, n, 9.0)) for n in range(3))


def test_it_answers_before_lists_that_say_more() -> None:
    found = [score(SHOP, 0, 9.0), *(score(BREAD, n, 5.0) for n in range(3))]
    told = decide(read_question("In the three-step summary of baking, what is the last step?"), found, KnowsAll())
    assert [s.unit.text for s in told.evidence] == ["Bake loaves, such as rye"]
