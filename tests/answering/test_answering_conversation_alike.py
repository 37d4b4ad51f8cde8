"""What was asked of one part of a thing is asked of another part of it."""

import pytest

from tutor.answering.conversation.alike import ask_alike


@pytest.mark.parametrize(
    ("asked", "question", "completed"),
    [
        ("Orlen的船身合乎规定吗？", "它的尾翼呢，也合乎规定吗？", "Orlen的尾翼合乎规定吗"),
        ("Orlen的船身够结实吗？", "那它的桨呢，也是这样吗？", "Orlen的桨够结实吗"),
        ("Orlen的船身合乎规定吗？", "它的价钱呢，也贵吗？", "Orlen的价钱贵吗"),
    ],
)
def test_another_part_is_asked_about(asked: str, question: str, completed: str) -> None:
    assert ask_alike(question, asked) == completed


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("渡轮要多少钱？", "它的桨呢，也贵吗？"),
        ("Orlen的船身合乎规定吗？", "它的桨呢？"),
        ("Orlen的船身合乎规定吗？", "它的船身呢，也贵吗？"),
    ],
)
def test_other_questions_are_left(asked: str, question: str) -> None:
    assert ask_alike(question, asked) is None
