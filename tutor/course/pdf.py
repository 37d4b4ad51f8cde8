"""Read PDF files: headings by font size, paragraphs, lists and tables, page by page."""

from __future__ import annotations

import io
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.course.blocks import Block, BlockKind, Fragment, Reading, Table, TableRow, join_fragments
from tutor.course.docx import plain_prose
from tutor.course.repair import repair_lines
from tutor.errors import ReadError

_BULLET = re.compile(r"^\s*(?:[•●▪◦‣∙·–—*\u2022\uf0b7\uf0a7-]|\(?\d{1,2}[.)])\s+(?=\S)")
_PAGE_NUMBER = re.compile(r"^\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$|^第\s*\d+\s*页", re.I)
_MARGIN_LINES = 2


@dataclass(frozen=True, slots=True)
class _PdfLine:
    text: str
    page: int
    top: float
    bottom: float
    left: float
    right: float
    size: float
    bold: bool


def read_pdf(data: bytes) -> Reading:
    """Return the blocks of a PDF, each with its page.

    Raises ReadError for a file that needs a password, is damaged, or holds pictures of text only.
    """
    _refuse_locked(data)
    import pdfplumber

    lines: list[_PdfLine] = []
    tables: list[tuple[int, float, Table]] = []
    pages = 0
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        title = str((pdf.metadata or {}).get("Title") or "")
        for page in pdf.pages:
            pages += 1
            page_lines, page_tables = _read_page(page)
            lines += page_lines
            tables += page_tables
            page.close()
    if not lines and not tables:
        raise ReadError(
            "The PDF holds no text, only pictures of it.", "Run text recognition (OCR) on it, then index again."
        )
    blocks = list(_build_blocks(_drop_margins(lines, pages), tables))
    headed = any(block.kind is BlockKind.HEADING for block in blocks)
    return Reading(tuple(blocks), "" if headed or not _is_title(title) else title)


def _is_title(title: str) -> bool:
    return bool(title.strip()) and not re.search(r"\.(?:docx?|pptx?|tex|indd)$|^untitled|^microsoft word", title, re.I)


def _refuse_locked(data: bytes) -> None:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise ReadError("The PDF is damaged.", "Fetch or export it again.") from error
    if locked:
        raise ReadError("The PDF is password-protected.", "Save a copy without a password and index that.")
    if not count:
        raise ReadError("The PDF has no pages.", "Fetch or export it again.")


def _read_page(page: Any) -> tuple[list[_PdfLine], list[tuple[int, float, Table]]]:
    found = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    tables = []
    for table in found:
        cells = [[cell or "" for cell in row] for row in table.extract()]
        if sum(bool(cell.strip()) for row in cells for cell in row) < 3:
            continue
        header = tuple(plain_prose(cell).text for cell in cells[0])
        rows = tuple(TableRow(tuple(plain_prose(cell) for cell in row)) for row in cells[1:])
        tables.append((page.page_number, float(table.bbox[1]), Table(header, rows)))
    boxes = [table.bbox for table in found]

    def outside(item: dict[str, Any]) -> bool:
        x, y = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
        return not any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in boxes)

    text_page = page.filter(lambda item: item["object_type"] != "char" or outside(item)) if boxes else page
    raw = text_page.extract_text_lines(return_chars=True, strip=True)
    return [_make_line(item, page.page_number) for item in raw if item["text"].strip()], tables


def _make_line(item: dict[str, Any], page: int) -> _PdfLine:
    sizes = [float(char["size"]) for char in item["chars"]]
    bold = sum("bold" in str(char["fontname"]).lower() for char in item["chars"]) > 0.8 * len(item["chars"])
    text = repair_lines([item["text"].replace("\n", " ")])[0]
    size = round(statistics.median(sizes), 1)
    return _PdfLine(text, page, item["top"], item["bottom"], item["x0"], item["x1"], size, bold)


