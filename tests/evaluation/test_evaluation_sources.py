"""Quotes are looked up in the lesson's own file: markup and damage may differ, words and figures may not."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.evaluation.sources import Source, holds_quote, holds_quote_at, load_sources, squash
from tutor.settings import Settings
from tutor.types import Citation, Location

MARKDOWN = """# Bread

A **loaf** costs [four dollars](http://example.com/4), it\u03b2s said,
and *rye* costs more.

| Flour | Price |
|---|---|
| Rye | $6.20 |
| Wheat | $4 |

黑麦面包要**６**元。
"""
TALK = "0:01 so the dough\n0:04 rests for two\n0:09 hours\n"
PAGE = "<html><body><p>A lo<b>af</b> &amp; a roll</p>\n<p>cost $6</p></body></html>"


def cite(quote: str, first: int | None = None, last: int | None = None) -> Citation:
    return Citation(1, quote, "", "a.md", "", (), "en", Location(first, last))


def read(tmp_path: Path, name: str, text: str) -> Source:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return load_sources([tmp_path], Settings(home=tmp_path))[name]


@pytest.mark.parametrize(
    ("quote", "held"),
    [
        ("A loaf costs four dollars", True),
        ("A loaf costs four dollars … , it’s said,\nand rye costs more.", True),
        ("Rye | $6.20", True),
        ("Rye | $6.20\nWheat | $4", True),
        ("黑麦面包要6元。", True),
        ("Wheat | $4\nRye | $6.20", False),
        ("Rye | $6.30", False),
        ("A loaf never costs four dollars", False),
        ("黑麦面包要7元。", False),
        ("黑麥面包要6元。", False),
        ("", False),
        ("**", False),
    ],
)
def test_a_quote_stands_in_a_markdown_file_word_for_word_and_in_order(tmp_path: Path, quote: str, held: bool) -> None:
    assert holds_quote(read(tmp_path, "a.md", MARKDOWN), quote) is held


@pytest.mark.parametrize(
    ("first", "last", "held"),
    [(8, 8, True), (7, 9, True), (9, 9, False), (1, 7, False), (None, None, False), (0, 0, False)],
)
def test_a_quote_stands_at_the_lines_named_or_not(
    tmp_path: Path, first: int | None, last: int | None, held: bool
) -> None:
    assert holds_quote_at(read(tmp_path, "a.md", MARKDOWN), cite("Rye | $6.20", first, last)) is held


def test_the_times_of_a_transcript_are_no_words(tmp_path: Path) -> None:
    source = read(tmp_path, "talk.txt", TALK)
    assert holds_quote(source, "so the dough rests for two hours")
    assert holds_quote_at(source, cite("dough rests for two hours", 1, 3))
    assert not holds_quote_at(source, cite("dough rests for two hours", 1, 2))


def test_the_tags_of_a_page_are_no_words(tmp_path: Path) -> None:
    source = read(tmp_path, "page.html", PAGE)
    assert holds_quote_at(source, cite("A loaf & a roll", 1, 1))
    assert not holds_quote(source, "A loaf b a roll")


def test_other_formats_are_read_as_lessons_are(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Bread", 1)
    document.add_paragraph("A loaf costs $4. Rye costs more.")
    document.save(str(tmp_path / "bread.docx"))
    source = load_sources([tmp_path], Settings(home=tmp_path))["bread.docx"]
    assert holds_quote(source, "A loaf costs $4.")
    assert holds_quote_at(source, cite("Rye costs more."))
    assert not holds_quote(source, "A loaf costs $5.")


def test_subtitles_are_looked_up_without_their_times(tmp_path: Path) -> None:
    cues = "1\n00:00:01,000 --> 00:00:03,000\nso the dough\n\n2\n00:00:03,000 --> 00:00:05,000\nrests for two hours.\n"
    assert holds_quote(read(tmp_path, "talk.srt", cues), "so the dough rests for two hours.")


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-nothing")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    assert load_sources([tmp_path], Settings(home=tmp_path)) == {}


def test_files_have_the_names_that_citations_give_them(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.md").write_text(MARKDOWN, encoding="utf-8")
    assert set(load_sources([tmp_path], Settings(home=tmp_path))) == {"en/a.md"}


def test_a_text_in_another_script_keeps_its_letters() -> None:
    assert squash("Хлеб!") == "хлеб"
    assert squash("Ein Brot, 4 €") == "einbrot4"


@given(st.lists(st.sampled_from(["Rye", "costs", "$6.20", "**more**", "黑麦", "than", "4"]), min_size=2, max_size=12))
def test_every_run_of_lines_holds_what_stands_in_it(words: list[str]) -> None:
    source = Source(tuple(words), numbered=True)
    for first in range(1, len(words) + 1):
        quote = "\n".join(words[first - 1 :])
        assert holds_quote_at(source, cite(quote, first, len(words)))
        assert not holds_quote_at(source, cite(quote + " z", first, len(words)))
