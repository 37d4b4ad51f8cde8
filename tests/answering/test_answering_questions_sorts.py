"""A question for the kind of something is answered by a text that describes it by one."""

import pytest

from tests.answering.made_evidence import make_chunk
from tests.answering.made_units import sentence
from tutor.answering.answerform import rate_answer_form
from tutor.answering.questions.question import read_question
from tutor.answering.questions.sorts import find_sorted, names_sort


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("What kind of timber is oak?", "timber"),
        ("Oak: which type of timber does that count as?", "timber"),
        ("Oak belongs to which class of timber?", "timber"),
        ("What kinds of timber are there?", ""),
        ("What is oak?", ""),
        ("What kind of a day was it?", ""),
    ],
)
def test_what_the_kind_is_asked_of(question: str, thing: str) -> None:
    assert find_sorted(question) == thing


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Keels are made of oak (i.e., seasoned timber).", True),
        ("Oak and other heavy timbers sink.", True),
        ("Oak is a timber.", False),
        ("Which oak timber is dear?", False),
        ("The oak was seasoned.", False),
    ],
)
def test_a_word_before_a_thing_tells_its_kind(text: str, names: bool) -> None:
    assert names_sort("What kind of timber is oak?", text) is names


def test_what_names_a_kind_comes_first_but_not_for_its_opposite() -> None:
    question = read_question("What kind of rowing is training?")
    units = [
        sentence(text) for text in ("Training is steady rowing.", "Training takes weeks.", "Inference is hasty rowing.")
    ]
    told, other, opposite = (rate_answer_form(question, unit, make_chunk("a.md", unit)) for unit in units)
    assert told > other == opposite


def test_words_that_ask_for_a_kind_need_not_be_held() -> None:
    assert {"type", "count"} <= read_question("Which type of timber does oak count as?").source_words
    assert "count" not in read_question("Who counts as crew?").source_words
