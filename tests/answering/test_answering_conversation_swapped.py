"""What a follow-up asks about is not answered from the section of the thing before."""

from dataclasses import replace

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.conversation.swapped import keep_swapped
from tutor.answering.questions.question import Question, read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind

WANTED = (Wanted(("long",)), Wanted(("glaze",)))


def keep(question: Question, heading: str, text: str) -> bool:
    chunk = make_chunk("a.md", Unit(text, UnitKind.SENTENCE, Location(1, 1)))
    other = make_chunk("b.md", Unit("Glazing takes a day", UnitKind.SENTENCE, Location(1, 1)))
    scored = [score(replace(chunk, heading=(heading,)), 0, 2.0), score(other, 0, 1.0)]
    return keep_swapped(question, scored, WANTED)[0] is scored[0]


def test_the_section_of_the_thing_before_tells_nothing_of_another() -> None:
    plain = read_question("How long does glazing take?")
    asked = replace(plain, replaced=("firing", "glazing"))
    assert keep(plain, "Step 1: Firing", "It takes a week")
    assert not keep(asked, "Step 1: Firing", "It takes a week")
    assert keep(asked, "Step 1: Firing", "Glazing takes a week")
    assert keep(asked, "Steps", "It takes a week")
