"""How much one thing rose or improved is not told by how much another did."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.changes import find_changed
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


def evidence(text: str, heading: str = "") -> list[Scored]:
    unit = Unit(text, UnitKind.SENTENCE, Location())
    return [score(make_chunk("a.md", unit, heading=heading, language="en" if text.isascii() else "zh"), 0, 10.0)]


@pytest.mark.parametrize(
    ("question", "missed", "held"),
    [
        (
            "By how much did the Aire mill's flour quality improve?",
            "Flour sales at the Aire mill improved by 35%.",
            "35% better flour quality at the Aire mill.",
        ),
        (
            "By what percentage did Loom2 cut torn threads compared with Loom1?",
            "Loom2 makes 35% finer cloth than Loom1.",
            "Loom2 tore 35% fewer threads than Loom1.",
        ),
        ("How much did the loom's repair time fall?", "The loom broke 35% less.", "Repair time fell by 35%."),
        ("How much did steam reduce the price of cloth?", "Steam made cloth 35% finer.", "The price fell by 35%."),
        ("How big was the increase in the number of visitors?", "Prices rose by 35%.", "35% more visitors came."),
        (
            "By what factor did cloth prices go up over the five years covered?",
            "Flour sales rose 3x over five years.",
            "A 3x increase of cloth prices over five years.",
        ),
        ("What was the mill's gain in speed?", "A 35% gain in flour quality.", "A 35% gain in speed."),
        ("装上蒸汽机之后布料质量提高了多少？", "布料产量提高了35%。", "布料质量提高了35%。"),
        ("蒸汽机让修理时间缩短了多少？", "布料产量提高了35%。", "修理时间缩短了35%。"),
    ],
)
def test_the_change_of_another_thing_is_refused(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    assert put_demanded_first(asked, evidence(missed), ())[1]
    assert not put_demanded_first(asked, evidence(held), ())[1]


def test_most_of_the_words_stand_for_the_chief_one() -> None:
    asked = read_question("How much did its accuracy at sorting wool fleeces improve?")
    assert not put_demanded_first(asked, evidence("A 35% gain in sorting fleeces of wool."), ())[1]


def test_a_translation_names_what_changed() -> None:
    asked = read_question("布料质量提高了多少？")
    terms = (Wanted(("布料", "cloth")), Wanted(("质量", "qualiti")))
    assert not put_demanded_first(asked, evidence("Quality rose by 35%."), terms)[1]
    assert put_demanded_first(asked, evidence("Cloth sales rose by 35%."), terms)[1]


def test_what_is_added_is_no_change_of_the_thing_that_adds_it() -> None:
    assert find_changed("渡轮的检修会增加多少延误？", ()) is None
    assert find_changed("渡轮的产量增加了多少吨？", ()) is not None


@pytest.mark.parametrize(
    "question", ["How much has it improved?", "How much did the model improve?", "布料质量和产量分别提高了多少？"]
)
def test_a_change_of_nothing_told_or_of_two_things_is_not_judged(question: str) -> None:
    assert not put_demanded_first(read_question(question), evidence("A 35% gain."), ())[1]
