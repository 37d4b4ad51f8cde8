"""The time, the price or the hands that a deed takes are not told by those of another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.deeds import (
    find_deed,
    find_timed_deeds,
    is_of_deed,
    is_told_elsewhere,
    leave_time_of_other,
)
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind

TAR = [Wanted(("tar", "caulk"))]


def say(text: str, heading: str = "") -> Scored:
    unit = Unit(text, UnitKind.SENTENCE, Location(1, 1))
    return score(make_chunk("a.md", unit, heading=heading, language="en" if text.isascii() else "zh"), 0, 1.0)


@pytest.mark.parametrize(
    ("question", "deed"),
    [
        ("How long does it take to tar a hull?", "tar"),
        ("How long did it take the old crew to tar a hull?", "tar"),
        ("How many hands does it take to tar a hull?", "tar"),
        ("How much does it cost to tar a hull?", "tar"),
        ("What does tarring a hull cost?", "tarring"),
        ("How much time does tarring the hulls take?", "tarring"),
        ("How much do ferries spend on tarring their hulls?", "tarring"),
        ("How long does it take to build a ferry?", ""),
        ("What does running a ferry cost?", ""),
        ("What does the ferry cost?", ""),
        ("粉刷船身要几天？", "粉刷"),
        ("粉刷两条船需要几个人、花几天时间？", "粉刷"),
        ("训练船员要多久？", ""),
        ("从头粉刷要几天？", ""),
        ("渡船要花多少钱？", ""),
        ("一条旧船,单看船身要花多少钱？", ""),
        ("只用旧船出海要花多少钱？", ""),
    ],
)
def test_deeds_of_which_a_figure_is_asked(question: str, deed: str) -> None:
    assert find_deed(question) == deed


def test_a_deed_is_told_of_by_any_word_for_it() -> None:
    assert is_of_deed("tar", TAR, say("It takes two days.", heading="Caulking a hull"))
    assert not is_of_deed("tar", TAR, say("It takes two days.", heading="Rigging a hull"))


def test_a_deed_that_no_lesson_tells_of_may_be_another_word() -> None:
    assert is_told_elsewhere("tar", TAR, [say("Rigging takes two days."), say("Caulk the hull in May.")])
    assert not is_told_elsewhere("tar", TAR, [say("Rigging takes two days.")])
    assert not is_told_elsewhere("粉刷", (), [say("粉刷之后出海。")])


def test_what_a_deed_is_done_to_is_not_the_deed() -> None:
    wanted = [Wanted(("标注", "label", "data"))]
    assert not is_of_deed("标注", wanted, say("The data is old."))
    assert is_of_deed("标注", wanted, say("Label it by hand."))


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("It takes an hour to read this.", {"read"}),
        ("It took 2 to 3 days to caulk her.", {"caulk"}),
        ("It took a week to a month to complete her.", set()),
        ("The firing takes days to weeks.", set()),
    ],
)
def test_what_it_is_said_to_take_time_to_do(text: str, deeds: set[str]) -> None:
    assert find_timed_deeds(text) == deeds


def test_the_time_of_another_deed_is_left_out_where_the_one_asked_about_has_its_own() -> None:
    other, own = say("It takes an hour to read of the hull."), say("Tarring the hull takes a day.")
    asked = read_question("How long does it take to tar the hull?")
    assert leave_time_of_other(asked, [replace(other, own=0.6, frame=0.4), own]) == [own]
    assert leave_time_of_other(asked, [other, own]) == [other, own]
    assert leave_time_of_other(asked, [other]) == [other]
