"""`tutor quiz --json`: the documented object, the same for the same seed, and stated errors."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]
FIELDS = {
    "id", "kind", "question", "choices", "answer", "accepted", "explanation", "lesson", "objective", "difficulty",
    "level", "language", "citation",
}  # fmt: skip


def test_the_same_seed_gives_the_same_items_in_the_documented_form(run_tutor: Run) -> None:
    first = run_tutor("quiz", "--json", "-n", "6", "--seed", "4", PYTHONHASHSEED="1")
    again = run_tutor("quiz", "--json", "-n", "6", "--seed", "4", PYTHONHASHSEED="2")
    shorter = run_tutor("quiz", "--json", "-n", "3", "--seed", "4")
    assert first.returncode == 0, first.stderr
    assert first.stdout == again.stdout
    items = json.loads(first.stdout)["items"]
    assert json.loads(shorter.stdout)["items"] == items[:3]
    assert len(items) == 6
    assert all(item.keys() >= FIELDS for item in items)
    assert all(item["citation"]["quote"] and item["citation"]["document"] == item["lesson"] for item in items)


def test_a_lesson_a_language_and_kinds_are_kept_to_and_a_lack_is_told(run_tutor: Run) -> None:
    done = run_tutor("quiz", "--json", "-n", "999", "--lesson", "ferry", "--kind", "mcq", "numeric", "--verbose")
    assert done.returncode == 0, done.stderr
    told = done.stderr.decode()
    items = json.loads(done.stdout)["items"]
    assert {item["lesson"] for item in items} == {"ferry.md"}
    assert {item["kind"] for item in items} == {"mcq", "numeric"}
    assert f"give {len(items)} such questions, not 999" in told
    assert "Seed: " in told
    assert "possible questions" in told
    english = json.loads(run_tutor("quiz", "--json", "--language", "en").stdout)["items"]
    assert {item["language"] for item in english} == {"en"}


def test_a_lesson_or_language_that_is_not_there_is_an_error_that_names_what_is(run_tutor: Run) -> None:
    lesson = run_tutor("quiz", "--json", "--lesson", "harbour")
    assert (lesson.returncode, lesson.stdout) == (1, b"")
    assert b"ferry.md (The Sund ferry)" in lesson.stderr
    language = run_tutor("quiz", "--json", "--language", "fr")
    assert language.returncode == 1
    assert b"Choose one of: en" in language.stderr
    assert run_tutor("quiz", "--kind", "riddle").returncode == 2
    assert run_tutor("quiz", "mcq").returncode == 2
