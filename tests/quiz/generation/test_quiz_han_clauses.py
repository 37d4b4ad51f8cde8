"""Clauses of Chinese prose that can be asked about alone, and what their pronouns stand for."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.hanclauses import read_clauses


@pytest.mark.parametrize(
    ("text", "before", "clause"),
    [
        ("在该工艺中，坯体由匣钵保护。", "窑工采用一种叫做 Raku 的工艺。", "在 Raku 工艺中，坯体由匣钵保护。"),
        ("它记录每一窑的温度。", "火候由称为 Kilnlog 的表格决定。", "Kilnlog 记录每一窑的温度。"),
    ],
)
def test_a_name_that_the_sentence_before_brings_in_is_put_for_its_pronoun(text: str, before: str, clause: str) -> None:
    assert (clause, True) in list(read_clauses(text, before))


def test_a_pronoun_after_two_new_names_is_left() -> None:
    before = "火候由称为 Kilnlog 的表格和称为 Pyro 的仪表决定。"
    assert not any(is_named for _, is_named in read_clauses("它记录每一窑的温度。", before))


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("由于素烧让坯体变得坚硬多孔，因此釉浆容易附着。", "素烧让坯体变得坚硬多孔。"),
        ("坯体的收缩率取决于泥料的含水量，因为水分会在窑里蒸发。", "坯体的收缩率取决于泥料的含水量。"),
        ("高岭土是一种白色的黏土，它决定了瓷器能够承受的最高温度。", "高岭土决定了瓷器能够承受的最高温度。"),
        ("σ 是所谓的膨胀系数，它决定了釉面会不会开裂。", "膨胀系数决定了釉面会不会开裂。"),
        ("可以按照升温曲线来调节火力，该曲线给出每个小时的窑温。", "升温曲线给出每个小时的窑温。"),
        ("虽然两种窑看起来很像，但馒头窑的火焰是从上往下倒流的。", "馒头窑的火焰是从上往下倒流的。"),
        ("这一节讲釉料，青釉是石灰釉的一个分支。", "青釉是石灰釉的一个分支。"),
        ("小心：铅釉本质上不是安全的，所以不要用它盛放食物。", "铅釉本质上不是安全的。"),
    ],
)
def test_what_is_stated_inside_a_sentence_stands_alone(text: str, clause: str) -> None:
    assert clause in [told for told, _ in read_clauses(text, "")]
