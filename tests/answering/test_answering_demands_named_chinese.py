"""A name of an English question stands in Chinese evidence by what it is called there."""

from __future__ import annotations

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.named import covers_names
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


def test_a_name_is_held_by_its_chinese_one() -> None:
    asked = read_question("How many boats has Norling built?").translate((("norl", "诺林"), ("boat", "小船")))
    told = [Unit(text, UnitKind.SENTENCE, Location()) for text in ("诺林造了40条小船。", "桑德造了40条小船。")]
    held = [covers_names(asked, score(make_chunk("a.md", unit, language="zh"), 0, 1.0)) for unit in told]
    assert held == [1.0, 0.0]


def test_months_and_units_are_no_names() -> None:
    assert read_question("How many GB did the Norling map take in April 2021?").names == ("norling",)
