"""Chunks and scored units made by hand, for the tests of what is shown."""

from __future__ import annotations

import zlib

from tutor.answering.evidence import Scored
from tutor.types import Chunk, Location, Unit


def make_chunk(document: str, *units: Unit, heading: str = "", language: str = "en") -> Chunk:
    """Return a chunk of these units; its id depends on all of its contents."""
    path = (heading,) if heading else ()
    text = "\n".join(unit.text for unit in units)
    identity = f"{zlib.crc32(f'{document}|{path}|{text}'.encode()):08x}"
    return Chunk(identity, document, document.removesuffix(".md"), path, language, text, units, Location())


def score(chunk: Chunk, position: int, value: float) -> Scored:
    """Return a unit of a chunk as evidence with this score and nothing else known of it."""
    return Scored(
        unit=chunk.units[position],
        chunk=chunk,
        position=position,
        rank=1,
        passage_score=1.0,
        own=1.0,
        frame=0.0,
        beside=0.0,
        elsewhere=0.0,
        phrase=0.0,
        similarity=0.0,
        novelty=3,
        fits=True,
        score=value,
    )
