"""Read Jupyter notebooks: Markdown cells as lessons, code cells as code; outputs are left out."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace

from tutor.course.blocks import Block, Prose, Reading, code_block
from tutor.course.markdown import read_markdown
from tutor.course.repair import repair_lines
from tutor.errors import ReadError


def read_notebook(text: str) -> Reading:
    """Return the blocks of a notebook of any format version; it has no lines that a reader would see.

    Raises ReadError for a file that is no notebook.
    """
    import nbformat

    try:
        raw = json.loads(text)
        with warnings.catch_warnings():
            # Old notebooks lack cell ids; that does not matter for reading.
            warnings.simplefilter("ignore")
            notebook = nbformat.convert(nbformat.from_dict(raw), 4)  # type: ignore[no-untyped-call]
        cells = notebook.cells
    except Exception as error:
        raise ReadError("The file is not a valid notebook.", "Open it in Jupyter and save it again.") from error
    blocks: list[Block] = []
    for cell in cells:
        source = cell.source if isinstance(cell.source, str) else "".join(cell.source)
        lines = repair_lines(source.split("\n"))
        if cell.cell_type == "markdown":
            blocks += [_without_lines(block) for block in read_markdown(lines).blocks]
        elif cell.cell_type == "code" and source.strip():
            code = code_block([(line, None) for line in lines])
            blocks += [code] if code is not None else []
    return Reading(tuple(blocks))


def _without_lines(block: Block) -> Block:
    table = block.table
    if table is not None:
        rows = tuple(
            replace(row, cells=tuple(Prose(cell.text, cell.joints) for cell in row.cells), line=None)
            for row in table.rows
        )
        table = replace(table, rows=rows)
    parts = tuple(replace(part, prose=Prose(part.prose.text, part.prose.joints)) for part in block.parts)
    return replace(block, prose=Prose(block.prose.text, block.prose.joints), parts=parts, table=table)
