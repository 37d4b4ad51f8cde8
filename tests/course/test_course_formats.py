"""Every format gives headings, units, tables and locations of its own kind."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tutor.course import LessonFile, read_lesson
from tutor.errors import ReadError
from tutor.types import Chunk, Document, Unit, UnitKind


def read(tmp_path: Path, name: str, data: bytes | str) -> Document:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_lesson(LessonFile(path, name), max_file_mb=5, max_chunk_chars=600)


def units(document: Document) -> list[Unit]:
    return [unit for chunk in document.chunks for unit in chunk.units]


def pick(document: Document, start: str) -> tuple[Chunk, Unit]:
    found = [(c, u) for c in document.chunks for u in c.units if u.text.startswith(start)]
    assert len(found) == 1, start
    return found[0]


def make_pdf(pages: list[list[tuple[float, str, int]]]) -> bytes:
    """Write a PDF of (font size, text, y) lines by hand; sizes above 12 are set in bold."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * i} 0 R' for i in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
    ]
    for index, lines in enumerate(pages):
        shown = "".join(f"BT /F{2 if size > 12 else 1} {size} Tf 72 {y} Td ({text}) Tj ET\n" for size, text, y in lines)
        fonts = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {fonts} /Contents {6 + 2 * index} 0 R >>")
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}endstream")
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    out += f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R >>\n".encode()
    return out + f"startxref\n{out.rfind(b'xref')}\n%%EOF\n".encode()


PDF_PAGES = [
    [
        (9, "Hive Handbook 2031", 770),
        (20, "Keeping Bees", 730),
        (11, "A colony needs about 20 kg of honey for one winter, and the kee-", 700),
        (11, "per must leave it there.", 686),
        (15, "Tools", 650),
        (11, "You need:", 630),
        (11, "- a smoker for 35 dollars", 614),
        (11, "- a veil", 600),
        (9, "Page 1 of 2", 30),
    ],
    [
        (9, "Hive Handbook 2031", 770),
        (15, "Prices", 730),
        (11, "A new hive costs 240 dollars.", 700),
        (9, "Page 2 of 2", 30),
    ],
]


def test_pdf(tmp_path: Path) -> None:
    document = read(tmp_path, "bees.pdf", make_pdf(PDF_PAGES))
    assert document.title == "Keeping Bees"
    chunk, unit = pick(document, "A colony needs")
    assert unit.text == "A colony needs about 20 kg of honey for one winter, and the keeper must leave it there."
    assert unit.location.page == 1
    assert unit.location.line_start is None
    chunk, unit = pick(document, "a smoker")
    assert (chunk.heading, unit.kind, unit.lead) == (("Tools",), UnitKind.BULLET, "You need:")
    chunk, unit = pick(document, "A new hive")
    assert (chunk.heading, unit.location.page) == (("Prices",), 2)
    text = " ".join(unit.text for unit in units(document))
    assert "Handbook" not in text
    assert "Page" not in text


def test_pdf_with_password(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf(PDF_PAGES))))
    writer.encrypt("honey", algorithm="AES-256")
    locked = io.BytesIO()
    writer.write(locked)
    with pytest.raises(ReadError, match="password-protected") as raised:
        read(tmp_path, "locked.pdf", locked.getvalue())
    assert raised.value.remedy


@pytest.mark.parametrize("cut", [40, 400, 900])
def test_corrupt_pdf(tmp_path: Path, cut: int) -> None:
    with pytest.raises(ReadError):
        read(tmp_path, "broken.pdf", make_pdf(PDF_PAGES)[:cut])


