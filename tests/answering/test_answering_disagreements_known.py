"""A question that asks for what lessons differ on is answered with each of their figures."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk
from tests.answering.made_units import row, sentence
from tutor.answering.disagreements.known import show_conflict
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
from tutor.types import Passage

HEADER = ("Aspect", "Kiln firing", "Glazing")
TABLE = make_chunk("pots.md", row("Quantity", "20 to 90 bowls", "3 bowls", header=HEADER), heading="Two steps")
SUMMARY = make_chunk("pots.md", row("20 to 400 bowls", "3 bowls", header=HEADER[1:]), heading="Summary")
BILL = make_chunk("bill.md", sentence("Drying costs $300."), heading="Bills")
DEAR = make_chunk("dear.md", sentence("Drying costs thousands of dollars."), heading="A Great Northern Dryer (GND)")


def show(text: str, *, apart: bool = False) -> list[str]:
    question = replace(read_question(text), apart=apart)
    wanted = [Wanted((word,)) for word in content_words(question.text)]
    found = [Passage(chunk, 1.0, rank) for rank, chunk in enumerate((TABLE, SUMMARY, BILL, DEAR), 1)]
    return [block.units[0].text for block in show_conflict(question, wanted, lambda _: found, ())]


@pytest.mark.parametrize(
    "text",
    [
        "How many bowls does kiln firing take?",
        "How many bowls does kiln firing need, at most?",
    ],
)
def test_each_figure_is_shown(text: str) -> None:
    assert len(show(text)) == 2


def test_a_value_of_another_kind_is_not_asked_for() -> None:
    assert show("How long does kiln firing take?") == []
    assert show("How many cups does kiln firing take?") == []


@pytest.mark.parametrize("text", ["How many bowls does salt kiln firing take?", "What does drying plums cost?"])
def test_a_thing_that_the_lessons_do_not_set_apart_is_left_to_the_evidence(text: str) -> None:
    assert show(text) == []


def test_where_figures_are_said_to_differ_other_words_may_stand_beside() -> None:
    assert len(show("What does drying cost my aunt?", apart=True)) == 2
    assert show("What does drying cost my aunt?") == []


def test_an_abbreviation_stands_for_its_words() -> None:
    assert len(show("What does drying in a great northern dryer cost?")) == 2
