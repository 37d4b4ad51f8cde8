"""A comparison in a respect of which nothing speaks is told from one in a respect that is told."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.comparisons.respects import find_respect, tells_respect
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted, list_wanted
from tutor.text.language import detect_language
from tutor.text.words import content_words
from tutor.types import Location, Query, Unit, UnitKind

HEADER = ("Aspect", "Tower mill", "Post mill")
ROWS = (("Height", "20 m", "9 m"), ("Price", "Dear", "Cheap"), ("Time", "Ten months", "Six weeks"))
TABLE = make_chunk(
    "mills.md",
    *(Unit(" | ".join(cells), UnitKind.ROW, Location(1, 1), cells=cells, header=HEADER) for cells in ROWS),
)


def wanted_in(question: str) -> tuple[Wanted, ...]:
    groups = tuple((word,) for word in content_words(question))
    return list_wanted(read_question(question), Query(question, detect_language(question), groups=groups))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How do rye and wheat differ in weight?", "weight"),
        ("How does rye differ from wheat in what it weighs?", "weighs"),
        ("How do rye and wheat compare when it comes to their yield?", "yield"),
        ("What is the difference in yield between rye and wheat?", "yield"),
        ("Compare the root depth of rye and wheat.", "root depth"),
        ("Compare rye and wheat by yield.", "yield"),
        ("How do rye and wheat differ in who grows them?", ""),
        ("How do rye and wheat differ?", ""),
        ("How do rye and wheat differ in general?", ""),
        ("What is the main difference between rye and wheat?", ""),
        ("Compare rye and wheat.", ""),
    ],
)
def test_the_respect_of_a_comparison_is_read(question: str, words: str) -> None:
    assert find_respect(question) == frozenset(content_words(words))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How do the tower mill and the post mill differ in height?", True),
        ("How do the tower mill and the post mill differ in what they cost?", True),
        ("Compare the building time of the tower mill and the post mill.", True),
        ("How do the tower mill and the post mill differ?", True),
        ("How do the tower mill and the post mill differ in sail area?", False),
        ("Compare the noise of the tower mill and the post mill.", False),
    ],
)
def test_evidence_speaks_of_the_respect(question: str, told: bool) -> None:
    found = [score(TABLE, position, 9.0) for position in range(len(ROWS))]
    assert tells_respect(read_question(question), wanted_in(question), found) == told


def test_each_side_must_be_spoken_of_in_the_respect() -> None:
    chunk = make_chunk(
        "mills.md",
        Unit("The noise of a tower mill is a low hum.", UnitKind.SENTENCE, Location(1, 1)),
        Unit("A post mill turns on its post.", UnitKind.SENTENCE, Location(2, 2)),
        Unit("The noise of a post mill is a rattle.", UnitKind.SENTENCE, Location(3, 3)),
    )
    question = read_question("Compare the noise of a tower mill and a post mill.")
    first, other, second = (score(chunk, position, 9.0) for position in range(3))
    assert tells_respect(question, wanted_in(question.text), [first, second])
    assert not tells_respect(question, wanted_in(question.text), [first, other])
