"""A word of the question that some candidates hold and others lack tells them apart; one that all hold does not."""

from __future__ import annotations

from dataclasses import replace

from tests.answering.made_evidence import make_chunk
from tutor.answering.contrasts import weigh_contrasts
from tutor.answering.questions.question import Question, read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Passage, Query, Unit, UnitKind

LINES = ("The ferry to Brevik leaves at six.", "The ferry to Maro leaves at noon.", "The ferry is old.")


def weigh(question: Question, *words: str) -> list[float]:
    units = [Unit(line, UnitKind.SENTENCE, Location()) for line in LINES]
    passage = Passage(make_chunk("a.md", *units), 1, 1.0)
    places = [(passage, position) for position in range(len(units))]
    return weigh_contrasts(question, Query(question.text, "en"), [Wanted((word,)) for word in words], places)


def test_only_a_word_that_others_lack_gains() -> None:
    question = read_question("When does the ferry to Brevik leave?")
    shared = weigh(question, "ferri")
    assert shared[0] == shared[1] == shared[2]
    told = weigh(question, "ferri", "brevik")
    assert told[0] > told[1] == told[2]


def test_what_a_follow_up_asks_about_instead_gains_more() -> None:
    question = read_question("When does the ferry to Brevik leave?")
    plain, swapped = weigh(question, "brevik"), weigh(replace(question, swapped="Brevik"), "brevik")
    assert swapped[0] > plain[0]
    assert swapped[1] == plain[1]
