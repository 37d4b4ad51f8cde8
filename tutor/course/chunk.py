"""Gather units into chunks: one heading, one language, a bounded length."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from tutor.course.units import Section
from tutor.text.language import detect_language, has_han
from tutor.types import Chunk, Location, Unit, UnitKind

_ADDRESS = re.compile(r"https?://\S+")
_MIN_HAN, _MIN_LATIN = 8, 36


def build_chunks(
    document: str, title: str, sections: Sequence[Section], *, max_chunk_chars: int, video: str = ""
) -> list[Chunk]:
    """Build the chunks of a document in order; `max_chunk_chars` bounds their text unless one unit is longer.

    A bilingual section gives chunks of each language. Equal chunks under one heading get ids of their own.
    """
    chunks: list[Chunk] = []
    seen: dict[str, int] = {}
    main = detect_language(" ".join(unit.text for section in sections for unit in section.units if unit.citable))
    for section in sections:
        shown_title, heading = _split_title(title, section.heading)
        for language, units in _split_languages(section.units, main):
            for part in _split_length(units, max_chunk_chars):
                text = render_units(part)
                key = "\x1f".join((document, *heading, text))
                seen[key] = seen.get(key, 0) + 1
                if seen[key] > 1:
                    key += f"\x1f{seen[key]}"
                name = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
                location = _span_location([unit.location for unit in part])
                of = video if location.time_start is not None else ""
                chunks.append(Chunk(name, document, shown_title, heading, language, text, tuple(part), location, of))
    return chunks


def render_units(units: Sequence[Unit]) -> str:
    """Return the units as one text: bullets marked, a table's header once above its rows, a lost lead in front."""
    lines: list[str] = []
    before: Unit | None = None
    for index, unit in enumerate(units):
        if index == 0 and unit.lead and unit.kind is not UnitKind.ROW:
            lines.append(unit.lead)
        if unit.kind is UnitKind.ROW and (before is None or before.header != unit.header) and unit.header:
            lines.append(" | ".join(cell for cell in unit.header if cell))
        lines.append(f"- {unit.text}" if unit.kind is UnitKind.BULLET else unit.text)
        before = unit
    return "\n".join(lines)


def _split_title(title: str, heading: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Leave the title out of the path where it repeats it; a first heading in another language is a title itself."""
    if not heading:
        return title, heading
    if heading[0] == title:
        return title, heading[1:]
    if {detect_language(heading[0]), detect_language(title)} == {"zh", "en"}:
        return heading[0], heading[1:]
    return title, heading


def _split_languages(units: Sequence[Unit], main: str) -> list[tuple[str, list[Unit]]]:
    """Group units by language; names and numbers stay with the units before them."""
    groups: dict[str, list[Unit]] = {}
    text = " ".join(unit.text for unit in units if unit.citable)
    whole = detect_language(text)
    # "作者 Jane Doe" is a line of a Chinese lesson although most of its letters are Latin.
    whole = main if whole == "und" or (main == "zh" and has_han(text)) else whole
    current = next((language for unit in units if (language := _sure_language(unit))), whole)
    for unit in units:
        current = _sure_language(unit) or current
        groups.setdefault(current, []).append(unit)
    prose = {language: [u for u in group if u.citable] for language, group in groups.items()}
    if len(groups) > 1 and any(not group for group in prose.values()):
        return [(whole, list(units))]
    return list(groups.items())


def _sure_language(unit: Unit) -> str:
    """Return the language of a unit with enough letters to tell it, "" for names, numbers, addresses and code."""
    text = _ADDRESS.sub(" ", unit.text)
    language = detect_language(text)
    if language == "und" or not unit.citable:
        return ""
    letters = sum(character.isalpha() for character in text)
    return language if letters >= (_MIN_HAN if language == "zh" else _MIN_LATIN) else ""


def _split_length(units: Sequence[Unit], max_chunk_chars: int) -> Iterator[list[Unit]]:
    """Cut units into runs, where one can before the line that introduces a list, table or example."""
    part: list[Unit] = []
    for unit in units:
        if part and _length(part) + len(unit.text) > max_chunk_chars:
            cut = _find_cut([*part, unit], max_chunk_chars)
            yield part[:cut]
            part = part[cut:]
        part.append(unit)
    if part:
        yield part


def _length(part: Sequence[Unit]) -> int:
    return sum(len(unit.text) + 1 for unit in part)


def _find_cut(units: Sequence[Unit], max_chunk_chars: int) -> int:
    """Return where to cut before the last unit or earlier: at the latest beginning of a group, if not too early."""
    last = len(units) - 1
    for cut in range(last, 0, -1):
        if _length(units[:cut]) < 0.4 * max_chunk_chars:
            break
        if _begins_group(units[cut - 1], units[cut]):
            return cut
    return last - 1 if last > 1 and _introduces(units[last - 1], units[last]) else last


def _begins_group(before: Unit, unit: Unit) -> bool:
    same = bool(unit.lead) and unit.lead == before.lead
    return not same and not _introduces(before, unit) and (not unit.example or not before.example)


def _introduces(unit: Unit, following: Unit) -> bool:
    return bool(following.lead) and (following.lead.startswith(unit.text) or unit.text.endswith(following.lead))


def _span_location(locations: Sequence[Location]) -> Location:
    starts = [x.line_start for x in locations if x.line_start is not None]
    ends = [x.line_end for x in locations if x.line_end is not None]
    pages = [x.page for x in locations if x.page is not None]
    begin = [x.time_start for x in locations if x.time_start is not None]
    finish = [x.time_end for x in locations if x.time_end is not None]
    return Location(
        min(starts, default=None),
        max(ends, default=None),
        min(pages, default=None),
        min(begin, default=None),
        max(finish, default=None),
    )
