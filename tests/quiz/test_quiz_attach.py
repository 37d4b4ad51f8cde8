"""Each item gets the objective that its passage and words serve best, or none."""

from dataclasses import replace

from tests.quiz.objective_lessons import ORCHARD, read_text, refuse
from tutor.quiz.attach import attach_objectives
from tutor.quiz.items import make_item
from tutor.quiz.objectives import find_objectives
from tutor.quiz.rubrics import make_rubric_items
from tutor.types import ItemKind, Level, QuizItem

CHUNKS = read_text(ORCHARD)
OBJECTIVES = find_objectives(CHUNKS)


def make(heading: str, question: str, answer: str) -> QuizItem:
    chunk = next(chunk for chunk in CHUNKS if chunk.heading == (heading,))
    return make_item(
        ItemKind.CLOZE,
        question,
        answer,
        chunk=chunk,
        units=chunk.units[:1],
        fact=question,
        rule="test",
        explanation=answer,
        level=Level.REMEMBER,
        difficulty=1,
    )


def objective_of(item: QuizItem) -> str:
    (attached,) = attach_objectives([item], OBJECTIVES)
    return attached.objective


def test_items_serve_what_their_passage_teaches() -> None:
    assert (
        objective_of(make("What is grafting?", "____ joins a branch to another root.", "Grafting"))
        == "What is grafting?"
    )
    assert objective_of(make("Summer and winter pruning", "Winter pruning ____ growth.", "drives")) == (
        "Difference between summer and winter pruning"
    )
    cost = make("Summer and winter pruning", "What does summer pruning cost? ____ a tree", "$40")
    assert objective_of(cost) in {"Cost difference ($40 vs $25)", "Difference between summer and winter pruning"}
    assert objective_of(make("When do you need a ladder?", "A ____ is needed for tall trees.", "ladder")) == (
        "When do you need a ladder?"
    )


def test_items_that_serve_none_have_none() -> None:
    stray = make("Table of contents", "The ____ won a prize in Oslo.", "marmalade")
    assert objective_of(stray) == ""
    foreign = replace(make("What is grafting?", "What is ____?", "grafting"), lesson="other.md")
    assert objective_of(foreign) == ""


def test_an_objective_once_given_stays() -> None:
    by_id = {chunk.id: chunk for chunk in CHUNKS}
    items = list(make_rubric_items(OBJECTIVES, refuse, by_id))
    assert attach_objectives(items, OBJECTIVES) == items
    assert {item.objective_id for item in items} <= {objective.id for objective in OBJECTIVES}
