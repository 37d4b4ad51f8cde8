"""What a yes-or-no question is about must be named where it is answered."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.subjects import find_subject, is_spoken_of
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Does Osprey carry cars?", "Osprey"),
        ("Can Osprey sail in winter?", "Osprey"),
        ("Osprey 支持冬天航行吗？", "Osprey"),
        ("Osprey是否能在冬天航行？", "Osprey"),
        ("Does the ferry carry cars?", ""),
        ("Which cars does Osprey carry?", ""),
        ("Osprey 有多重？", ""),
        ("Osprey 包括什么？", ""),
        ("Osprey的船舱包括什么？", ""),
    ],
)
def test_the_name_that_a_question_is_about(question: str, name: str) -> None:
    assert find_subject(question) == name


def test_a_passage_that_never_names_it_answers_nothing() -> None:
    units = [Unit(text, UnitKind.SENTENCE, Location()) for text in ("Osprey is new.", "It carries cars.")]
    assert is_spoken_of("Osprey", score(make_chunk("a.md", *units), 1, 1.0))
    assert not is_spoken_of("Heron", score(make_chunk("a.md", *units), 1, 1.0))
