"""A step that a Chinese question counts to is called what the lessons call it."""

import pytest

from tutor.answering.messages.numberedsteps import name_numbered_steps


def _find(word: str, number: str) -> str | None:
    return f"Step {number}" if word == "step" and int(number) <= 12 else None


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("第六步做什么？", "Step 6 做什么？"),
        ("染布的第三个步骤要多久？", "染布的 Step 3 要多久？"),
        ("第12步和第十步有什么不同？", "Step 12 和 Step 10 有什么不同？"),
        ("outcome of step six?", "outcome of Step 6?"),
        ("What comes right after step 6?", "what is Step 7?"),
        ("what happens before step three", "what is Step 2"),
        ("What comes after step 12?", "What comes after step 12?"),
        ("What is done step by step?", "What is done step by step?"),
        ("第十五步是什么？", "第十五步是什么？"),
        ("第六章讲什么？", "第六章讲什么？"),
    ],
)
def test_a_step_is_named_as_the_lessons_name_it(question: str, named: str) -> None:
    assert name_numbered_steps(question, lambda _: False, _find) == named


def test_steps_that_the_lessons_count_in_chinese_stay() -> None:
    assert name_numbered_steps("第六步做什么？", {"第六", "六步"}.__contains__, _find) == "第六步做什么？"
