"""Where a quote stands, in words; and a quote that is a table row, in cells."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.types import Citation, Location
from tutor.ui.words import say

CELL_MARK = " | "
PATH_MARK = " > "
MIN_ROWS = 2
MIN_POINTS = 3
_BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "⟨": "⟩"}


def describe_place(location: Location, document: str, language: str) -> str:
    """Return "lines 12–13", "page 4", "slide 4" or "at 1:05 in the video"; empty when nothing is known."""
    if location.time_start is not None:
        return say(language, "common.place_time", time=_format_span(location.time_start, location.time_end))
    if location.page is not None:
        is_slide = document.lower().endswith((".pptx", ".ppt"))
        return say(language, "common.place_slide" if is_slide else "common.place_page", page=location.page)
    if location.line_start is None:
        return ""
    if location.line_end is None or location.line_end == location.line_start:
        return say(language, "common.place_line", line=location.line_start)
    return say(language, "common.place_lines", first=location.line_start, last=location.line_end)


def format_clock(seconds: float) -> str:
    """Return seconds as a video player shows them: "1:05", "1:02:03"."""
    whole = int(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _format_span(start: float, end: float | None) -> str:
    first = format_clock(start)
    last = first if end is None else format_clock(end)
    return first if first == last else f"{first}–{last}"


def split_frame(citation: Citation) -> tuple[str, str]:
    """Return what frames the quote: its heading path, and the table header or line that introduces it."""
    headings = PATH_MARK.join(citation.heading)
    context = citation.context.strip()
    for known in (PATH_MARK.join((citation.title, *citation.heading)), headings, citation.title):
        if known and context == known:
            return headings, ""
        if known and context.startswith(known + PATH_MARK):
            return headings, context[len(known) + len(PATH_MARK) :]
    return headings, context


def split_row(quote: str, lead: str) -> tuple[tuple[str, str], ...]:
    """Return the (header, cell) pairs of a quote that is a table row; empty when it is prose.

    Headers are empty where the lead is not a header of as many cells. A bar inside brackets, as in P(a | b), is prose.
    """
    cells = [cell.strip() for cell in quote.split(CELL_MARK.strip())] if CELL_MARK in quote else []
    headers = _split_header(lead)
    if cells and len(headers) == len(cells):
        return tuple(zip(headers, cells, strict=True))
    if cells and all(_has_closed_brackets(cell) for cell in cells):
        return tuple(("", cell) for cell in cells)
    return ()


def split_table(citation: Citation) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the header and the rows of a quote of several table rows; nothing where it is something else.

    The header is empty where the lesson gives none. A line above the rows that introduces them is left out.
    """
    lead = split_frame(citation)[1]
    rows = [_split_cells(line) for line in citation.quote.splitlines() if not line.rstrip().endswith((":", "："))]
    if len(rows) < MIN_ROWS or len({len(row) for row in rows}) != 1 or len(rows[0]) == 1:
        return (), ()
    if not all(_has_closed_brackets(cell) for row in rows for cell in row):
        return (), ()
    header = _split_header(lead)
    return header if len(header) == len(rows[0]) else (), tuple(rows)


def split_points(text: str, quote: str) -> tuple[str, tuple[str, ...]]:
    """Return what introduces a list and its points, for a sentence that runs the lines of a quote together."""
    lines = [line.strip(" ;；,，.。") for line in quote.splitlines() if not line.rstrip().endswith((":", "："))]
    end, starts = 0, []
    for line in lines:
        start = text.find(line, end)
        if not line or start < 0 or CELL_MARK in line:
            return "", ()
        starts.append(start)
        end = start + len(line)
    if len(lines) < MIN_POINTS or text[end:].strip(" ;；,，.。"):
        return "", ()
    return text[: starts[0]].strip(), tuple(lines)


def cut_topics(text: str, topics: Sequence[str]) -> str:
    """Return a refusal without its last sentence, where that names the topics which are shown as buttons anyway."""
    start = text.find(topics[0]) if topics else -1
    end = max(
        (text.rfind(mark, 0, start) + len(mark.rstrip()) for mark in (". ", "。") if mark in text[:start]), default=0
    )
    return text[:end] if start >= 0 and end and all(topic in text[end:] for topic in topics) else text


def _split_cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split(CELL_MARK.strip())) if CELL_MARK in line else (line.strip(),)


def _split_header(lead: str) -> tuple[str, ...]:
    """Return the cells of a table's header without the title, or the line, that stands before it."""
    own, *others = _split_cells(lead.rsplit(PATH_MARK, 1)[-1])
    return (own.rsplit(": ", 1)[-1], *others)


def _has_closed_brackets(text: str) -> bool:
    return all(text.count(opening) == text.count(closing) for opening, closing in _BRACKETS.items())
