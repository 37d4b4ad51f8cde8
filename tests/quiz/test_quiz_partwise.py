"""What no single passage holds is asked part by part, and lists below a heading are asked for as lists."""

from tests.quiz.objective_lessons import read_text, refuse
from tutor.quiz.objectives import find_objectives
from tutor.quiz.rubrics import make_rubric_items
from tutor.types import QuizItem

BAKING = """# Baking rye

## The work in two stages

### Stage 1: soaking

Cold water soaks the rye grains for twelve hours in a wooden tub.

### Stage 2: baking

A stone oven bakes the loaves for three hours at a falling heat.

## Before you go on

- [ ] You can explain both stages to a friend
"""


def make(text: str) -> list[QuizItem]:
    chunks = read_text(text)
    return list(make_rubric_items(find_objectives(chunks), refuse, {chunk.id: chunk for chunk in chunks}))


def test_numbered_stages_are_asked_one_by_one() -> None:
    items = make(BAKING)
    assert [(item.question, item.points) for item in items] == [
        (
            "Under “The work in two stages”, what is said about “Stage 1: soaking”?",
            ("Cold water soaks the rye grains for twelve hours in a wooden tub.",),
        ),
        (
            "Under “The work in two stages”, what is said about “Stage 2: baking”?",
            ("A stone oven bakes the loaves for three hours at a falling heat.",),
        ),
    ]
    assert all(point in item.citation.quote for item in items for point in item.points)
