"""Names of the source are no part of a question."""

import pytest

from tutor.answering.sourcenames import strip_source


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("According to the lesson, what is a keel?", "what is a keel?"),
        ("Week 3 notes: when is it worth sailing?", "when is it worth sailing?"),
        ("Which fares does the lesson give me?", "Which fares?"),
        ("What is a keel there for, in one line?", "What is a keel for?"),
        ("课程里提到的三种船是什么？", "三种船是什么？"),
        ("老师说渡轮很贵，一张票多少钱？", "渡轮很贵，一张票多少钱？"),
        ("What does the lesson say about keels?", "What does the lesson say about keels?"),
        ("In chapter 3, what is a keel?", "In chapter 3, what is a keel?"),
        ("What's in the course?", "What's in the course?"),
        ("What does a lesson cost?", "What does a lesson cost?"),
        ("课程多长？", "课程多长？"),
    ],
)
def test_the_source_is_left_out(question: str, left: str) -> None:
    assert strip_source(question) == left
