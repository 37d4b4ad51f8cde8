"""Marking items of all kinds, and what the feedback says."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quiz.quiz_items import ALL, CLOZE, MATCH, MCQ, MCQ_ZH, MULTI, NUMERIC, NUMERIC_ZH, ORDER, SHORT, TRUE
from tutor.quiz.feedback import tell_key, tell_place
from tutor.quiz.marking import fits_item, mark_response
from tutor.types import Grade, Location, QuizItem, Verdict


def grade_text(item: QuizItem, text: str) -> Grade:
    right = item.points[0] in text
    return Grade(float(right), Verdict.CORRECT if right else Verdict.INCORRECT, True, (), "read", (item.citation,))


@pytest.mark.parametrize(
    ("item", "response", "score"),
    [
        (MCQ, 1, 1.0),
        (MCQ, 0, 0.0),
        (TRUE, True, 1.0),
        (TRUE, False, 0.0),
        (MULTI, (0, 2), 1.0),
        (MULTI, (2, 0), 1.0),
        (MULTI, (0,), 0.5),
        (MULTI, (0, 1, 2), 0.5),
        (MULTI, (0, 1), 0.0),
        (MULTI, (0, 1, 2, 3), 0.0),
        (MULTI, (), 0.0),
        (CLOZE, "Stokers", 1.0),
        (CLOZE, "pilot", 0.0),
        (replace(CLOZE, answer="65 billion litres"), "65,000,000,000 litres", 1.0),
        (replace(CLOZE, answer="65 billion litres"), "66 billion litres", 0.0),
        (replace(CLOZE, answer="65 billion litres"), "billion litres", 0.0),
        (replace(CLOZE, answer="Brevik 3"), "the Brevik 3", 1.0),
        (replace(CLOZE, answer="Brevik 3"), "3", 0.0),
        (NUMERIC, "thirty-five minutes", 1.0),
        (NUMERIC, "35", 0.5),
        (MATCH, (1, 2, 0), 1.0),
        (MATCH, (1, 0, 2), 1 / 3),
        (MATCH, (0, 1, 2), 0.0),
        (ORDER, (2, 0, 1), 1.0),
        (ORDER, (2, 1, 0), 1 / 3),
        (ORDER, (1, 0, 2), 0.0),
        (SHORT, "he minds the boiler", 1.0),
        (SHORT, "he sleeps", 0.0),
        (MCQ_ZH, 0, 1.0),
        (NUMERIC_ZH, "８０ 度", 1.0),
        (NUMERIC_ZH, "八十度", 1.0),
        (NUMERIC_ZH, "90度", 0.0),
    ],
)
def test_scores(item, response, score) -> None:
    grade = mark_response(item, response, grade_text)
    assert grade.score == pytest.approx(score)
    assert grade.verdict is (Verdict.CORRECT if score == 1 else Verdict.INCORRECT if score == 0 else Verdict.PARTLY)
    assert grade.citations == (item.citation,)


def test_choices_are_marked_by_index_even_if_two_read_alike() -> None:
    item = replace(MCQ, choices=("the stoker", "the stoker", "the purser"))
    assert mark_response(item, 0, grade_text).score == 0.0


@pytest.mark.parametrize(
    ("item", "response"),
    [
        (MCQ, 3),
        (MCQ, -1),
        (MCQ, True),
        (MCQ, "the stoker"),
        (TRUE, 1),
        (MULTI, (0, 0)),
        (MULTI, (4,)),
        (CLOZE, 1),
        (MATCH, (1, 2)),
        (MATCH, (1, 2, 3)),
        (ORDER, (0, 0, 1)),
        (ORDER, (0, 1)),
    ],
)
def test_a_response_of_another_form_is_refused(item, response) -> None:
    assert not fits_item(item, response)
    with pytest.raises(ValueError, match="cannot be"):
        mark_response(item, response, grade_text)


def test_a_right_answer_gets_the_explanation_and_no_key() -> None:
    assert mark_response(MCQ, 1, grade_text).feedback == "Correct. The stoker minds the boiler."
    assert mark_response(MCQ_ZH, 0, grade_text).feedback == "答对了。司炉照看锅炉。"


def test_a_wrong_answer_gets_key_explanation_and_place() -> None:
    assert mark_response(MCQ, 0, grade_text).feedback == (
        "Not right. The answer: the stoker. The stoker minds the boiler."
        " Read it again: The harbour › Crew (harbour.md, line 12)."
    )
    assert mark_response(MCQ_ZH, 1, grade_text).feedback == (
        "不对。答案：司炉。司炉照看锅炉。请重读：泡茶 › 水温（tea.md，第5行）。"
    )


def test_what_is_right_in_part_is_counted_and_left_to_the_learner_where_it_was_typed() -> None:
    assert "1 of 2 found, 0 wrong." in mark_response(MULTI, (0,), grade_text).feedback
    assert "1 of 3 pairs right." in mark_response(MATCH, (1, 0, 2), grade_text).feedback
    assert [point.met for point in mark_response(MULTI, (0,), grade_text).points] == [True, False]
    assert mark_response(MATCH, (1, 0, 2), grade_text).points[0].text == "pilot – bridge"
    assert not mark_response(NUMERIC, "35", grade_text).sure
    assert mark_response(MULTI, (0,), grade_text).sure


def test_nothing_is_said_twice() -> None:
    false = replace(TRUE, answer=False, explanation="Not so. The stoker minds the boiler.")
    assert mark_response(false, False, grade_text).feedback == (
        "Correct. The answer: false. The stoker minds the boiler."
    )
    explained = replace(ORDER, explanation="1. load cars; 2. cast off; 3. sail.")
    assert mark_response(explained, (0, 1, 2), grade_text).feedback.count("cast off") == 1


def test_keys_and_places_in_words() -> None:
    assert tell_key(ORDER) == "load cars → cast off → sail"
    assert tell_key(MATCH) == "pilot – bridge; stoker – boiler room; cook – galley"
    assert tell_key(TRUE) == "true"
    assert tell_key(replace(TRUE, language="zh", answer=False)) == "错"
    video = replace(MCQ.citation, location=Location(time_start=75.4))
    assert tell_place(video, "en").endswith("(harbour.md, at 1:15)")
    assert tell_place(replace(video, location=Location(12, 14)), "en").endswith("(harbour.md, lines 12–14)")
    assert tell_place(replace(video, location=Location(12, 14)), "zh").endswith("（harbour.md，第12–14行）")
    assert tell_place(replace(video, location=Location(page=3)), "zh").endswith("（harbour.md，第3页）")


@given(st.sampled_from(ALL), st.data())
def test_every_response_that_fits_is_marked(item, data) -> None:
    response = data.draw(
        st.one_of(
            st.booleans(), st.integers(-1, 5), st.text(max_size=12), st.lists(st.integers(-1, 4), max_size=4).map(tuple)
        )
    )
    if not fits_item(item, response):
        return
    grade = mark_response(item, response, grade_text)
    assert 0.0 <= grade.score <= 1.0
    assert (grade.verdict is Verdict.CORRECT) == (grade.score == 1.0)
    assert grade.feedback


def test_a_free_text_that_is_correct_is_so_in_full() -> None:
    def grade_nearly(item: QuizItem, text: str) -> Grade:
        return Grade(0.93, Verdict.CORRECT, True, (), "Right.", (item.citation,))

    assert mark_response(SHORT, "he minds the boiler", grade_nearly).score == 1.0
