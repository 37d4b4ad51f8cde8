"""A question for a meaning names its lesson where another lesson speaks of the term."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tutor.course import find_lessons, read_lesson
from tutor.quiz.generation.definitions import make_definition_items
from tutor.quiz.generation.naminglessons import LessonNaming, is_same_name, names_lesson, read_asked_term
from tutor.types import ItemKind

TEXTS = {
    "mooring.md": (
        "# Chapter 2: Ferries at the quay\n\nMooring is a method of tying a ferry to iron rings on a quay. "
        "A fender is a soft cushion that keeps a hull from the wall of a quay. "
        "A boat hook is a long pole that pulls ropes out of the water.\n"
    ),
    "harbour.md": "# Harbours\n\n## What is mooring?\n\nThe ferry lies in a harbour. Every car has a fender too.\n",
    "码头.md": "# 码头的渡轮\n\n系泊是一种把渡轮系在铁环上的方法。缆桩是一种用来系缆绳的铁柱。\n",
    "港口.md": "# 港口\n\n## 什么是系泊？\n\n渡轮停在港口里过夜，水手在那里休息。\n",
}


@pytest.fixture(scope="module")
def questions() -> set[str]:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in TEXTS.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        files, _ = find_lessons([Path(folder)])
        chunks = [c for file in files for c in read_lesson(file, max_file_mb=1, max_chunk_chars=1200).chunks]
    naming = LessonNaming(chunks)
    made = [item for item in make_definition_items(chunks) if item.kind is ItemKind.SHORT]
    named = [naming.name_lesson(item) for item in made]
    assert all((one.id == two.id) == (one.question == two.question) for one, two in zip(made, named, strict=True))
    assert [naming.name_lesson(item) for item in named] == named
    return {item.question for item in named}


@pytest.mark.parametrize(
    "question",
    [
        "In the lesson “Ferries at the quay”, what is meant by “Mooring”? Explain it in your own words.",
        "In the lesson “Ferries at the quay”, what is meant by “fender”? Explain it in your own words.",
        "Explain in your own words what is meant by “boat hook”.",
        "在课文“码头的渡轮”中，什么是“系泊”？请用自己的话解释。",
        "请用自己的话解释：什么是“缆桩”？",
    ],
)
def test_the_lesson_is_named_where_others_speak_of_the_term(questions: set[str], question: str) -> None:
    assert question in questions


@pytest.mark.parametrize(
    ("question", "term", "named"),
    [
        ("In the lesson “Harbours”, what is mooring?", "mooring", True),
        ("In the lesson “Harbours”, what is meant by “fender”? Explain it in your own words.", "fender", True),
        ("在课文“港口”中，什么是“系泊”？请用自己的话解释。", "系泊", True),
        ("在课文“港口”中，缆桩是什么？", "缆桩", True),
        ("What is a fender?", "fender", False),
        ("Why is a fender soft?", "", False),
    ],
)
def test_what_a_question_asks_for_is_read_behind_its_lesson(question: str, term: str, named: bool) -> None:
    assert (read_asked_term(question), names_lesson(question)) == (term, named)


def test_names_are_the_same_joined_or_not() -> None:
    assert is_same_name("Re-mooring", "remooring")
    assert is_same_name("boat hooks", "Boat hook")
    assert not is_same_name("fender", "mooring")
