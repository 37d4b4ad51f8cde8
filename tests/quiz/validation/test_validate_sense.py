"""What a teacher would not use is rejected by the rule for it; sound items of the same kinds pass all new rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.quiz.validation.fixed_items import FIXED, UNFIXED
from tests.quiz.validation.flawed_items import FLAWS, SOUND, Flaw, make_orchard
from tests.quiz.validation.leaning_items import LEANING, UNLEANING
from tutor.quiz.validation import (
    alike,
    fixed,
    form,
    gaps,
    incidental,
    leaks,
    leaning,
    loose,
    openasked,
    owners,
    qualified,
    reasoned,
    subjects,
    tabled,
    torn,
    uses,
)
from tutor.quiz.validation.classes import classify_meaning
from tutor.quiz.validation.sameness import is_same_text
from tutor.quiz.validation.validate import FORM_RULES, LESSON_RULES
from tutor.quiz.validation.wording import check_sweeping_choices
from tutor.types import QuizItem

LEAN_MODULES = tuple(module.__name__ for module in (fixed, leaning, openasked, qualified, reasoned, subjects, uses))
MODULES = tuple(m.__name__ for m in (alike, form, gaps, incidental, leaks, loose, owners, tabled, torn)) + LEAN_MODULES
LEAN_RULES = {rule.__name__ for rule in (*FORM_RULES, *LESSON_RULES) if rule.__module__ in LEAN_MODULES}


def find_reasons(item: QuizItem) -> dict[str, str]:
    """Return what the rules of these modules say of an item, by the rule's name."""
    told = {rule.__name__: rule(item) for rule in FORM_RULES if rule.__module__ in MODULES}
    told |= {rule.__name__: rule(item, make_orchard()) for rule in LESSON_RULES if rule.__module__ in MODULES}
    return {name: reason for name, reason in told.items() if reason}


@pytest.mark.parametrize(
    "flaw", (*FLAWS, *LEANING, *UNFIXED), ids=lambda flaw: f"{flaw.rule}: {flaw.item.question[:50]}"
)
def test_a_flaw_is_found_by_its_rule(flaw: Flaw) -> None:
    assert flaw.rule in find_reasons(flaw.item)


@pytest.mark.parametrize("item", SOUND, ids=lambda item: f"{item.kind}: {item.question[:60]}")
def test_a_sound_item_breaks_no_rule(item: QuizItem) -> None:
    assert find_reasons(item) == {}


@pytest.mark.parametrize("item", (*UNLEANING, *FIXED), ids=lambda item: f"{item.kind}: {item.question[:60]}")
def test_what_stands_alone_breaks_no_rule_on_leaning(item: QuizItem) -> None:
    lean = {name for name in find_reasons(item) if name in LEAN_RULES}
    assert lean == set()


@pytest.mark.parametrize(
    ("meaning", "group"),
    [
        ("a smaller group of apples that you keep", "data"),
        ("one of the most popular orchard programs", "tool"),
        ("a type of grafting that needs no knife", "method"),
        ("the fraction of apples that fall early", "amount"),
        ("Rooting in water", "method"),
        ("the town by the sea", ""),
        ("一种用高温处理茶叶的方法", "method"),
        ("最流行的采茶软件之一", "tool"),
        ("每棵树上苹果的数量", "amount"),
        ("一家卖茶叶的公司，在山上", "organisation"),
        ("绿茶的一种", ""),
    ],
)
def test_a_definition_is_classed_by_its_noun(meaning: str, group: str) -> None:
    found = classify_meaning(meaning)[1]
    assert found == group or (group == "" and found in ("", "matter"))


def test_terms_that_stand_side_by_side_are_alike() -> None:
    kinds = make_orchard().kinds
    assert kinds.are_alike("North", "West")
    assert kinds.are_alike("Grafting", "Mulching")
    assert kinds.are_alike("杀青", "揉捻")
    assert not kinds.are_alike("Grafting", "Fenwick")
    assert not kinds.are_alike("杀青", "茶秤")
    assert kinds.find_groups("Rosa Lind") == frozenset({"person"})


@pytest.mark.parametrize("choice", ["Both the above", "both of the above", "All the above", "Neither of the above"])
def test_a_choice_of_the_above_is_sweeping(choice: str) -> None:
    item = next(item for item in SOUND if item.choices)
    assert isinstance(item.choices, tuple)
    assert check_sweeping_choices(replace(item, choices=(*item.choices, choice)))


def test_figures_of_the_same_digits_are_not_the_same() -> None:
    assert not is_same_text("$4.6 million", "$46 million")
    assert not is_same_text("1.7", "17")
    assert is_same_text("$4.6 million", "$ 4.6 million.")
