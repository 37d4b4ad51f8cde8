"""What a file holds is held against its ending."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.library_samples import BREAD, TEA, make_archive, make_docx, make_notebook, make_pdf, make_pptx
from tutor.course.files import SUFFIXES
from tutor.library import contents
from tutor.library.contents import check_contents, check_ending
from tutor.library.refusals import Reason

PE = b"MZ" + b"\x90\x00" * 29 + b"\x80\x00\x00\x00" + b"\x00" * 64 + b"PE\x00\x00" + b"\x01" * 50
ELF = b"\x7fELF\x02\x01\x01" + b"\x00" * 100
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bread.md", BREAD),
        ("tea.txt", TEA),
        ("tea.txt", TEA.decode().encode("gb18030")),
        ("tea.txt", TEA.decode().encode("utf-16")),
        ("README", BREAD),
        ("page.html", b"<!doctype html><p>Rye bread rests.</p>"),
        ("talk.srt", b"1\n00:00:01,000 --> 00:00:02,000\nhello\n"),
        ("bread.pdf", make_pdf()),
        ("bread.docx", make_docx("Rye rests.")),
        ("bread.PPTX", make_pptx("Rye rests.")),
        ("bread.ipynb", make_notebook("Rye rests.")),
        ("mz.txt", b"MZ was the mark of a baker in our town, whose bread was famous for its dark and sour crust."),
        ("riff.md", b"RIFF: a short phrase that is played again and again."),
        ("script.md", b"#!/bin/sh\necho bread\n"),
    ],
)
def test_files_that_are_what_they_say_are_taken(name: str, data: bytes) -> None:
    assert check_ending(name) is None
    assert check_contents(name, data) is None


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.md", b"", Reason.EMPTY),
        ("blank.txt", b" \n\t\x00\n", Reason.EMPTY),
        ("bread.pdf", BREAD, Reason.WRONG_CONTENT),
        ("bread.pdf", make_docx("x"), Reason.WRONG_CONTENT),
        ("bread.docx", BREAD, Reason.WRONG_CONTENT),
        ("bread.docx", make_pptx("x"), Reason.WRONG_CONTENT),
        ("bread.docx", make_archive({"readme.txt": b"bread"}), Reason.WRONG_CONTENT),
        ("bread.pptx", b"PK\x03\x04 cut off", Reason.WRONG_CONTENT),
        ("bread.docx", OLD_OFFICE, Reason.LOCKED),
        ("bread.md", make_pdf(), Reason.WRONG_CONTENT),
        ("bread.md", make_archive({"a": b"b"}), Reason.WRONG_CONTENT),
        ("bread.md", PE, Reason.PROGRAM),
        ("bread.md", ELF, Reason.PROGRAM),
        ("bread.docx", ELF, Reason.PROGRAM),
        ("bread.txt", b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 99, Reason.WRONG_CONTENT),
        ("bread.txt", bytes(range(256)) * 20, Reason.BINARY),
        ("bread.ipynb", b"{}", Reason.WRONG_CONTENT),
        ("bread.ipynb", b"[" * 100_000, Reason.WRONG_CONTENT),
        ("bread.ipynb", BREAD, Reason.WRONG_CONTENT),
    ],
)
def test_files_that_are_not_are_refused_with_their_reason(name: str, data: bytes, reason: Reason) -> None:
    refusal = check_contents(name, data)
    assert refusal is not None
    assert refusal.reason is reason


def test_what_was_found_instead_is_named() -> None:
    refusal = check_contents("bread.docx", make_pdf())
    assert refusal is not None
    assert refusal.values == {"ending": ".docx", "found": "PDF"}


@pytest.mark.parametrize(
    ("name", "reason", "values"),
    [
        ("bread.doc", Reason.OLD_FORMAT, {"ending": ".doc", "better": ".docx"}),
        ("bread.MP4", Reason.ENDING, {"ending": ".mp4"}),
        ("bread.md.exe", Reason.ENDING, {"ending": ".exe"}),
    ],
)
def test_other_endings_are_refused(name: str, reason: Reason, values: dict[str, str]) -> None:
    refusal = check_ending(name)
    assert refusal is not None
    assert (refusal.reason, refusal.values) == (reason, values)


def test_an_archive_that_unpacks_to_too_much_is_refused_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = make_archive({"word/document.xml": b"<a/>", "word/media.bin": b"\x00" * 3_000_000})
    assert len(bomb) < 10_000
    assert check_contents("bread.docx", bomb) is None
    monkeypatch.setattr(contents, "_MAX_UNPACKED_BYTES", 2_000_000)
    refusal = check_contents("bread.docx", bomb)
    assert refusal is not None
    assert refusal.reason is Reason.UNPACKS_TOO_LARGE


def test_too_much_xml_or_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    heavy = make_archive({"ppt/presentation.xml": b"<a>" + b" " * (65 * 1024 * 1024) + b"</a>"})
    refusal = check_contents("bread.pptx", heavy)
    assert refusal is not None
    assert refusal.reason is Reason.UNPACKS_TOO_LARGE
    monkeypatch.setattr(contents, "_MAX_MEMBERS", 3)
    many = make_archive({"word/document.xml": b"<a/>", **{f"{n}.bin": b"" for n in range(3)}})
    refusal = check_contents("bread.docx", many)
    assert refusal is not None
    assert refusal.reason is Reason.UNPACKS_TOO_LARGE


@pytest.mark.parametrize("parts", [1, 5])
@pytest.mark.parametrize(("header", "is_refused"), [(b"/Length 9", True), (b"/Subtype /Image /Length 9", False)])
def test_a_pdf_that_unpacks_to_too_much_in_all_is_refused(
    monkeypatch: pytest.MonkeyPatch, parts: int, header: bytes, is_refused: bool
) -> None:
    packed = zlib.compress(b" " * (5_000_000 // parts))
    assert len(packed) < 10_000
    part = b"\n9 0 obj << " + header + b" /Filter /FlateDecode >>\nstream\r\n" + packed + b"\nendstream"
    bomb = make_pdf() + part * parts
    assert check_contents("bread.pdf", bomb) is None
    monkeypatch.setattr(contents, "_MAX_PDF_BYTES", 4_000_000)
    refusal = check_contents("bread.pdf", bomb)
    assert (refusal is not None and refusal.reason is Reason.UNPACKS_TOO_LARGE) is is_refused


@given(st.sampled_from(sorted(SUFFIXES)), st.binary(max_size=300))
def test_any_bytes_are_taken_or_refused_and_never_raise(ending: str, data: bytes) -> None:
    refusal = check_contents(f"bread{ending}", data)
    assert refusal is None or isinstance(refusal.reason, Reason)
