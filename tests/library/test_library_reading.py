"""A course's index follows its lessons; whatever stops it, the course stays usable."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.library.library_samples import (
    BREAD,
    FERRY,
    TEA,
    add,
    make_course,
    make_encoder,
    make_pdf,
    make_settings,
    read_what_changed,
)
from tutor import service
from tutor.errors import TutorError
from tutor.index.contents import read_contents
from tutor.library import (
    Course,
    CourseState,
    check_course,
    delete_course,
    forget_last,
    index_course,
    list_courses,
    read_last,
    remove_file,
    stamp_index,
)
from tutor.library.writing import lock_course
from tutor.settings import Settings
from tutor.types import IndexReport


@pytest.fixture(autouse=True)
def hash_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "open_encoder", lambda settings: make_encoder())


def index(settings: Settings, course: Course) -> IndexReport:
    return index_course(settings, course)


def documents(course: Course) -> list[str]:
    return [source.name for source in read_contents(course.index)[0].sources]


def test_the_index_follows_the_lessons(tmp_path: Path) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path)
    assert check_course(settings, course) is CourseState.EMPTY
    add(course, ("bread.md", BREAD), ("Asia/tea.md", TEA))
    assert check_course(settings, course) is CourseState.UNREAD
    report = index(settings, course)
    assert (report.documents, report.added, report.skipped) == (2, 2, ())
    assert documents(course) == ["Asia/tea.md", "bread.md"]
    assert check_course(settings, course) is CourseState.READY
    first = stamp_index(course)
    add(course, ("bread.md", FERRY), ("ferry.txt", BREAD))
    assert check_course(settings, course) is CourseState.CHANGED
    report = index(settings, course)
    assert (report.added, report.updated, report.unchanged) == (1, 1, 1)
    assert stamp_index(course) != first
    remove_file(course, "Asia/tea.md")
    assert check_course(settings, course) is CourseState.CHANGED
    assert index(settings, course).removed == 1
    assert documents(course) == ["bread.md", "ferry.txt"]
    assert index(settings, course).unchanged == 2


def test_without_its_last_lesson_a_course_is_empty_and_no_error(tmp_path: Path) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("bread.md", BREAD))
    index(settings, course)
    remove_file(course, "bread.md")
    report = index(settings, course)
    assert (report.documents, report.removed, report.skipped) == (0, 1, ())
    assert check_course(settings, course) is CourseState.EMPTY
    assert stamp_index(course) == ""
    assert read_what_changed(settings, course) is CourseState.EMPTY
    add(course, ("tea.md", TEA))
    assert read_what_changed(settings, course) is CourseState.READY
    assert documents(course) == ["tea.md"]


@pytest.mark.parametrize("was_read_before", [False, True])
def test_lessons_that_the_reader_skips_are_told_with_the_reason(tmp_path: Path, was_read_before: bool) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("scan.pdf", make_pdf()))
    if was_read_before:
        add(course, ("bread.md", BREAD))
        assert [skipped.path for skipped in index(settings, course).skipped] == ["scan.pdf"]
        assert check_course(settings, course) is CourseState.READY
        assert read_last(course).documents == 1
        remove_file(course, "bread.md")
    report = index(settings, course)
    assert report.documents == 0
    assert [skipped.path for skipped in read_last(course).skipped] == ["scan.pdf"]
    assert "only pictures" in read_last(course).skipped[0].reason
    assert read_what_changed(settings, course) is CourseState.UNREADABLE


def test_another_way_of_reading_asks_for_another_reading(tmp_path: Path) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("bread.md", BREAD))
    index(settings, course)
    for other in (replace(settings, max_chunk_chars=500), replace(settings, encoder="another")):
        assert check_course(other, course) is CourseState.UNREAD
    assert check_course(settings, course) is CourseState.READY


def test_a_damaged_index_or_record_is_made_anew(tmp_path: Path) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("bread.md", BREAD))
    index(settings, course)
    (course.folder / "reading.json").write_bytes(b"\xff{")
    assert check_course(settings, course) is CourseState.UNREAD
    assert read_what_changed(settings, course) is CourseState.READY
    (course.index / "CURRENT").unlink()
    assert check_course(settings, course) is CourseState.UNREAD
    read_what_changed(settings, course)
    assert documents(course) == ["bread.md"]


def test_a_lesson_replaced_while_it_is_read_is_read_again(tmp_path: Path) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("bread.md", BREAD))

    def replace_it(message: str, done: int, total: int) -> None:
        if message == "Files read":
            add(course, ("bread.md", TEA))

    index_course(settings, course, replace_it)
    assert check_course(settings, course) is CourseState.CHANGED
    read_what_changed(settings, course)
    assert "绿茶" in read_contents(course.index)[1][0].text


def test_a_second_reader_waits_for_the_first(tmp_path: Path) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("bread.md", BREAD))
    waited = threading.Event()
    reports: list[IndexReport] = []

    def note(message: str, done: int, total: int) -> None:
        if message == "Waiting":
            waited.set()

    thread = threading.Thread(target=lambda: reports.append(index_course(settings, course, note)))
    with lock_course(course.folder, "index"):
        thread.start()
        assert waited.wait(20)
        assert not reports
    thread.join(20)
    assert reports[0].documents == 1


def test_a_failing_index_is_explained_and_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("bread.md", BREAD))
    index(settings, course)
    add(course, ("tea.md", TEA))

    def stop(message: str, done: int, total: int) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(TutorError, match="disk is full"):
        index_course(settings, course, stop)
    assert documents(course) == ["bread.md"]
    assert check_course(settings, course) is CourseState.CHANGED


def test_the_shipped_and_the_deleted_course_are_not_indexed(tmp_path: Path) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("bread.md", BREAD))
    shipped = list_courses(settings)[0]
    assert check_course(settings, shipped) is CourseState.READY
    with pytest.raises(TutorError, match="cannot be changed"):
        index(settings, shipped)
    delete_course(course)
    with pytest.raises(TutorError, match="no longer there"):
        index(settings, course)
    assert not course.folder.exists()


def test_the_record_tells_when_the_lessons_were_read(tmp_path: Path) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("bread.md", BREAD))
    before = time.time()
    index(settings, course)
    assert before <= read_last(course).ended_at <= time.time()


def test_a_damaged_index_is_made_anew_once_the_last_reading_is_forgotten(tmp_path: Path) -> None:
    settings, course = make_settings(tmp_path), make_course(tmp_path, ("bread.md", BREAD))
    index(settings, course)
    for manifest in course.index.rglob("manifest.json"):
        manifest.write_text("{", encoding="utf-8")
    assert check_course(settings, course) is CourseState.READY
    forget_last(course)
    assert check_course(settings, course) is CourseState.UNREAD
    index(settings, course)
    assert documents(course) == ["bread.md"]


def test_the_last_reading_of_a_given_course_cannot_be_forgotten(tmp_path: Path) -> None:
    with pytest.raises(TutorError, match="cannot be changed"):
        forget_last(list_courses(make_settings(tmp_path))[0])
