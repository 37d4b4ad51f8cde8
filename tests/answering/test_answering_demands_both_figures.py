"""A comparison of figures needs one of each side; a word that opens a question is no name to be met as written."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.calculation.derive import is_beside_the_point
from tutor.answering.demands.both_figures import find_side_without_figure
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import list_wanted
from tutor.text.words import content_words
from tutor.types import Location, Query, Unit, UnitKind

HEADER = ("Aspect", "Glazed tiles", "Unglazed tiles")


def row(*cells: str) -> Unit:
    return Unit(" | ".join(cells), UnitKind.ROW, Location(1, 1), cells=cells, header=HEADER)


TABLE = make_chunk("tiles.md", row("Cost", "$9 each", "$4 each"), row("Look", "Shiny", "Dull"))


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("Glazing or unglazed tiles: which costs more?", ""),
        ("Zellige or unglazed tiles: which costs more?", "Zellige"),
    ],
)
def test_a_word_that_opens_a_question_is_met_by_its_stem(question: str, lacking: str) -> None:
    assert find_side_without_figure(read_question(question), [score(TABLE, 0, 5.0)], ()) == lacking


def test_a_name_with_a_version_may_be_written_together() -> None:
    chunk = make_chunk("kilns.md", Unit("A load costs $9 in KLN4 and $4 in KLN3.5.", UnitKind.SENTENCE, Location()))
    asked = read_question("How much more does a load cost in KLN-4 than in KLN-3.5?")
    assert find_side_without_figure(asked, [score(chunk, 0, 5.0)], ()) == ""


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("How do glazed tiles differ from unglazed tiles?", ""),
        ("How do glazed tiles differ from mosaic?", "mosaic"),
        ("How do plain tiles differ from unglazed tiles?", ""),
        ("How do glazed tiles differ from plain mosaic?", "plain mosaic"),
    ],
)
def test_a_term_that_is_compared_in_kind_must_be_told_of(question: str, lacking: str) -> None:
    read = read_question(question)
    groups = tuple((word,) for word in content_words(question))
    wanted = list_wanted(read, Query(question, "en", groups=groups))
    assert find_side_without_figure(read, [score(TABLE, 1, 5.0)], wanted) == lacking


def test_a_difference_in_kind_is_no_calculation() -> None:
    question = read_question("What's the difference in look between glazed tiling and unglazed tiling?")
    assert not is_beside_the_point(question, score(TABLE, 1, 5.0))
    figures = read_question("What's the difference in cost between glazed bricks and unglazed bricks?")
    assert is_beside_the_point(figures, score(TABLE, 0, 5.0))


def test_a_side_may_be_named_in_lessons_in_another_language() -> None:
    table = make_chunk("tiles.md", Unit("Zellige 每块十元", UnitKind.SENTENCE, Location(1, 1)), language="zh")
    question = read_question("Zellige or Norling, which one is cheaper?")
    wanted = list_wanted(question, Query(question.text, "en", tuple((t,) for t in content_words(question.text))))
    assert find_side_without_figure(question, [score(table, 0, 1.0)], wanted) == "Norling"


def test_a_version_with_a_dot_is_met_with_a_hyphen_or_without() -> None:
    told = Unit("The KL-3.5-Gig is 5 times cheaper than the KL4.", UnitKind.SENTENCE, Location(1, 1))
    chunk = make_chunk("boats.md", told)
    for text, lacking in (
        ("How many times cheaper is KL3.5 than KL-4?", ""),
        ("How many times cheaper is KL3.7 than KL-4?", "KL3.7"),
    ):
        question = read_question(text)
        wanted = list_wanted(question, Query(text, "en", tuple((t,) for t in content_words(text))))
        assert find_side_without_figure(question, [score(chunk, 0, 1.0)], wanted) == lacking


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("7B的KLN-4在FireTest上H1和H2分别是多少？", "7B KLN-4窑的FireTest H1和H2值分别为0.2和0.3。"),
        ("KLN-4每100万块砖和瓦的价格各是多少？", "KLN-4的价格：砖$9，瓦$4。"),
    ],
)
def test_names_in_a_chinese_side_are_told_from_the_words_around_them(asked: str, told: str) -> None:
    chunk = make_chunk("kilns.md", Unit(told, UnitKind.SENTENCE, Location()))
    assert find_side_without_figure(read_question(asked), [score(chunk, 0, 5.0)], ()) == ""


@pytest.mark.parametrize("text", ["KL-3每100万块砖和瓦的价格各是多少？", "40T的KL-3在Ashby窑上MC1和MC2分别是多少？"])
def test_a_chinese_word_after_a_name_is_no_part_of_it(text: str) -> None:
    told = Unit("40T KL-3在Ashby窑的MC1和MC2，每100万块砖和瓦的价格分别为3元和4元。", UnitKind.SENTENCE, Location(1, 1))
    evidence = [score(make_chunk("tiles.md", told, language="zh"), 0, 1.0)]
    assert find_side_without_figure(read_question(text), evidence, ()) == ""


@pytest.mark.parametrize(
    ("question", "cells", "beside"),
    [
        ("How many times cheaper is a Glazed kiln run than an unglazed kiln?", ("Saving of Glazed kiln", "4x"), False),
        ("How many times cheaper is a Mosaic kiln than an unglazed kiln?", ("Saving of Glazed kiln", "4x"), True),
        ("How many times faster is a Glazed kiln than an unglazed kiln?", ("Glazed kiln", "4%"), True),
    ],
)
def test_a_row_that_says_how_many_times_may_lack_a_word_of_a_long_name(
    question: str, cells: tuple[str, str], beside: bool
) -> None:
    unit = Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=("Unglazed kiln", "Value"))
    told = score(make_chunk("tiles.md", unit), 0, 5.0)
    assert is_beside_the_point(read_question(question), told) is beside
