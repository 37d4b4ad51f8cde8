"""What one thing is of another, as the lesson says and the other way round."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.relationitems import make_relation_items
from tutor.quiz.relations import is_turned, read_relation
from tutor.quiz.validation.otherwise import is_contradicted


@pytest.mark.parametrize(
    ("text", "language", "turned"),
    [
        (
            "Although they differ, dredging (DR) is an important part of canal upkeep.",
            "en",
            "Canal upkeep is an important part of dredging (DR).",
        ),
        ("Towing is a form of hauling that needs horses.", "en", "Hauling is a form of towing."),
        ("疏浚是航道养护的一种。", "zh", "航道养护是疏浚的一种。"),
    ],
)
def test_a_relation_is_read_and_turned(text: str, language: str, turned: str) -> None:
    relation = read_relation(text, language)
    assert relation is not None
    assert relation.state(turned=True).lower() == turned.lower()
    assert is_contradicted(turned, text)
    assert not is_contradicted(relation.state(), text)


@pytest.mark.parametrize(
    "text",
    [
        "A lock is a kind of gate.",
        "This work is part of canal upkeep.",
        "Dredging is part of their upkeep.",
        "Dredging is slow in winter.",
    ],
)
def test_what_points_or_needs_an_article_is_no_relation(text: str) -> None:
    assert read_relation(text, "en") is None


def test_relations_of_other_sorts_are_not_turned() -> None:
    one, other = read_relation("Towing is a form of hauling.", "en"), read_relation("Hauling is part of towing.", "en")
    assert one is not None
    assert other is not None
    assert not is_turned(one, other)


def test_a_relation_and_its_converse_are_judged(tmp_path: Path) -> None:
    lesson = (
        "# Canal upkeep\n\n## Dredging\n\nDredging is an important part of maintenance that goes on all year. "
        "Dredging is a kind of canal job that goes on all year.\n"
    )
    items = {item.question: item.answer for item in make_relation_items(read_markdown(tmp_path, lesson))}
    assert items == {
        "True or false: Dredging is an important part of maintenance.": True,
        "True or false: Maintenance is an important part of dredging.": False,
    }
