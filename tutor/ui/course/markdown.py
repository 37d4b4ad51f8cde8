"""A lesson's blocks as Markdown in which its words stay words: only structure and formulas become markup."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from tutor.reading.page import BlockKind, Line, PageBlock, Piece, UnitKey
from tutor.reading.video import link_to_second
from tutor.text.formulas import Formula, find_formulas
from tutor.text.language import has_han
from tutor.ui.escape import escape_markdown
from tutor.ui.places import format_clock

_MARKED = ":yellow-background[{}]"
_INDENT = "    "
_TASK = "☐ "
# What moves or hides things on the page, defines new commands or names addresses has no place in a formula.
_BARRED = re.compile(
    r"\\(?:href|url|includegraphics|html\w*|rule|m?kern|m?skip|[hvm]space|hskip|vskip|raisebox|lower|raise|llap|rlap"
    r"|mathllap|mathrlap|mathclap|clap|smash|phantom|[gex]?def|let|global|futurelet|(?:re)?newcommand|providecommand"
    r"|newenvironment|catcode|char|verb|includesvg|begin\{(?!matrix|[pbBvV]matrix|smallmatrix|cases|rcases|aligned"
    r"|alignedat|gathered|split|array))|\\\\\s*\[|(?<!\\)%"
)


def write_blocks(blocks: Sequence[PageBlock], marked: Collection[UnitKey] = (), *, video: str = "") -> str:
    """Return blocks as one text of Markdown, the words of the marked units with a background."""
    return "\n\n".join(_write_block(block, marked, video) for block in blocks)


def write_text(text: str, *, in_table: bool = False) -> str:
    """Return a text as one line of Markdown: its formulas as formulas, all else as it stands."""
    parts: list[str] = []
    position = 0
    for found in find_formulas(text):
        if _BARRED.search(found.latex):
            continue
        parts += [_write_words(text[position : found.start]), _write_formula(found, in_table=in_table)]
        position = found.end
    return "".join([*parts, _write_words(text[position:])]).strip()


def _write_words(text: str) -> str:
    words = escape_markdown(text)
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{words}{' ' if after and words else ''}"


def _write_formula(found: Formula, *, in_table: bool) -> str:
    latex = " ".join(found.latex.split()).replace("`", "'")
    if in_table:
        latex = latex.replace(r"\|", r"\Vert ").replace("|", r"\vert ")
    return f"$\\displaystyle {latex}$" if found.display else f"${latex}$"


def _write_block(block: PageBlock, marked: Collection[UnitKey], video: str) -> str:
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(block.level, 6)} {write_text(block.text)}"
    if block.kind is BlockKind.LIST:
        return "\n".join(_write_items(block.lines, marked))
    if block.kind is BlockKind.TABLE:
        return "\n".join(_write_rows(block, marked))
    if block.kind in (BlockKind.CODE, BlockKind.DIAGRAM):
        return "\n\n".join(_write_code(line) for line in block.lines)
    if block.kind is BlockKind.EXAMPLE:
        quoted = [text for line in block.lines for text in _write_lines(line, marked)]
        return "> " + "  \n> ".join(quoted)
    if block.kind is BlockKind.SPEECH:
        return "\n\n".join(_write_speech(line, marked, video) for line in block.lines)
    return "\n\n".join(_write_line(line, marked) for line in block.lines)


def _write_line(line: Line, marked: Collection[UnitKey]) -> str:
    shown = ""
    before = ""
    for piece in line.pieces:
        between = " " if shown and not _joins_closely(before, piece.text) else ""
        shown += between + _write_piece(piece, marked)
        before = piece.text.rstrip()
    return shown


def _joins_closely(before: str, after: str) -> bool:
    """Tell whether no space stands between two sentences, as in Chinese."""
    return before[-1:] in "。！？；：，、）" or (has_han(after[:1]) and (has_han(before[-1:]) or before[-1:] in "”’"))


def _write_piece(piece: Piece, marked: Collection[UnitKey]) -> str:
    text = write_text(piece.text)
    return _MARKED.format(text) if piece.key in marked and text else text


def _write_lines(line: Line, marked: Collection[UnitKey]) -> Iterator[str]:
    """Yield the lines of a worked example as its source breaks them."""
    for piece in line.pieces:
        for text in piece.text.split("\n"):
            if text.strip():
                yield _write_piece(Piece(text, piece.key), marked)


def _write_items(lines: Sequence[Line], marked: Collection[UnitKey]) -> Iterator[str]:
    expected: dict[int, int] = {}
    delimiters: dict[int, str] = {}
    for line in lines:
        for deeper in [depth for depth in expected if depth > line.depth]:
            del expected[deeper]
        bullet = "-"
        if line.mark.rstrip(".").isdecimal():
            number = int(line.mark.rstrip("."))
            if expected.get(line.depth, number) != number:  # another sign begins another list, which may skip numbers
                delimiters[line.depth] = ")" if delimiters.get(line.depth, ".") == "." else "."
            expected[line.depth] = number + 1
            bullet = f"{number}{delimiters.get(line.depth, '.')}"
        task = _TASK if line.task else ""
        yield f"{_INDENT * line.depth}{bullet} {task}{_write_line(line, marked)}"


def _write_rows(block: PageBlock, marked: Collection[UnitKey]) -> Iterator[str]:
    width = max([len(block.header), *(len(line.cells) for line in block.lines)])
    header = [write_text(cell, in_table=True) for cell in block.header]
    yield _write_cells(header, width)
    yield f"|{'---|' * width}"
    for line in block.lines:
        cells = [write_text(cell, in_table=True) for cell in line.cells]
        if not line.keys.isdisjoint(marked):
            cells = [_MARKED.format(cell) if cell else cell for cell in cells]
        yield _write_cells(cells, width)


def _write_cells(cells: Sequence[str], width: int) -> str:
    return f"| {' | '.join([*cells, *[''] * (width - len(cells))])} |"


def _write_code(line: Line) -> str:
    text = "\n".join(piece.text for piece in line.pieces)
    longest = max(map(len, re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def _write_speech(line: Line, marked: Collection[UnitKey], video: str) -> str:
    clock = format_clock(line.seconds or 0.0)
    address = link_to_second(video, line.seconds or 0.0) if video else ""
    time = f"[{clock}]({_shield(address)})" if address else f"**{clock}**"
    return f"{time}  \n{_write_line(line, marked)}"


def _shield(address: str) -> str:
    """Return an address in which nothing ends the Markdown link around it."""
    return re.sub(r"[\s()<>\[\]\\`]", lambda found: f"%{ord(found[0]):02X}", address)
