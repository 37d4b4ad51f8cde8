"""What an index says of itself: its format, its encoder, its settings, its sources and its files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from tutor.types import Skipped

FORMAT_VERSION = 2


@dataclass(frozen=True, slots=True)
class Source:
    """A lesson file as indexed: its name, title and content hash, and how many chunks it gave."""

    name: str
    title: str
    sha256: str
    chunks: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """The contents of `manifest.json`; `files` holds the CRC-32 of each file of the index."""

    encoder: str
    dimension: int
    chunking: Mapping[str, int]
    sources: tuple[Source, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    files: Mapping[str, int] = field(default_factory=dict)
    format: int = FORMAT_VERSION

    def dump(self) -> bytes:
        """Serialise as indented JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode("utf-8")


def load_manifest(data: bytes) -> Manifest:
    """Read what `Manifest.dump` wrote. Raises ValueError, KeyError or TypeError for other bytes.

    A manifest of another format comes back with that format's number and little else.
    """
    record = json.loads(data)
    if record["format"] != FORMAT_VERSION:
        return Manifest(encoder="", dimension=0, chunking={}, format=int(record["format"]))
    return Manifest(
        encoder=record["encoder"],
        dimension=record["dimension"],
        chunking=record["chunking"],
        sources=tuple(Source(**source) for source in record["sources"]),
        skipped=tuple(Skipped(**skipped) for skipped in record["skipped"]),
        files=record["files"],
    )


def explain_mismatch(manifest: Manifest, encoder: str, chunking: Mapping[str, int] | None = None) -> str:
    """Say why an index cannot serve these settings, "" if it can."""
    if manifest.format != FORMAT_VERSION:
        return f"its format is {manifest.format}, this version writes {FORMAT_VERSION}"
    if manifest.encoder.rpartition(":")[2] != encoder.rpartition(":")[2]:
        return "it was made with another encoder"
    if chunking is not None and dict(manifest.chunking) != dict(chunking):
        changed = sorted(k for k in {*manifest.chunking, *chunking} if manifest.chunking.get(k) != chunking.get(k))
        return f"the setting {', '.join(changed)} changed"
    return ""
