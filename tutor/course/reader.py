"""Read one lesson file of any supported format into chunks."""

from __future__ import annotations

import re
import stat
from pathlib import Path, PurePosixPath

from tutor.course.blocks import Block, BlockKind, Reading
from tutor.course.chunk import build_chunks
from tutor.course.clean import strip_decoration
from tutor.course.encoding import decode_text
from tutor.course.examples import mark_examples
from tutor.course.files import SUFFIXES, LessonFile
from tutor.course.frontmatter import skip_front_matter
from tutor.course.markdown import looks_like_markdown, read_markdown
from tutor.course.outline import read_outline
from tutor.course.repair import repair_lines
from tutor.course.transcript import looks_like_transcript, read_transcript
from tutor.course.units import cut_sections
from tutor.errors import ReadError
from tutor.types import Document

_HTML_START = re.compile(r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S)
_ARROW_TIMES = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->", re.M)
# Raised when lessons are read otherwise than before: what was read with another version is read anew.
READER_VERSION = 5


def read_lesson(file: LessonFile, *, max_file_mb: int, max_chunk_chars: int) -> Document:
    """Read a lesson file: its format by content and name, its text repaired, its chunks with their locations.

    Raises ReadError, in one line with a remedy, for a file that is missing, unreadable, empty, too large,
    password-protected, damaged or of an unsupported format.
    """
    data = _load(file.path, max_file_mb)
    try:
        reading = _read(data, file.path)
    except ReadError:
        raise
    except RecursionError as error:
        raise ReadError("The file is nested too deeply to be read.", "Split it or convert it to plain text.") from error
    except Exception as error:  # parser libraries raise what they like on damaged files
        detail = f"{type(error).__name__}: {error}".splitlines()[0][:160]
        raise ReadError(
            f"The file is damaged or not what its name says ({detail}).", "Save or fetch it again."
        ) from error
    title = _choose_title(reading, PurePosixPath(file.name))
    sections = cut_sections(mark_examples(reading.blocks))
    chunks = build_chunks(file.name, title, sections, max_chunk_chars=max_chunk_chars, video=reading.video)
    if not chunks:
        raise ReadError("The file holds no text.", "If its pages are pictures, run text recognition (OCR) on it first.")
    return Document(file.name, title, tuple(chunks))


def _load(path: Path, max_file_mb: int) -> bytes:
    """Return the bytes of the file, never more than the limit."""
    limit = max_file_mb * 1024 * 1024
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError("This is not a regular file.", "Index files and folders only.")
        size = status.st_size
        if size <= limit:
            with path.open("rb") as stream:
                data = stream.read(limit + 1)
            size = len(data) if len(data) > limit else size
    except FileNotFoundError as error:
        raise ReadError("The file vanished before it could be read.", "Index the folder again.") from error
    except PermissionError as error:
        raise ReadError(
            "Permission to read the file was denied.", "Change its access rights and index again."
        ) from error
    except OSError as error:
        raise ReadError(
            f"The file cannot be read: {error.strerror or error}.", "Check the disk and index again."
        ) from error
    if size > limit:
        raise ReadError(
            f"The file has {size / 1024 / 1024:.0f} MB, over the limit of {max_file_mb} MB.",
            "Split it, or raise the limit with TUTOR_MAX_FILE_MB.",
        )
    if not data.strip(b"\x00\t\n\r ") or data in (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"):
        raise ReadError("The file is empty.", "Remove it or fill it.")
    return data


def _read(data: bytes, path: Path) -> Reading:
    kind = SUFFIXES.get(path.suffix.lower(), "text")
    if data.startswith(b"%PDF-") or (kind == "pdf" and b"%PDF-" in data[:1024]):
        from tutor.course.pdf import read_pdf

        return read_pdf(data)
    if kind == "pdf":
        raise ReadError("The file is not a PDF although its name says so.", "Fetch or export it again.")
    if kind in ("docx", "pptx"):
        return _read_office(data, kind)
    if kind == "notebook":
        from tutor.course.notebook import read_notebook

        return read_notebook(decode_text(data))
    return read_text(decode_text(data), kind)


def _read_office(data: bytes, kind: str) -> Reading:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadError(
            "The file is password-protected or in an old Office format.",
            f"Save it without a password as .{kind} and index it again.",
        )
    if kind == "docx":
        from tutor.course.docx import read_docx

        return read_docx(data)
    from tutor.course.pptx import read_pptx

    return read_pptx(data)


def read_text(text: str, kind: str = "text") -> Reading:
    """Read decoded text by what it holds: HTML, subtitles, a timed transcript, Markdown or plain text."""
    if kind == "html" or _HTML_START.match(text):
        from tutor.course.html import read_html

        return read_html(text)
    if kind == "subtitles" or text.startswith("WEBVTT") or len(_ARROW_TIMES.findall(text[:20000])) >= 2:
        from tutor.course.subtitles import read_subtitles

        return read_subtitles(text)
    lines = repair_lines(text.split("\n"))
    if looks_like_transcript(lines):
        return read_transcript(lines)
    if looks_like_markdown("\n".join(lines)):
        return read_markdown(lines)
    lines, title = skip_front_matter(lines)
    return Reading(tuple(read_outline(lines)), title=title)


def _choose_title(reading: Reading, path: PurePosixPath) -> str:
    """Return the stated title, else the first heading of the highest level, else the file's name."""
    if reading.title.strip():
        return strip_decoration(reading.title)
    headings = [block for block in reading.blocks if block.kind is BlockKind.HEADING and block.prose.text]
    first = next((block for block in headings if block.level == 1), headings[0] if headings else None)
    if first is not None and _heads_document(first, reading):
        return strip_decoration(first.prose.text)
    return re.sub(r"[_\s]+", " ", path.stem).strip() or path.name


def _heads_document(heading: Block, reading: Reading) -> bool:
    """Tell whether a heading stands before most of the text: a late one names only its own part."""
    position = reading.blocks.index(heading)
    return heading.level == 1 or position <= max(3, len(reading.blocks) // 10)
