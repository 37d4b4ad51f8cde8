"""What points at a picture, and bare data, answers nothing."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.contentless import lists_contents, says_nothing
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("[image: the wheel of a mill]", True),
        ("Click the image above for a video about mills", True),
        ("🎥 Click here to watch", True),
        ("点击上图观看磨坊的视频", True),
        ("Great question!", True),
        ("好问题！", True),
        ("A great question of the time was who owns the river.", False),
        ("A click of the wheel tells the miller to stop.", False),
    ],
)
def test_pointers_to_pictures(text: str, nothing: bool) -> None:
    assert says_nothing(read_question("How does a mill work?"), Unit(text, UnitKind.SENTENCE, Location())) is nothing


def test_what_is_said_in_a_video_may_point_there() -> None:
    question = read_question("When does the video speak of mills?")
    assert not says_nothing(question, Unit("Click here for the part on mills", UnitKind.SENTENCE, Location()))


@pytest.mark.parametrize(
    ("question", "text", "nothing"),
    [
        ("How do mills differ from forges?", "Mills differ from forges in a few important ways.", True),
        ("Do mills differ from forges?", "Mills differ from forges in a few important ways.", False),
        ("How do mills differ from forges?", "Mills differ from forges in the way they use water.", False),
        ("磨坊和铁匠铺有什么区别？", "磨坊与铁匠铺在几个方面有不同。", True),
        ("磨坊和铁匠铺有什么区别？", "磨坊与铁匠铺有几点不同。", True),
    ],
)
def test_that_things_differ_is_no_difference(question: str, text: str, nothing: bool) -> None:
    assert says_nothing(read_question(question), Unit(text, UnitKind.SENTENCE, Location())) is nothing


@pytest.mark.parametrize(
    ("question", "nothing"),
    [("Which mill is the most popular?", True), ("How old is Hill House?", False)],
)
def test_a_numbered_row_answers_only_what_names_it(question: str, nothing: bool) -> None:
    cells = ("3", "Hill House", "81 years old")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=("", "mill", "popularity"))
    assert says_nothing(read_question(question), row) is nothing


def test_a_table_of_contents_says_nothing_of_its_headings() -> None:
    point = Unit("How mills grind", UnitKind.BULLET, Location(), lead="Table of contents")
    chunk = make_chunk("mills.md", point)
    assert lists_contents(chunk, point)
    assert lists_contents(make_chunk("mills.md", replace(point, lead=""), heading="目录"), replace(point, lead=""))
    assert not lists_contents(chunk, replace(point, lead="How to grind:"))


def test_a_row_may_begin_with_a_measure() -> None:
    row = Unit(
        "300 | stone", UnitKind.ROW, Location(), cells=("300", "stone"), header=("Diameter in millimetres", "Wheel")
    )
    asked = read_question("Of what is the wheel of the large mill by the river made?")
    assert not says_nothing(asked, row)
    assert says_nothing(asked, replace(row, header=("No.", "Wheel")))
