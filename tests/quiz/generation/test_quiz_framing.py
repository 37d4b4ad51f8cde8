"""A table is named by the line above it, and a part of a lesson by a heading that is a name."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.framing import Place, find_place, read_caption

HEADER = ("Boat", "Load")


@pytest.mark.parametrize(
    ("lead", "caption"),
    [
        ("Boats of the northern line: Boat | Load", "Boats of the northern line"),
        ("北线的船只： Boat | Load", "北线的船只"),
        ("Here are the boats of the line: Boat | Load", ""),
        ("The boats are listed below: Boat | Load", ""),
        ("Summary: Boat | Load", ""),
        ("Boat | Load", ""),
        ("Another line", ""),
    ],
)
def test_a_caption_is_a_name_and_no_sentence(lead: str, caption: str) -> None:
    assert read_caption(lead, HEADER) == caption


def test_a_heading_that_asks_or_calls_names_nothing() -> None:
    assert find_place(("Ferries of the bay", "Where do they sail?"), "Ships", "en") == (
        "Ferries of the bay",
        Place.SECTION,
    )
    assert find_place(("Let's sail away!",), "Ships of the bay", "en") == ("Ships of the bay", Place.LESSON)
    assert find_place(("Where the ferries sail",), "Ships", "en") == ("Where the ferries sail", Place.SECTION)
    assert find_place(("渡轮开往哪里？",), "海湾的船", "zh") == ("海湾的船", Place.LESSON)
    assert find_place(("Any",), "Ships", "en", "The fleet of 1900:") == ("The fleet of 1900", Place.TABLE)
