"""Read what an index holds without its encoder: for what needs the lessons' words and no search."""

from __future__ import annotations

from pathlib import Path

from tutor.errors import IndexFolderError
from tutor.index.lesson_index import CHUNKS
from tutor.index.manifest import FORMAT_VERSION, Manifest
from tutor.index.records import load_chunks
from tutor.index.store import damaged_index, explain_rebuild, read_generation
from tutor.types import Chunk


def read_contents(folder: Path) -> tuple[Manifest, tuple[Chunk, ...]]:
    """Return the manifest and the chunks of an index.

    Raises IndexFolderError, with what to run, if there is none, it is damaged or of another version.
    """
    manifest, files = read_generation(folder)
    if manifest.format != FORMAT_VERSION:
        raise IndexFolderError(f"The index {folder} was written by another version.", explain_rebuild(folder))
    try:
        return manifest, load_chunks(files[CHUNKS])
    except (ValueError, KeyError, TypeError) as error:
        raise damaged_index(folder, error) from error
