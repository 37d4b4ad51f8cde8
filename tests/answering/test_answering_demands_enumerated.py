"""A further thing of an enumeration is told by what enumerates the named ones and another."""

import pytest

from tests.answering.made_evidence import score
from tests.answering.made_units import chunk, row, sentence
from tests.answering.test_answering_demands_covered import say
from tests.answering.test_answering_languages import KnowsAll
from tutor.answering.abstain import decide
from tutor.answering.demands.enumerated import find_named, names_another
from tutor.answering.questions.exclusion import find_left_aside
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Besides oak, elm and ash, which fourth wood is named?", ["oak", "elm", "ash"]),
        ("Oak, elm and ash are hard. One text adds a fourth, which one?", ["oak", "elm", "ash"]),
        ("The text lists hard woods: oak, elm, ash and one more. Which?", ["oak", "elm", "ash"]),
        ("除了橡木、榆木和白蜡，还有哪种木头？", ["橡木", "榆木", "白蜡"]),
        ("What are oak, elm and ash?", []),
        ("Which other wood is hard?", []),
    ],
)
def test_the_things_named_beside_one_that_is_asked_for(question: str, named: list[str]) -> None:
    assert [stems[0] for stems in find_named(question)] == named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Boats are built of oak, elm, ash or teak, which lasts.", True),
        ("Boats are built of teak, oak, elm and ash.", True),
        ("There is a catch for some boats—think oak, elm, or ash.", False),
        ("Hard woods (e.g., oak, elm, ash), which last", False),
        ("Boats of oak and elm are old, those of teak are new.", False),
    ],
)
def test_an_enumeration_with_another_thing(text: str, names: bool) -> None:
    named = find_named("Besides oak, elm and ash, which fourth wood is named?")
    assert names_another(named, (), say(text)) is names


def test_a_list_with_a_point_for_each_and_another() -> None:
    named = find_named("Apart from oak and elm, what else is a hull made of?")
    points = [sentence(text, "A hull is made of:") for text in ("Oak (keel)", "Elm (planks)", "Teak (deck)")]
    assert names_another(named, (), score(chunk(*points), 0, 1.0))
    assert not names_another(named, (), score(chunk(*points[:2]), 0, 1.0))
    cells = row("Woods", "teak, ash", "oak, elm", header=("", "Masts", "Hulls"))
    assert not names_another(named, (), score(chunk(cells), 0, 1.0)), "the others are of masts"


def test_an_enumeration_in_another_language_is_enough() -> None:
    asked = read_question("Besides oak, elm and ash, which fourth wood is named?")
    wanted = (Wanted(("oak", "橡木")), Wanted(("elm", "榆木")), Wanted(("ash", "白蜡")))
    own, other = say("Boats are of oak, elm, or ash.", value=9.0), say("船用橡木、榆木、白蜡或柚木造。", "zh")
    assert decide(asked, [own, other], KnowsAll(), wanted).evidence == (other,)


def test_an_enumeration_is_left_aside_whole() -> None:
    assert find_left_aside("Besides oak, elm and ash, how dear are teak boats?")[0] == "how dear are teak boats?"
    assert find_left_aside("Besides oak, where is teak cut and sold?")[0] == "where is teak cut and sold?"
    asked = "Besides oak and elm, which third wood is named?"
    assert find_left_aside(asked) == (asked, frozenset())
