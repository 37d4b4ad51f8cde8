"""A question about what stands in a worked example alone is answered from it; one about something else is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.answerer import Answerer
from tutor.answering.demands.shown import is_shown
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words
from tutor.types import Location, Passage, Query, Status, Unit, UnitKind

HERE = Location()
UNITS = (
    Unit("Sorters learn to put every note under a label.", UnitKind.SENTENCE, HERE),
    Unit("Examples:", UnitKind.SENTENCE, HERE),
    Unit(
        'Input: "The ferry crew wants more pay" Output: WAGES', UnitKind.SENTENCE, HERE, lead="Examples:", example=True
    ),
    Unit('Input: "Fog stops the night boat" Output: WEATHER', UnitKind.SENTENCE, HERE, lead="Examples:", example=True),
    Unit(
        "Boat KL20 to Hull sails at noon for $40 (Family) or $90.",
        UnitKind.SENTENCE,
        HERE,
        lead="Examples:",
        example=True,
    ),
)


class Words:
    """Knows the words of the lesson."""

    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return term in {word for unit in UNITS for word in content_words(unit.text)}

    def find_spelling(self, word: str) -> str | None:
        return None

    def find_name(self, word: str) -> str | None:
        return None

    def find_numbered_name(self, word: str, number: str) -> str | None:
        return None

    def is_abbreviation(self, letters: str) -> bool:
        return False


class FixedSearcher:
    """Finds the lesson for every question; what shares words with it is alike."""

    def find(self, question: str, k: int, *, diverse: bool) -> tuple[Query, list[Passage]]:
        asked = set(content_words(question))
        alike = tuple(len(asked & set(content_words(unit.text))) / (len(asked) or 1) for unit in UNITS)
        chunk = make_chunk("notes.md", *UNITS, heading="Sorting notes")
        return Query(question, "en", ()), [Passage(chunk, 1.0, 1, unit_similarities=alike)]


def no_topics(_: str) -> Sequence[str]:
    return ()


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Which label does the note of the ferry crew that wants pay get?", "WAGES"),
        ("What category is the headline about fog and the night boat put in?", "WEATHER"),
        ('What comes out for "Fog stops the night boat"?', "WEATHER"),
        ("Which label would the mail saying that fog stops the night boat receive?", "WEATHER"),
        ("What verdict is given on the story of fog and the night boat?", "WEATHER"),
        ("Which number has the boat to Hull?", "KL20"),
        ("What does a family ticket on the noon boat to Hull cost?", "$40"),
        ("How much is a family pass for boat KL20?", "$40"),
        ("What is the number of the boat that sails to Hull?", "KL20"),
    ],
)
def test_what_only_an_example_holds_is_answered_from_it(question: str, shown: str) -> None:
    answer = Answerer(FixedSearcher(), Words(), no_topics).ask(question, use_model=False)
    assert answer.status is Status.ANSWERED
    assert shown in answer.sentences[0].text


@pytest.mark.parametrize(("behind", "shown"), [(1.5, False), (8.0, True)])
def test_what_is_told_far_behind_an_example_is_no_rival_of_it(behind: float, shown: bool) -> None:
    question = read_question("Which label does the note of the ferry crew that wants pay get?")
    chunk = make_chunk("notes.md", *UNITS)
    best, rival = score(chunk, 2, 9.0), replace(score(chunk, 0, 9.0 - behind), own=0.95)
    assert is_shown(question, [best, rival], [Wanted((stem,)) for stem in ("ferri", "crew", "pay")]) is shown


@pytest.mark.parametrize(
    "question",
    [
        "Which label does the headline about the harbour master get?",
        'What comes out for "Ice stops the night boat"?',
        "Which label would the mail saying that the harbour freezes receive?",
        "What verdict is given on the story of ice and the day train?",
        "Which number has the boat to Rye?",
        "What does a student ticket on the noon boat to Hull cost?",
        "What does a family ticket on the noon boat to Rye cost?",
        "What is the number of the boat that sails to Rye?",
        "Which captain steers the boat to Hull?",
    ],
)
def test_what_no_example_holds_is_refused(question: str) -> None:
    answer = Answerer(FixedSearcher(), Words(), no_topics).ask(question, use_model=False)
    assert answer.status is Status.ABSTAINED
