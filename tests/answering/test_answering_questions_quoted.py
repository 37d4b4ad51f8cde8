"""A question that quotes a line of a worked example is answered from it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.answerer import Answerer
from tutor.answering.questions.quoted import find_quoted, holds_quoted
from tutor.types import Location, Passage, Query, Status, Unit, UnitKind

HERE = Location()
RIDDLE = Unit('Asked: "The tide turns at ___" Pilot says: "noon"', UnitKind.SENTENCE, HERE, example=True)


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True

    def find_spelling(self, word: str) -> str | None:
        return None

    def find_name(self, word: str) -> str | None:
        return None

    def find_numbered_name(self, word: str, number: str) -> str | None:
        return None

    def is_abbreviation(self, letters: str) -> bool:
        return False


class FixedSearcher:
    """Finds one passage for every question."""

    def find(self, question: str, k: int, *, diverse: bool) -> tuple[Query, list[Passage]]:
        told = Unit("Pilots learn the tides by heart.", UnitKind.SENTENCE, HERE)
        chunk = make_chunk("tides.md", told, RIDDLE, heading="Tides")
        return Query(question, "en", ()), [Passage(chunk, 1.0, 1, unit_similarities=(0.5, 0.5))]


def no_topics(_: str) -> Sequence[str]:
    return ()


def test_what_stands_in_quotation_marks_is_quoted() -> None:
    assert find_quoted('What comes after "The tide turns at ___"?') == ("the tide turns at",)
    assert find_quoted("“退潮时间”和「潮」是什么？") == ("退潮时间",)
    assert find_quoted("What comes after 'The tide turns at'?") == ("the tide turns at",)
    assert find_quoted("the pilots' own words") == find_quoted("the pilot's and the crew's own words") == ()


@pytest.mark.parametrize(
    ("question", "held"),
    [('After "the tide turns at"?', True), ('After "tide turn"?', False), ("After the tide turns at?", False)],
)
def test_a_unit_holds_what_is_quoted_word_by_word(question: str, held: bool) -> None:
    assert holds_quoted(question, RIDDLE) is held


def test_a_quoted_line_of_an_example_is_answered_from_it() -> None:
    answerer = Answerer(FixedSearcher(), KnowsAll(), no_topics)
    answer = answerer.ask('What does the pilot put after "The tide turns at"?', use_model=False)
    assert answer.status is Status.ANSWERED
    assert answer.sentences[0].text == RIDDLE.text
