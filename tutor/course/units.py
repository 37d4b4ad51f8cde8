"""Cut blocks into units, each with the heading path and the line that frames it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tutor.course.blocks import Block, BlockKind, CodePart
from tutor.course.clean import decoration_span, strip_decoration
from tutor.course.examples import shows_examples
from tutor.course.headings import count_words
from tutor.text.sentences import split_sentences
from tutor.types import Location, Unit, UnitKind

_MAX_UNIT_CHARS = 480
_MAX_ITEM_CHARS = 320
_MAX_WINDOW_CHARS = 8000
_MAX_LEAD_CHARS = 160
_RUN_IN = re.compile(r"^[^:：.。!?]{1,60}[:：]")
# A heading that states a fact: "1.3:1 -- Boats per berth", "Dry a hull at 40%", "Teak: $90 a metre".
_MEASURED = re.compile(
    r"^\W*[<>~≈≤≥]\s?\d|[$€£¥]\s?\d|\d\s?(?:%|％|x\b|×|倍|[KMGTkmgt]i?B\b|k?W?h\b|(?:dollar|euro|hour|minute|day|week|month|year)s?\b"
    r"|(?:million|billion|trillion|percent)\b|美元|元\b)|\b\d+(?:\.\d+)?:\d\b",
)
_MIN_FACT_WORDS = 4
_CLAUSE = re.compile(r"[;；:：](?=\s|[㐀-鿿])|[，,](?=\s|[㐀-鿿])|\s[–—-]\s|\s")


@dataclass(frozen=True, slots=True)
class Section:
    """Units under one heading path, in order."""

    heading: tuple[str, ...]
    units: tuple[Unit, ...]


@dataclass(slots=True)
class _Frame:
    """What frames the next block: an introduction waiting for it, the introduction of the running list."""

    pending: str = ""
    listed: str = ""
    parents: tuple[tuple[int, str], ...] = ()


def cut_sections(blocks: Sequence[Block]) -> list[Section]:
    """Cut blocks into sections of units; headings without text below them leave no section."""
    sections: list[Section] = []
    path: list[tuple[int, str]] = []
    units: list[Unit] = []
    frame = _Frame()

    def close() -> None:
        if units:
            sections.append(Section(tuple(text for _, text in path), tuple(units)))
            units.clear()

    for block in blocks:
        if block.kind is BlockKind.HEADING:
            close()
            frame = _Frame()
            text = strip_decoration(block.prose.text)
            while path and path[-1][0] >= block.level:
                path.pop()
            if text:
                path.append((block.level, text))
            if _states_fact(text):
                units.extend(_units(block, [(0, len(block.prose.text))], UnitKind.SENTENCE, ""))
            continue
        units.extend(_cut_block(block, frame))
    close()
    return sections


def _states_fact(heading: str) -> bool:
    """Tell whether a heading says how much of something there is, which nothing below it need repeat."""
    match = _MEASURED.search(heading)
    rest = heading.replace(match.group(), " ", 1) if match else ""
    is_told = match is not None and not heading.endswith(("?", "？", ":", "："))
    return is_told and count_words(rest) >= _MIN_FACT_WORDS


def _cut_block(block: Block, frame: _Frame) -> Iterator[Unit]:
    if block.kind is BlockKind.TABLE:
        yield from _cut_table(block, frame.pending)
        frame.listed, frame.pending, frame.parents = "", "", ()
    elif block.kind in (BlockKind.CODE, BlockKind.DIAGRAM):
        kind = UnitKind.CODE if block.kind is BlockKind.CODE else UnitKind.DIAGRAM
        for order, part in enumerate(block.parts or (CodePart(block.prose, block.verbatim),)):
            of = replace(block, prose=part.prose, verbatim=part.verbatim)
            lead = " ".join(text for text in (frame.pending, part.definition) if text)
            for unit in _units(of, [(0, len(part.prose.text))], kind, lead):
                yield replace(unit, begins=order == 0)
        frame.pending = ""
    elif block.kind is BlockKind.ITEM:
        yield from _cut_item(block, frame)
    else:
        yield from _cut_text(block, frame)


def _cut_text(block: Block, frame: _Frame) -> Iterator[Unit]:
    text = block.prose.text
    opens = block.opens or text.endswith((":", "："))
    lead = block.lead or frame.pending
    if not lead and frame.listed and (text[:1].islower() or block.example):
        lead = frame.parents[-1][1] if block.example and frame.parents else frame.listed
    spans = [(0, len(text))] if block.whole else list(sentence_spans(text))
    if opens and not block.example:
        # Only the last sentence introduces what follows; the ones before it are ordinary text.
        yield from _units(block, spans, UnitKind.SENTENCE, "" if lead == frame.pending and len(spans) == 1 else lead)
        last = text[spans[-1][0] : spans[-1][1]] if spans else text
        frame.pending, frame.listed, frame.parents = _as_lead(last), "", ()
        return
    yield from _units(block, spans, UnitKind.SENTENCE, lead)
    if block.example:
        frame.listed, frame.pending = frame.pending or frame.listed, ""
        return
    frame.pending, frame.listed, frame.parents = "", "", ()


def _cut_item(block: Block, frame: _Frame) -> Iterator[Unit]:
    text = block.prose.text
    frame.parents = tuple(parent for parent in frame.parents if parent[0] < block.level)
    if frame.pending:
        frame.listed, frame.pending = frame.pending, ""
    lead = block.lead or (frame.parents[-1][1] if frame.parents else frame.listed)
    spans = [(0, len(text))] if block.whole or len(text) <= _MAX_ITEM_CHARS else list(sentence_spans(text))
    head = _RUN_IN.match(text)
    for order, unit in enumerate(_units(block, spans, UnitKind.BULLET, lead)):
        begins = unit.begins and not block.continues
        marked = replace(unit, task=block.task, begins=begins, depth=block.level, mark=block.mark if begins else "")
        yield replace(marked, lead=head[0]) if order and head else marked
    frame.parents += ((block.level, _as_lead(text)),)


def _as_lead(text: str) -> str:
    """Return the text as the frame of what follows: whole when short, else its run-in head or its beginning."""
    text = strip_decoration(text)
    if len(text) <= _MAX_LEAD_CHARS:
        return text
    head = _RUN_IN.match(text)
    if head and not text.endswith((":", "：")):
        return head[0]
    if not text.endswith((":", "：")):
        return text[:_MAX_LEAD_CHARS]
    start, end = split_sentences(text)[-1]
    return text[start:end][-_MAX_LEAD_CHARS:]


def _cut_table(block: Block, intro: str) -> Iterator[Unit]:
    table = block.table
    if table is None:
        return
    header = " | ".join(cell for cell in table.header if cell)
    lead = " ".join(part for part in (intro, header) if part)
    for row in table.rows:
        cells = tuple(cell.text for cell in row.cells)
        shown = [cell for cell in row.cells if cell.text]
        if not shown:
            continue
        text = " | ".join(cell.text for cell in shown)
        quote = " | ".join(cell.quote(0, len(cell.text)) for cell in shown)
        last = max((cell.line_span(0, len(cell.text))[1] or 0 for cell in shown), default=0)
        line_end = None if row.line is None else max(row.line, last)
        location = Location(row.line, line_end, block.page, block.time_start, block.time_end)
        example = block.example or shows_examples(table.header, cells)
        yield Unit(text, UnitKind.ROW, location, quote, lead, cells, table.header, example, begins=True)


def _units(block: Block, spans: Iterable[tuple[int, int]], kind: UnitKind, lead: str) -> Iterator[Unit]:
    prose = block.prose
    begins = True
    for start, end in spans:
        first, last = decoration_span(prose.text, start, end)
        if kind in (UnitKind.CODE, UnitKind.DIAGRAM):
            first, last = start, end
        if first >= last or not any(character.isalnum() for character in prose.text[first:last]):
            continue
        line_start, line_end = prose.line_span(first, last)
        location = Location(line_start, line_end, block.page, block.time_start, block.time_end)
        quote = block.verbatim or prose.quote(first, last)
        yield Unit(prose.text[first:last], kind, location, quote, lead, example=block.example, begins=begins)
        begins = False


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of sentences, those over the limit of a unit cut between clauses."""
    for offset, window in _windows(text):
        for start, end in split_sentences(window):
            yield from _cut_long(text, offset + start, offset + end)


def _windows(text: str) -> Iterator[tuple[int, str]]:
    """Yield stretches of bounded length that end with a sentence where one can, so that time grows with length."""
    position = 0
    while len(text) - position > _MAX_WINDOW_CHARS:
        window = text[position : position + _MAX_WINDOW_CHARS]
        cut = max(window.rfind(stop) + len(stop) for stop in (". ", "? ", "! ", "。"))
        cut = cut if cut > _MAX_WINDOW_CHARS // 2 else window.rfind(" ") + 1 or len(window)
        yield position, window[:cut]
        position += cut
    yield position, text[position:]


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _MAX_UNIT_CHARS:
        window = text[start : start + _MAX_UNIT_CHARS]
        cuts = [m.end() for m in _CLAUSE.finditer(window) if m.end() >= _MAX_UNIT_CHARS // 3]
        strong = [cut for cut in cuts if window[cut - 1] in ";；，,"]
        cut = (strong or cuts or [_MAX_UNIT_CHARS])[-1]
        yield start, start + cut
        start += cut
    if end > start:
        yield start, end
