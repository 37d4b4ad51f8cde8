"""A quiz in progress: nothing is lost, wrong answers come back, the end adds up."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quiz.quiz_items import ALL, CLOZE, MATCH, MCQ, MCQ_ZH, MULTI, NUMERIC, ORDER, SHORT, TRUE
from tutor.errors import QuizMovedError
from tutor.quiz.items import identify_item, key_texts
from tutor.quiz.marking import fits_item, mark_response
from tutor.quiz.memory import open_store
from tutor.quiz.retry import find_variant, reorder_choices
from tutor.quiz.session import (
    MAX_RETRIES,
    Session,
    answer_item,
    count_turns,
    find_missed,
    hold_response,
    skip_item,
    start_session,
    sum_up,
)
from tutor.quiz.session_records import read_session, write_session
from tutor.quiz.taking import Taking
from tutor.types import Grade, Key, Pairs, QuizItem, Verdict

BEGIN = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def grade_text(item: QuizItem, text: str) -> Grade:
    score = 1.0 if text == item.answer else 0.5 if "boiler" in text else 0.0
    verdict = Verdict.CORRECT if score == 1 else Verdict.PARTLY if score else Verdict.INCORRECT
    return Grade(score, verdict, score != 0.5, (), "read", (item.citation,))


def wrong(item: QuizItem) -> Key:
    if isinstance(item.answer, bool):
        return not item.answer
    if isinstance(item.answer, str):
        return "fog"
    if isinstance(item.answer, tuple):
        return item.answer[::-1] if len(item.answer) > 2 else (1,)
    return (item.answer + 1) % 2


def answer(session: Session, *, right: bool) -> Session:
    item = session.current.item
    response = item.answer if right else wrong(item)
    return answer_item(session, response, mark_response(item, response, grade_text))


def test_a_flawless_quiz_asks_each_question_once() -> None:
    session = start_session(ALL, session_id="s")
    for item in ALL:
        assert session.current.item == item
        session = answer(session, right=True)
    summary = sum_up(session)
    assert session.is_over
    assert (summary.score, summary.asked, summary.right, summary.skipped) == (1.0, len(ALL), len(ALL), 0)
    assert summary.read_again == ()
    with pytest.raises(ValueError, match="nothing is left"):
        answer_item(session, 1, mark_response(MCQ, 1, grade_text))


def test_a_wrong_answer_comes_back_three_questions_later_as_another_item_on_the_fact() -> None:
    session = start_session([MCQ, MULTI, NUMERIC, ORDER, MATCH], session_id="s", spares=[MCQ, CLOZE, MCQ_ZH])
    session = answer(session, right=False)
    assert [turn.item.id for turn in session.queue] == [item.id for item in (MULTI, NUMERIC, ORDER, CLOZE, MATCH)]
    assert session.queue[3].origin == MCQ.id
    assert session.queue[3].attempt == 1


def test_without_a_spare_it_comes_back_with_its_choices_in_another_order() -> None:
    session = answer(start_session([MATCH], session_id="s"), right=False)
    again = session.current.item
    assert again.id == MATCH.id == identify_item(again)
    assert again.choices != MATCH.choices
    assert key_texts(again) == key_texts(MATCH)


def test_a_question_comes_back_twice_at_most() -> None:
    session = start_session([MCQ], session_id="s")
    for _ in range(1 + MAX_RETRIES):
        session = answer(session, right=False)
    assert session.is_over
    assert sum_up(session).asked == 1


def test_first_answers_make_the_score_and_last_ones_what_is_known_in_the_end() -> None:
    session = answer(start_session([MCQ, MULTI], session_id="s"), right=False)
    while not session.is_over:
        session = answer(session, right=True)
    summary = sum_up(session)
    assert summary.score == 0.5
    assert {(o.name, o.score, o.right_in_the_end) for o in summary.objectives} == {
        ("Name the crew.", 0.0, True),
        ("Crew", 1.0, True),
    }
    assert summary.read_again == (MCQ.citation,)


def test_a_skipped_question_comes_at_the_end_once() -> None:
    session = skip_item(start_session([MCQ, MULTI], session_id="s"))
    assert [turn.item for turn in session.queue] == [MULTI, MCQ]
    session = skip_item(answer(session, right=True))
    assert session.is_over
    summary = sum_up(session)
    assert (summary.score, summary.asked, summary.skipped) == (1.0, 2, 1)
    again = answer(start_session([MCQ], session_id="s"), right=False)
    assert skip_item(again).is_over
    assert sum_up(skip_item(skip_item(start_session([MCQ], session_id="s")))).score is None


def test_the_variant_is_of_the_same_fact_first_then_of_the_same_objective_and_passage() -> None:
    same_objective = replace(NUMERIC, objective_id="o1")
    assert find_variant(MCQ, [same_objective, TRUE], {MCQ.id}, "k") == TRUE
    assert find_variant(MCQ, [same_objective, TRUE], {MCQ.id, TRUE.id}, "k") == same_objective
    elsewhere = replace(same_objective, citation=replace(MCQ.citation, chunk_id="other"))
    assert find_variant(MCQ, [elsewhere], {MCQ.id}, "k") == reorder_choices(MCQ, "k")
    assert find_variant(SHORT, [], {SHORT.id}, "k") == SHORT


@given(st.sampled_from(ALL), st.text(max_size=5))
def test_choices_in_another_order_have_the_same_key(item, key) -> None:
    mixed = reorder_choices(item, key)
    assert mixed.id == item.id == identify_item(mixed)
    assert key_texts(mixed) == key_texts(item) or sorted(key_texts(mixed)) == sorted(key_texts(item))
    assert mark_response(mixed, mixed.answer, grade_text).score == 1.0
    assert fits_item(mixed, mixed.answer)
    if isinstance(item.choices, Pairs):
        assert mixed.choices.right != item.choices.right
    elif item.choices is not None:
        assert mixed.choices != item.choices


@given(
    st.lists(st.sampled_from(ALL), unique=True, max_size=6),
    st.lists(st.sampled_from(ALL), unique=True, max_size=6),
    st.lists(st.sampled_from(["right", "wrong", "skip", "hold"]), max_size=40),
)
def test_whatever_is_done_nothing_is_lost(items, spares, steps) -> None:
    session = start_session(items, session_id="s", spares=spares)
    origins = {item.id for item in items}
    responses = 0
    for step in steps:
        if session.is_over:
            break
        if step == "skip":
            session = skip_item(session)
        elif step == "hold":
            session = hold_response(session, "fog")
        else:
            responses += 1
            session = answer(session, right=step == "right")
        assert read_session(json.loads(json.dumps(write_session(session)))) == session
        assert {t.origin for t in session.queue} | {a.turn.origin for a in session.answered} == origins
        assert len([a for a in session.answered if a.response is not None]) == responses
        summary = sum_up(session)
        assert summary.score is None or 0.0 <= summary.score <= 1.0
        assert sum(objective.asked for objective in summary.objectives) == summary.asked <= len(items)
        assert summary.right + summary.skipped <= summary.asked


@given(st.lists(st.sampled_from(ALL), unique=True, min_size=1, max_size=6), st.booleans())
def test_every_quiz_ends(items, right) -> None:
    session = start_session(items, session_id="s")
    for _ in range(len(items) * (1 + MAX_RETRIES)):
        if session.is_over:
            break
        session = answer(session, right=right)
    assert session.is_over


def test_other_versions_are_refused() -> None:
    record = write_session(start_session([MCQ], session_id="s"))
    with pytest.raises(ValueError, match="version"):
        read_session({**record, "version": 99})


class Clock:
    """A clock that goes on five seconds each time it is read."""

    def __init__(self) -> None:
        self.now = BEGIN

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=5)
        return self.now


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "learners.sqlite")
    yield opened
    opened.close()


def make_taking(store, items) -> Taking:
    taking = Taking(start_session(items, session_id="s1"), store, "ann", grade_text, clock=Clock())
    taking.begin()
    return taking


def test_an_answer_is_on_the_disk_when_its_marking_is_known(store) -> None:
    taking = make_taking(store, [MCQ, MULTI])
    assert taking.give(0).verdict is Verdict.INCORRECT
    (review,) = store.reviews("ann")
    assert (review.item.id, review.response, review.session_id) == (MCQ.id, 0, "s1")
    assert review.duration_ms == 5000
    (kept,) = store.open_sessions("ann")
    assert read_session(kept.state) == taking.session
    assert taking.current.item == MULTI


@pytest.mark.parametrize("late", ["right", "skip", "judge"])
def test_two_windows_on_one_quiz_count_no_answer_twice(store, late) -> None:
    first = make_taking(store, [MCQ, SHORT] if late != "judge" else [SHORT, MCQ])
    if late == "judge":
        grade = first.give("something about a boiler")
    second = Taking(read_session(store.open_sessions("ann")[0].state), store, "ann", grade_text, clock=Clock())
    if late == "judge":
        first.judge(grade, Verdict.CORRECT)
    else:
        first.give(0)
    steps = {"right": lambda: second.give(1), "skip": second.skip, "judge": lambda: second.judge(grade, Verdict.PARTLY)}
    with pytest.raises(QuizMovedError):
        steps[late]()
    assert len(store.reviews("ann")) == 1
    assert read_session(store.open_sessions("ann")[0].state) == first.session


def test_an_answer_is_told_again_as_it_counted(store) -> None:
    taking = make_taking(store, [MCQ, SHORT])
    taking.give(0)
    grade = taking.give("something about a boiler")
    taking.judge(grade, Verdict.CORRECT)
    first, second = taking.session.answered
    told = taking.tell(first)
    assert told is not None and (told.verdict, told.score) == (Verdict.INCORRECT, 0.0)
    judged = taking.tell(second)
    assert judged is not None and judged.sure and judged.verdict is Verdict.CORRECT
    skipped = skip_item(skip_item(start_session([MCQ], session_id="s"))).answered[0]
    assert taking.tell(skipped) is None


def test_an_unsure_marking_waits_for_the_learner_and_survives_a_break(store) -> None:
    taking = make_taking(store, [SHORT])
    grade = taking.give("something about a boiler")
    assert not grade.sure
    assert store.reviews("ann") == []
    resumed = Taking(read_session(store.open_sessions("ann")[0].state), store, "ann", grade_text, clock=Clock())
    assert resumed.session.pending == "something about a boiler"
    assert resumed.judge(grade, Verdict.CORRECT).score == 1.0
    assert store.reviews("ann")[0].verdict is Verdict.CORRECT
    assert resumed.session.is_over
    with pytest.raises(ValueError, match="no response waits"):
        resumed.judge(grade, Verdict.CORRECT)


def test_a_free_text_is_stored_before_it_is_marked(store) -> None:
    def fail(item: QuizItem, text: str) -> Grade:
        raise RuntimeError("broken off")

    taking = Taking(start_session([SHORT], session_id="s1"), store, "ann", fail, clock=Clock())
    with pytest.raises(RuntimeError):
        taking.give("he sleeps")
    resumed = Taking(read_session(store.open_sessions("ann")[0].state), store, "ann", grade_text, clock=Clock())
    assert resumed.remark().verdict is Verdict.INCORRECT
    assert store.reviews("ann")[0].response == "he sleeps"
    with pytest.raises(ValueError, match="no response waits"):
        resumed.remark()


def test_an_ended_quiz_is_closed_and_an_unended_one_is_not(store) -> None:
    taking = make_taking(store, [TRUE])
    taking.skip()
    assert taking.end().asked == 0
    assert len(store.open_sessions("ann")) == 1
    taking.give(True)
    assert taking.end().score == 1.0
    assert store.open_sessions("ann") == []
    with pytest.raises(ValueError, match="nothing is left"):
        taking.give(True)


def test_a_response_of_another_form_changes_nothing(store) -> None:
    taking = make_taking(store, [MCQ])
    before = taking.session
    with pytest.raises(ValueError, match="cannot be"):
        taking.give(9)
    assert taking.session == before
    assert store.reviews("ann") == []


def test_what_was_missed_is_found_as_it_was_asked_at_first() -> None:
    session = start_session([MCQ, MULTI, NUMERIC], session_id="s", spares=[CLOZE])
    assert count_turns(session) == (0, 3)
    session = answer(answer(session, right=False), right=True)
    assert count_turns(session) == (2, 2)
    session = skip_item(skip_item(skip_item(session)))
    assert count_turns(session) == (3, 0)
    assert find_missed(session) == (MCQ, NUMERIC)
