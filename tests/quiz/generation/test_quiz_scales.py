"""True/false items of what the two ends of a scale mean."""

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.scales import exchange_ends, make_scale_items

WIND = """# Wind at sea

## The wind scale

The wind scale goes from calm (0) to storm (12). The wind scale was drawn up by a sailor. A wind is gusty.
"""


@pytest.mark.parametrize(
    ("text", "exchanged"),
    [
        ("Wind is told from calm (0) to storm (12).", "Wind is told from calm (12) to storm (0)."),
        ("On the scale, 0 means calm, and 12 means storm.", "On the scale, 12 means calm, and 0 means storm."),
        ("The cloud score runs from -1 to 1.", ""),
        ("Boats (3) and crews (3) went out.", ""),
        ("Calm (0) and storm (12) differ from ebb (1) and flood (2).", ""),
        ("In 1805 it was drawn up, and 12 ships sailed.", ""),
        ("风级从平静（0）到风暴（12）。", "风级从平静（12）到风暴（0）。"),
        ("风级中0表示平静，12表示风暴。", "风级中12表示平静，0表示风暴。"),
    ],
)
def test_the_ends_of_a_scale_change_places(text: str, exchanged: str) -> None:
    assert exchange_ends(text) == exchanged


def test_a_scale_gives_a_true_and_a_false_statement(tmp_path: Path) -> None:
    items = list(make_scale_items(read_markdown(tmp_path, WIND)))
    assert [item.answer for item in items] == [True, False]
    assert "calm (12) to storm (0)" in items[1].question
    assert all("calm (0) to storm (12)" in item.citation.quote for item in items)
