"""Units of sections: what a heading states is one too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.course import LessonFile, read_lesson
from tutor.types import Document


def read(path: Path, text: str) -> Document:
    path.write_text(text)
    return read_lesson(LessonFile(path, path.name), max_file_mb=1, max_chunk_chars=900)


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("1.3:1 -- Boats to berths in summer", True),
        ("~$40: Fare of a family on the night ferry", True),
        ("Dry the hull at 40% humidity before tarring", True),
        ("What does a sail for $90 look like?", False),
        ("Step 2: Drying the hull in the shed", False),
        ("10:30 Opening of the harbour fair", False),
        ("$40", False),
    ],
)
def test_a_heading_that_states_a_figure_can_be_quoted(tmp_path: Path, heading: str, told: bool) -> None:
    document = read(tmp_path / "a.md", f"# Boats\n\n## {heading}\n\nBoats are kept in the harbour all summer.\n")
    units = [unit for chunk in document.chunks for unit in chunk.units]
    quoted = [unit for unit in units if unit.text == heading]
    assert bool(quoted) is told
    assert all(unit.location.line_start == 3 for unit in quoted)


def test_a_head_with_dotted_names_is_no_text_and_its_suffix_ends_the_title(tmp_path: Path) -> None:
    head = "---\ntitle: 'Harbour fees'\ntitleSuffix: Port of Aire\nport.topic: how-to\n---\n\n"
    document = read(tmp_path / "a.md", head + "# Fees\n\nA berth costs 4 euros a night.\n")
    assert document.title == "Harbour fees - Port of Aire"
    assert [unit.text for chunk in document.chunks for unit in chunk.units] == ["A berth costs 4 euros a night."]
