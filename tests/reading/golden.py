"""Lessons read as the product reads them, and pages told in lines."""

from __future__ import annotations

from pathlib import Path

from tutor.course import LessonFile, read_lesson
from tutor.reading.lesson import open_lesson
from tutor.reading.page import BlockKind, LessonPage, PageBlock
from tutor.types import Chunk


def read_chunks(folder: Path, name: str, data: str | bytes, *, max_chunk_chars: int = 900) -> tuple[Chunk, ...]:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return read_lesson(LessonFile(folder / name, name), max_file_mb=5, max_chunk_chars=max_chunk_chars).chunks


def read_page(folder: Path, name: str, data: str | bytes, *, max_chunk_chars: int = 900) -> LessonPage:
    page = open_lesson(read_chunks(folder, name, data, max_chunk_chars=max_chunk_chars), name)
    assert page is not None
    return page


def tell_page(page: LessonPage) -> list[str]:
    """Return a line for each block, item, row and passage of a page."""
    return [line for block in page.blocks for line in tell_block(block)]


def tell_block(block: PageBlock) -> list[str]:
    if block.kind is BlockKind.HEADING:
        return [f"{'#' * block.level} {block.text}"]
    told = []
    for count, line in enumerate(block.lines):
        text = " / ".join(piece.text for piece in line.pieces)
        if block.kind is BlockKind.LIST:
            told.append(f"{'  ' * line.depth}{line.mark or '-'}{' [ ]' if line.task else ''} {text}")
        elif block.kind is BlockKind.TABLE:
            head = [" ! ".join(block.header)] if not count and block.header else []
            told += [*head, " | ".join(line.cells)]
        elif block.kind is BlockKind.SPEECH:
            told.append(f"{line.seconds:g} s: {text}")
        else:
            told.append(text if block.kind is BlockKind.PARAGRAPH else f"{block.kind}: {text}")
    return told
