"""Reading as a whole: stable ids, quotes that stand in the source, bounded chunks, bad files."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tutor.course.reader as reader
from tutor.course import LessonFile, read_lesson
from tutor.errors import ReadError
from tutor.types import Document


def read(path: Path, *, max_file_mb: int = 1, max_chunk_chars: int = 300) -> Document:
    return read_lesson(LessonFile(path, path.name), max_file_mb=max_file_mb, max_chunk_chars=max_chunk_chars)


WORDS = st.sampled_from(
    (
        "bees dance, They’re the hive costs €12 45% queen! 3.5 kg and wax: honey (sweet) because 1,400 of."
        " 蜜蜂。 预训练 → ✅"
    ).split()
)
LINE = st.builds(
    lambda mark, words: mark + " ".join(words),
    st.sampled_from(["", "", "", "- ", "1. ", "# ", "## ", "| ", "├── ", "🐝 ", "  - ", "> "]),
    st.lists(WORDS, max_size=14),
)
TEXTS = st.lists(st.one_of(LINE, st.just("")), min_size=1, max_size=25).map("\n".join)


def squash(text: str) -> str:
    return re.sub(r"[^a-z0-9一-鿿]+", "", text.lower())


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, st.sampled_from(["a.txt", "a.md"]))
def test_nothing_is_lost_and_quotes_stand_at_their_lines(tmp_path: Path, text: str, name: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="\n")
    try:
        document = read(path)
    except ReadError as error:
        assert "no text" in str(error) or "empty" in str(error)
        return
    source = text.split("\n")
    everything = document.title
    for chunk in document.chunks:
        everything += " ".join((*chunk.heading, *(f"{u.lead} {u.text}" for u in chunk.units)))
        for unit in chunk.units:
            start, end = unit.location.line_start, unit.location.line_end
            assert start is not None
            assert end is not None
            assert 1 <= start <= end <= len(source)
            near = squash("\n".join(source[start - 1 : end]))
            for piece in re.split(r"…|\n| \| ", unit.quote):
                assert squash(piece) in near
    figures = set(re.findall(r"\d[\d,.]*\d", "\n".join(source)))
    headings_without_text = not document.chunks
    assert headings_without_text or figures <= set(re.findall(r"\d[\d,.]*\d", everything)) | _bare_headings(text)
    assert [c.id for c in read(path).chunks] == [c.id for c in document.chunks]
    assert len({c.id for c in document.chunks}) == len(document.chunks)


def _bare_headings(text: str) -> set[str]:
    """Figures of headings: one without text below it leaves no chunk to stand in."""
    lines = [line for line in text.split("\n") if re.match(r"^(?:#|🐝|1\.|\w)", line) and len(line.split()) <= 17]
    return set(re.findall(r"\d[\d,.]*\d", "\n".join(lines)))


def test_ids_survive_an_edit_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Bees\n\n## Wax\n\nWax melts at 62 degrees.\n\n## Honey\n\nHoney keeps.\n")
    before = {c.heading: c.id for c in read(path).chunks}
    path.write_text("# Bees\n\nA new line.\n\n## Wax\n\nWax melts at 62 degrees.\n\n## Honey\n\nHoney keeps well.\n")
    after = {c.heading: c.id for c in read(path).chunks}
    assert after[("Wax",)] == before[("Wax",)]
    assert after[("Honey",)] != before[("Honey",)]


def test_chunks_are_bounded_and_tables_keep_their_header(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    rows = "".join(f"| hive {n} | {n * 100} bees |\n" for n in range(60))
    path.write_text("# Bees\n\nThe counts:\n\n| Hive | Count |\n|---|---|\n" + rows)
    chunks = read(path).chunks
    assert len(chunks) > 3
    assert all(len(chunk.text) <= 340 for chunk in chunks)
    assert all("Hive | Count" in chunk.text for chunk in chunks)
    assert all(unit.header == ("Hive", "Count") for chunk in chunks for unit in chunk.units if unit.cells)


def test_lists_are_cut_before_their_introduction(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    first = "".join(f"- tool number {n} of the keeper\n" for n in range(6))
    second = "".join(f"- rule number {n} of the keeper\n" for n in range(6))
    path.write_text(f"# Bees\n\nTools are:\n\n{first}\nRules are:\n\n{second}")
    assert [c.units[0].text for c in read(path).chunks] == ["Tools are:", "Rules are:"]


@pytest.mark.parametrize("data", [b"", b"  \n\n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    with pytest.raises(ReadError, match="empty"):
        read(path)


def test_binary_file_named_text(tmp_path: Path) -> None:
    path = tmp_path / "photo.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50)
    with pytest.raises(ReadError, match="binary"):
        read(path)


def test_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the file was opened")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match=r"200 MB.*TUTOR_MAX_FILE_MB"):
        read(path, max_file_mb=50)


def test_file_that_vanishes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    with pytest.raises(ReadError, match="vanished"):
        read(path)
    path.write_text("Bees dance.")
    real_stat = Path.stat

    def stat_then_remove(self: Path, **options: bool) -> os.stat_result:
        result = real_stat(self, **options)
        if self == path:
            path.unlink()
        return result

    monkeypatch.setattr(Path, "stat", stat_then_remove)
    with pytest.raises(ReadError, match="vanished"):
        read(path)


def test_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Bees dance.")

    def deny(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)
    with pytest.raises(ReadError, match="Permission") as raised:
        read(path)
    assert raised.value.remedy


@pytest.mark.parametrize("name", ["a.docx", "a.pptx", "a.pdf", "a.ipynb"])
def test_wrong_content_is_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"Bees dance all day long. " * 20)
    with pytest.raises(ReadError) as raised:
        read(path)
    assert "\n" not in str(raised.value)
    assert raised.value.remedy


def test_office_file_with_password(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    with pytest.raises(ReadError, match="password"):
        read(path)


def test_parser_failures_become_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Bees dance.")

    def fail(_: object) -> None:
        raise KeyError("strange\nerror")

    monkeypatch.setattr(reader, "repair_lines", fail)
    with pytest.raises(ReadError, match="damaged") as raised:
        read(path)
    assert "\n" not in str(raised.value)
