"""What something was taught with, who uses it and what it brings stands in the list whose first line says so."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.form import judge_form
from tutor.answering.questions.ledlists import find_led
from tutor.answering.questions.question import read_question
from tutor.answering.select import choose_blocks
from tutor.types import Location, Unit, UnitKind

HERE = Location()
SONGS = [Unit(text, UnitKind.BULLET, HERE, lead="Trained on:") for text in ("Blackbird calls", "Rain recordings")]
KEEPERS = [Unit(text, UnitKind.BULLET, HERE, lead="Used by:") for text in ("Rangers", "Two museums")]
SKILLS = [Unit(text, UnitKind.BULLET, HERE, lead="What it can do:") for text in ("Name a bird", "Count wings")]
GAINS = [Unit(text, UnitKind.BULLET, HERE, lead="Results:") for text in ("30% more sightings", "Quieter walks")]
BIRDS = make_chunk("birds.md", *SONGS, *KEEPERS, *SKILLS, *GAINS, heading="Merle, a listener to birds")
TAUGHT = [
    "What was Merle trained on?",
    "Which recordings or files did Merle learn from?",
    "what data did they feed Merle",
    "What material is used to train Merle?",
    "Merle was taught with which recordings?",
    "what went into the training of Merle?",
    "Merle是用什么数据训练的？",
    "Merle的训练数据包括哪些？",
]
USERS = [
    "Who uses Merle?",
    "Who are the customers of Merle?",
    "Which organisations rely on Merle?",
    "哪些人在使用Merle？",
    "Merle的用户是谁？",
]
BRINGS = [
    "What are the benefits for the rangers of Merle?",
    "Which advantages does Merle bring?",
    "Merle有哪些好处？",
]


@pytest.mark.parametrize(
    ("questions", "first"), [(TAUGHT, 0), (USERS, 2), (BRINGS, 6)], ids=["taught", "users", "brings"]
)
def test_points_of_the_list_come_first_and_whole(questions: list[str], first: int) -> None:
    for question in map(read_question, questions):
        rated = [judge_form(question, BIRDS, n, fits=True, novelty=9) for n in range(len(BIRDS.units))]
        assert rated.index(max(rated)) == first, question.text
        assert max(rated) > rated[4] + 1, question.text
        shown = choose_blocks(question, [score(BIRDS, first, 9.0)])[0]
        assert shown.units == BIRDS.units[first : first + 2], question.text


@pytest.mark.parametrize(
    "question",
    [
        "What can Merle do?",
        "Which simple task is Merle trained on?",
        "How much data was Merle trained on?",
        "Merle的训练数据是什么格式？",
        "What do customers want?",
    ],
)
def test_other_questions_ask_for_no_such_list(question: str) -> None:
    read = read_question(question)
    assert read.led is None or judge_form(read, BIRDS, 0, fits=True, novelty=9) == pytest.approx(
        judge_form(read, BIRDS, 4, fits=True, novelty=9)
    )


def test_words_that_only_ask_for_the_list_need_not_be_held() -> None:
    assert "custom" in read_question("Who are the customers of Merle?").source_words
    assert find_led("Who uses Merle?") is not find_led("What was Merle trained on?")


def test_each_of_two_may_have_a_list_of_what_it_was_taught_with() -> None:
    assert read_question("What were Merle and Finch each trained on?").led is not None
    assert read_question("Merle和Finch分别用什么数据训练？").led is not None
    assert read_question("What do Merle and Finch each cost?").led is None
