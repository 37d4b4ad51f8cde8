"""A learner's own copy: a back-up that can be put back, a table that spreadsheets open."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.learning_samples import DAY, START, make_item, make_objective
from tutor.errors import StoreError
from tutor.quiz.memory import open_store
from tutor.quiz.memory.mastery import assess_lessons
from tutor.quiz.memory.own_copy import COLUMNS, back_up_learner, write_checklist_table
from tutor.types import Verdict


def record(path: Path, learner: str, number: int, at: datetime = START) -> None:
    store = open_store(path)
    store.record_response(learner, make_item(number, objective_id="o1"), 0, 1.0, Verdict.CORRECT, at=at)
    store.close()


def test_a_back_up_holds_all_of_the_learner_and_nothing_of_others(tmp_path: Path) -> None:
    path = tmp_path / "learning.db"
    for number in range(3):
        record(path, "Ada", number, START + number * DAY)
    record(path, "Berta", 7)
    copy = tmp_path / "copy.db"
    copy.write_bytes(back_up_learner(path, "Ada"))
    before, after = open_store(path), open_store(copy)
    assert after.reviews("Ada") == before.reviews("Ada")
    assert after.cards("Ada", "item") == before.cards("Ada", "item")
    assert after.learners() == [("Ada", 3)]
    assert before.learners() == [("Ada", 3), ("Berta", 1)]
    assert b"crossing number 7" not in copy.read_bytes()
    before.close()
    after.close()


def test_a_back_up_is_made_while_the_file_is_open_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "learning.db"
    record(path, "Ada", 1)
    store = open_store(path)
    copy = tmp_path / "copy.db"
    copy.write_bytes(back_up_learner(path, "Ada"))
    store.record_response("Ada", make_item(2), 0, 1.0, Verdict.CORRECT, at=START)
    kept = open_store(copy)
    assert len(kept.reviews("Ada")) == 1
    kept.close()
    store.close()


def test_a_missing_or_damaged_file_is_a_stated_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no file"):
        back_up_learner(tmp_path / "none.db", "Ada")
    damaged = tmp_path / "learning.db"
    damaged.write_bytes(b"not a database at all" * 300)
    with pytest.raises(StoreError):
        back_up_learner(damaged, "Ada")
    assert damaged.read_bytes() == b"not a database at all" * 300


def test_the_checklist_table_has_a_row_for_each_objective(tmp_path: Path) -> None:
    objectives = [make_objective("o1"), replace(make_objective("o2"), text="=1+1, said the clerk")]
    record(tmp_path / "learning.db", "Ada", 1)
    store = open_store(tmp_path / "learning.db")
    lessons = assess_lessons(objectives, store.reviews("Ada"), START + DAY)
    store.close()
    rows = list(csv.DictReader(io.StringIO(write_checklist_table(lessons).decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert [row["state"] for row in rows] == [str(standing.state) for standing in lessons[0].objectives]
    assert float(rows[0]["mastery"]) == pytest.approx(lessons[0].objectives[0].mastery, abs=1e-4)
    assert rows[1]["objective"] == "'=1+1, said the clerk"
    assert rows[1]["due"] == ""
