"""Make an index mirror a set of lesson files, embedding only what is new."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tutor.errors import IndexFolderError, NothingReadError, ReadError
from tutor.index.encoder import Encoder
from tutor.index.lesson_index import (
    CHUNK_VECTORS,
    CHUNKS,
    LEXICAL,
    UNIT_VECTORS,
    WORD_VECTORS,
    WORDS,
    LessonIndex,
    assemble_index,
)
from tutor.index.lexical import build_lexical
from tutor.index.manifest import Manifest, Source, explain_mismatch
from tutor.index.records import dump_chunks, passage_text, unit_text
from tutor.index.store import damaged_index, lock_folder, read_generation, remove_stale, write_generation
from tutor.index.vectors import build_vectors
from tutor.index.wordlist import dump_words, list_words
from tutor.text.words import tokenize
from tutor.types import Chunk, Document, IndexReport, Skipped

Read = Callable[[str, Path], Document]
Progress = Callable[[str, int, int], None]
_TEXTS_AT_ONCE = 128
_BYTES_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class _Lesson:
    source: Source
    chunks: tuple[Chunk, ...]
    state: str  # "added", "updated" or "unchanged"


def update_index(
    folder: Path,
    files: Sequence[tuple[str, Path]],
    read: Read,
    encoder: Encoder,
    *,
    chunking: Mapping[str, int],
    progress: Progress | None = None,
    skipped: Sequence[Skipped] = (),
) -> IndexReport:
    """Make the index in `folder` mirror `files`, given as (name, path), and report what was done.

    A file whose content hash is known is neither read nor embedded. One that `read` refuses (ReadError) or that
    vanishes is reported as skipped, after those in `skipped`. Another format, encoder or chunking than the index
    was made with means that everything is built anew, which `rebuilt` in the report states. `progress` is called
    with a message, what is done and the total. Raises IndexFolderError if the folder cannot be written, or if an index
    with lessons would be left with none because no file could be read.
    """
    begun = time.perf_counter()
    progress = progress or _ignore_progress
    with lock_folder(folder):
        remove_stale(folder)
        old, rebuilt = _open_previous(folder, encoder, chunking)
        if rebuilt:
            progress(f"Building the index anew: {rebuilt}", 0, len(files))
        known = {source.name: source for source in old.manifest.sources} if old else {}
        lessons, refused = _read_lessons(files, read, old, progress)
        if not lessons and refused and known:
            raise NothingReadError(
                f"None of the files could be read (first: {refused[0].path}: {refused[0].reason})",
                "Name other lessons; the index is left as it was.",
            )
        manifest = Manifest(
            encoder=encoder.identity,
            dimension=encoder.dimension,
            chunking=dict(chunking),
            sources=tuple(lesson.source for lesson in lessons),
            skipped=(*skipped, *refused),
        )
        if old is None or (old.manifest.sources, old.manifest.skipped) != (manifest.sources, manifest.skipped):
            chunks = [chunk for lesson in lessons for chunk in lesson.chunks]
            files_of_index = _make_files(chunks, old, encoder, progress)
            write_generation(folder, manifest, files_of_index)
            progress("Index written", len(chunks), len(chunks))
    states = [lesson.state for lesson in lessons]
    return IndexReport(
        folder=str(folder),
        encoder=encoder.identity,
        documents=len(lessons),
        chunks=sum(lesson.source.chunks for lesson in lessons),
        added=states.count("added"),
        updated=states.count("updated"),
        removed=len(known.keys() - {lesson.source.name for lesson in lessons}),
        unchanged=states.count("unchanged"),
        skipped=manifest.skipped,
        seconds=time.perf_counter() - begun,
        rebuilt=rebuilt,
    )


def _open_previous(folder: Path, encoder: Encoder, chunking: Mapping[str, int]) -> tuple[LessonIndex | None, str]:
    """Return what can be reused of the folder, and why nothing can although an index is there."""
    try:
        manifest, contents = read_generation(folder)
        reason = explain_mismatch(manifest, encoder.identity, chunking)
        if reason:
            return None, reason
        try:
            return assemble_index(manifest, contents), ""
        except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
            raise damaged_index(folder, error) from error
    except IndexFolderError as error:
        return None, "" if error.message.startswith("There is no index") else "it was damaged"


def _read_lessons(
    files: Sequence[tuple[str, Path]], read: Read, old: LessonIndex | None, progress: Progress
) -> tuple[list[_Lesson], list[Skipped]]:
    known = {lesson.source.name: lesson for lesson in _list_lessons(old)} if old else {}
    lessons: list[_Lesson] = []
    refused: list[Skipped] = []
    for done, (name, path) in enumerate(files):
        progress(f"Reading {name}", done, len(files))
        try:
            sha256 = _hash_file(path)
            before = known.get(name)
            if before and before.source.sha256 == sha256:
                lessons.append(_Lesson(before.source, before.chunks, "unchanged"))
                continue
            document = read(name, path)
        except (ReadError, OSError) as error:
            refused.append(Skipped(name, _explain_refusal(error)))
            continue
        if not document.chunks:
            refused.append(Skipped(name, "it holds no text"))
            continue
        source = Source(name, document.title, sha256, len(document.chunks))
        lessons.append(_Lesson(source, document.chunks, "updated" if before else "added"))
    progress("Files read", len(files), len(files))
    return lessons, refused


def _list_lessons(index: LessonIndex) -> Iterator[_Lesson]:
    start = 0
    for source in index.manifest.sources:
        yield _Lesson(source, index.chunks[start : start + source.chunks], "unchanged")
        start += source.chunks


def _explain_refusal(error: ReadError | OSError) -> str:
    if isinstance(error, ReadError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return "it vanished while it was being read"
    return f"it cannot be read: {error.strerror or error}"


def _hash_file(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BYTES_AT_ONCE):
            digest.update(block)
    return digest.hexdigest()


def _make_files(
    chunks: Sequence[Chunk], old: LessonIndex | None, encoder: Encoder, progress: Progress
) -> dict[str, bytes]:
    passages = [(chunk.language, passage_text(chunk)) for chunk in chunks]
    units = [(chunk.language, unit_text(chunk, unit)) for chunk in chunks for unit in chunk.units]
    words = list_words(chunks) if encoder.reads("en") else {}
    forms = [("en", form) for form in words.values()]
    vectors = _collect_vectors(old)
    _embed_missing([*passages, *units, *forms], vectors, encoder, progress)
    lexical = build_lexical((tokenize(text) for _, text in passages), [language for language, _ in passages])
    return {
        CHUNKS: dump_chunks(chunks),
        CHUNK_VECTORS: build_vectors(_stack(passages, vectors, encoder.dimension)).dump(),
        UNIT_VECTORS: build_vectors(_stack(units, vectors, encoder.dimension)).dump(),
        LEXICAL: lexical.dump(),
        WORDS: dump_words(words),
        WORD_VECTORS: build_vectors(_stack(forms, vectors, encoder.dimension)).dump(),
    }


def _collect_vectors(old: LessonIndex | None) -> dict[str, NDArray[np.float32]]:
    """Return the vectors of an index by the text that they stand for."""
    if old is None:
        return {}
    passages = (passage_text(chunk) for chunk in old.chunks)
    texts = (unit_text(chunk, unit) for chunk in old.chunks for unit in chunk.units)
    rows = (*old.chunk_vectors.rows, *old.unit_vectors.rows, *old.word_vectors.rows)
    return {text: row for text, row in zip(chain(passages, texts, old.words.values()), rows, strict=True) if row.any()}


def _embed_missing(
    texts: Sequence[tuple[str, str]], vectors: dict[str, NDArray[np.float32]], encoder: Encoder, progress: Progress
) -> None:
    """Add the vectors of texts, given with their language, that have none; longest first, so that batches are even.

    A text in a language that the encoder does not read gets none: its row will be zeros.
    """
    readable = {language: encoder.reads(language) for language, _ in texts}
    missing = sorted({text for language, text in texts if readable[language] and text not in vectors}, key=len)[::-1]
    for start in range(0, len(missing), _TEXTS_AT_ONCE):
        progress("Embedding", start, len(missing))
        batch = missing[start : start + _TEXTS_AT_ONCE]
        vectors.update(zip(batch, encoder.encode(batch), strict=True))
    if missing:
        progress("Embedding", len(missing), len(missing))


def _stack(
    texts: Sequence[tuple[str, str]], vectors: Mapping[str, NDArray[np.float32]], dimension: int
) -> NDArray[np.float32]:
    rows = np.zeros((len(texts), dimension), dtype=np.float32)
    for number, (_, text) in enumerate(texts):
        row = vectors.get(text)
        if row is not None:
            rows[number] = row
    return rows


def _ignore_progress(_message: str, _done: int, _total: int) -> None:
    """Stand in for a caller that shows no progress."""
