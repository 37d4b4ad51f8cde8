import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.text.figures import figure_values, find_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$1,000 - $100,000", [(1000, "$"), (100000, "$")]),
        ("10K-1M examples", [(10000, ""), (1000000, "example")]),
        ("30+ days", [(30, "day")]),
        ("500B words", [(500e9, "word")]),
        ("GPT-3 took 4.6 million dollars", [(4.6e6, "$")]),
        ("460x cheaper", [(460, "times")]),
        ("460万美元", [(4.6e6, "$")]),
        ("3000亿个词元", [(3e11, "token")]),
        ("１２个月，1.5倍", [(12, "month"), (1.5, "times")]),
        ("€235 at 6 PM, 2:30 later", [(235, "€")]),
        ("60% of it", [(60, "%")]),
        ("晚上6点，2.9遍，12年级，40个例子", [(2.9, "times"), (12, "grade"), (40, "example")]),
        ("no figure in V100 or Llama-2", []),
    ],
)
def test_figures_have_value_and_unit(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in find_figures(text)] == expected


def test_the_same_amount_is_equal_in_every_spelling() -> None:
    spellings = ["4.6 million", "4,600,000", "460万", "4.6M", "４６０萬"]
    assert {frozenset(figure_values(s)) for s in spellings} == {frozenset({4600000.0})}


@given(st.integers(0, 10**12))
def test_grouping_does_not_change_a_value(number: int) -> None:
    assert figure_values(f"{number:,}") == figure_values(str(number)) == {float(number)}


@given(st.text(max_size=60))
def test_spans_point_at_their_text(text: str) -> None:
    for figure in find_figures(text):
        assert text[figure.start : figure.end] == figure.text
