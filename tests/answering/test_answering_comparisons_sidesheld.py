"""Two things are compared where evidence speaks of each, not where it only lists both."""

import pytest

from tutor.answering.comparisons.sidesheld import leave_side_names, only_lists_sides, tells_other_side
from tutor.answering.questions.question import read_question


@pytest.mark.parametrize(
    ("question", "first", "second", "other"),
    [
        (
            "What is the difference between sheep and goats?",
            "Sheep eat grass.",
            "Goats eat leaves from bushes.",
            True,
        ),
        ("What is the difference between sheep and goats?", "Sheep eat grass.", "Sheep sleep early.", False),
        ("What is the difference between sheep and goats?", "Sheep eat grass.", "Sheep and goats eat.", False),
        ("What is the difference between sheep and goats?", "Both sheep and goats eat.", "Goats climb.", False),
        ("绵羊和山羊有什么区别？", "绵羊吃草。", "山羊吃树叶。", True),
        ("How do the tall mills work compared with the low ones?", "Tall mills catch wind.", "Low ones stall.", True),
        ("What do sheep eat?", "Sheep eat grass.", "Goats eat leaves.", False),
    ],
)
def test_the_other_side_is_told(question: str, first: str, second: str, other: bool) -> None:
    assert tells_other_side(question, first, second) is other


@pytest.mark.parametrize(
    ("question", "texts", "only_listed"),
    [
        ("What is the difference between sheep and goats?", ["Read about cows, sheep, goats and hens."], True),
        ("绵羊和山羊有什么区别？", ["了解奶牛、绵羊、山羊和母鸡。"], True),
        ("What is the difference between sheep and goats?", ["Sheep and goats live here.", "Goats climb."], False),
        ("What is the difference between sheep and goats?", ["Sheep eat grass near the ground; goats climb."], False),
        ("What is the difference between sheep and goats?", ["Hens lay eggs."], False),
        ("What do sheep and hens eat for breakfast, please?", [], False),
    ],
)
def test_a_bare_list_of_both_compares_nothing(question: str, texts: list[str], only_listed: bool) -> None:
    assert only_lists_sides(question, texts) is only_listed


def test_sides_may_share_the_noun_that_the_second_has() -> None:
    question = "What distinguishes a square from a round anchor?"
    assert tells_other_side(question, "A square anchor holds in mud.", "One that is round holds in sand.")
    assert not tells_other_side(question, "A square anchor holds in mud.", "A square one is cast.")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("In Orlen, did Brevik's ferry or the bus cost more?", ("orlen",)),
        ("Which is older, Orlen or Brevik?", ()),
        ("What did Orlen's ferry cost?", ("orlen",)),
    ],
)
def test_a_name_of_one_side_is_not_asked_of_the_other(question: str, names: tuple[str, ...]) -> None:
    assert set(leave_side_names(read_question(question)).names) - {"brevik's"} == set(names)
