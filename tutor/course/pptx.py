"""Read slides: a page each, titles as headings, bullets, tables and the speaker's notes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from tutor.course.blocks import Block, BlockKind, Reading, Table, TableRow
from tutor.course.docx import check_archive, plain_prose

if TYPE_CHECKING:
    from pptx.slide import Slide

_SLIDE_LEVEL, _NOTES_LEVEL = 2, 3


def read_pptx(data: bytes) -> Reading:
    """Return the blocks of a presentation, each with its slide as page. Raises ReadError for a file that is none."""
    import pptx

    check_archive(data, "ppt/presentation.xml", "PowerPoint presentation")
    presentation = pptx.Presentation(io.BytesIO(data))
    blocks: list[Block] = []
    for page, slide in enumerate(presentation.slides, 1):
        blocks += _read_slide(slide, page, is_first=not blocks)
    return Reading(tuple(blocks))


def _read_slide(slide: Slide, page: int, *, is_first: bool) -> Iterator[Block]:
    title = slide.shapes.title
    heading = plain_prose(title.text_frame.text) if title is not None else plain_prose(f"Slide {page}")
    level = 1 if is_first and title is not None and heading.text else _SLIDE_LEVEL
    if heading.text:
        yield Block(BlockKind.HEADING, heading, level=level, page=page)
    shapes = [shape for shape in slide.shapes if title is None or shape.shape_id != title.shape_id]
    for shape in sorted(shapes, key=lambda s: (int(s.top or 0), int(s.left or 0))):
        yield from _read_shape(shape, page)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
            prose = plain_prose("".join(run.text for run in paragraph.runs))
            if prose.text:
                yield Block(BlockKind.TEXT, prose, page=page)


def _read_shape(shape: Any, page: int) -> Iterator[Block]:
    if hasattr(shape, "shapes"):
        for inner in shape.shapes:
            yield from _read_shape(inner, page)
    elif getattr(shape, "has_table", False) and shape.has_table:
        rows = [tuple(plain_prose(cell.text_frame.text) for cell in row.cells) for row in shape.table.rows]
        headed = bool(shape.table.first_row) and len(rows) > 1
        header = tuple(cell.text for cell in rows[0]) if headed else ()
        body = tuple(TableRow(cells) for cells in rows[1 if headed else 0 :])
        yield Block(BlockKind.TABLE, table=Table(header, body), page=page)
    elif getattr(shape, "has_text_frame", False) and shape.has_text_frame:
        yield from _read_paragraphs(shape, page)


def _read_paragraphs(shape: Any, page: int) -> Iterator[Block]:
    paragraphs: Iterable[Any] = shape.text_frame.paragraphs
    found = [(p.level, plain_prose("".join(run.text for run in p.runs))) for p in paragraphs]
    found = [(level, prose) for level, prose in found if prose.text]
    for level, prose in found:
        listed = (len(found) > 1 or level) and not prose.text.endswith((":", "："))
        kind = BlockKind.ITEM if listed or (level and found) else BlockKind.TEXT
        yield Block(kind, prose, level=level, page=page)