def _drop_margins(lines: Sequence[_PdfLine], pages: int) -> list[_PdfLine]:
    """Drop headers, footers and page numbers: edge lines that repeat on many pages, digits apart."""
    edges: Counter[str] = Counter()
    edge_lines: set[int] = set()
    for page in range(1, pages + 1):
        own = [i for i, line in enumerate(lines) if line.page == page]
        rim = {*own[:_MARGIN_LINES], *own[-_MARGIN_LINES:]} if len(own) > 2 else {*own[:1], *own[-1:]}
        edges.update({_margin_key(lines[i].text) for i in rim})
        edge_lines |= rim
    wanted = max(3, pages // 2) if pages > 3 else pages
    kept = []
    for i, line in enumerate(lines):
        repeated = i in edge_lines and pages > 1 and edges[_margin_key(line.text)] >= max(2, wanted)
        numbered = i in edge_lines and _PAGE_NUMBER.match(line.text) is not None
        if not repeated and not numbered:
            kept.append(line)
    return kept


def _margin_key(text: str) -> str:
    return re.sub(r"\d+", "#", text).strip().casefold()


def _build_blocks(lines: Sequence[_PdfLine], tables: Iterable[tuple[int, float, Table]]) -> Iterator[Block]:
    levels = _heading_levels(lines)
    waiting = sorted(tables, key=lambda item: item[:2])
    group: list[_PdfLine] = []
    for line in lines:
        while waiting and waiting[0][:2] <= (line.page, line.top):
            yield from _close(group, levels)
            group = []
            page, _, table = waiting.pop(0)
            yield Block(BlockKind.TABLE, table=table, page=page)
        if group and not _continues(group, line, levels):
            yield from _close(group, levels)
            group = []
        group.append(line)
    yield from _close(group, levels)
    for page, _, table in waiting:
        yield Block(BlockKind.TABLE, table=table, page=page)


def _heading_levels(lines: Sequence[_PdfLine]) -> dict[float, int]:
    """Map font sizes clearly above the body's to heading levels, the largest first."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    if not weights:
        return {}
    body = weights.most_common(1)[0][0]
    large = sorted((size for size in weights if size >= 1.12 * body), reverse=True)
    return {size: min(order, 5) for order, size in enumerate(large, 1)} | {body: 0}


def _level(line: _PdfLine, levels: dict[float, int]) -> int:
    level = levels.get(line.size, 0)
    if level and len(line.text) <= 150:
        return level
    short = len(line.text) <= 80 and not line.text.rstrip().endswith((".", ":", ",", ";", "。", "："))
    return 6 if line.bold and short and not _BULLET.match(line.text) else 0


def _continues(group: Sequence[_PdfLine], line: _PdfLine, levels: dict[float, int]) -> bool:
    last = group[-1]
    level = _level(group[0], levels)
    if level != _level(line, levels) or _BULLET.match(line.text):
        return False
    if level:
        return last.page == line.page and last.size == line.size and line.top - last.bottom < 0.6 * line.size
    if last.page != line.page:
        return not re.search(r"[.!?:。！？：]['\")”’]?$", last.text)
    gap = line.top - last.bottom
    if _BULLET.match(group[0].text) and line.left < group[0].left + 2 and gap > 0.5 * line.size:
        return False
    full = last.right >= 0.8 * max(x.right for x in group) or not re.search(r"[.!?。！？]$", last.text)
    return -line.size < gap < 0.75 * line.size and full


def _close(group: Sequence[_PdfLine], levels: dict[float, int]) -> Iterator[Block]:
    if not group:
        return
    bullet = _BULLET.match(group[0].text)
    texts = [line.text for line in group]
    if bullet:
        texts[0] = texts[0][bullet.end() :]
    level = _level(group[0], levels)
    kind = BlockKind.HEADING if level else BlockKind.ITEM if bullet else BlockKind.TEXT
    prose = join_fragments(_join_hyphens(texts))
    if prose.text:
        yield Block(kind, prose, level=level, page=group[0].page)


def _join_hyphens(texts: Sequence[str]) -> Iterator[Fragment]:
    """Yield lines as fragments, a word that was divided at a line's end in one piece."""
    joint = "\n"
    for index, text in enumerate(texts):
        following = texts[index + 1] if index + 1 < len(texts) else ""
        divided = re.search(r"[a-z]{2,}-$", text) is not None and re.match(r"[a-z]{2,}", following) is not None
        yield Fragment(text[:-1] if divided else text, None, joint)
        joint = "" if divided else "\n"
