"""A figure that lessons give for two things together is not that of each."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tests.answering.made_units import row, sentence
from tutor.answering.demands.apart import find_apart, gives_apart, is_known_together
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.types import Unit

HEADER = ("Part", "Seats", "Share")


def evidence(*units: Unit) -> list[Scored]:
    chunk = make_chunk("a.md", *units)
    return [score(chunk, position, 10.0 - position) for position in range(len(units))]


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("How are the 90 seats split between deck and cabin?", ("deck", "cabin")),
        ("How many seats are on deck1 and how many on deck2, separately?", ("deck1", "deck2")),
        ("What do the upper deck and the lower deck each hold?", ("upper deck", "lower deck")),
        ("Deck1 和 Deck2 各有多少座位？", ("deck1", "deck2")),
    ],
)
def test_two_things_of_which_each_is_asked_about(question: str, things: tuple[str, str]) -> None:
    apart = find_apart(question)
    assert apart is not None and (apart.first, apart.second) == things


@pytest.mark.parametrize(
    "question",
    ["How many seats do deck and cabin have together?", "Is the profit split between owner and crew or kept?"],
)
def test_other_questions_set_nothing_apart(question: str) -> None:
    assert find_apart(question) is None


def test_a_figure_for_both_is_that_of_neither() -> None:
    asked = read_question("How are the 90 seats split between Deck1 and Deck2?")
    joint, own = row("Deck1 & Deck2", "90", "16%", header=HEADER), row("Deck1", "30", "5%", header=HEADER)
    assert put_demanded_first(asked, evidence(joint), ())[1]
    found, lack = put_demanded_first(asked, evidence(joint, own), ())
    assert not lack and found[0].unit is own


def test_a_sentence_may_give_both_one_each() -> None:
    apart = find_apart("How many seats do Deck1 and Deck2 each have?")
    assert apart is not None
    each, joint = sentence("Deck1 and Deck2 have 30 and 60 seats."), sentence("Deck1 and Deck2 have 90 seats.")
    assert gives_apart(apart, evidence(each)[0]) and not gives_apart(apart, evidence(joint)[0])
    assert is_known_together(apart, evidence(joint)) and not is_known_together(apart, evidence(each))
