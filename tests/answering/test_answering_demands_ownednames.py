"""What somebody's things are called is told by what begins with the owner and gives their names in brackets."""

import pytest

from tests.answering.made_evidence import score
from tests.answering.made_units import chunk, sentence
from tutor.answering.demands.ownednames import find_owned, list_owned, names_owned
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted


@pytest.mark.parametrize(
    "question",
    [
        "What is Orlen's boat called?",
        "what are Orlen's boats named",
        "What are the names of Orlen's boats?",
        "Which boats has Orlen built?",
        "What boat does Orlen have?",
        "What did Orlen call its boat?",
        "What are the boats of Orlen called?",
        "Which boats are from Orlen?",
        "Which boat is Orlen's?",
        "What is Orlen's boat series called?",
    ],
)
def test_a_question_for_the_names_of_an_owners_things(question: str) -> None:
    owned = find_owned(question)
    assert owned is not None
    assert owned.owner == ("orlen",)
    assert owned.thing == "boat"


@pytest.mark.parametrize(
    "question", ["Orlen的渡轮叫什么？", "Orlen的渡轮系列叫什么名字？", "Orlen造了哪些渡轮？", "Orlen的渡轮是哪些"]
)
def test_a_chinese_question_for_them(question: str) -> None:
    owned = find_owned(question)
    assert owned is not None
    assert (owned.owner, owned.thing) == (("orlen",), "渡轮")


@pytest.mark.parametrize(
    "question",
    [
        "What is the boat called?",
        "What is Orlen's boat called in the north?",
        "Which boats did Orlen build for the fair?",
        "What does Orlen pay its crew?",
        "What are its boats called?",
        "渡轮叫什么？",
        "渡轮有哪些实际用途？",
        "What are Orlen's benefits?",
    ],
)
def test_other_questions(question: str) -> None:
    assert find_owned(question) is None


@pytest.mark.parametrize(
    ("asked", "text", "names"),
    [
        ("What are Orlen's boats called?", "Orlen (Brume, Aster) - the oldest yard", True),
        ("What are Orlen's boats called?", "Orlen Works (Brume series)", True),
        ("What are Orlen's boats called?", "Maro (Aster) - paid by Orlen", False),
        ("What are Orlen's boats called?", "Orlen (an old yard)", False),
        ("What are Orlen's sails called?", "Orlen (Brume, Aster) - the oldest yard", False),
        ("What is Orlen's Brume boat called?", "Orlen (Brume)", False),
        ("奥伦的渡轮叫什么？", "Orlen (Brume, Aster) - the oldest yard", True),
    ],
)
def test_what_names_an_owners_things(asked: str, text: str, names: bool) -> None:
    told = score(chunk(sentence(text, "Yards that build boats:"), sentence("Boats last.")), 0, 1.0)
    wanted = (Wanted(("奥伦", "orlen")), Wanted(("渡轮", "boat")))
    owned = find_owned(asked)
    assert owned is not None
    assert names_owned(owned, asked, wanted, told) is names


def test_what_is_written_small_elsewhere_owns_no_names() -> None:
    asked = read_question("What is drying's bench?")
    stages = score(chunk(sentence("Drying (Bench One)", "Stages:"), sentence("A bench.")), 0, 1.0)
    small = score(chunk(sentence("The drying of oak takes a year.")), 0, 1.0)
    assert list_owned(asked, (), [stages]) == [stages]
    assert list_owned(asked, (), [stages, small]) == []
