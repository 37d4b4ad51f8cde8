"""Follow-up questions over small lessons: each is answered, goes on from the answer and was not asked before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fakes import HashEncoder
from tutor.answering.suggesting.continuations import Kind, list_continuations
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings
from tutor.types import Answer, Status, Turn

ORCHARD = """# The orchard

## Kinds of fruit

An orchard is a piece of land that is planted with fruit trees.

| Tree | Months to fruit | Soil |
|---|---|---|
| Cox Orange | 40 | Clay |
| Red Bartlett | 50 | Sand |

## Why Prune Every Winter?

Pruning in winter keeps the crown of a tree open, so that light reaches all fruit.

## Grafting

Grafting means joining a twig of one tree to the roots of another. A graft takes 6 weeks. A graft costs about $12.

## When to graft

You need grafting if:

- your tree bears small fruit
- your tree stands on poor roots

## Words

| Term | Meaning |
|---|---|
| Scion wood | The twig that is joined to the roots |
| Root stock | The roots that a twig is joined to |

## Wall Trees vs. Free Trees

What grows along a wall needs wires and shelter; what stands free needs space.

## Quiz

How long does a graft take?
"""
TEA = """# 茶园

## 采茶

采茶需要以下工具：

- 竹篮
- 手套

采茶通常在清明前后进行，嫩芽一天只长几毫米。

## 炒茶

炒一锅茶大约要40分钟。炒茶是用热锅把茶叶的水分去掉。
"""


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    folder = tmp_path_factory.mktemp("orchard")
    (folder / "lessons").mkdir()
    (folder / "lessons" / "orchard.md").write_text(ORCHARD, encoding="utf-8")
    (folder / "lessons" / "tea.md").write_text(TEA, encoding="utf-8")
    encoder = HashEncoder()
    settings = Settings(home=folder, index=folder / "index", wording="never")
    index_lessons(settings, [folder / "lessons"], encoder=encoder)
    return Tutor(settings, index := open_index(folder / "index", encoder), Retriever(index, encoder, load_glossary()))


def suggest(tutor: Tutor, question: str, history: tuple[Turn, ...] = (), count: int = 3) -> list[str]:
    return tutor.suggest_followups(tutor.ask(question, history), history, count)


def list_questions(tutor: Tutor, question: str, language: str = "en") -> dict[str, Kind]:
    answer = tutor.ask(question)
    cited = [chunk for chunk in tutor.chunks if chunk.id in {citation.chunk_id for citation in answer.citations}]
    text = "\n".join(citation.quote for citation in answer.citations)
    made = list_continuations(cited, text, tutor.chunks, language, lambda _: [])
    return {item.question: item.kind for item in made}


def test_questions_are_made_from_what_stands_around_a_quote(tutor: Tutor) -> None:
    made = list_questions(tutor, "What is grafting?")
    assert {
        "How long does a graft take?": Kind.DURATION,
        "How much does a graft cost?": Kind.COST,
        "When do you need grafting?": Kind.LIST,
        "Why prune every winter?": Kind.HEADING,
        "What is the difference between wall trees and free trees?": Kind.COMPARISON,
    }.items() <= made.items()
    assert not [question for question in made if "Quiz" in question or "Words" in question]


def test_rows_of_the_cited_table_are_asked_about(tutor: Tutor) -> None:
    assert list_questions(tutor, "What is scion wood?")["What does “root stock” mean?"] is Kind.DEFINITION
    made = list_questions(tutor, "How many months to fruit does the Cox Orange need?")
    assert made["What do the lessons say about “Red Bartlett”?"] is Kind.ROW


def test_suggestions_are_answered_by_something_new(tutor: Tutor) -> None:
    answer = tutor.ask("What is grafting?")
    shown = {citation.quote for citation in answer.citations}
    turns = (Turn("user", answer.question), Turn("assistant", answer.text))
    found = tutor.suggest_followups(answer)
    assert 2 <= len(found) <= 3
    for question in found:
        reply = tutor.ask(question, turns)
        assert reply.status is Status.ANSWERED and reply.citations[0].quote not in shown


def test_what_was_asked_is_not_suggested(tutor: Tutor) -> None:
    first = suggest(tutor, "What is grafting?")
    asked = [turn for question in first for turn in (Turn("user", question), Turn("assistant", "Yes."))]
    assert not set(first) & set(suggest(tutor, "What is grafting?", tuple(asked)))
    assert "What is grafting?" not in suggest(tutor, "How long does a graft take?")


def test_a_chinese_answer_goes_on_in_chinese(tutor: Tutor) -> None:
    found = suggest(tutor, "炒茶是什么？")
    assert found
    assert "采茶需要哪些工具？" in found
    assert all("？" in question for question in found)


def test_the_language_is_one_that_the_lessons_have(tutor: Tutor) -> None:
    answer = tutor.ask("What is grafting?")
    assert tutor.suggest_followups(answer, (), 3, "fr") == tutor.suggest_followups(answer, (), 3, "en")


@pytest.mark.parametrize("status", [Status.ABSTAINED, Status.REPLY])
def test_nothing_goes_on_from_what_is_no_answer(tutor: Tutor, status: Status) -> None:
    assert tutor.suggest_followups(Answer("hm", "en", status, "No.")) == []
    assert tutor.suggest_followups(replace(tutor.ask("What is grafting?"), status=status)) == []


def test_no_more_are_given_than_wanted(tutor: Tutor) -> None:
    assert len(suggest(tutor, "What is grafting?", count=1)) == 1
    assert suggest(tutor, "What is grafting?", count=0) == []
