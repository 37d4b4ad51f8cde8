"""What reading a lesson as a whole needs: where paragraphs and items begin, numbers, code and formulas as written."""

from __future__ import annotations

import json
from pathlib import Path

from tutor.course import LessonFile, read_lesson
from tutor.index.records import dump_chunks, load_chunks
from tutor.types import Unit, UnitKind

KNOTS = r"""# Knots

A rope of length $\hat{l}_i = \sum_{j} w_{j} x_j$ holds. It costs $5 and $6.
A second line of the same paragraph.

Another paragraph: \(a \{ b \}\).

3. Cut the rope.
4. Tie it:
   - a loop
   - an end

   And pull.

```python
def tie(rope):

    return  rope
```

| Knot | Strength |
|---|---|
| Bowline | $s_{1} \\ s_{2}$ |
"""


def read(folder: Path, name: str, text: str) -> list[Unit]:
    (folder / name).write_text(text, encoding="utf-8")
    document = read_lesson(LessonFile(folder / name, name), max_file_mb=1, max_chunk_chars=900)
    assert load_chunks(dump_chunks(document.chunks)) == document.chunks
    return [unit for chunk in document.chunks for unit in chunk.units]


def test_markdown(tmp_path: Path) -> None:
    units = read(tmp_path, "knots.md", KNOTS)
    sentences = [unit for unit in units if unit.kind is UnitKind.SENTENCE]
    assert [unit.begins for unit in sentences] == [True, False, False, True]
    assert sentences[0].quote == r"A rope of length $\hat{l}_i = \sum_{j} w_{j} x_j$ holds."
    assert sentences[3].quote == r"Another paragraph: \(a \{ b \}\)."
    items = [(unit.text, unit.begins, unit.depth, unit.mark) for unit in units if unit.kind is UnitKind.BULLET]
    assert items == [
        ("Cut the rope.", True, 0, "3."),
        ("Tie it:", True, 0, "4."),
        ("a loop", True, 1, ""),
        ("an end", True, 1, ""),
        ("And pull.", False, 1, ""),
    ]
    (code,) = [unit for unit in units if unit.kind is UnitKind.CODE]
    assert code.quote == "def tie(rope):\n\n    return  rope"
    assert code.text == "def tie(rope): return rope"
    (row,) = [unit for unit in units if unit.kind is UnitKind.ROW]
    assert row.quote == r"Bowline | $s_{1} \\ s_{2}$" and row.begins


def test_plain_text(tmp_path: Path) -> None:
    units = read(
        tmp_path, "knots.txt", "Tie a bowline\n\n1. Make a loop.\n2. Pull the end.\n\nIt holds. It never slips.\n"
    )
    assert [(unit.text, unit.mark, unit.begins) for unit in units] == [
        ("Make a loop.", "1.", True),
        ("Pull the end.", "2.", True),
        ("It holds.", "", True),
        ("It never slips.", "", False),
    ]


def test_web_page(tmp_path: Path) -> None:
    page = (
        "<h1>Knots</h1><ol start='4'><li>Cut<p>Well done.</p></li><li>Tie<ul><li>a loop</li></ul></li></ol>"
        "<pre>tie:\n  rope</pre><p>One.</p><p>Two. Three.</p>"
    )
    units = read(tmp_path, "knots.html", page)
    assert [(unit.quote, unit.mark, unit.depth, unit.begins) for unit in units] == [
        ("Cut", "4.", 0, True),
        ("Well done.", "", 1, False),
        ("Tie", "5.", 0, True),
        ("a loop", "", 1, True),
        ("tie:\n  rope", "", 0, True),
        ("One.", "", 0, True),
        ("Two.", "", 0, True),
        ("Three.", "", 0, False),
    ]


def test_notebook(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": "# Knots\n\nTie $x_{1} + y_{2}$ well.\n\nPull."},
        {"cell_type": "code", "metadata": {}, "source": "if rope:\n    tie()", "outputs": [], "execution_count": None},
    ]
    text = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    units = read(tmp_path, "knots.ipynb", text)
    assert [(unit.quote, unit.begins) for unit in units] == [
        ("Tie $x_{1} + y_{2}$ well.", True),
        ("Pull.", True),
        ("if rope:\n    tie()", True),
    ]
