"""The progress page: nothing answered, answers, costs, exports, deleting, and a file that cannot be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.learning_samples import make_item
from tests.ui.apps import APP, TIMEOUT_S
from tutor.errors import StoreError
from tutor.study import LearnerProgress, Study, open_learners
from tutor.types import ExportFormat, Verdict
from tutor.ui import keys
from tutor.ui.progress import recall
from tutor.ui.progress.exports import ExportWish, make_backup, make_checklist_file, make_progress_file, make_questions


def open_progress() -> AppTest:
    return AppTest.from_file(APP, default_timeout=TIMEOUT_S).switch_page("views/progress.py").run()


def answer(study: Study, days_ago: int = 0, score: float = 1.0) -> None:
    """Record an answer to each objective."""
    at = datetime.now(UTC) - timedelta(days=days_ago, minutes=1)
    for number, objective in enumerate(study.objectives):
        item = replace(
            make_item(number, objective_id=objective.id, document=objective.document), citation=objective.citation
        )
        verdict = Verdict.CORRECT if score else Verdict.INCORRECT
        study.learning.store.record_response("me", item, 0, score, verdict, at=at)


def choose_tab(app: AppTest, name: str) -> AppTest:
    app.session_state[keys.PROGRESS_TAB] = name
    return app.run()


def texts(app: AppTest) -> str:
    return "\n".join(str(part.value) for part in (*app.markdown, *app.caption, *app.subheader, *app.info))


def test_nothing_answered_yet_invites_to_a_quiz(real_study: Study) -> None:
    app = open_progress()
    assert not app.exception
    assert app.subheader[0].value == "Nothing answered yet"
    assert app.button(key=keys.FIRST_QUIZ)
    assert not app.metric
    assert "The Sund ferry" in texts(app)


def test_the_headline_and_the_checklist_say_where_the_learner_stands(real_study: Study) -> None:
    answer(real_study, days_ago=1)
    app = open_progress()
    assert not app.exception
    lessons = real_study.checklist("me")
    total = sum(len(lesson.objectives) for lesson in lessons)
    mastered = sum(lesson.mastered for lesson in lessons)
    metrics = {metric.label: metric.value for metric in app.metric}
    assert metrics["Mastered"] == f"{mastered} of {total}"
    assert metrics["Due now"] == str(real_study.review("me").total)
    assert metrics["Days in a row"] == "1"
    bars = [bar.proto.text for bar in app.get("progress")]
    for lesson, bar in zip(lessons, bars, strict=True):
        assert bar.startswith(f"{lesson.mastery:.0%} · {lesson.mastered} of {len(lesson.objectives)} mastered")


def test_a_lesson_opens_to_its_objectives_with_their_states(real_study: Study) -> None:
    answer(real_study)
    app = open_progress()
    first = real_study.checklist("me")[0]
    app.session_state[keys.lesson_standing(first.document, "all")] = True
    app.run()
    assert not app.exception
    shown = texts(app)
    for standing in first.objectives:
        assert standing.objective.text.split()[0] in shown
    assert "**Learning**" in shown or "**Mastered**" in shown


def test_the_checklist_is_narrowed_to_what_is_due_or_new(real_study: Study) -> None:
    app = open_progress()
    app.button_group(key=keys.CHECKLIST_FILTER).set_value("due").run()
    assert "Nothing is due" in texts(app)
    answer(real_study, days_ago=40, score=0.0)
    app.run()
    assert "Nothing is due" not in texts(app)
    app.button_group(key=keys.CHECKLIST_FILTER).set_value("new").run()
    assert "asked about everything" in texts(app)


def test_charts_have_titles_and_tables(real_study: Study) -> None:
    answer(real_study, days_ago=3)
    answer(real_study)
    app = choose_tab(open_progress(), "Over time")
    assert not app.exception
    shown = texts(app)
    assert "**Mastery rose from" in shown
    assert "answers on 2 of the last 4 days" in shown
    assert len(app.get("vega_lite_chart")) == 3
    assert app.table


def test_the_first_day_has_charts_too(real_study: Study) -> None:
    answer(real_study)
    app = choose_tab(open_progress(), "Over time")
    assert not app.exception
    assert "Your first day\\: mastery is" in texts(app)


def test_costs_of_the_lessons_are_shown_with_their_sources(real_study: Study) -> None:
    app = choose_tab(open_progress(), "Costs")
    assert not app.exception
    assert len(app.get("vega_lite_chart")) == 1
    app.session_state[keys.table_of("sources")] = True
    app.run()
    assert "1\\. Adult" in texts(app)


def test_questions_are_exported_on_demand(real_study: Study) -> None:
    app = choose_tab(open_progress(), "Export")
    app.selectbox(key=keys.EXPORT_FORMAT).set_value(ExportFormat.CSV)
    app.number_input(key=keys.EXPORT_COUNT).set_value(3).run()
    app.button(key=keys.EXPORT_START).click().run()
    _, job = app.session_state[keys.EXPORT_JOB]
    assert job.wait(TIMEOUT_S)
    app.run()
    assert not app.exception
    assert job.result().name.endswith(".csv")
    assert app.get("download_button")


def test_a_wish_that_cannot_be_met_says_why(real_study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise StoreError("The lessons give no questions.", "Choose another lesson.")

    monkeypatch.setattr(real_study, "make_quiz", fail)
    app = choose_tab(open_progress(), "Export")
    app.button(key=keys.EXPORT_START).click().run()
    app.session_state[keys.EXPORT_JOB][1].wait(TIMEOUT_S)
    app.run()
    assert "The lessons give no questions" in app.error[0].value


def test_the_files_hold_what_the_page_shows(real_study: Study, tmp_path: Path) -> None:
    answer(real_study)
    lessons = real_study.checklist("me")
    rows = make_checklist_file(lessons).decode("utf-8-sig").splitlines()
    assert len(rows) == 1 + sum(len(lesson.objectives) for lesson in lessons)
    assert b'"streak_days": 1' in make_progress_file(real_study.progress("me"))
    copy = tmp_path / "copy" / real_study.learning.store.path.name
    copy.parent.mkdir()
    copy.write_bytes(make_backup(real_study, "me"))
    store = open_learners(replace(real_study.tutor.settings, home=copy.parent))
    assert store.reviews("me") == real_study.learning.store.reviews("me")
    store.close()
    wish = ExportWish(ExportFormat.HTML, 2, None, "en", "Ferries")
    file = make_questions(real_study, wish, lambda *_step: None)
    assert (file.name, file.mime, file.count) == ("ferries.zip", "application/zip", 2)


def test_deleting_asks_first_and_deletes_everything(real_study: Study) -> None:
    answer(real_study)
    app = choose_tab(open_progress(), "Export")
    assert app.button(key=keys.DELETE_DATA).disabled
    app.checkbox(key=keys.DELETE_SURE).check().run()
    app.button(key=keys.DELETE_DATA).click().run()
    assert not app.exception
    assert "deleted" in app.success[0].value
    assert real_study.learning.store.learners() == []
    assert not app.metric


def test_a_file_that_cannot_be_read_is_a_stated_error(real_study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise StoreError("The learner's file is damaged.", "Put a back-up copy in its place.")

    monkeypatch.setattr(real_study, "progress", fail)
    app = open_progress()
    assert not app.exception
    assert "file is damaged" in app.error[0].value
    assert "back\\-up copy" in app.error[0].value


def test_the_page_speaks_chinese(real_study: Study) -> None:
    answer(real_study)
    app = open_progress()
    app.button_group(key="lang").set_value("zh").run()
    assert not app.exception
    assert app.title[0].value == "进度"
    assert [metric.label for metric in app.metric] == ["掌握度", "已掌握", "待复习", "连续天数"]
    assert "英文版" in next(bar.proto.text for bar in app.get("progress"))
    assert app.metric[0].value != "0%"


def test_where_a_learner_stands_is_worked_out_once_for_each_state(
    real_study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    progress = real_study.progress

    def note(learner: str, at: datetime, zone: tzinfo) -> LearnerProgress:
        asked.append(learner)
        return progress(learner, at, zone)

    monkeypatch.setattr(real_study, "progress", note)
    monkeypatch.setattr(recall, "datetime", StoppedClock)
    answer(real_study, days_ago=2)
    app = open_progress()
    app.run()
    assert asked == ["me"]
    answer(real_study, days_ago=1)
    app.run()
    assert asked == ["me", "me"]


class StoppedClock(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> StoppedClock:
        return cls(2030, 1, 1, 12, tzinfo=tz)


def test_questions_are_taken_along_in_the_language_of_the_interface(real_study: Study) -> None:
    app = choose_tab(open_progress(), "Export")
    assert app.selectbox(key=keys.EXPORT_LANGUAGE).value == "en"
