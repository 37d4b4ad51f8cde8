"""What is asked of each of two things is shown of both, where the points of one list tell it."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.comparisons.each import tells_of_another
from tutor.answering.questions.question import read_question
from tutor.answering.select import choose_blocks
from tutor.types import Location, Unit, UnitKind


def point(text: str, lead: str = "After the repair:") -> Unit:
    return Unit(text, UnitKind.BULLET, Location(1, 1), lead=lead)


CHUNK = make_chunk("mill.md", point("40% more flour from rye"), point("25% more flour from oats"), point("3 new jobs"))


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("黑麦和燕麦的面粉分别多了多少？", 2),
        ("黑麦和燕麦的面粉各有多少？", 2),
        ("By how much did flour from rye and from oats each grow?", 2),
        ("黑麦的面粉多了多少？", 1),
    ],
)
def test_each_is_shown_where_each_is_asked_for(question: str, shown: int) -> None:
    first = replace(score(CHUNK, 0, 5.0), own=0.9)
    found = [first, replace(score(CHUNK, 1, 4.5), own=0.6), replace(score(CHUNK, 2, 4.0), own=0.1)]
    blocks = choose_blocks(read_question(question), found)
    assert [block.units[0].text for block in blocks] == [unit.text for unit in CHUNK.units[:shown]]


def test_a_point_of_another_list_or_on_another_thing_tells_of_no_other() -> None:
    question = read_question("黑麦和燕麦的面粉分别多了多少？")
    first = score(CHUNK, 0, 5.0)
    assert not tells_of_another(question, first, score(CHUNK, 2, 4.5))
    other = make_chunk("mill.md", point("40% more flour"), point("25% more flour", lead="Before it:"))
    assert not tells_of_another(question, score(other, 0, 5.0), score(other, 1, 4.5))
    assert not tells_of_another(question, first, replace(score(CHUNK, 1, 4.5), own=0.2))
