"""`tutor checklist`, `review` and `progress`: the documented objects, the human form, stated errors."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from tests.learning_samples import DAY, HOUR, START, make_item, make_objective
from tutor.cli.standing import checklist, progress, review
from tutor.cli.standing_view import (
    describe_due,
    draw_bar,
    draw_course,
    print_checklist,
    print_due,
    print_progress,
)
from tutor.quiz.memory import open_store
from tutor.quiz.memory.learning import Learning
from tutor.quiz.objectives import find_objectives
from tutor.settings import Settings
from tutor.study import open_learning
from tutor.types import Chunk, Location, Unit, UnitKind, Verdict

Run = Callable[..., Any]
UNIT = Unit("A crossing takes 35 minutes.", UnitKind.SENTENCE, Location(9, 9))
CHUNK = Chunk("c1", "ferry.md", "The Sund ferry", ("The Sund ferry",), "en", UNIT.text, (UNIT,), Location(9, 9))


@pytest.fixture
def learning(tmp_path: Path):
    store = open_store(tmp_path / "learning.db")
    for number in range(4):
        for objective_id in ("o1", "o2")[: 1 + (number == 3)]:
            item = make_item(number, objective_id=objective_id, fact=f"{objective_id}-{number}")
            verdict = Verdict.INCORRECT if objective_id == "o2" else Verdict.CORRECT
            store.record_response("Ada", item, 0, float(objective_id == "o1"), verdict, at=START)
    yield Learning(store, (make_objective("o1"), make_objective("o2"), make_objective("o3")), [CHUNK])
    store.close()


def test_the_checklist_as_plain_lines(learning: Learning, capsys: pytest.CaptureFixture[str]) -> None:
    at = START + DAY
    print_checklist(learning.checklist("Ada", at), "Ada", at, UTC)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "The Sund ferry (ferry.md)"
    assert lines[1].endswith("1 of 3 mastered")
    assert lines[2].startswith("[x] mastered   9")
    assert lines[2].endswith("Say what o1 is  tomorrow")
    assert lines[3].startswith("[!] due  ")
    assert lines[4] == "[ ] new             Say what o3 is"
    assert lines[-1] == "1 objective of Ada to be asked again: tutor review"


def test_review_as_plain_lines(learning: Learning, capsys: pytest.CaptureFixture[str]) -> None:
    print_due(learning.review("Ada", START + 3 * DAY, limit=1), START + 3 * DAY, UTC)
    out = capsys.readouterr().out
    assert out.startswith("5 questions due\n1. How long is crossing number 0?\n   The Sund ferry (ferry.md, line 9)\n")
    assert out.endswith("and 4 more\n")
    print_due(learning.review("Ada", START), START, UTC)
    assert capsys.readouterr().out == "Nothing is due now. The next question falls due tomorrow.\n"
    print_due(learning.review("Bo", START), START, UTC)
    assert "tutor quiz" in capsys.readouterr().out


def test_progress_as_plain_lines(learning: Learning, capsys: pytest.CaptureFixture[str]) -> None:
    at = START + DAY
    print_progress(learning.progress("Ada", at), "Ada", at, UTC)
    out = capsys.readouterr().out
    assert out.startswith("Ada: 5 answers on 1 day, 1 day in a row\nMastery  ")
    assert "  2026-03-02  " in out
    assert "The Sund ferry  " in out
    assert "Due      today 1 · tomorrow 4 · Thu 0" in out
    print_progress(learning.progress("Bo", at), "Bo", at, UTC)
    assert capsys.readouterr().out == (
        "Bo: 0 answers on 0 days, 0 days in a row\nMastery  0%\nNothing was answered yet. Begin with: tutor quiz\n"
    )


def test_a_terminal_gets_bars_and_marks_in_words(
    learning: Learning, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "60")
    at = START + DAY
    print_checklist(learning.checklist("Ada", at), "Ada", at, UTC)
    print_progress(learning.progress("Ada", at), "Ada", at, UTC)
    out = capsys.readouterr().out
    assert "█" in out
    assert "\x1b[32m[x] mastered" in out
    assert "in 2 days" in out


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (START - DAY, "now"),
        (START, "now"),
        (START + HOUR, "today at 19:30"),
        (START + 6 * HOUR, "tomorrow"),
        (START + 5 * DAY, "in 5 days"),
    ],
)
def test_when_something_is_due(due: datetime, words: str) -> None:
    assert describe_due(due, START, UTC) == words


def test_when_something_is_due_is_told_in_local_time() -> None:
    assert describe_due(START + HOUR, START, timezone(timedelta(hours=5))) == "tomorrow"


def test_bars_and_courses() -> None:
    assert [draw_bar(share, 4) for share in (0.0, 0.5, 0.99, 1.0)] == ["░░░░", "██░░", "███░", "████"]
    assert draw_course([0.0, 0.5, 1.0]) == "▁▅█"


def test_the_commands_print_the_documented_objects(
    run_tutor: Run,
    at_home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings = Settings(home=tmp_path, index=at_home / "index")
    learning = open_learning(settings)
    chunk = next(chunk for chunk in learning.taught if chunk.document == "ferry.md")
    objective = next(o for o in find_objectives(learning.taught) if o.document == "ferry.md")
    item = make_item(1, objective_id=objective.id, chunk_id=chunk.id)
    learning.store.record_response("Ada", item, 0, 1.0, Verdict.CORRECT, at=START)
    learning.store.close()
    home = {"TUTOR_HOME": str(tmp_path), "TUTOR_LEARNER": "Ada"}

    for name, value in home.items():
        monkeypatch.setenv(name, value)

    def read(command: Callable[..., None]) -> dict[str, Any]:
        command(as_json=True)
        return dict(json.loads(capsys.readouterr().out))

    shown = read(checklist)
    states = {o["id"]: o["state"] for lesson in shown["lessons"] for o in lesson["objectives"]}
    assert states.pop(objective.id) == "due"
    assert set(states.values()) == {"new"}
    course = read(progress)
    assert course["lessons"][0].keys() == {"document", "title", "mastery", "objectives"}
    assert course["history"][0].keys() == {"date", "mastery", "reviews"}
    due = read(review)
    assert [entry["id"] for entry in due["due"]] == [item.id]
    assert due["next_due"] is None
    nobody = run_tutor("review", "--json", "--learner", "\x01", **home)
    assert (nobody.returncode, nobody.stdout) == (1, b"")
    assert nobody.stderr.decode() == "tutor: The learner's name is empty. Give one with --learner NAME.\n"
