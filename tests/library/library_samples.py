"""Files to add, of every kind that is read, and the settings of an empty home."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.fakes import HashEncoder
from tutor.library import Added, Course, CourseState, add_files, check_course, create_course, index_course
from tutor.settings import Settings

BREAD = b"# Baking bread\n\nA loaf of rye costs $6.20 to bake. The dough rests for two hours.\n"
TEA = "# 泡茶\n\n绿茶要用80度的水，泡两分钟。\n".encode()
FERRY = b"The Sund ferry crosses in 35 minutes.\nIt carries 310 passengers.\n"


@dataclass(frozen=True)
class Sent:
    """A file as a browser sends it."""

    name: str
    data: bytes

    @property
    def size(self) -> int:
        return len(self.data)

    def getvalue(self) -> bytes:
        return self.data


def add(course: Course, *files: tuple[str, bytes], max_file_mb: int = 2, max_course_mb: int = 5) -> Added:
    sent = [Sent(name, data) for name, data in files]
    return add_files(course, sent, max_file_mb=max_file_mb, max_course_mb=max_course_mb)


def make_settings(home: Path) -> Settings:
    return Settings(home=home)


def make_course(home: Path, *files: tuple[str, bytes]) -> Course:
    course = create_course(home, "Bread and tea")
    if files:
        assert not add(course, *files).refused
    return course


def read_what_changed(settings: Settings, course: Course) -> CourseState:
    """Do what the app does when a course is opened, and return how the course stands then."""
    if check_course(settings, course) in (CourseState.CHANGED, CourseState.UNREAD):
        index_course(settings, course)
    return check_course(settings, course)


def make_encoder() -> HashEncoder:
    return HashEncoder()


def make_archive(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def make_docx(text: str) -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def make_pptx(text: str) -> bytes:
    import pptx

    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = text
    stream = io.BytesIO()
    presentation.save(stream)
    return stream.getvalue()


def make_pdf() -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def make_notebook(text: str) -> bytes:
    cells = [{"cell_type": "markdown", "metadata": {}, "source": text}]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()
