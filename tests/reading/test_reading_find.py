"""Words are found while they are typed, and marked where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lessons import FERRY, KELP, TEA
from tests.reading.golden import read_chunks
from tutor.reading.find import Finder, Hit, mark_words
from tutor.types import Chunk


@pytest.fixture
def chunks(tmp_path: Path) -> tuple[Chunk, ...]:
    lessons = (("ferry.md", FERRY), ("tea.md", TEA), ("kelp.md", KELP))
    return tuple(chunk for name, text in lessons for chunk in read_chunks(tmp_path, name, text))


def tell(hit: Hit) -> str:
    return "".join(f"[{text}]" if marked else text for text, marked in hit.snippet)


@pytest.mark.parametrize(
    ("typed", "document", "snippet"),
    [
        ("passen", "ferry.md", "The Sund ferry carries 310 [passengers]."),
        ("the passengers", "ferry.md", "The Sund ferry carries 310 [passengers]."),
        ("绿茶", "tea.md", "[绿茶]要用80度的水，泡两分钟。"),
        ("綠茶", "tea.md", "[绿茶]要用80度的水，泡两分钟。"),
        ("ROPE of", "kelp.md", "A [rope] of kelp weighs about 40 kg after five months."),
        ("310", "ferry.md", "The Sund ferry carries [310] passengers."),
    ],
)
def test_the_best_passage_comes_first(chunks: tuple[Chunk, ...], typed: str, document: str, snippet: str) -> None:
    hit = Finder(chunks).find(typed, 5)[0]
    assert (hit.document, tell(hit)) == (document, snippet)
    assert hit.chunk_id in {chunk.id for chunk in chunks} and hit.words


def test_words_of_the_heading_count(chunks: tuple[Chunk, ...]) -> None:
    hits = Finder(chunks).find("history brevik", 5)
    assert [(hit.heading, tell(hit)) for hit in hits] == [
        (("History",), "The first boat, the [Brevik], was 48 metres long.")
    ]


def test_what_is_left_comes_by_meaning(chunks: tuple[Chunk, ...]) -> None:
    kelp = next(chunk for chunk in chunks if chunk.document == "kelp.md")
    asked: list[tuple[str, int]] = []

    def search(query: str, limit: int) -> list[Chunk]:
        asked.append((query, limit))
        return [kelp, kelp]

    finder = Finder(chunks)
    found = finder.find("seaweed", 4, search)
    assert {hit.chunk_id for hit in found} == {kelp.id} and asked == [("seaweed", 4)]
    both = finder.find("kelp", 9, search)
    assert len({hit.chunk_id for hit in both}) == len(both)
    assert finder.find("  ", 4, search) == [] == finder.find("?!", 4, search)


def test_a_long_unit_is_cut_around_its_first_word(tmp_path: Path) -> None:
    words = " ".join(f"knot{n}" for n in range(60))
    (hit,) = Finder(read_chunks(tmp_path, "knots.md", f"# Knots\n\n{words} bowline and more\n")).find("bowline", 3)
    assert tell(hit).startswith("… ") and "[bowline]" in tell(hit) and len(tell(hit)) < 170


def test_parts_of_a_word_written_apart_or_with_a_hyphen_are_one() -> None:
    assert mark_words("A re-read and reread book", ["reread"]) == (
        ("A ", False),
        ("re-read", True),
        (" and ", False),
        ("reread", True),
        (" book", False),
    )


@given(st.text("aAbé 中国-'.ﬀİ\n", max_size=40), st.lists(st.text("aAb中é", min_size=1, max_size=4), max_size=3))
def test_marks_lose_nothing(text: str, terms: list[str]) -> None:
    assert "".join(part for part, _ in mark_words(text, terms)) == text
