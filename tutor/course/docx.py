"""Read Word documents: headings by style, lists, tables in place."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from tutor.course.blocks import Block, BlockKind, Fragment, Prose, Reading, Table, TableRow, join_fragments
from tutor.course.repair import repair_lines
from tutor.errors import ReadError

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table as WordTable
    from docx.text.paragraph import Paragraph

_RUN_IN_LEVEL = 7
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_docx(data: bytes) -> Reading:
    """Return the blocks of a Word document. Raises ReadError for a file that is none."""
    import docx
    from docx.table import Table as WordTable

    check_archive(data, "word/document.xml", "Word document")
    document = docx.Document(io.BytesIO(data))
    blocks: list[Block] = []
    for part in document.iter_inner_content():
        if isinstance(part, WordTable):
            blocks.append(_table_block(part))
        elif (block := _paragraph_block(part)) is not None:
            blocks.append(block)
    return Reading(tuple(blocks), _stated_title(document, blocks))


def check_archive(data: bytes, member: str, kind: str) -> None:
    """Raise ReadError unless the bytes are an Office archive with this member."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            size = sum(info.file_size for info in archive.infolist())
    except zipfile.BadZipFile as error:
        raise ReadError(f"The file is damaged or not a {kind}.", "Save or fetch it again.") from error
    if member not in names:
        raise ReadError(f"The file is not a {kind}.", "Check its type and name.")
    if size > 100 * len(data) and size > 500 * 1024 * 1024:
        raise ReadError("The file unpacks to an unreasonable size.", "Remove it, or save its text in another format.")


def plain_prose(text: str) -> Prose:
    """Return repaired prose without source lines; line breaks in the text are kept for quotes."""
    lines = repair_lines(re.split(r"[\n\v]", text))
    return join_fragments(Fragment(line) for line in lines if line.strip())


def _stated_title(document: WordDocument, blocks: list[Block]) -> str:
    if any(block.kind is BlockKind.HEADING and block.level <= 1 for block in blocks):
        return ""
    return (document.core_properties.title or "").strip()


def _paragraph_block(paragraph: Paragraph) -> Block | None:
    prose = plain_prose(paragraph.text)
    if not prose.text:
        return None
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    if style == "title":
        return Block(BlockKind.HEADING, prose, level=1)
    if match := re.match(r"(?:heading|标题)\s*(\d)", style):
        return Block(BlockKind.HEADING, prose, level=int(match[1]))
    numbered = paragraph._p.find(f"{_W}pPr/{_W}numPr")
    if numbered is not None or style.startswith("list"):
        depth_tag = numbered.find(f"{_W}ilvl") if numbered is not None else None
        depth = int(depth_tag.get(f"{_W}val") or 0) if depth_tag is not None else 0
        nested = re.search(r"(\d)$", style)
        return Block(BlockKind.ITEM, prose, level=depth or (int(nested[1]) - 1 if nested else 0))
    if re.search(r"code|source|preformatted", style):
        return Block(BlockKind.CODE, prose, whole=True)
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = bool(runs) and all(run.bold for run in runs)
    if bold and len(prose.text) <= 80 and not re.search(r"[.!:。！：]$", prose.text):
        return Block(BlockKind.HEADING, prose, level=_RUN_IN_LEVEL)
    return Block(BlockKind.TEXT, prose)


def _table_block(table: WordTable) -> Block:
    rows: list[tuple[Prose, ...]] = []
    for row in table.rows:
        cells: list[Prose] = []
        seen: set[int] = set()
        for cell in row.cells:
            # A merged cell is listed once for each column that it spans.
            if id(cell._tc) not in seen:
                seen.add(id(cell._tc))
                cells.append(plain_prose(cell.text))
        rows.append(tuple(cells))
    header = tuple(cell.text for cell in rows[0]) if len(rows) > 1 else ()
    body = rows[1:] if header else rows
    return Block(BlockKind.TABLE, table=Table(header, tuple(TableRow(cells) for cells in body)))
