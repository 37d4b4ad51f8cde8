from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.learning_samples import DAY, HOUR, START, make_item, make_objective
from tutor.errors import TutorError
from tutor.quiz.memory import open_store
from tutor.quiz.memory.learning import Learning
from tutor.quiz.memory.standing_records import write_checklist, write_due, write_progress
from tutor.quiz.records import read_item
from tutor.types import Chunk, Location, Unit, UnitKind, Verdict

CROSSING = Unit("A crossing takes 35 minutes.", UnitKind.SENTENCE, Location(9, 9))
CHUNK = Chunk("c1", "ferry.md", "The Sund ferry", ("The Sund ferry",), "en", CROSSING.text, (CROSSING,), Location(9, 9))
OBJECTIVES = (make_objective("o1"), make_objective("o2"), make_objective("k1", "kelp.md", "Kelp"))


@pytest.fixture
def learning(tmp_path: Path):
    store = open_store(tmp_path / "learning.db")
    for number, verdict in enumerate((Verdict.INCORRECT, Verdict.CORRECT, Verdict.CORRECT)):
        item = make_item(number, objective_id="o1")
        store.record_response("Ada", item, 0, float(verdict is Verdict.CORRECT), verdict, at=START)
    yield Learning(store, OBJECTIVES, [CHUNK])
    store.close()


def test_the_checklist_has_the_form_that_is_documented(learning: Learning) -> None:
    lessons = write_checklist(learning.checklist("Ada", START + 2 * DAY))["lessons"]
    assert [(lesson["document"], lesson["title"]) for lesson in lessons] == [
        ("ferry.md", "The Sund ferry"),
        ("kelp.md", "Kelp"),
    ]
    first, second = lessons[0]["objectives"]
    assert {"id", "text", "state", "mastery", "due", "citation"} <= set(first)
    assert (first["id"], first["state"], first["due"]) == ("o1", "due", "2026-03-03T12:30:00+00:00")
    assert 0 < first["mastery"] < 1
    assert (second["state"], second["mastery"], second["due"]) == ("new", 0.0, None)
    assert lessons[0]["mastery"] == pytest.approx(first["mastery"] / 2, abs=1e-3)
    assert first["citation"]["quote"] == CROSSING.text


def test_progress_has_the_checklist_and_its_history(learning: Learning) -> None:
    at = START + 2 * DAY
    written = write_progress(learning.progress("Ada", at))
    assert written["lessons"] == write_checklist(learning.checklist("Ada", at))["lessons"]
    assert [(day["date"], day["reviews"]) for day in written["history"]] == [
        ("2026-03-02", 3),
        ("2026-03-03", 0),
        ("2026-03-04", 0),
    ]
    assert written["forecast"][0] == {"date": "2026-03-04", "due": 3}
    assert written["streak_days"] == 0


def test_the_outlook_is_that_of_progress(learning: Learning) -> None:
    for at in (START, START + DAY, START + 2 * DAY):
        progress, outlook = learning.progress("Ada", at), learning.look_ahead("Ada", at)
        assert (outlook.forecast, outlook.streak_days) == (progress.forecast, progress.streak_days)
    assert learning.look_ahead("Bo", START).streak_days == 0
    assert sum(count for _, count in learning.look_ahead("Bo", START).forecast) == 0


def test_review_serves_what_is_due_the_greatest_gain_first(learning: Learning) -> None:
    assert write_due(learning.review("Ada", START)) == {
        "due": [],
        "due_total": 0,
        "next_due": "2026-03-03T12:30:00+00:00",
    }
    due = learning.review("Ada", START + 2 * DAY, limit=2)
    assert [item.fact for item in due.items] == ["fact-1", "fact-2"]  # the failed one would soon be forgotten again
    assert (len(due.items), due.total, due.next_due) == (2, 3, None)
    assert read_item(write_due(due)["due"][0]) == due.items[0]


def test_who_has_time_may_review_ahead(learning: Learning) -> None:
    ahead = learning.review("Ada", START + DAY, limit=3, ahead=True)
    assert (len(ahead.items), ahead.total) == (3, 1)
    assert ahead.next_due == START + 2 * DAY - 6 * HOUR


def test_lessons_that_changed_keep_the_history_of_what_did_not(learning: Learning) -> None:
    at = START + 2 * DAY
    before = learning.checklist("Ada", at)[0].objectives[0]
    moved = replace(CHUNK, id="c2", units=(replace(CROSSING, location=Location(20, 20)),))
    after = Learning(learning.store, [make_objective("o9"), make_objective("o1")], [moved])
    new, kept = after.checklist("Ada", at)[0].objectives
    assert (new.state, kept) == ("new", replace(before, objective=kept.objective))
    due = after.review("Ada", at)
    assert due.total == 3
    assert {(item.citation.chunk_id, item.citation.location.line_start) for item in due.items} == {("c2", 20)}


def test_what_lessons_no_longer_say_is_not_asked_and_comes_back_with_them(learning: Learning) -> None:
    at = START + 2 * DAY
    gone = Learning(learning.store, OBJECTIVES, [])
    assert (gone.review("Ada", at).total, gone.review("Ada", at).next_due) == (0, None)
    assert gone.checklist("Ada", at)[0].objectives[0].state == "learning"
    assert len(gone.store.reviews("Ada")) == 3
    assert Learning(gone.store, OBJECTIVES, [CHUNK]).review("Ada", at).total == 3


def test_a_learner_who_has_done_nothing_yet(learning: Learning) -> None:
    progress = learning.progress("Newcomer", START)
    assert (progress.history, progress.streak_days, progress.mastery) == ((), 0, 0.0)
    assert {o.state for lesson in progress.lessons for o in lesson.objectives} == {"new"}
    assert learning.review("Newcomer", START).next_due is None
    assert learning.store.learners() == [("Ada", 3)]


def test_one_lesson_alone(learning: Learning) -> None:
    at = START + 2 * DAY
    assert [lesson.document for lesson in learning.checklist("Ada", at, lesson="KELP")] == ["kelp.md"]
    progress = learning.progress("Ada", at, lesson="kelp")
    assert (progress.history, progress.forecast[0][1]) == ((), 0)
    with pytest.raises(TutorError, match="'bread'") as caught:
        learning.checklist("Ada", at, lesson="bread")
    assert "Kelp" in caught.value.remedy
