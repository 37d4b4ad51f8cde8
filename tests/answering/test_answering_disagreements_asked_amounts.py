"""The amounts of evidence that a question asks for."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.disagreements.asked_amounts import list_asked_amounts
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "text", "amounts"),
    [
        ("How many tokens did RX-30 read?", "RX-30 with 2B parameters read 40B tokens.", [40e9]),
        ("How many tokens did the 2B model read?", "The 2B model read 40B.", [40e9]),
        ("How many tokens per turn?", "Tokens per turn: 200", [200]),
        ("What does the oven cost?", "It weighs 40 kg and costs $90.", [90]),
    ],
)
def test_amounts_of_what_is_asked(question: str, text: str, amounts: list[float]) -> None:
    one = score(make_chunk("a.md", Unit(text, UnitKind.SENTENCE, Location())), 0, 1.0)
    assert [amount.low for amount in list_asked_amounts(read_question(question), one)] == amounts
