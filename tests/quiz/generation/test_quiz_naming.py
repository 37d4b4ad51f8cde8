"""Names as they stand within a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.naming import clean_heading, collect_lower_words, lower_label, lower_name, name_topic

LOWER = frozenset({"electricity", "data", "labelling", "steam"})


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("2.1 Costs of boats (much cheaper!)", "Costs of boats"),
        ("Chapter 3: Sails", "Sails"),
        ("第二章：泡茶（续）", "泡茶"),
        ("Why sails?", "Why sails?"),
    ],
)
def test_a_heading_loses_its_number_and_remarks(heading: str, shown: str) -> None:
    assert clean_heading(heading) == shown


@pytest.mark.parametrize(
    ("heading", "language", "topic"),
    [
        (("Boats", "What repairs cost"), "en", "What repairs cost"),
        (("Boats of the north", "Comparison"), "en", "Boats of the north – Comparison"),
        (("绿茶的种类", "比较"), "zh", "绿茶的种类：比较"),
        ((), "en", "Ferries"),
    ],
)
def test_a_topic_says_by_itself_what_it_is_about(heading: tuple[str, ...], language: str, topic: str) -> None:
    assert name_topic(heading, "Ferries", language) == topic


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Electricity", "electricity"),
        ("Data labelling", "data labelling"),
        ("Harvey", "Harvey"),
        ("Common Steam", "Common Steam"),
        ("GPU data", "GPU data"),
        ("Books1 and Books2", "Books1 and Books2"),
    ],
)
def test_only_words_that_the_lesson_writes_small_are_made_small(name: str, shown: str) -> None:
    assert lower_name(name, LOWER) == shown


def test_labels_are_made_small_but_for_acronyms() -> None:
    assert lower_label("Data Source") == "data source"
    assert lower_label("Share of the GPU bill") == "share of the GPU bill"


def test_words_mostly_written_with_a_capital_are_names(tmp_path: Path) -> None:
    chunks = read_markdown(
        tmp_path, "# Sheep\n\nA sheep of Maro eats kelp. We saw Maro twice, see https://x.org/maro here.\n"
    )
    words = collect_lower_words(chunks)
    assert "kelp" in words
    assert "maro" not in words
