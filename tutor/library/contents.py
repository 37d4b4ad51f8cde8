"""What an uploaded file holds, held against its ending; nothing in it is run or unpacked."""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from pathlib import PurePosixPath

from tutor.course.encoding import decode_text
from tutor.course.files import OLD_FORMATS, SUFFIXES
from tutor.errors import ReadError
from tutor.library.refusals import Reason, Refusal

_SAMPLE_BYTES = 65536
_PDF_MARK = b"%PDF-"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE_PARTS = {"docx": "word/document.xml", "pptx": "ppt/presentation.xml"}
_PROGRAMS = (
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"\x00asm",
)
_KNOWN_FORMATS = (
    (_PDF_MARK, "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (_OLD_OFFICE, "Office"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b\x08", "GZIP"),
    (b"Rar!\x1a", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"GGUF", "GGUF"),
    (b"RIFF", "RIFF"),
)
_MAX_XML_BYTES = 64 * 1024 * 1024
_MAX_UNPACKED_BYTES = 512 * 1024 * 1024
_MAX_MEMBERS = 10_000
_PDF_STREAM = re.compile(rb"stream\r?\n")
_PDF_HEADER_BYTES = 2000
_MAX_PDF_BYTES = 512 * 1024 * 1024
_PIECE_BYTES = 1024 * 1024
_ENCRYPTED = 0x1


def check_ending(name: str) -> Refusal | None:
    """Return why files with this ending are not lessons, None for one that is read."""
    ending = PurePosixPath(name).suffix.lower()
    if ending in SUFFIXES:
        return None
    if ending in OLD_FORMATS:
        return Refusal(Reason.OLD_FORMAT, {"ending": ending, "better": OLD_FORMATS[ending]})
    return Refusal(Reason.ENDING, {"ending": ending})


def check_contents(name: str, data: bytes) -> Refusal | None:
    """Return why these bytes cannot be a lesson file of this name, None when they may be."""
    ending = PurePosixPath(name).suffix.lower()
    kind = SUFFIXES.get(ending, "text")
    if not data.strip(b"\x00\t\n\r ") or data in (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"):
        return Refusal(Reason.EMPTY)
    if _is_program(data):
        return Refusal(Reason.PROGRAM)
    if kind == "pdf":
        return _check_pdf(ending, data)
    if kind in _OFFICE_PARTS:
        return _check_office(ending, kind, data)
    return _check_text(ending, kind, data)


def _is_program(data: bytes) -> bool:
    """Tell whether the bytes begin as a program of Linux, macOS, Windows or the web does."""
    if data.startswith(_PROGRAMS):
        return True
    if not data.startswith(b"MZ") or len(data) < 0x40:
        return False
    header = int.from_bytes(data[0x3C:0x40], "little")
    return data[header : header + 2] in (b"PE", b"NE", b"LE", b"LX") or b"\x00" in data[:0x40]


def _tell_wrong(ending: str, data: bytes) -> Refusal:
    return Refusal(Reason.WRONG_CONTENT, {"ending": ending, "found": _name_format(data)})


def _name_format(data: bytes) -> str:
    """Return the name of the format that the bytes begin with, "" for none that is known."""
    return next((name for mark, name in _KNOWN_FORMATS if data.startswith(mark)), "")


def _check_pdf(ending: str, data: bytes) -> Refusal | None:
    """Look how far the packed parts of a PDF reach, but for its pictures, which nobody unpacks here."""
    if _PDF_MARK not in data[:1024]:
        return _tell_wrong(ending, data)
    left_bytes = _MAX_PDF_BYTES
    for found in _PDF_STREAM.finditer(data):
        if b"/Image" in data[max(0, found.start() - _PDF_HEADER_BYTES) : found.start()].rpartition(b" obj")[2]:
            continue
        left_bytes -= _measure_unpacked(data, found.end(), left_bytes)
        if left_bytes < 0:
            return Refusal(Reason.UNPACKS_TOO_LARGE)
    return None


def _measure_unpacked(data: bytes, start: int, limit_bytes: int) -> int:
    """Return what is packed from `start` on unpacks to, in bytes, counted a piece at a time until a limit is passed."""
    unpacker = zlib.decompressobj()
    waiting, total = data[start : start + _SAMPLE_BYTES], 0
    position = start + len(waiting)
    while waiting and not unpacker.eof and total <= limit_bytes:
        try:
            total += len(unpacker.decompress(waiting, _PIECE_BYTES))
        except zlib.error:  # packed in another way, or not at all
            break
        waiting = unpacker.unconsumed_tail
        if not waiting:
            waiting = data[position : position + _SAMPLE_BYTES]
            position += len(waiting)
    return total


def _check_office(ending: str, kind: str, data: bytes) -> Refusal | None:
    """Read the list of an Office file's parts: what it would unpack to is refused before anything is unpacked."""
    if data.startswith(_OLD_OFFICE):
        return Refusal(Reason.LOCKED, {"ending": ending})
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return _tell_wrong(ending, data)
    if _OFFICE_PARTS[kind] not in {member.filename for member in members}:
        return _tell_wrong(ending, data)
    if any(member.flag_bits & _ENCRYPTED for member in members):
        return Refusal(Reason.LOCKED, {"ending": ending})
    xml_bytes = sum(member.file_size for member in members if member.filename.lower().endswith((".xml", ".rels")))
    unpacked = sum(member.file_size for member in members)
    if xml_bytes > _MAX_XML_BYTES or unpacked > _MAX_UNPACKED_BYTES or len(members) > _MAX_MEMBERS:
        return Refusal(Reason.UNPACKS_TOO_LARGE)
    return None


def _check_text(ending: str, kind: str, data: bytes) -> Refusal | None:
    known = _name_format(data)
    # A text may begin with letters that also mark a format; bytes of zero tell. PDF and ZIP marks begin no text.
    if known in ("PDF", "ZIP") or (known and b"\x00" in data[:_SAMPLE_BYTES]):
        return _tell_wrong(ending, data)
    try:
        decode_text(data[:_SAMPLE_BYTES])
    except (ReadError, ValueError):
        return Refusal(Reason.BINARY)
    if kind == "notebook" and not _is_notebook(data):
        return _tell_wrong(ending, data)
    return None


def _is_notebook(data: bytes) -> bool:
    try:
        record = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and ("cells" in record or "worksheets" in record)
