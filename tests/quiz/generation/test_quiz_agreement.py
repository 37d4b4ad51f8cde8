"""Names inflected for the sentence that they stand in."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.agreement import count_by, is_plural, make_singular, names_several, own, with_article


@pytest.mark.parametrize(
    ("label", "plural", "one"),
    [
        ("words", True, "word"),
        ("training tokens", True, "training token"),
        ("companies", True, "company"),
        ("boxes", True, "box"),
        ("share of the costs", False, "share of the costs"),
        ("status", False, "status"),
        ("species", False, "species"),
        ("glass", False, "glass"),
    ],
)
def test_plurals_are_told_and_undone(label: str, plural: bool, one: str) -> None:
    assert is_plural(label) is plural
    assert make_singular(label) == one


@pytest.mark.parametrize(
    ("name", "several"),
    [("GPUs", True), ("hand looms", True), ("Salt and pepper", True), ("Mars", False), ("pancreas", False)],
)
def test_only_names_of_words_that_the_lesson_knows_are_plurals(name: str, several: bool) -> None:
    assert names_several(name, frozenset({"looms", "weaver"})) is several


def test_articles_and_measure_words() -> None:
    assert [with_article(label) for label in ("area", "unit", "height")] == ["an area", "a unit", "a height"]
    assert [count_by(noun) for noun in ("公司", "茶叶", "车站", "方法名称")] == ["家公司", "种茶叶", "个车站", "种方法"]
    assert [own("电费", label) for label in ("金额", "占总额的比例")] == ["电费的金额", "电费占总额的比例"]
