"""What stands in an analogy is found by what opens it."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.form import judge_form
from tutor.answering.questions.analogy import (
    asks_in_analogy,
    find_opening,
    find_setting,
    list_analogy,
    list_drawn_with,
    list_likened,
    strip_setting,
)
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
from tutor.answering.select import choose_blocks
from tutor.text.words import tokenize
from tutor.types import Chunk, Location, Unit, UnitKind

HERE = Location()


def lesson() -> Chunk:
    def point(text: str, lead: str) -> Unit:
        return Unit(text, UnitKind.BULLET, HERE, lead=lead)

    return make_chunk(
        "cells.md",
        Unit("Think of a cell like a harbour town:", UnitKind.SENTENCE, HERE),
        Unit("Gate (membrane)", UnitKind.SENTENCE, HERE),
        point("Guards check every cart", "Gate (membrane)"),
        point("Closed at night", "Gate (membrane)"),
        Unit("Same for cells:", UnitKind.SENTENCE, HERE),
        point("The membrane lets salts pass", "Same for cells:"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "In the harbour analogy what plays the part of the membrane?",
        "in the town comparison, what is the gate like?",
        "What does the author use a harbour to explain?",
        "What does the lesson compare a cell to?",
        "港口的比喻里，细胞膜对应什么？",
        "拿港口打比方是怎么说的？",
        "细胞膜相当于港口的什么？",
        "A cell is compared to a harbour. Which part stands for the membrane?",
        "Growing a cell is likened to building a town, so what is the gate?",
    ],
)
def test_questions_about_an_analogy_are_told(question: str) -> None:
    assert asks_in_analogy(question) or read_question(question).analogy


@pytest.mark.parametrize(
    "question",
    [
        "Compare cells and viruses.",
        "How much bigger is a cell compared to a virus?",
        "What is a cell?",
        "细胞是什么？",
        "一天相当于多少小时？",
    ],
)
def test_other_questions_are_not(question: str) -> None:
    assert not asks_in_analogy(question)


def test_an_analogy_that_is_called_a_comparison_compares_nothing() -> None:
    assert read_question("In the town comparison, what is the gate like?").ask is not Ask.COMPARISON
    assert strip_setting("In the town comparison, what is the gate like?") == ", what is the gate like?"


def test_units_stand_in_an_analogy_until_the_lesson_turns_back() -> None:
    chunk = lesson()
    openings = [find_opening(chunk, position) != "" for position in range(len(chunk.units))]
    assert openings == [True, True, True, True, False, False]


def test_a_heading_opens_an_analogy_too() -> None:
    chunk = make_chunk("cells.md", Unit("Gates keep thieves out.", UnitKind.SENTENCE, HERE), heading="Analogy: a town")
    assert find_opening(chunk, 0) == "Analogy: a town"


def test_what_stands_in_the_analogy_comes_first() -> None:
    chunk, question = lesson(), read_question("In the harbour analogy what plays the part of the membrane?")
    inside, outside = (judge_form(question, chunk, position, fits=True, novelty=9) for position in (2, 5))
    plain = replace(question, analogy=False)
    before = judge_form(plain, chunk, 2, fits=True, novelty=9) - judge_form(plain, chunk, 5, fits=True, novelty=9)
    assert inside - outside > before + 1


def test_a_part_of_an_analogy_is_shown_whole() -> None:
    chunk, question = lesson(), read_question("In the harbour analogy what plays the part of the membrane?")
    assert choose_blocks(question, [score(chunk, 2, 5.0)])[0].units == chunk.units[2:4]


def test_the_line_that_opens_an_analogy_is_shown_with_all_of_it() -> None:
    chunk = lesson()
    assert list_analogy(chunk, 0) == list(chunk.units[:4])
    assert list_analogy(chunk, 2) == []
    question = read_question("How does the author use a harbour to explain a cell?")
    assert choose_blocks(question, [score(chunk, 0, 5.0)])[0].units == chunk.units[:4]


def test_words_that_name_the_frame_of_an_analogy_need_not_be_held() -> None:
    question = read_question("In the harbour analogy what plays the part of the membrane?")
    assert {"analog", "play", "part"} <= question.source_words
    assert "harbour" not in question.source_words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("In the harbour analogy, what is the gate?", {"harbour"}),
        ("What does its town comparison liken the gate to?", {"town"}),
        ("In the lesson's analogy, what is the gate?", set()),
        ("What is the gate of a harbour?", set()),
    ],
)
def test_what_an_analogy_is_drawn_with_is_read_off_its_name(question: str, words: set[str]) -> None:
    assert list_drawn_with(question) == frozenset(tokenize(" ".join(words)))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("在花园的类比里，烧制相当于什么？", "烧制"),
        ("用花园作比，烧制阶段对应什么？", "烧制"),
        ("在花园的类比里，谁是园丁？", ""),
        ("渡轮相当于几辆卡车？", ""),
    ],
)
def test_what_an_analogy_likens_is_read_off_the_question(question: str, words: str) -> None:
    assert list_likened(question) == frozenset(tokenize(words))


def test_a_question_is_set_in_an_analogy_by_what_that_is_drawn_with() -> None:
    assert find_setting("What is the gate in the town analogy?") == "in the town analogy"
    assert find_setting("What is the gate in that analogy?") == ""
