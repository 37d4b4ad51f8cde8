"""A labelled point under the heading of what is asked says by whom it is done, or what its label names."""

import pytest

from tests.answering.made_units import chunk, sentence
from tutor.answering.labels import DOER_NAMED, THING_NAMED, gives_labelled, rate_label
from tutor.answering.questions.question import read_question
from tutor.types import Unit

LEAD = "Dredging:"


def rate(question: str, unit: Unit, translated: frozenset[str] = frozenset()) -> float:
    named = sorted(read_question(question).thing)
    read = read_question(question).translate([(named[0] if named else "", *translated)])
    return rate_label(read, unit, chunk(unit))


@pytest.mark.parametrize(
    "question", ["Who does the dredging?", "who's doing dredging", "Who usually carries out dredging?"]
)
def test_who_does_it_is_told_by_the_label_for_the_doer(question: str) -> None:
    assert rate(question, sentence("Done by: harbour crews", LEAD)) == DOER_NAMED
    assert rate(question, sentence("Result: a deeper harbour", LEAD)) == 0
    assert rate(question, sentence("Done by: harbour crews", "Painting:")) == 0


@pytest.mark.parametrize("question", ["疏浚由谁来做？", "谁来做疏浚", "疏浚是谁在做的？"])
def test_who_does_it_is_told_in_chinese_and_across_languages(question: str) -> None:
    assert rate(question, sentence("执行者：港口船员", "疏浚：")) == DOER_NAMED
    assert rate(question, sentence("Done by: harbour crews", LEAD), frozenset({"dredg"})) == DOER_NAMED


def test_the_thing_of_something_is_told_by_the_label_that_names_it() -> None:
    result = sentence("Result: a deeper harbour", LEAD)
    assert rate("What is the result of dredging?", result) == THING_NAMED
    assert rate("What's the purpose of dredging?", result) == 0
    assert rate("What is the result of painting?", result) == 0
    assert rate("疏浚的结果是什么？", result, frozenset({"dredg", "result"})) == THING_NAMED
    assert rate("疏浚的目的是什么？", result, frozenset({"dredg", "purpos"})) == 0
    read = read_question("What is the result of dredging?")
    assert gives_labelled(read, result, chunk(result))
    assert not gives_labelled(read, sentence("Result: a deeper harbour"), chunk(result, heading=("Dredging",)))


@pytest.mark.parametrize("question", ["疏浚时船员做的是什么任务？", "疏浚阶段的核心任务是什么？"])
def test_the_main_one_of_such_things_is_told_by_its_label(question: str) -> None:
    read = read_question(question).translate([("疏浚", "dredg"), ("船员", "crew"), ("任务", "task")])
    for told in ("Core Task: lifting silt", "Task: lifting silt"):
        assert gives_labelled(read, sentence(told, LEAD), chunk(sentence(told, LEAD)))
    for other in ("Crew: nine", "Task force: the navy"):
        assert not gives_labelled(read, sentence(other, LEAD), chunk(sentence(other, LEAD)))
