"""The one thing of another that a question asks for is read off it, as a label would name it."""

import pytest

from tutor.answering.questions.question import read_question
from tutor.answering.questions.things import find_thing
from tutor.text.words import tokenize


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("What is the result of dredging?", "result"),
        ("疏浚的结果是什么？", "结果"),
        ("疏浚时船员在做什么工作？", "工作"),
        ("疏浚的时候船员在练什么任务 是什么", "任务"),
        ("疏浚阶段的 task 是啥", "task"),
        ("疏浚时任务是什么？", "任务"),
        ("渡轮几点开？", ""),
        ("Who dredges the harbour?", ""),
    ],
)
def test_the_thing_is_the_last_word_of_what_is_asked_for(question: str, thing: str) -> None:
    assert find_thing(question) == frozenset(tokenize(thing))


def test_it_is_known_in_every_language_of_the_lessons() -> None:
    read = read_question("疏浚时的任务是什么？").translate([("疏浚", "dredg"), ("任务", "task")])
    assert read.thing == {"任务", "task"}
