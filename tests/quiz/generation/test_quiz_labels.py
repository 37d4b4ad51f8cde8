"""Labels of columns are read into what they name, their unit and their hedge."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.labels import Label, drop_remark, read_label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Length (cm)", Label("Length", "cm")),
        ("Load (approximate tons)", Label("Load", "tons", is_hedged=True)),
        ("Number of piers", Label("piers")),
        ("Number of the house", Label("Number of the house")),
        ("Score (higher is better)", Label("Score")),
        ("长度（公里）", Label("长度", "公里")),
        ("(unnamed)", Label("(unnamed)")),
    ],
)
def test_a_label_is_read(text: str, label: Label) -> None:
    assert read_label(text) == label


def test_only_a_remark_at_the_end_is_dropped() -> None:
    assert drop_remark("Sula (2 hulls)") == "Sula"
    assert drop_remark("苏拉号（双体船）") == "苏拉号"
    assert drop_remark("(the whole)") == "(the whole)"
    assert drop_remark("Plain") == "Plain"
