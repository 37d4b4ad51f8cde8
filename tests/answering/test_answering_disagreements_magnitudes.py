import pytest

from tutor.answering.disagreements.magnitudes import find_magnitudes, iterate_units


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("dozens of ewes", 24, 120, ""),
        ("hundreds of thousands of dollars", 1e5, 1e6, "$"),
        ("several hundred euros", 200, 1000, "€"),
        ("half a million words", 5e5, 5e5, "word"),
        ("one billion tokens", 1e9, 1e9, "token"),
        ("thirty days", 30, 30, "day"),
        ("many months", 3, 100, "month"),
        ("it takes weeks", 1, 13, "week"),
        ("two thirds of them", 200 / 3, 200 / 3, "%"),
        ("数十万个样本", 1e5, 1e6, "example"),
        ("成千上万的羊", 1e3, 1e5, ""),
        ("两千三百万元", 2.3e7, 2.3e7, "¥"),
        ("十二个月", 12, 12, ""),
        ("好几周", 2, 10, "week"),
        ("一半的羊", 50, 50, "%"),
    ],
)
def test_amounts_in_words_have_their_bounds(text: str, low: float, high: float, unit: str) -> None:
    (found,) = find_magnitudes(text)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    if unit:
        assert found.unit == unit


@pytest.mark.parametrize(
    "text", ["weeks later it rained", "the half was empty", "千万不要", "一天，羊来了", "二元分类", "at a loss"]
)
def test_idioms_are_no_amounts(text: str) -> None:
    assert find_magnitudes(text) == []


def test_a_magnitude_stands_where_its_words_stand() -> None:
    text = "It took tens of millions of dollars and several weeks."
    assert [text[m.start : m.end] for m in find_magnitudes(text)] == ["tens of millions of dollars", "several weeks"]


def test_column_names_hold_units() -> None:
    assert list(iterate_units("Data size (tokens)")) == ["token"]
    assert list(iterate_units("Price in $")) == ["$"]
    assert list(iterate_units("Colour")) == []
