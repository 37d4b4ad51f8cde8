"""Questions to begin with: of several kinds, from several lessons, each answered as it was meant."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.fakes import HashEncoder
from tutor.answering.suggesting.noun_headings import ask_heading_text
from tutor.answering.suggesting.openings import list_openings
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings
from tutor.types import Status

LESSONS = {
    "orchard.md": """# Apple orchards

## What is an orchard?

An orchard is a piece of land that is planted with fruit trees.

## Wall Trees vs. Free Trees

Wall trees grow along a wall in shelter; free trees stand alone and need space on every side.

## Who can prune

Who can prune an orchard is told by the parish: a trained grafter or the owner of the land.
""",
    "grafting.md": """# Grafting apple trees

## Grafting

Grafting is a way of joining a twig of one apple tree to the roots of another.
A graft takes 6 weeks to heal. A graft costs about $12.

## When to graft

You need grafting if:

- your tree bears small fruit
- your tree stands on poor roots

## The Cost

The cost is about $12. It takes up more space. Great!
""",
    "cellar.md": """# The cellar

## Storing in the cellar

The cellar has 40 shelves for apples.

## Notes from 1921

Nobody wrote anything.
""",
    "tea.md": """# 茶园

## 茶园

茶园是一种专门种植茶树的土地，多在山坡上。

## 采茶

采茶需要以下工具：

- 竹篮
- 手套

## 炒茶

炒一锅茶大约要40分钟。

## 绿茶的好处

绿茶的好处是提神，也让人安静下来。
""",
}


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    folder = tmp_path_factory.mktemp("apples")
    (folder / "lessons").mkdir()
    for name, text in LESSONS.items():
        (folder / "lessons" / name).write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    settings = Settings(home=folder, index=folder / "index", wording="never")
    index_lessons(settings, [folder / "lessons"], encoder=encoder)
    return Tutor(settings, index := open_index(folder / "index", encoder), Retriever(index, encoder, load_glossary()))


def list_questions(tutor: Tutor, language: str) -> list[str]:
    return [opening.item.question for opening in list_openings(tutor.chunks, language, lambda _: [])]


def test_the_first_four_are_of_four_kinds(tutor: Tutor) -> None:
    found = tutor.suggest_questions(4, "en")
    assert len(found) == 4
    assert found[0] in ("What is grafting?", "What is an orchard?")
    assert found[1] == "What is the difference between wall trees and free trees?"
    figures = ("How much does a graft cost?", "How long does a graft take?", "How many shelves does the cellar have?")
    assert found[2] in figures
    assert found[3] in ("When do you need grafting?", "Who can prune?")


def test_all_are_answered_and_none_twice(tutor: Tutor) -> None:
    for language in ("en", "zh"):
        found = tutor.suggest_questions(8, language)
        assert len(found) == len(set(found)) >= 3
        assert all(tutor.ask(question, use_model=False).status is Status.ANSWERED for question in found)


def test_they_are_the_same_each_time_and_as_many_as_wanted(tutor: Tutor) -> None:
    assert tutor.suggest_questions(4, "en") == tutor.suggest_questions(4, "en")
    assert len(tutor.suggest_questions(2, "en")) == 2
    assert tutor.suggest_questions(0, "en") == []


def test_chinese_lessons_give_chinese_questions(tutor: Tutor) -> None:
    found = tutor.suggest_questions(4, "zh")
    assert found[0] == "什么是茶园？"
    assert {"采茶需要哪些工具？", "绿茶有哪些好处？"} & set(found)
    assert all(question.endswith("？") for question in found)


def test_what_the_lessons_say_about_a_heading_comes_last(tutor: Tutor) -> None:
    found = tutor.suggest_questions(20, "en")
    is_last_resort = [question.startswith("What do the lessons say") for question in found]
    assert not is_last_resort[0]
    assert all(first <= second for first, second in pairwise(is_last_resort))


def test_counts_are_asked_for_and_nothing_odd(tutor: Tutor) -> None:
    made = list_questions(tutor, "en")
    assert "How many shelves does the cellar have?" in made
    assert not [question for question in made if "the cost cost" in question.lower() or "1921" in question]
    assert "What is grafting?" in made and "What is an orchard?" in made


@pytest.mark.parametrize(
    ("heading", "language", "question"),
    [
        ("Types of Bread", "en", "What types of bread are there?"),
        ("The main benefits of rye", "en", "What are the benefits of rye?"),
        ("Importance of salt", "en", "Why is salt important?"),
        ("Who can afford an oven", "en", "Who can afford an oven?"),
        ("What counts as bread", "en", "What counts as bread?"),
        ("Baking at home", "en", ""),
        ("Benefits of this method", "en", ""),
        ("绿茶的三大好处", "zh", "绿茶有哪些好处？"),
        ("炒茶的必要性", "zh", "为什么需要炒茶？"),
        ("谁采茶", "zh", "谁采茶？"),
        ("两种绿茶", "zh", "绿茶有哪几种？"),
        ("采茶", "zh", ""),
    ],
)
def test_a_heading_stands_for_a_question(heading: str, language: str, question: str) -> None:
    assert ask_heading_text(heading, language, str.lower) == question
