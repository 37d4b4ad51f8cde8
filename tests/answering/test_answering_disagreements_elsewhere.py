"""A second lesson's other figure for what is asked is shown beside the best one."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.compose import Block
from tutor.answering.disagreements.elsewhere import show_elsewhere
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind

ASKED = read_question("What does a crossing on the Osprey cost?")


def say(document: str, text: str, held: float = 1.0) -> Scored:
    one = score(make_chunk(document, Unit(text, UnitKind.SENTENCE, Location())), 0, 10.0)
    return replace(one, own=held)


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        (say("b.md", "On the Osprey a crossing costs $7."), True),
        (say("a.md", "On the Osprey a crossing costs $7."), False),
        (say("b.md", "On the Osprey a crossing costs $4."), False),
        (say("b.md", "On the Osprey a crossing takes 7 hours."), False),
        (say("b.md", "On the Tern a crossing costs $7."), False),
        (say("b.md", "The Osprey has sails for $7.", held=0.4), False),
    ],
)
def test_another_lessons_figure_for_the_same_is_shown(other: Scored, shown: bool) -> None:
    best = say("a.md", "A crossing on the Osprey costs $4.")
    blocks = show_elsewhere(ASKED, [Block(best.chunk, (best.unit,), best.score)], [best, other], ())
    assert [block.units[0].text for block in blocks[1:]] == ([other.unit.text] if shown else [])


def test_a_ratio_stands_beside_the_figures_that_it_is_of() -> None:
    best = say("a.md", "The Osprey is 50 times dearer than the Tern.")
    other = say("b.md", "A crossing costs $153 on the Tern and $3061 on the Osprey.")
    asked = read_question("How many times dearer is the Osprey than the Tern?")
    blocks = show_elsewhere(asked, [Block(best.chunk, (best.unit,), best.score)], [best, other], ())
    assert len(blocks) == 2


def test_figures_are_compared_in_the_unit_that_is_asked_for() -> None:
    best = say("a.md", "RX-30 with 2B parameters read 40B tokens.")
    other = say("b.md", "RX-30: 2B parameters, 60B tokens.")
    blocks = [Block(best.chunk, (best.unit,), best.score)]
    asked = read_question("How many tokens did RX-30 read?")
    assert len(show_elsewhere(asked, blocks, [best, other], ())) == 2
    asked = read_question("How many parameters does RX-30 have?")
    assert len(show_elsewhere(asked, blocks, [best, other], ())) == 1


def test_where_figures_are_said_to_differ_every_place_is_shown() -> None:
    best = say("a.md", "A crossing on the Osprey takes days.")
    same = say("a.md", "On the Osprey a crossing takes days to weeks.")
    other, again = say("b.md", "On the Osprey a crossing takes hours."), say("c.md", "The Osprey takes hours.")
    blocks = [Block(best.chunk, (best.unit,), best.score)]
    asked = read_question("How long does a crossing on the Osprey take?")
    shown = show_elsewhere(replace(asked, apart=True), blocks, [best, same, other, again], ())
    assert [block.units[0] for block in shown] == [best.unit, other.unit, same.unit]
