"""Finding lessons: stable names, loops, hidden and unsupported files, clashing roots."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tutor.course import find_lessons, read_lesson


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Bees dance.")


def test_folder_is_walked_in_order(tmp_path: Path) -> None:
    write(tmp_path, "b.md", "a/z.txt", "a/b.pdf", "notes", "A.HTML", ".hidden.md", ".git/x.md", "a/~$b.docx")
    lessons, skipped = find_lessons([tmp_path])
    assert [lesson.name for lesson in lessons] == ["A.HTML", "a/b.pdf", "a/z.txt", "b.md", "notes"]
    assert skipped == []


def test_unsupported_and_missing_files_are_named(tmp_path: Path) -> None:
    write(tmp_path, "song.mp3", "old.doc", "a.md")
    lessons, skipped = find_lessons([tmp_path, tmp_path / "nowhere"])
    assert [lesson.name for lesson in lessons] == ["a.md"]
    reasons = {item.path: item.reason for item in skipped}
    assert ".mp3" in reasons["song.mp3"]
    assert ".docx" in reasons["old.doc"]
    assert "no such" in reasons[str(tmp_path / "nowhere")]


def test_loops_of_links_end(tmp_path: Path) -> None:
    write(tmp_path, "a/one.md")
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.md").symlink_to("self.md")
    (tmp_path / "gone.md").symlink_to(tmp_path / "missing.md")
    lessons, skipped = find_lessons([tmp_path])
    assert [lesson.name for lesson in lessons] == ["a/one.md"]
    assert sorted(item.path for item in skipped) == ["gone.md", "self.md"]


def test_single_file_has_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, "deep/a.md")
    lessons, _ = find_lessons([tmp_path / "deep" / "a.md"])
    assert [lesson.name for lesson in lessons] == ["a.md"]


def test_a_name_that_cannot_be_printed_is_escaped(tmp_path: Path) -> None:
    write(tmp_path, "two\nlines.md")
    names = ["two%0Alines.md"]
    if sys.platform == "linux":  # elsewhere file systems hold Unicode names only
        (tmp_path / os.fsdecode(b"caf\xe9.md")).write_text("Bees dance.")
        names = ["caf%E9.md", *names]
    lessons, _ = find_lessons([tmp_path])
    assert [lesson.name for lesson in lessons] == names
    for lesson in lessons:
        document = read_lesson(lesson, max_file_mb=1, max_chunk_chars=300)
        assert document.title == lesson.name.removesuffix(".md")
        assert document.title.isprintable()


def test_clashing_roots_are_prefixed(tmp_path: Path) -> None:
    write(tmp_path, "x/week/a.md", "y/week/a.md", "z/a.md", "z/only.md")
    lessons, _ = find_lessons([tmp_path / "x" / "week", tmp_path / "y" / "week", tmp_path / "z"])
    assert [lesson.name for lesson in lessons] == ["only.md", "week-2/a.md", "week/a.md", "z/a.md"]
    assert len({lesson.path for lesson in lessons}) == 4


def test_same_file_is_found_once(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    lessons, _ = find_lessons([tmp_path, tmp_path / "a.md"])
    assert [lesson.name for lesson in lessons] == ["a.md"]
