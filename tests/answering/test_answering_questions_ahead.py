"""What comes next is told where a lesson looks ahead."""

import pytest

from tests.answering.made_units import chunk, sentence
from tutor.answering.answerform import rate_answer_form
from tutor.answering.questions.ahead import asks_ahead, looks_ahead
from tutor.answering.questions.question import read_question


@pytest.mark.parametrize(
    "question",
    [
        "What will the next lesson cover?",
        "What is taught right after the knot lesson?",
        "After this chapter, what do we learn?",
        "what's next",
        "what comes after this video",
        "下节课学什么？",
        "学完绳结这一课，下一章讲什么",
        "接下来要讲什么？",
        "Week 2 Lesson 1 is over, so what will the lesson after it cover?",
        "What do we tackle next once chapter 3 is finished?",
        "After finishing Week 2, what is next?",
        "第3章学完以后讲什么？",
        "What is covered in the lesson that follows Week 2 Lesson 1?",
        "What is on the agenda for next time?",
        "学完第三课，要学什么",
    ],
)
def test_what_comes_next_is_asked(question: str) -> None:
    assert asks_ahead(question)


@pytest.mark.parametrize(
    "question",
    [
        "What does the crew do after the storm?",
        "第3步之后做什么？",
        "What comes after step 3?",
        "Which port is next to Brevik?",
        "What is a knot?",
        "What should I check next time I sail?",
        "Next time you sail, which knot is best?",
    ],
)
def test_what_follows_elsewhere_is_no_next_lesson(question: str) -> None:
    assert not asks_ahead(question)


def test_a_lesson_that_looks_ahead_says_what_comes_next() -> None:
    assert looks_ahead("In the next lesson, we’ll tie a bowline.")
    assert looks_ahead("In Chapter 3, we'll sail: Hoisting")
    assert looks_ahead("下一课我们将学习缆绳。")
    assert not looks_ahead("Before the next chapter, make sure you can tie it")
    assert not looks_ahead("The next boat leaves at noon.")


def test_where_a_lesson_looks_ahead_comes_first_if_that_is_asked() -> None:
    told, other = sentence("In the next lesson, we’ll tie a bowline."), sentence("Knots hold sails.")
    asked = read_question("What comes after the knot lesson?")
    assert rate_answer_form(asked, told, chunk(told)) > rate_answer_form(asked, other, chunk(other))
