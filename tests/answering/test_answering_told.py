"""What somebody said of a thing, and why something happened, must be told and not only be near."""

from __future__ import annotations

import pytest

from tests.answering.test_answering_demands_figure_demands import evidence
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.questions.question import read_question
from tutor.types import UnitKind


@pytest.mark.parametrize(
    ("question", "missed", "held"),
    [
        ("What did Ann Bell say about Dover?", 'Ann Bell said: "The mill is slow."', "Ann Bell called Dover a port."),
        ("What did Ann Bell say about Dover?", "Ann Bell went to Dover.", "Ann Bell said that Dover is grey."),
        ("What did the mayor of Dover think of Ann Bell?", "Ann Bell said it of Kent.", "Dover thanked Ann Bell."),
        ("Why did Ann Bell leave the mill?", "Ann Bell left the mill.", "Ann Bell left the mill because of a flood."),
        ("贝尔为什么离开磨坊？", "贝尔离开磨坊。", "贝尔因水灾离开磨坊。"),
    ],
)
def test_words_and_reasons_that_are_not_told_are_refused(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    assert put_demanded_first(asked, evidence(missed), ())[1]
    assert not put_demanded_first(asked, evidence(held), ())[1]


def test_a_reason_may_stand_above_a_list_or_behind() -> None:
    asked = read_question("Why was the mill built?")
    assert not put_demanded_first(asked, evidence("Cheap rye", kind=UnitKind.BULLET, heading="Why the mill"), ())[1]
    assert not put_demanded_first(asked, evidence("The mill was built.", "It was to grind rye.")[:1], ())[1]
    assert put_demanded_first(asked, evidence("The mill was built.", "Rye is a cereal.")[:1], ())[1]


def test_what_something_is_named_is_no_reason() -> None:
    asked = read_question("那条街被命名为什么？")
    assert not put_demanded_first(asked, evidence("那条街叫磨坊街。"), ())[1]


def test_a_reason_is_of_whom_the_question_names() -> None:
    asked = read_question("why was Sund late?")
    assert put_demanded_first(asked, evidence("With a storm near, the ferry Brevik was late as ever."), ())[1]
    assert not put_demanded_first(asked, evidence("Since a storm was near, Sund was late."), ())[1]
    assert not put_demanded_first(asked, evidence("It was late because of a storm."), ())[1]
