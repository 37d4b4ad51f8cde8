"""What is wrong with a thing is answered by what says so of that thing."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.questions.drawbacks import asks_drawback, tells_drawback
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind

LACK = "no passage tells what is wrong with it"


@pytest.mark.parametrize(
    "question",
    [
        "What is the drawback of clay tiles?",
        "What's the catch with salt glaze?",
        "What are the weak points of the old ferry?",
        "What does the old ferry lack?",
        "陶瓦有什么缺点？",
        "旧渡轮有什么毛病？",
    ],
)
def test_a_drawback_is_asked_for(question: str) -> None:
    assert asks_drawback(question)


@pytest.mark.parametrize(
    "question", ["What is the point of salt glaze?", "Who caught the fish?", "What is a salt glaze?"]
)
def test_it_is_not(question: str) -> None:
    assert not asks_drawback(question)


def test_a_but_or_a_not_tells_one() -> None:
    assert (
        tells_drawback("But it cracks.")
        and tells_drawback("It cannot stand frost.")
        and tells_drawback("怕霜，不能久放。")
    )
    assert not tells_drawback("It is fired twice.")


@pytest.mark.parametrize(
    ("text", "lead", "lack"),
    [
        ("Salt glaze is fired twice.", "", LACK),
        ("Salt glaze is costly.", "", ""),
        ("But it is not proof against frost", "Salt glaze:", ""),
        ("Costly", "Lead glaze is:", LACK),
        ("Costly", "Salt glaze is:", ""),
        ("The ferry is slow.", "", LACK),
    ],
)
def test_it_must_be_told_of_the_thing_asked_about(text: str, lead: str, lack: str) -> None:
    unit = Unit(text, UnitKind.BULLET if lead else UnitKind.SENTENCE, Location(), lead=lead)
    wanted = (Wanted(("drawback",)), Wanted(("salt",)))
    kept = [score(make_chunk("a.md", unit), 0, 10.0)]
    assert put_demanded_first(read_question("What is the drawback of salt glaze?"), kept, wanted)[1] == lack
