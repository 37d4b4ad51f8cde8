"""Of what holds as much of a question, the row of what it names gives the figure, and not a sentence without one."""

from __future__ import annotations

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.abstain import decide
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


def test_a_row_labelled_with_what_is_named_comes_before_a_sentence_without_a_figure() -> None:
    cells, header = ("Osprey", "40 m"), ("Ferry", "Size")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=header)
    chunk = make_chunk("a.md", Unit("Large ferries such as Osprey are new.", UnitKind.SENTENCE, Location()), row)
    evidence = [score(chunk, 0, 10.0), score(chunk, 1, 9.0)]
    assert decide(read_question("How large is Osprey?"), evidence, KnowsAll()).evidence[0].unit is row
