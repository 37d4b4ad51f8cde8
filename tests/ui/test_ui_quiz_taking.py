"""Taking a quiz in the app: every kind of question, what is said of an answer, and that nothing is counted twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.quiz.quiz_items import CLOZE, MATCH, MCQ, MCQ_ZH, MULTI, NUMERIC, ORDER, SHORT, TRUE
from tests.ui.quizzes import LEARNER, fill, find, has, open_quiz, press, read_all, start
from tutor.errors import StoreError
from tutor.study import Store, Study, Taking
from tutor.types import Grade, GradedPoint, Key, QuizItem, Verdict
from tutor.ui.escape import escape_markdown
from tutor.ui.words import read_texts

RIGHT: list[tuple[QuizItem, Key]] = [
    (item, item.answer) for item in (MCQ, MULTI, TRUE, CLOZE, NUMERIC, MATCH, ORDER, MCQ_ZH)
]
WRONG: list[tuple[QuizItem, Key, str]] = [
    (MCQ, 0, "the stoker · right answer"),
    (MULTI, (1, 3), "ropes · right, not chosen"),
    (TRUE, False, "True · right answer"),
    (CLOZE, "pilot", "stoker · right answer"),
    (NUMERIC, "50 minutes", "35 minutes · right answer"),
    (MATCH, (0, 1, 2), "pilot – bridge · you chose: galley"),
    (ORDER, (1, 0, 2), "1. load cars · you had it as 3"),
]


@pytest.mark.parametrize(("item", "response"), RIGHT, ids=lambda value: getattr(value, "id", ""))
def test_a_right_answer_of_every_kind(real_study: Study, item: QuizItem, response: Key) -> None:
    app = open_quiz(start(real_study, item, NUMERIC if item is not NUMERIC else MCQ))
    fill(app, item, response)
    assert app.success[0].value == "Right"
    assert not app.error
    (review,) = real_study.learning.store.reviews(LEARNER)
    assert (review.item.id, review.response, review.verdict) == (item.id, response, Verdict.CORRECT)
    press(app, "next")
    assert has(app, "skip") and not app.success


@pytest.mark.parametrize(("item", "response", "told"), WRONG, ids=lambda value: getattr(value, "id", ""))
def test_a_wrong_answer_of_every_kind(real_study: Study, item: QuizItem, response: Key, told: str) -> None:
    app = open_quiz(start(real_study, item))
    fill(app, item, response)
    shown = read_all(app).replace(":gray[", "").replace("]", "")
    assert told.split(" · ", maxsplit=1)[0] in shown and told.split(" · ")[1] in shown
    assert "The lesson says" in shown
    assert "no longer in them" in shown  # these lessons never had the words of the invented item
    assert item.citation.quote in shown
    (review,) = real_study.learning.store.reviews(LEARNER)
    assert (review.response, review.verdict is Verdict.CORRECT) == (response, False)
    press(app, "next")
    assert "Second try" in read_all(app)


def test_each_try_is_counted_and_the_question_keeps_its_number(real_study: Study) -> None:
    app = open_quiz(start(real_study, MATCH))
    told = []
    while has(app, "check"):
        told.append(read_all(app).splitlines()[0])
        fill(app, MATCH, (1, 0, 2) if MATCH.answer != (1, 0, 2) else (0, 1, 2))
        press(app, "next")
    assert told[0] == "**1 of 1**"
    assert "**Second try**" in told[1] and "1 of 1 answered" in told[1]


def test_a_right_answer_is_told_once(real_study: Study) -> None:
    app = open_quiz(start(real_study, MCQ))
    fill(app, MCQ, MCQ.answer)
    shown = read_all(app)
    assert "the stoker :gray[· right, your answer]" in shown and "the purser" not in shown
    blank = replace(CLOZE, question="The ____ minds the boiler.")
    app = open_quiz(start(real_study, blank))
    fill(app, blank, blank.answer)
    assert "your answer" not in read_all(app)


def mark_unsure(item: QuizItem, text: str) -> Grade:
    points = (GradedPoint("minds the boiler", "boiler" in text, "boiler"), GradedPoint("feeds the fire", False))
    return Grade(0.5, Verdict.PARTLY, False, points, "Perhaps.", (item.citation,), ("Check the fire.",))


@pytest.fixture
def unsure(real_study: Study, monkeypatch: pytest.MonkeyPatch) -> Study:
    monkeypatch.setattr(real_study, "_grade_item", mark_unsure)
    return real_study


@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_learner_judges_where_the_marking_is_not_sure(unsure: Study, verdict: Verdict) -> None:
    app = open_quiz(start(unsure, SHORT))
    fill(app, SHORT, "something with a boiler")
    shown = read_all(app)
    assert "I can’t tell whether this is right" in shown
    assert "minds the boiler :gray[· said · “boiler”]" in shown
    assert "feeds the fire :gray[· not found]" in shown and ":red[" not in shown
    assert "Check the fire." in shown
    assert unsure.learning.store.reviews(LEARNER) == []
    press(app, f"judge-{verdict}")
    (review,) = unsure.learning.store.reviews(LEARNER)
    assert (review.response, review.verdict) == ("something with a boiler", verdict)
    assert read_texts("en")[f"quiz.{verdict}"] in [e.value for k in ("success", "warning", "error") for e in app.get(k)]


def test_an_answer_that_waits_for_judgement_survives_a_reload(unsure: Study) -> None:
    session = start(unsure, SHORT)
    fill(open_quiz(session), SHORT, "something with a boiler")
    again = open_quiz(session)
    assert "something with a boiler" in read_all(again)
    press(again, "judge-correct")
    assert len(unsure.learning.store.reviews(LEARNER)) == 1


def test_nothing_chosen_is_not_handed_in(real_study: Study) -> None:
    for item, hint in ((MCQ, "Choose or type"), (CLOZE, "Choose or type"), (MATCH, "Choose one for each")):
        app = press(open_quiz(start(real_study, item)), "check")
        assert app.warning[0].value.startswith(hint)
        assert has(app, "skip")  # which the warning names
    assert real_study.learning.store.reviews(LEARNER) == []


def test_no_entry_of_a_match_has_what_another_has(real_study: Study) -> None:
    app = open_quiz(start(real_study, MATCH))
    first, second = find(app, "pair", 0), find(app, "pair", 1)
    app.selectbox(key=first).set_value(2).run()
    app.selectbox(key=second).set_value(2).run()
    assert (app.selectbox(key=first).value, app.selectbox(key=second).value) == (None, 2)


def test_a_skipped_question_comes_back_once(real_study: Study) -> None:
    session = start(real_study, MCQ, TRUE)
    app = press(open_quiz(session), "skip")
    assert "The stoker minds the boiler." in read_all(app)
    fill(app, TRUE, True)
    press(app, "next")
    assert "Skipped before" in read_all(app)
    press(app, "skip")
    assert app.title[0].value == "Your result"
    assert "1 question skipped" in read_all(app)


def test_a_reload_shows_the_same_again_and_counts_nothing_twice(real_study: Study) -> None:
    session = start(real_study, MCQ, TRUE)
    app = open_quiz(session)
    fill(app, MCQ, 0)
    again = open_quiz(session, seen=app.query_params["seen"][0])
    assert again.error[0].value == "Not right"
    press(again, "next")
    assert "2 of 2** · :gray[+1 to try again" in read_all(again)
    assert "2 of 2** · :gray[+1 to try again" in read_all(open_quiz(session, seen=again.query_params["seen"][0]))
    assert "2 of 2** · :gray[+1 to try again" in read_all(open_quiz(session))
    assert len(real_study.learning.store.reviews(LEARNER)) == 1


def test_two_windows_on_one_quiz(real_study: Study) -> None:
    session = start(real_study, MCQ, TRUE)
    first, second = open_quiz(session), open_quiz(session)
    fill(first, MCQ, 1)
    late = find(second, "choice")
    second.radio(key=late).set_value(0)
    press(second, "check")
    assert second.success[0].value == "Right"  # what the first window answered
    assert "gone on with in another window" in second.info[0].value
    assert all("another window" not in note.value for note in [*first.info, *press(second, "next").info])
    assert len(real_study.learning.store.reviews(LEARNER)) == 1
    press(first, "next")
    fill(first, TRUE, True)
    press(second, "true")
    assert "gone on with in another window" in second.info[0].value
    press(second, "next")
    assert second.title[0].value == "Your result"


def test_an_answer_that_another_window_forestalls_is_told(real_study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    session = start(real_study, MCQ, TRUE)
    app = open_quiz(session)
    give = Taking.give

    def be_late(taking: Taking, response: Key) -> Grade:
        real_study.resume_quiz(session, LEARNER).skip()
        return give(taking, response)

    monkeypatch.setattr(Taking, "give", be_late)
    fill(app, MCQ, 0)
    assert "gone on with in another window" in app.info[0].value
    assert "True or false" in read_all(app)
    assert real_study.learning.store.reviews(LEARNER) == []


def test_a_locked_file_keeps_the_question_and_what_was_answered(
    real_study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_quiz(start(real_study, CLOZE))
    record = Store.record_response

    def fail(*_: object, **__: object) -> None:
        raise StoreError("The file is in use by another program.", "Wait for it to end, then try again.")

    monkeypatch.setattr(Store, "record_response", fail)
    fill(app, CLOZE, "stoker")
    assert "in use by another program" in app.error[0].value
    assert app.text_input(key=find(app, "typed")).value == "stoker"
    monkeypatch.setattr(Store, "record_response", record)
    press(app, "check")
    assert app.success[0].value == "Right"


@pytest.mark.parametrize("address", ["other", "f" * 32, "../../etc/passwd"])
def test_only_ones_own_quiz_opens(real_study: Study, address: str) -> None:
    session = start(real_study, MCQ, learner="bo")
    app = open_quiz(session if address == "other" else address)
    assert MCQ.question not in read_all(app)
    assert app.button(key="quiz_start")
    assert "quiz" not in app.query_params


def test_a_review_is_no_quiz(real_study: Study) -> None:
    session = start(real_study, MCQ, purpose="review")
    assert MCQ.question not in read_all(open_quiz(session))
    assert MCQ.question in read_all(open_quiz(session, view="review"))


@pytest.mark.parametrize("purpose", ["quiz", "review"])
def test_a_lesson_leads_back_to_where_it_was_opened(real_study: Study, purpose: str) -> None:
    session = start(real_study, MCQ, purpose=purpose)
    app = open_quiz(session, view=purpose)
    fill(app, MCQ, 0)
    press(app, "next")
    press(app, "skip")
    (link,) = [link for link in app.get("page_link") if "lesson=" in link.proto.query_string]
    assert f"from_{purpose}={session.id}.2" in link.proto.query_string
    app.query_params.clear()
    app.query_params["lesson"] = "ferry.md"
    app.query_params[f"from_{purpose}"] = f"{session.id}.2"
    app.switch_page("views/course.py").run()
    (back,) = [link for link in app.get("page_link") if link.proto.label.startswith("Back to the")]
    assert f"quiz={session.id}" in back.proto.query_string and "seen=2" in back.proto.query_string


def test_stopping_leaves_a_quiz_to_go_on_with(real_study: Study) -> None:
    lesson = replace(TRUE.citation, document="ferry.md")
    session = start(real_study, MCQ, replace(TRUE, citation=lesson))
    app = open_quiz(session)
    fill(app, MCQ, 1)
    app.button(key="quiz_stop").click().run()
    assert "1 answered, 1 to go" in read_all(app)
    app.button(key=f"unfinished-open-{session.id}").click().run()
    assert TRUE.question in read_all(app)
    app.button(key="quiz_stop").click().run()
    app.button(key=f"unfinished-drop-{session.id}").click().run()
    assert "to go" not in read_all(app)
    assert len(real_study.learning.store.reviews(LEARNER)) == 1


def test_the_interface_speaks_chinese_and_the_question_its_own_language(real_study: Study) -> None:
    app = open_quiz(start(real_study, MCQ), language="zh")
    shown = read_all(app)
    assert "第 1 题，共 1 题" in shown and MCQ.question in shown
    fill(app, MCQ, 0)
    assert app.error[0].value == "不对"


def test_lesson_text_is_shown_as_it_is(real_study: Study) -> None:
    nasty = replace(MCQ, question="Is *x* <b>y</b> $z$ [a](http://e.x) :red[r]?", choices=("**p**", ":material/home:"))
    app = open_quiz(start(real_study, nasty))
    assert app.subheader[0].value == escape_markdown(nasty.question)
    assert app.radio(key=find(app, "choice")).options == [escape_markdown(text) for text in nasty.choices]
