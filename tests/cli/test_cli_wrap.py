"""Line breaking for the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor.cli.wrap import KEPT_SPACE, wrap_lines

TEXTS = st.text(st.sampled_from("ab c，。（）“”预训练 12%…[]\n-"), max_size=80)


@given(TEXTS, st.integers(4, 30))
def test_only_spaces_at_line_ends_are_lost(text: str, width: int) -> None:
    joined = "".join(wrap_lines(text, width))
    assert joined.replace(" ", "") == text.replace(" ", "").replace("\n", "")


@given(TEXTS, st.integers(4, 30))
def test_a_line_is_wider_than_asked_only_if_it_is_one_piece(text: str, width: int) -> None:
    for line in wrap_lines(text, width):
        wide = sum("\u4e00" <= letter <= "\u9fff" for letter in line)
        assert cell_len(line) <= width or (wide <= 1 and " " not in line.strip()) or line.startswith(" ")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("预训练是第一阶段。微调", 8, ["预训练是", "第一阶", "段。微调"]),
        ("他说（预训练）很贵", 8, ["他说（预", "训练）很", "贵"]),
        ("first\nsecond line", 20, ["first", "second line"]),
        (f"It costs 14{KEPT_SPACE}[1]", 11, ["It costs", "14 [1]"]),
        ("", 10, [""]),
    ],
)
def test_lines_break_where_a_reader_expects_it(text: str, width: int, lines: list[str]) -> None:
    assert wrap_lines(text, width) == lines
