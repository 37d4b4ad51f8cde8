"""Points of a checklist are marked, whatever the format writes its boxes with."""

from pathlib import Path

import pytest

from tutor.course import read_lesson
from tutor.course.files import LessonFile
from tutor.index.records import dump_chunks, load_chunks
from tutor.types import Unit

MARKDOWN = """# Sourdough

Feed the starter twice a day.

## Wrap-up

- [ ] Say why the starter is fed
- [x] Name the two flours
- Wash the bowl
"""
PLAIN = """Sourdough

Feed the starter twice a day.

Wrap-up
☐ Say why the starter is fed
☐ Name the two flours
- [ ] Shape a loaf
- Wash the bowl
"""
HTML = """<h1>Sourdough</h1><p>Feed the starter twice a day.</p><h2>Wrap-up</h2><ul>
<li><input type="checkbox"> Say why the starter is fed</li>
<li><label><input type="checkbox" checked> Name the two flours</label></li>
<li>Wash the bowl<ul><li><input type="checkbox">Dry it</li></ul></li></ul>"""


def read_tasks(tmp_path: Path, name: str, text: str) -> tuple[list[str], list[Unit]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    document = read_lesson(LessonFile(path, name), max_file_mb=5, max_chunk_chars=1200)
    assert load_chunks(dump_chunks(document.chunks)) == document.chunks
    units = [unit for chunk in document.chunks for unit in chunk.units]
    return [unit.text for unit in units if unit.task], units


@pytest.mark.parametrize(
    ("name", "text", "tasks"),
    [
        ("a.md", MARKDOWN, ["Say why the starter is fed", "Name the two flours"]),
        ("a.txt", PLAIN, ["Say why the starter is fed", "Name the two flours", "Shape a loaf"]),
        ("a.html", HTML, ["Say why the starter is fed", "Name the two flours", "Dry it"]),
    ],
)
def test_points_with_a_box_are_tasks(tmp_path: Path, name: str, text: str, tasks: list[str]) -> None:
    found, units = read_tasks(tmp_path, name, text)
    assert found == tasks
    assert any(unit.text == "Wash the bowl" and not unit.task for unit in units)
