"""Write chunks as JSON lines and read them back, and tell which texts stand for them in the indexes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from tutor.types import Chunk, Location, Unit, UnitKind

_LOCATION_FIELDS = ("line_start", "line_end", "page", "time_start", "time_end")


def frame_text(chunk: Chunk) -> str:
    """Return the title and heading path of a chunk, repeats left out: what frames its text in both indexes."""
    return " > ".join(dict.fromkeys(part for part in (chunk.title, *chunk.heading) if part))


def passage_text(chunk: Chunk) -> str:
    """Return what is embedded and searched for a chunk: its frame, then its text."""
    return f"{frame_text(chunk)}\n{chunk.text}".lstrip("\n")


def unit_text(chunk: Chunk, unit: Unit) -> str:
    """Return what is embedded for a unit: its nearest heading, the line or table header over it, and its text."""
    nearest = chunk.heading[-1] if chunk.heading else chunk.title
    return "\n".join(part for part in (nearest, unit.lead, unit.text) if part)


def dump_chunks(chunks: Iterable[Chunk]) -> bytes:
    """Serialise chunks, one JSON line each; fields that have their default are left out."""
    return "".join(json.dumps(_chunk_record(chunk), ensure_ascii=False) + "\n" for chunk in chunks).encode("utf-8")


def load_chunks(data: bytes) -> tuple[Chunk, ...]:
    """Read what `dump_chunks` wrote. Raises ValueError, KeyError or TypeError for other bytes."""
    return tuple(_read_chunk(json.loads(line)) for line in data.decode("utf-8").split("\n") if line)


def _chunk_record(chunk: Chunk) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": chunk.id,
        "document": chunk.document,
        "title": chunk.title,
        "heading": chunk.heading,
        "language": chunk.language,
        "text": chunk.text,
        "location": _location_record(chunk.location),
        "units": [_unit_record(unit) for unit in chunk.units],
    }
    if chunk.video:
        record["video"] = chunk.video
    return record


def _unit_record(unit: Unit) -> dict[str, Any]:
    record: dict[str, Any] = {"text": unit.text, "kind": unit.kind.value, "location": _location_record(unit.location)}
    for name in ("quote", "lead", "cells", "header", "example", "task", "begins", "depth", "mark"):
        if value := getattr(unit, name):
            record[name] = value
    return record


def _location_record(location: Location) -> list[float | int | None]:
    return [getattr(location, name) for name in _LOCATION_FIELDS]


def _read_chunk(record: dict[str, Any]) -> Chunk:
    return Chunk(
        id=record["id"],
        document=record["document"],
        title=record["title"],
        heading=tuple(record["heading"]),
        language=record["language"],
        text=record["text"],
        units=tuple(map(_read_unit, record["units"])),
        location=Location(*record["location"]),
        video=record.get("video", ""),
    )


def _read_unit(record: dict[str, Any]) -> Unit:
    return Unit(
        text=record["text"],
        kind=UnitKind(record["kind"]),
        location=Location(*record["location"]),
        quote=record.get("quote", ""),
        lead=record.get("lead", ""),
        cells=tuple(record.get("cells", ())),
        header=tuple(record.get("header", ())),
        example=record.get("example", False),
        task=record.get("task", False),
        begins=record.get("begins", False),
        depth=record.get("depth", 0),
        mark=record.get("mark", ""),
    )
