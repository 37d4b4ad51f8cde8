"""A lesson of each format is put together again as its author wrote it."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.golden import read_chunks, read_page, tell_page
from tutor.reading.lesson import list_lessons, open_lesson
from tutor.types import Chunk, Location, Unit, UnitKind

ORCHARD = r"""# The orchard

Apple trees are cut in March. They bear in September,
and the harvest lasts three weeks.

A second paragraph.

## Tools

You need:

1. a saw
2. a ladder:
   - of wood
   - of metal
3. gloves

| Tool | Price |
|---|---|
| Saw | $12 |
| Ladder | $40 |

### By hand

```python
def cut(tree):
    if tree.sick:

        return None
```

The yield is $y = \frac{a}{b}$.

- [ ] I can name two tools

## Tools

Another section of the same name.
"""


def test_markdown(tmp_path: Path) -> None:
    page = read_page(tmp_path, "orchard.md", ORCHARD)
    assert (page.title, page.languages, page.video) == ("The orchard", ("en",), "")
    assert tell_page(page) == [
        "Apple trees are cut in March. / They bear in September, and the harvest lasts three weeks.",
        "A second paragraph.",
        "## Tools",
        "You need:",
        "1. a saw",
        "2. a ladder:",
        "  - of wood",
        "  - of metal",
        "3. gloves",
        "Tool ! Price",
        "Saw | $12",
        "Ladder | $40",
        "### By hand",
        "code: def cut(tree):\n    if tree.sick:\n\n        return None",
        r"The yield is $y = \frac{a}{b}$.",
        "- [ ] I can name two tools",
        "## Tools",
        "Another section of the same name.",
    ]
    anchors = [heading.anchor for heading in page.outline]
    assert len(set(anchors)) == 3 and anchors[2] == f"{anchors[0]}-2"


def test_what_length_cuts_is_whole_again(tmp_path: Path) -> None:
    rows = "".join(f"| Tree {n} | {n} kg of apples every year |\n" for n in range(40))
    items = "".join(f"{n}. Prune the tree number {n} before the buds open.\n" for n in range(1, 31))
    text = f"# Yield\n\n| Tree | Yield |\n|---|---|\n{rows}\nThen:\n\n{items}"
    page = read_page(tmp_path, "yield.md", text, max_chunk_chars=300)
    assert [(block.kind.value, len(block.lines)) for block in page.blocks] == [
        ("table", 40),
        ("paragraph", 1),
        ("list", 30),
    ]
    assert page.blocks[2].lines[29].mark == "30."


def test_plain_text(tmp_path: Path) -> None:
    text = "The orchard\n\nCut in March. Never in a frost.\n\nYou need:\n- a saw\n- a ladder\n\nThat is all.\n"
    assert tell_page(read_page(tmp_path, "orchard.txt", text)) == [
        "Cut in March. / Never in a frost.",
        "You need:",
        "- a saw",
        "- a ladder",
        "That is all.",
    ]


def test_web_page(tmp_path: Path) -> None:
    text = (
        "<html><body><h1>The orchard</h1><p>Cut in March. Not in a frost.</p><p>Wait.</p><ol><li>a saw</li>"
        "<li>a ladder<ul><li>of wood</li></ul></li></ol><pre>a\n  b</pre>"
        "<table><tr><th>Tool</th><th>Price</th></tr><tr><td>Saw</td><td>12</td></tr></table></body></html>"
    )
    assert tell_page(read_page(tmp_path, "orchard.html", text)) == [
        "Cut in March. / Not in a frost.",
        "Wait.",
        "1. a saw",
        "2. a ladder",
        "  - of wood",
        "code: a\n  b",
        "Tool ! Price",
        "Saw | 12",
    ]


def test_subtitles(tmp_path: Path) -> None:
    times = ((1, "We cut apple trees in March."), (20, "Never in a frost."), (45, "A sharp saw leaves a clean cut."))
    lines = "".join(f"00:{s:02}.000 --> 00:{s + 4:02}.000\n{text}\n\n" for s, text in times)
    page = read_page(tmp_path, "talk.vtt", f"WEBVTT\n\nNOTE https://youtu.be/orchard1\n\n{lines}")
    assert page.video == "https://youtu.be/orchard1"
    assert tell_page(page) == [
        "1 s: We cut apple trees in March. / Never in a frost.",
        "45 s: A sharp saw leaves a clean cut.",
    ]


def test_slides(tmp_path: Path) -> None:
    import pptx

    deck = pptx.Presentation()
    for title, body in (("The orchard", "Cut in March."), ("Tools", "a saw\na ladder")):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text, slide.placeholders[1].text = title, body
    stream = io.BytesIO()
    deck.save(stream)
    page = read_page(tmp_path, "orchard.pptx", stream.getvalue())
    assert tell_page(page) == ["Cut in March.", "## Tools", "- a saw", "- a ladder"]
    assert [block.page for block in page.blocks if block.lines] == [1, 2]


def test_notebook(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": "# The orchard\n\nCut in March. Not in a frost.\n\nWait."},
        {"cell_type": "code", "metadata": {}, "source": "if sick:\n    cut()", "outputs": [], "execution_count": None},
    ]
    text = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    assert tell_page(read_page(tmp_path, "orchard.ipynb", text)) == [
        "Cut in March. / Not in a frost.",
        "Wait.",
        "code: if sick:\n    cut()",
    ]


def test_two_languages_stand_in_the_order_of_the_file(tmp_path: Path) -> None:
    pairs = (
        ("绿茶要用八十度的水，泡两分钟就够了。", "Green tea needs water of eighty degrees and two minutes."),
        ("红茶要用九十五度的水，泡四分钟才好。", "Black tea needs water of ninety-five degrees and four minutes."),
    )
    page = read_page(tmp_path, "tea.md", "# Tea\n\n" + "\n\n".join(text for pair in pairs for text in pair))
    assert page.languages == ("zh", "en")
    assert [block.language for block in page.blocks] == ["zh", "en", "zh", "en"]
    assert tell_page(page) == [text for pair in pairs for text in pair]


def test_an_index_of_an_older_reader_goes_by_lines(tmp_path: Path) -> None:
    def age(chunk: Chunk) -> Chunk:
        units = tuple(replace(unit, begins=False, depth=0, mark="") for unit in chunk.units)
        return replace(chunk, units=units)

    chunks = [age(chunk) for chunk in read_chunks(tmp_path, "orchard.md", ORCHARD)]
    page = open_lesson(chunks, "orchard.md")
    assert page is not None
    told = tell_page(page)
    assert told[:2] == [
        "Apple trees are cut in March. / They bear in September, and the harvest lasts three weeks.",
        "A second paragraph.",
    ]
    assert "- a saw" in told and "Saw | $12" in told


def test_lessons_are_listed(tmp_path: Path) -> None:
    chunks = (*read_chunks(tmp_path, "orchard.md", ORCHARD), *read_chunks(tmp_path, "b.txt", "茶\n\n绿茶要用热水。"))
    lessons = list_lessons(chunks)
    assert [(lesson.document, lesson.title, lesson.languages) for lesson in lessons] == [
        ("orchard.md", "The orchard", ("en",)),
        ("b.txt", "茶", ("zh",)),
    ]
    assert open_lesson(chunks, "none.md") is None


KINDS = st.sampled_from(list(UnitKind))


@given(st.lists(st.tuples(KINDS, st.booleans(), st.integers(0, 9), st.booleans(), st.sampled_from("abc")), max_size=30))
def test_no_unit_is_lost_or_moved(parts: list[tuple[UnitKind, bool, int, bool, str]]) -> None:
    units = tuple(
        Unit(
            f"Unit {n}.", kind, Location(n, n), f"Unit {n}.", cells=("x",), example=example, begins=begins, depth=depth
        )
        for n, (kind, begins, depth, example, _) in enumerate(parts, 1)
    )
    chunks = [
        Chunk(f"c{n}", "a.md", "A", (part[4],), "en", unit.text, (unit,), unit.location)
        for n, (part, unit) in enumerate(zip(parts, units, strict=True))
    ]
    page = open_lesson(chunks, "a.md")
    shown = [piece.key for block in page.blocks for line in block.lines for piece in line.pieces] if page else []
    assert shown == [(chunk.id, 0) for chunk in chunks]
    assert all(block.lines for block in page.blocks if block.level == 0) if page else not parts