def test_pdf_without_text(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no text"):
        read(tmp_path, "scan.pdf", make_pdf([[]]))


def test_docx(tmp_path: Path) -> None:
    import docx

    word = docx.Document()
    word.add_heading("Keeping Bees", 0)
    word.add_heading("Costs", 1)
    word.add_paragraph("A hive costs $240. It lasts 10 years.")
    word.add_paragraph("You also need:")
    word.add_paragraph("a smoker for €35", style="List Bullet")
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip([c for row in table.rows for c in row.cells], ["Item", "Price", "Veil", "$20"], strict=True):
        cell.text = text
    stream = io.BytesIO()
    word.save(stream)
    document = read(tmp_path, "bees.docx", stream.getvalue())
    assert document.title == "Keeping Bees"
    chunk, unit = pick(document, "A hive costs")
    assert (chunk.heading, unit.text) == (("Costs",), "A hive costs $240.")
    assert pick(document, "a smoker")[1].lead == "You also need:"
    row = pick(document, "Veil")[1]
    assert (row.kind, row.cells, row.header) == (UnitKind.ROW, ("Veil", "$20"), ("Item", "Price"))


def test_pptx(tmp_path: Path) -> None:
    import pptx

    slides = pptx.Presentation()
    first = slides.slides.add_slide(slides.slide_layouts[0])
    first.shapes.title.text = "Keeping Bees"
    second = slides.slides.add_slide(slides.slide_layouts[1])
    second.shapes.title.text = "Costs"
    second.placeholders[1].text = "A hive costs $240\nA veil costs $20"
    second.notes_slide.notes_text_frame.text = "Prices are of 2031."
    stream = io.BytesIO()
    slides.save(stream)
    document = read(tmp_path, "bees.pptx", stream.getvalue())
    assert document.title == "Keeping Bees"
    chunk, unit = pick(document, "A veil")
    assert (chunk.heading, unit.kind, unit.location.page) == (("Costs",), UnitKind.BULLET, 2)
    assert pick(document, "Prices are")[1].location.page == 2


def test_notebook(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": ["# Keeping Bees\n", "A hive costs **$240**."]},
        {"cell_type": "code", "metadata": {}, "source": "hives = 3", "outputs": [], "execution_count": None},
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    document = read(tmp_path, "bees.ipynb", json.dumps(notebook))
    assert document.title == "Keeping Bees"
    assert [(u.text, u.kind) for u in units(document)] == [
        ("A hive costs $240.", UnitKind.SENTENCE),
        ("hives = 3", UnitKind.CODE),
    ]
    with pytest.raises(ReadError, match="notebook"):
        read(tmp_path, "broken.ipynb", '{"cells": 3')


HTML = """<!DOCTYPE html>
<html><head><title>Bees | Shop</title><style>p {color: red}</style></head>
<body>
<nav><ul><li>Home</li></ul></nav>
<main>
<h1>Keeping <em>Bees</em></h1>
<p>A hive costs &euro;240,
and it&#39;s <b>worth</b> it.</p>
<h2>Tools</h2>
<p>You need:</p>
<ul><li>a smoker<ul><li>with fuel</li></ul></li><li>a veil</li></ul>
<table><caption>Prices</caption><tr><th>Item</th><th>Price</th></tr><tr><td>Veil</td><td>$20</td></tr></table>
<pre><code>buy("hive")
</code></pre>
</main>
<script>alert("no")</script>
<footer>Imprint</footer>
</body></html>
"""


def test_html(tmp_path: Path) -> None:
    document = read(tmp_path, "bees.html", HTML)
    assert document.title == "Keeping Bees"
    unit = pick(document, "A hive")[1]
    assert unit.text == "A hive costs €240, and it's worth it."
    assert unit.quote == "A hive costs €240,\nand it's worth it."
    assert (unit.location.line_start, unit.location.line_end) == (7, 8)
    chunk, unit = pick(document, "a smoker")
    assert (chunk.heading, unit.lead) == (("Tools",), "You need:")
    assert pick(document, "with fuel")[1].lead == "a smoker"
    assert pick(document, "a veil")[1].lead == "You need:"
    assert pick(document, "Veil")[1].lead == "Prices Item | Price"
    assert [u.text for u in units(document) if u.kind is UnitKind.CODE] == ['buy("hive")']
    text = " ".join(u.text for u in units(document))
    assert not any(word in text for word in ("Home", "Imprint", "alert", "color"))


def test_html_under_another_name(tmp_path: Path) -> None:
    assert read(tmp_path, "bees.txt", HTML).title == "Keeping Bees"


SRT = """1
00:00:01,000 --> 00:00:03,500
Bees dance to tell
others where food is.

2
00:00:03,500 --> 00:00:06,000
<i>They turn in circles.</i>
"""

ROLLING = """WEBVTT
Kind: captions

00:00:01.000 --> 00:00:03.000
bees dance to tell

00:00:03.000 --> 00:00:05.000
bees dance to tell
<00:00:03.200><c>others where food is</c>

00:00:05.000 --> 00:00:07.000
others where food is
[Music]
"""


def test_srt(tmp_path: Path) -> None:
    found = units(read(tmp_path, "talk.srt", SRT))
    assert [u.text for u in found] == ["Bees dance to tell others where food is.", "They turn in circles."]
    assert [(u.location.time_start, u.location.time_end) for u in found] == [(1.0, 3.5), (3.5, 6.0)]
    assert (found[0].location.line_start, found[0].location.line_end) == (3, 4)


def test_vtt_drops_rolling_repeats(tmp_path: Path) -> None:
    found = units(read(tmp_path, "talk.vtt", ROLLING))
    assert [u.text for u in found] == ["bees dance to tell others where food is"]
    assert (found[0].location.time_start, found[0].location.time_end) == (1.0, 5.0)


def test_markdown(tmp_path: Path) -> None:
    text = """---
title: Bees
---
# Keeping *Bees* 🐝

See [the guide](https://example.org/long) for `more`, or ask.
A colony has ![queen](q.png)one queen &amp; many workers.

**Prices**

| Item | Price |
|---|---|
| **Veil** | [$20](x) |

- Tools:
    - a smoker
- [ ] Know the price

```python
buy()
```
"""
    document = read(tmp_path, "bees.txt", text)
    assert document.title == "Bees"
    unit = pick(document, "See the")[1]
    assert unit.text == "See the guide for more, or ask."
    assert unit.quote == "See the guide … for more, or ask."
    assert unit.location.line_start == 6
    assert pick(document, "A colony")[1].text == "A colony has one queen & many workers."
    chunk, row = pick(document, "Veil")
    assert (chunk.heading[-1], row.text, row.location.line_start) == ("Prices", "Veil | $20", 13)
    assert pick(document, "a smoker")[1].lead == "Tools:"
    assert pick(document, "Know")[1].kind is UnitKind.BULLET
    assert [u.kind for u in units(document)][-1] is UnitKind.CODE


def test_examples_in_markdown_are_marked(tmp_path: Path) -> None:
    text = (
        "# Bees\n\nA hive costs $240.\n\n**Input:** What is a veil?\n\n**Output:** A hat for $99.\n\n"
        "Prompt: Say hello\nReply: Hello, that is $5.\n\n## Example 1: Quiz\n\n- Question: How many eyes?\n"
        "- Answer: Five.\n\n## Facts\n\nQ: How many legs?\n\nA: A bee has 6 legs.\n"
    )
    document = read(tmp_path, "bees.md", text)
    assert [u.text for u in units(document) if not u.example] == [
        "A hive costs $240.",
        "Q: How many legs?",
        "A: A bee has 6 legs.",
    ]


def test_chinese_transcript_is_cut_between_captions(tmp_path: Path) -> None:
    text = "00:01 大家好\n00:03 今天我们来聊一聊蜜蜂\n00:06 蜜蜂用跳舞来告诉同伴\n00:09 花在什么地方\n"
    found = units(read(tmp_path, "talk.txt", text))
    assert [u.text for u in found] == ["大家好今天我们来聊一聊蜜蜂", "蜜蜂用跳舞来告诉同伴花在什么地方"]
    assert [u.location.time_start for u in found] == [1.0, 6.0]


def test_bilingual_file_is_split_by_language(tmp_path: Path) -> None:
    text = (
        "# 养蜂\n\n蜜蜂住在蜂巢里，成本是 240 元。\n\nBees live in hives, and a hive costs 240 dollars today.\n\n"
        "# Keeping Bees\n\nA queen lays 2,000 eggs a day.\n"
    )
    document = read(tmp_path, "two.md", text)
    assert [(c.language, c.title, c.heading) for c in document.chunks] == [
        ("zh", "养蜂", ()),
        ("en", "养蜂", ()),
        ("en", "Keeping Bees", ()),
    ]


TRANSCRIPT = """0:03 so today we look at how bees keep
0:05 their hive warm in the winter this is
0:08 one of the things that nobody believed
0:10 until about fifty years ago but let's
0:13 start with the cluster which is what
0:15 keepers call the ball of bees
0:18 for example a small colony of nine
0:20 thousand bees makes a ball as big as a
0:22 melon and then it shivers for months
1:02:05 thanks for watching
"""


def test_transcript(tmp_path: Path) -> None:
    document = read(tmp_path, "talk.txt", TRANSCRIPT)
    found = units(document)
    assert " ".join(u.text for u in found).split() == [
        word for line in TRANSCRIPT.splitlines() for word in line.split()[1:]
    ]
    assert all(4 <= len(u.text.split()) <= 42 for u in found)
    starts = [u.text.split()[0] for u in found]
    assert "for" in starts
    assert not {"the", "of", "as", "a"} & {u.text.split()[-1] for u in found}
    example = next(u for u in found if u.text.startswith("for example"))
    assert example.location.time_start == 18.0
    assert example.location.line_start == 7
    assert found[-1].location.time_end == 3729.0
    lines = TRANSCRIPT.splitlines()
    for unit in found:
        start, end = unit.location.line_start or 0, unit.location.line_end or 0
        shown = "\n".join(line.split(" ", 1)[1] for line in lines[start - 1 : end])
        assert unit.quote in shown


def test_a_time_rounded_to_sixty_seconds_is_no_part_of_the_text(tmp_path: Path) -> None:
    text = "0:55 the ferry leaves at noon and\n0:60 it comes back in the evening\n1:04 with the mail\n"
    found = units(read(tmp_path, "talk.txt", text))
    assert [u.text for u in found] == ["the ferry leaves at noon and it comes back in the evening with the mail"]
    assert found[0].location.time_end == 68.0
