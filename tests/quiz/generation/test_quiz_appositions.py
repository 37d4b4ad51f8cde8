"""What a text says in passing of what a thing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.appositions import tell_appositions
from tutor.quiz.generation.meanings import find_definitions

LESSON = """# Rivers

## Floods

Watching freshets, or floods that follow the melting of the snow, is a task of spring. Silt, from the view of a farmer,
is defined as the fine soil that a river leaves on its fields. Meanders are wide bends that a slow river cuts into soft
ground. Floodgate, a warning service that calls each farm by the river, was founded late. Floodgate has no boats.
Wetboot, a shop that sells boots to farmers, was flooded.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Clearing snags, or dead trees that lie in the bed of a river, takes a week.",
            "Snags are dead trees that lie in the bed of a river.",
        ),
        ("We look at their depth, or grouping of the stones, on the map.", ""),
        ("They study the habits of eels, or determine the age of fish, in spring.", ""),
        ("The flood took barns, boats, or mills of the valley, and went on.", ""),
        (
            "Silt, again in the sense of farmers, refers to the fine soil of a flood.",
            "Silt refers to the fine soil of a flood.",
        ),
        ("The bed, in truth, is full of stones.", ""),
        (
            "In spring Floodgate, a warning service that calls each farm, is at work.",
            "Floodgate is a warning service that calls each farm.",
        ),
        ("At Wetboot, a shop that sells boots to farmers, all is quiet.", ""),
        ("Ada Weir, a keeper of the gates who was born in May, is dead.", ""),
    ],
)
def test_only_what_a_thing_is_is_told(tmp_path: Path, text: str, told: str) -> None:
    (chunk,) = read_markdown(tmp_path, LESSON)
    assert list(tell_appositions(text, chunk)) == ([told] if told else [])


def test_what_stands_in_passing_defines_its_term(tmp_path: Path) -> None:
    found = {d.term: d.meaning for d in find_definitions(read_markdown(tmp_path, LESSON))}
    assert found["Freshets"] == "floods that follow the melting of the snow"
    assert found["Silt"] == "the fine soil that a river leaves on its fields"
    assert found["Meanders"] == "wide bends that a slow river cuts into soft ground"
    assert "Wetboot" not in found
