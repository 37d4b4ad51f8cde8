"""Where a quote stands, in words; and a quote that is a table row, in cells."""

from __future__ import annotations

from tutor.types import Citation, Location
from tutor.ui.words import say

CELL_MARK = " | "
PATH_MARK = " > "
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
    headers = [cell.strip() for cell in lead.split(CELL_MARK.strip())]
    if cells and len(headers) == len(cells):
        return tuple(zip(headers, cells, strict=True))
    if cells and all(_has_closed_brackets(cell) for cell in cells):
        return tuple(("", cell) for cell in cells)
    return ()


def split_table(quote: str, lead: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]] | None:
    """Return the headers and the rows of a quote of several table rows; None when it is none.

    Headers are empty where the lead does not end with as many cells as the rows have.
    """
    rows = [tuple(cell.strip() for cell in line.split(CELL_MARK)) for line in quote.splitlines() if line.strip()]
    if len(rows) < 2 or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return None
    headers = tuple(cell.strip() for cell in lead.rsplit(PATH_MARK, maxsplit=1)[-1].split(CELL_MARK.strip()))
    return (headers if len(headers) == len(rows[0]) else ("",) * len(rows[0])), tuple(rows)


def _has_closed_brackets(text: str) -> bool:
    return all(text.count(opening) == text.count(closing) for opening, closing in _BRACKETS.items())
