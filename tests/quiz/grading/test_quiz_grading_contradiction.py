"""The contrary of a point is found; saying it in other words or speaking of something else is not the contrary."""

import pytest

from tutor.answering.checking.statements import split_clauses
from tutor.quiz.grading.contradiction import denies_all, find_contradictions, turns_short


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("A loaf must rest for hours.", "A loaf must not rest for hours."),
        ("Green tea is cheaper than black tea.", "Black tea is cheaper than green tea."),
        ("Warm water speeds up the yeast.", "Cold water speeds up the yeast."),
        ("The price of apples rose.", "The price of apples fell."),
        ("绿茶比红茶便宜。", "绿茶比红茶贵。"),
        ("发酵需要温水。", "发酵不需要温水。"),
        ("提高温度会加快发酵。", "降低温度会加快发酵。"),
    ],
)
def test_the_contrary_is_found(point: str, answer: str) -> None:
    assert find_contradictions(point, split_clauses(answer))


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Green tea is cheaper than black tea.", "Black tea is dearer than green tea."),
        ("Salt slows the yeast down.", "Salt makes the yeast slower."),
        ("Salt slows the yeast down.", "Sugar does not hurt."),
        ("发酵需要温水。", "没有盐，面包就没有味道。"),
    ],
)
def test_the_same_or_another_thing_is_not_the_contrary(point: str, answer: str) -> None:
    assert not find_contradictions(point, split_clauses(answer))


REST = "The dough rests so that the gas can make it rise."


@pytest.mark.parametrize(
    ("answer", "reference", "denies"),
    [
        (["Resting is not what makes the dough rise."], REST, True),
        (["Resting never makes the dough rise."], REST, True),
        (["Resting is not only for the taste, the dough rises."], REST, False),
        (["Resting is not baking but waiting for the gas."], REST, False),
        (["The dough rises.", "It does not burn."], REST, False),
        (["The dough does not burn."], "The dough does not burn in the shade.", False),
        (["静置不是为了让面团膨胀。"], "静置让面团膨胀。", True),
        (["静置不是为了口感，而是让面团膨胀。"], "静置让面团膨胀。", False),
    ],
)
def test_an_answer_may_deny_what_is_so(answer: list[str], reference: str, denies: bool) -> None:
    assert denies_all(answer, reference) is denies


def test_a_short_answer_with_an_opposite_is_turned() -> None:
    assert turns_short(["Tea from unlabelled boxes."], "Tea from labelled boxes.")
    assert not turns_short(["Tea from labelled boxes."], "Tea from labelled boxes.")


@pytest.mark.parametrize(
    ("question", "reference", "answer", "turned"),
    [
        (
            "What happens to the loaf if you raise the heat of the oven?",
            "The time falls by a third.",
            "If you raise the heat it needs a third less time.",
            False,
        ),
        (
            "What happens to the loaf if you raise the heat of the oven?",
            "The time falls by a third.",
            "If you raise the heat the time rises by a third.",
            True,
        ),
        ("提高烤箱温度会怎样？", "时间会减少三分之一。", "如果提高烤箱温度，用时只剩三分之二。", False),
        ("增加烤箱温度会怎样？", "时间会减少三分之一。", "如果增加烤箱温度，时间会增加三分之一。", True),
    ],
)
def test_a_condition_of_the_question_turns_nothing(question: str, reference: str, answer: str, turned: bool) -> None:
    assert turns_short([answer], reference, question) is turned
