"""`tutor grade`: the documented object, batches, the human form, and stated errors."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
QUESTION = "How many passengers does the ferry carry?"
KEY = "The ferry carries 310 passengers."


def test_a_batch_gives_a_grade_for_each_line(run_tutor: Run) -> None:
    lines = [
        {"id": "a", "question": QUESTION, "answer": "310", "reference": KEY, "score": 0},
        {"id": "b", "question": QUESTION, "answer": "290 passengers", "reference": KEY},
        {"id": "c", "question": QUESTION, "answer": "", "reference": KEY},
        {"id": "d", "question": QUESTION, "reference": KEY},
        {"id": "e", "answer": "310", "reference": KEY},
        {"id": "f", "question": QUESTION, "answer": "310", "reference": ["no", "text"]},
    ]
    done = run_tutor("grade", "--batch", "-", "--json", stdin="\n".join(map(json.dumps, lines)).encode())
    assert done.returncode == 0, done.stderr
    right, wrong, empty, *bad = map(json.loads, done.stdout.splitlines())
    assert right.keys() == {"id", "score", "verdict", "sure", "points", "feedback", "citations"}
    assert (right["id"], right["verdict"], right["points"][0]["met"]) == ("a", "correct", True)
    assert right["points"][0]["text"] == KEY
    assert (wrong["verdict"], wrong["points"][0]["met"]) == ("incorrect", False)
    assert (empty["score"], empty["verdict"]) == (0.0, "incorrect")
    assert [line["id"] for line in bad] == ["d", "e", "f"]
    assert all(name in line["error"] for line, name in zip(bad, ("'answer'", "'question'", "'reference'"), strict=True))


def test_a_grade_is_shown_with_its_points(run_tutor: Run) -> None:
    shown = run_tutor("grade", QUESTION, "310 passengers", "--reference", KEY)
    assert shown.returncode == 0, shown.stderr
    lines = shown.stdout.decode().splitlines()
    assert lines[0].startswith("correct")
    assert lines[2].startswith(f"✓ {KEY}")
    printed = run_tutor("grade", QUESTION, "290 passengers", "--reference", KEY, "--json")
    assert json.loads(printed.stdout)["verdict"] == "incorrect"


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ((), 2, "There is no question"),
        ((QUESTION,), 2, "There is no answer"),
        ((QUESTION, "310", "--batch", "-"), 2, "not both"),
        ((" ", "310"), 1, "question is empty"),
        (("--batch", "nowhere.jsonl"), 1, "cannot be read"),
    ],
)
def test_what_is_wrong_is_said(run_tutor: Run, arguments: tuple[str, ...], status: int, words: str) -> None:
    done = run_tutor("grade", *arguments)
    assert done.returncode == status
    assert words in " ".join(done.stderr.decode().replace("│", " ").split())
