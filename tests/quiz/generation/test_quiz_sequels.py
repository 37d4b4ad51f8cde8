"""Questions that a sentence answers of the one before it."""

from __future__ import annotations

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.hansequels import ask_sequel_in_chinese
from tutor.quiz.generation.hanways import ask_ways_in_chinese
from tutor.quiz.generation.prosequestions import make_prose_questions
from tutor.types import QuizItem

SALT = """# Salt works

## Pans

The best way is to keep a balance between sun and wind. This can be done by opening all shutters of the pan on calm
days.
Brine is moved to a smaller pan every week. This is because the crystals of salt need a dense brine to grow.
Workers carry crystals to a shed at dawn. This prevents the salt of the night from baking into a hard crust.
If we know the depth of a pan, we can divide this depth into equal layers of brine. This can be done using a marked rod.
Salt pans lie behind a dike that all workers know. This means that the tide reaches the brine only through the sluice.
Coarse salt is sold in sacks. It is called grey salt because the clay of the pan leaves a tint on the crystals.

## Work of the day

In our example, the pan is raked twice. This is because the crystals of the example pan are rather small.
The pan is 20 metres long:

| part | length |
|---|---|
| pan | 20 |

This is because the measure of the pan is the sum of all of its parts and joints.
It is fine. This is because the sun and the wind took all of the water away from the pan.
"""


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, QuizItem]:
    chunks = read_markdown(tmp_path_factory.mktemp("salt"), SALT)
    return {item.question: item for item in make_prose_questions(chunks)}


@pytest.mark.parametrize(
    ("question", "point"),
    [
        (
            "How can you keep a balance between sun and wind?",
            "by opening all shutters of the pan on calm days",
        ),
        (
            "Why is brine moved to a smaller pan every week?",
            "because the crystals of salt need a dense brine to grow",
        ),
        (
            "Why do workers carry crystals to a shed at dawn?",
            "prevents the salt of the night from baking into a hard crust",
        ),
        (
            "If you know the depth of a pan, how can you divide the depth into equal layers of brine?",
            "using a marked rod",
        ),
        (
            "What does it mean that salt pans lie behind a dike that all workers know?",
            "the tide reaches the brine only through the sluice",
        ),
        ("Why is the name “grey salt” used?", "the clay of the pan leaves a tint on the crystals"),
    ],
)
def test_two_sentences_answer_together(asked: dict[str, QuizItem], question: str, point: str) -> None:
    assert question in asked, sorted(asked)
    assert asked[question].points == (point,)


def test_both_sentences_are_cited(asked: dict[str, QuizItem]) -> None:
    quote = asked["Why do workers carry crystals to a shed at dawn?"].citation.quote
    assert "a shed at dawn" in quote and "hard crust" in quote


def test_examples_pronouns_and_what_lies_apart_are_not_joined(asked: dict[str, QuizItem]) -> None:
    told = " ".join((*asked, *(point for item in asked.values() for point in item.points)))
    assert not any(word in told for word in ("example", "20 metres", "joints", "away from the pan"))


@pytest.mark.parametrize(
    ("first", "second", "question", "told"),
    [
        (
            "最好的方法是让卤水在晒池里保持流动。",
            "这可以通过打开池边的木闸来完成。",
            "怎样才能让卤水在晒池里保持流动？",
            "通过打开池边的木闸",
        ),
        (
            "如果我们知道一个池的深度，我们可以把这个深度分成相等的卤水层。",
            "这可以使用刻度木杆来实现。",
            "如果知道一个池的深度，怎样才能把该深度分成相等的卤水层？",
            "使用刻度木杆",
        ),
        (
            "我们可以把池深分成相等的卤水层。",
            "这可以使用 cut_depth 函数来完成。",
            "用什么函数可以把池深分成相等的卤水层？",
            "使用 cut_depth 函数",
        ),
        (
            "盐池的底部铺着一层黏土。",
            "这是因为黏土可以防止卤水渗入下面的沙子。",
            "为什么盐池的底部铺着一层黏土？",
            "黏土可以防止卤水渗入下面的沙子",
        ),
        (
            "盐池位于堤坝的后面。",
            "这意味着海潮只能经过水闸流到卤水里。",
            "盐池位于堤坝的后面，这意味着什么？",
            "海潮只能经过水闸流到卤水里",
        ),
        ("它很好。", "这是因为阳光和风带走了池里的全部水分。", "", ""),
        ("我们可以测量这张图。", "这可以使用尺子来完成。", "", ""),
    ],
)
def test_two_chinese_sentences_answer_together(first: str, second: str, question: str, told: str) -> None:
    asked = [(found.question, found.answer) for found in ask_sequel_in_chinese(first, second)]
    assert asked == ([(question, told)] if question else [])


def test_a_chinese_name_is_asked_for_its_reason() -> None:
    (asked,) = ask_ways_in_chinese("之所以称为灰盐，是因为池底的黏土给盐粒染上了颜色。")
    assert (asked.question, asked.answer) == ("为什么取名为“灰盐”？", "池底的黏土给盐粒染上了颜色")
