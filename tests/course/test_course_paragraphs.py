"""Lines of a paragraph that begin with a label in bold are things of their own."""

from pathlib import Path

import pytest

from tutor.course import LessonFile, read_lesson
from tutor.types import UnitKind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("**Boat:** the old one\n**Captain**: Ann\n**Fare:** 12", ["Boat: the old one", "Captain: Ann", "Fare: 12"]),
        ("**Total**:  \n`2 * 3 = 6`", ["Total: 2 * 3 = 6"]),
        ("The **boat** leaves\n**early** from the quay", ["The boat leaves early from the quay"]),
    ],
)
def test_labelled_lines(tmp_path: Path, text: str, parts: list[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"# Ferry\n\n{text}\n", encoding="utf-8")
    document = read_lesson(LessonFile(path, "a.md"), max_file_mb=5, max_chunk_chars=1200)
    units = [unit for chunk in document.chunks for unit in chunk.units]
    assert [unit.text for unit in units] == parts
    assert units[-1].location.line_end == 2 + len(text.split("\n"))


def test_stage_directions_head_what_is_spoken_after_them(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Script\n\n**[CUT TO: The quay]**\n\nThe ferry leaves.\n\n**[Ann]**\n\nIt is late.\n", encoding="utf-8"
    )
    document = read_lesson(LessonFile(path, "a.md"), max_file_mb=5, max_chunk_chars=1200)
    assert [chunk.heading for chunk in document.chunks] == [("The quay",), ("Ann",)]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "✅ **Cheap** - costs 12\n❌ **Wet** - you get\nwet feet",
            ["✅ Cheap - costs 12", "❌ Wet - you get wet feet"],
        ),
        ("The boat:\n• Sails\n• Oars\nIt floats.", ["Sails", "Oars"]),
        ("The boat has ✅ sails\nand oars", []),
        ("✅ The boat has sails\nand oars", []),
    ],
)
def test_lines_that_begin_with_a_glyph_are_points(tmp_path: Path, text: str, points: list[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"# Ferry\n\n{text}\n", encoding="utf-8")
    document = read_lesson(LessonFile(path, "a.md"), max_file_mb=5, max_chunk_chars=1200)
    units = [unit for chunk in document.chunks for unit in chunk.units]
    assert [unit.text for unit in units if unit.kind is UnitKind.BULLET] == points
