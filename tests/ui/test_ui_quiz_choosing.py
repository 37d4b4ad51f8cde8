"""Choosing a quiz, making it, and its result."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from tests.quiz.quiz_items import CLOZE, MATCH, MCQ, MULTI
from tests.ui.apps import APP, TIMEOUT_S
from tests.ui.quizzes import LEARNER, fill, open_quiz, press, read_all, start
from tutor.errors import StoreError
from tutor.study import Study
from tutor.types import ItemKind, LessonInfo, QuizItem
from tutor.ui.quiz.choosing import describe_making, list_languages
from tutor.ui.quiz.making import QuizMaking
from tutor.ui.work import Step

LESSONS = [LessonInfo("bread.md", "Bread", ("en",), 3), LessonInfo("tea.md", "Tea", ("zh", "en"), 3)]


def open_choice(**address: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page("views/quiz.py").run()
    assert not app.exception
    return app


def wait_until_made(app: AppTest) -> AppTest:
    making = app.session_state.get("quiz_making", None)
    if isinstance(making, QuizMaking):
        assert making.wait(TIMEOUT_S)
        app.run()
    assert not app.exception
    return app


def test_one_click_starts_a_quiz_in_the_language_of_the_interface(real_study: Study) -> None:
    app = wait_until_made(open_choice().button(key="quiz_start").click().run())
    (session,) = real_study.list_unfinished(LEARNER)
    assert app.query_params["quiz"] in (session.id, [session.id])
    assert session.current is not None
    assert session.current.item.question.split("____")[0].strip() in read_all(app)
    assert {turn.item.language for turn in session.queue} == {"en"}
    assert len(session.queue) == 10


def test_lesson_length_kinds_and_language_are_kept_to(real_study: Study) -> None:
    app = open_choice(lesson="ferry.md")
    assert app.multiselect(key="quiz_lessons").value == ["ferry.md"]
    assert not [group for group in app.get("button_group") if group.key == "quiz_language"]
    app.button_group(key="quiz_length").set_value(5)
    app.button_group(key="quiz_kinds").set_value([ItemKind.TRUE_FALSE, ItemKind.CLOZE])
    app.button(key="quiz_start").click().run()
    wait_until_made(app)
    (session,) = real_study.list_unfinished(LEARNER)
    items = [turn.item for turn in session.queue]
    assert {item.lesson for item in items} == {"ferry.md"}
    assert {item.kind for item in items} <= {ItemKind.TRUE_FALSE, ItemKind.CLOZE}
    assert len(items) <= 5
    assert "lesson" not in app.query_params


def test_a_quiz_may_be_about_one_objective(real_study: Study) -> None:
    wanted = next(i for i in real_study.make_quiz(8, seed=1, lesson="ferry.md").items if i.objective_id)
    app = open_choice(lesson="ferry.md", objective=wanted.objective_id)
    assert app.selectbox(key="quiz_objective").value == wanted.objective_id
    wait_until_made(app.button(key="quiz_start").click().run())
    (session,) = real_study.list_unfinished(LEARNER)
    assert {turn.item.objective_id for turn in session.queue} == {wanted.objective_id}
    assert "The lessons give only" in read_all(app) or len(session.queue) == 10


def test_an_unknown_lesson_in_the_address_preselects_nothing(real_study: Study) -> None:
    assert open_choice(lesson="../secret").multiselect(key="quiz_lessons").value == []


def test_a_choice_without_questions_says_so(real_study: Study) -> None:
    app = open_choice(lesson="kelp.md")
    app.button_group(key="quiz_kinds").set_value([ItemKind.ORDER])
    wait_until_made(app.button(key="quiz_start").click().run())
    assert "No questions of the kind order" in app.error[0].value.replace("\\", "")
    assert app.button(key="quiz_start")


def test_the_making_is_shown_and_can_be_cancelled(real_study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    make = real_study.make_quiz

    def make_slowly(*args: object, progress: object = None, **wishes: object) -> object:
        progress("Choosing questions", 3, 10)
        release.wait(TIMEOUT_S)
        return make(*args, **wishes)

    monkeypatch.setattr(real_study, "make_quiz", make_slowly)
    app = open_choice().button(key="quiz_start").click().run()
    making = app.session_state["quiz_making"]
    assert not [button for button in app.button if button.key == "quiz_start"]
    app.button(key="quiz_cancel").click().run()
    assert app.button(key="quiz_start")
    release.set()
    assert making.wait(TIMEOUT_S)
    assert real_study.list_unfinished(LEARNER) == []


def test_a_fault_of_the_program_shows_no_traceback(real_study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("a fault")

    monkeypatch.setattr(real_study, "make_quiz", fail)
    app = wait_until_made(open_choice().button(key="quiz_start").click().run())
    assert app.error[0].value.startswith("Something went wrong") and "KeyError" not in app.error[0].value


def test_a_learners_file_that_cannot_be_read_is_told(real_study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise StoreError("The learner's file is damaged.", "Put a back-up copy in its place.")

    monkeypatch.setattr(real_study, "list_unfinished", fail)
    app = open_choice()
    assert "The learner's file is damaged." in app.error[0].value.replace("\\", "")


def test_the_result_says_what_to_read_again_and_practises_what_was_missed(real_study: Study) -> None:
    items = real_study.make_quiz(2, seed=5, kinds=[ItemKind.TRUE_FALSE], lesson="ferry.md").items
    app = open_quiz(start(real_study, *items))
    fill(app, items[0], not items[0].answer)
    press(app, "next")
    fill(app, items[1], items[1].answer)
    press(app, "next")
    fill(app, items[0], items[0].answer)
    press(app, "next")
    shown = read_all(app)
    assert app.title[0].value == "Your result"
    assert "1 of 2 right at first" in app.metric[0].label and app.metric[0].value == "50%"
    assert "right on a later try" in shown and "Read again" in shown and "comes back in Review" in shown
    assert real_study.list_unfinished(LEARNER) == []
    app.button(key="quiz_practise").click().run()
    wait_until_made(app)
    (session,) = real_study.list_unfinished(LEARNER)
    assert [turn.item for turn in session.queue] == [items[0]]
    assert items[0].question in read_all(app)


def test_a_flawless_result_has_nothing_to_read_again(real_study: Study) -> None:
    app = open_quiz(start(real_study, MCQ))
    fill(app, MCQ, MCQ.answer)
    press(app, "next")
    assert "Nothing to read again." in read_all(app)
    assert not [button for button in app.button if button.key == "quiz_practise"]
    app.button(key="quiz_new").click().run()
    assert app.button(key="quiz_start")


def move_to(document: str, item: QuizItem) -> QuizItem:
    return replace(item, lesson=document, citation=replace(item.citation, document=document))


def test_an_unfinished_quiz_on_another_course_is_not_offered(real_study: Study) -> None:
    session = start(real_study, move_to("of/another course.md", MCQ))
    assert real_study.list_unfinished(LEARNER) == []
    assert not [button for button in open_choice().button if button.key == f"unfinished-open-{session.id}"]
    assert real_study.load_quiz(session.id, LEARNER) is not None


def test_several_unfinished_quizzes_are_offered(real_study: Study) -> None:
    document = real_study.tutor.chunks[0].document
    sessions = [start(real_study, move_to(document, item)) for item in (MCQ, MULTI, CLOZE)]
    app = open_choice()
    for session in sessions:
        assert app.button(key=f"unfinished-open-{session.id}")
    app.button(key=f"unfinished-open-{sessions[1].id}").click().run()
    assert MULTI.question in read_all(app)


def test_a_window_comes_back_to_its_quiz_from_another_view(real_study: Study) -> None:
    app = open_quiz(start(real_study, MATCH))
    fill(app, MATCH, (0, 1, 2))
    app.query_params.clear()
    app.switch_page("views/settings.py").run()
    app.switch_page("views/quiz.py").run()
    assert app.error[0].value == "Not right"


def test_the_languages_of_the_chosen_lessons() -> None:
    assert list_languages(LESSONS, []) == ["en", "zh"]
    assert list_languages(LESSONS, ["bread.md"]) == ["en"]
    assert list_languages(LESSONS, ["tea.md"]) == ["en", "zh"]


def test_what_is_being_done_is_said_in_the_interfaces_language() -> None:
    assert describe_making(Step("Choosing questions", 3, 10), "en") == "Choosing questions (3 of 10)"
    assert describe_making(Step("Making questions", 1, 9), "zh") == "正在阅读课文"
    assert describe_making(Step(), "en") == "Making your questions"
