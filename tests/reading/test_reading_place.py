"""The words that an address names are found in their lesson, also after the lesson was changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.golden import read_chunks
from tests.reading.test_reading_lesson import ORCHARD
from tutor.reading.address import anchor_of, fingerprint, read_fingerprint
from tutor.reading.place import find_place


def test_a_quote_is_found(tmp_path: Path) -> None:
    chunks = read_chunks(tmp_path, "orchard.md", ORCHARD)
    chunk = next(chunk for chunk in chunks if chunk.heading == ("Tools",))
    saw, gloves = ([u.text for u in chunk.units].index(text) for text in ("a saw", "gloves"))
    place = find_place(chunks, chunk.id, fingerprint("a saw\ngloves"))
    assert place is not None and place.is_exact
    assert place.keys == {(chunk.id, saw), (chunk.id, gloves)}


def test_a_quote_of_several_lines_is_one_unit(tmp_path: Path) -> None:
    chunks = read_chunks(tmp_path, "orchard.md", ORCHARD)
    place = find_place(chunks, chunks[0].id, fingerprint("They bear in September,\nand the harvest lasts three weeks."))
    assert place is not None and place.keys == {(chunks[0].id, 1)}


def test_without_words_it_is_the_passage(tmp_path: Path) -> None:
    chunks = read_chunks(tmp_path, "orchard.md", ORCHARD)
    for words in ("", "not a fingerprint", fingerprint("words that stand nowhere")):
        place = find_place(chunks, chunks[0].id, words)
        assert place is not None and not place.is_exact
        assert place.keys == {(chunks[0].id, n) for n in range(len(chunks[0].units))}


def test_a_changed_lesson_has_the_words_elsewhere_or_no_more(tmp_path: Path) -> None:
    chunks = [replace(chunk, id=f"new {chunk.id}") for chunk in read_chunks(tmp_path, "orchard.md", ORCHARD)]
    place = find_place(chunks, "gone", fingerprint("A second paragraph."))
    assert place is not None and place.keys == {(chunks[0].id, 2)}
    assert find_place(chunks, "gone", fingerprint("Words that stand nowhere.")) is None
    assert find_place(chunks, "gone") is None


@given(st.lists(st.text(max_size=30), max_size=6))
def test_a_fingerprint_has_a_code_for_each_line(lines: list[str]) -> None:
    quote = "\n".join(lines)
    codes = read_fingerprint(fingerprint(quote))
    assert all(read_fingerprint(fingerprint(line)) <= codes for line in quote.split("\n"))
    assert fingerprint(quote.replace(" ", "  ")) == fingerprint(quote)


def test_anchors_tell_paths_apart() -> None:
    assert anchor_of(()) == "top"
    assert anchor_of(("A", "B")) != anchor_of(("AB",)) != anchor_of(("B",))
