"""Files are taken whole or refused with a reason; nothing leaves the course's folder."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as rules
from hypothesis import strategies as st

from tests.library.library_samples import BREAD, FERRY, TEA, add, make_course, make_docx, make_pdf
from tutor.course import find_lessons
from tutor.errors import TutorError
from tutor.library import Added, Course, Reason, adding, list_files, remove_file


def names(course: Course) -> list[str]:
    return [file.name for file in list_files(course)]


def read_kept(course: Course, name: str) -> bytes:
    assert course.lessons is not None
    return (course.lessons / name).read_bytes()


def kept(added: Added) -> list[tuple[str, str]]:
    return [(file.name, str(file.keeping)) for file in added.kept]


def refused(added: Added) -> list[tuple[str, Reason]]:
    return [(file.name, file.refusal.reason) for file in added.refused]


def test_files_and_folders_are_kept_as_they_came(tmp_path: Path) -> None:
    course = make_course(tmp_path)
    added = add(
        course, ("bread.md", BREAD), ("Asia/茶.md", TEA), ("talks/ferry.txt", FERRY), ("a.docx", make_docx("x"))
    )
    assert added.refused == ()
    assert added.changed
    assert names(course) == ["Asia/茶.md", "a.docx", "bread.md", "talks/ferry.txt"]
    assert read_kept(course, "Asia/茶.md") == TEA
    assert sorted(path.name for path in course.folder.iterdir()) == ["course.toml", "lessons"]


def test_what_cannot_be_used_is_never_kept(tmp_path: Path) -> None:
    course = make_course(tmp_path)
    added = add(
        course,
        ("../../outside.exe", b"MZ"),
        (".DS_Store", b"x"),
        ("bread.pdf", BREAD),
        ("huge.txt", b"bread " * 400_000),
        ("", BREAD),
    )
    assert refused(added) == [
        ("../../outside.exe", Reason.ENDING),
        (".DS_Store", Reason.HIDDEN),
        ("bread.pdf", Reason.WRONG_CONTENT),
        ("huge.txt", Reason.FILE_TOO_LARGE),
        ("", Reason.NAME),
    ]
    assert dict(added.refused[3].refusal.values) == {"size_mb": 3, "limit_mb": 2}
    assert names(course) == []
    assert not added.changed
    assert not list(tmp_path.rglob("*.exe"))


@given(
    name=st.text(max_size=40) | st.sampled_from(["../x.md", "/x.md", "a/../../../x.md", "C:\\x.md", "lessons/../../x"])
)
@rules(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_whatever_the_name_nothing_is_written_elsewhere(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    home = tmp_path_factory.mktemp("home")
    course = make_course(home)
    before = {path for path in home.rglob("*") if course.lessons not in path.parents}
    added = add(course, (name, BREAD))
    assert len(added.kept) + len(added.refused) == 1
    assert {path for path in home.rglob("*") if course.lessons not in path.parents} - before <= {
        course.folder.parent / ".locks" / f"{course.id}-files.lock"
    }
    for file in list_files(course):
        assert file.path.read_bytes() == BREAD
        assert not os.access(file.path, os.X_OK)


def test_another_content_under_the_same_name_takes_its_place(tmp_path: Path) -> None:
    course = make_course(tmp_path, ("Week 1/bread.md", BREAD))
    assert kept(add(course, ("Week 1/bread.md", BREAD))) == [("Week 1/bread.md", "unchanged")]
    assert kept(add(course, ("week 1/BREAD.md", BREAD + b"More.\n"))) == [("Week 1/bread.md", "replaced")]
    assert names(course) == ["Week 1/bread.md"]
    assert read_kept(course, "Week 1/bread.md") == BREAD + b"More.\n"


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    course = make_course(tmp_path, ("bread.md", BREAD))
    added = add(course, ("copy of bread.md", BREAD), ("tea.md", TEA), ("tea 2.md", TEA))
    assert kept(added) == [("tea.md", "new")]
    assert [(file.name, file.refusal.values["other"]) for file in added.refused] == [
        ("copy of bread.md", "bread.md"),
        ("tea 2.md", "tea.md"),
    ]
    assert {file.refusal.reason for file in added.refused} == {Reason.SAME_CONTENT}


def test_a_course_has_room_for_so_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = make_course(tmp_path)
    files = [(f"{n}.txt", str(n).encode() + b" bread" * 70_000) for n in range(3)]
    assert refused(add(course, *files, max_course_mb=1)) == [("2.txt", Reason.COURSE_FULL)]
    assert kept(add(course, ("1.txt", b"one loaf"), max_course_mb=1)) == [("1.txt", "replaced")]
    monkeypatch.setattr(adding, "MAX_FILES", 2)
    assert refused(add(course, ("new.txt", TEA))) == [("new.txt", Reason.TOO_MANY_FILES)]
    assert kept(add(course, ("0.txt", TEA))) == [("0.txt", "replaced")]


def test_a_folder_and_a_file_of_one_name_clash(tmp_path: Path) -> None:
    course = make_course(tmp_path, ("notes", BREAD), ("tea/green.md", TEA))
    assert refused(add(course, ("Notes/ferry.md", FERRY), ("tea", FERRY))) == [
        ("Notes/ferry.md", Reason.CLASH),
        ("tea", Reason.CLASH),
    ]


def test_a_link_out_of_the_course_is_not_followed_when_writing(tmp_path: Path) -> None:
    course = make_course(tmp_path)
    outside = tmp_path / "outside"
    outside.mkdir()
    assert course.lessons is not None
    (course.lessons / "tea").symlink_to(outside)
    assert refused(add(course, ("tea/green.md", TEA))) == [("tea/green.md", Reason.CLASH)]
    assert not any(outside.iterdir())


def test_a_removed_file_is_gone_with_its_empty_folders(tmp_path: Path) -> None:
    course = make_course(tmp_path, ("Asia/tea/green.md", TEA), ("Asia/rice.md", BREAD))
    remove_file(course, "Asia/tea/green.md")
    assert course.lessons is not None
    assert [path.name for path in course.lessons.rglob("*")] == ["Asia", "rice.md"]
    remove_file(course, "Asia/tea/green.md")
    remove_file(course, "../course.toml")
    remove_file(course, "Asia/rice.md")
    assert list(course.lessons.iterdir()) == []
    assert (course.folder / "course.toml").is_file()
    assert names(course) == []


def test_the_files_are_those_that_the_index_will_find(tmp_path: Path) -> None:
    course = make_course(tmp_path, ("bread.md", BREAD), ("Asia/茶.md", TEA), ("README", FERRY))
    lessons = course.lessons
    assert lessons is not None
    (lessons / ".hidden.md").write_bytes(BREAD)
    (lessons / "song.mp3").write_bytes(BREAD)
    (lessons / "node_modules").mkdir()
    (lessons / "node_modules" / "x.md").write_bytes(BREAD)
    (lessons / "again").symlink_to(lessons)
    (lessons / "round.md").symlink_to(lessons / "round.md")
    (lessons / "nowhere.md").symlink_to(tmp_path / "nothing.md")
    (lessons / "odd\nname.md").write_bytes(TEA + BREAD)
    found = {lesson.name for lesson in find_lessons([lessons])[0]}
    assert {file.name for file in list_files(course)} == found == {"bread.md", "Asia/茶.md", "README", "odd%0Aname.md"}
    remove_file(course, "odd%0Aname.md")
    assert "odd%0Aname.md" not in names(course)


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = make_course(tmp_path, ("bread.md", BREAD))

    def fail(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(TutorError, match=r"disk is full.*Free some space"):
        add(course, ("bread.md", TEA), ("tea.md", TEA))
    monkeypatch.undo()
    assert names(course) == ["bread.md"]
    assert read_kept(course, "bread.md") == BREAD
    assert not list(course.folder.rglob("*.part"))
    assert kept(add(course, ("tea.md", TEA))) == [("tea.md", "new")]


def test_a_folder_that_denies_access_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = make_course(tmp_path, ("bread.md", BREAD))

    def deny(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(course.lessons))

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", deny)
        with pytest.raises(TutorError, match=r"cannot be listed: access to .*lessons was denied"):
            list_files(course)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", deny)
        with pytest.raises(TutorError, match=r"“bread.md” cannot be removed: access"):
            remove_file(course, "bread.md")
    assert names(course) == ["bread.md"]


def test_files_added_by_many_at_once_are_all_there(tmp_path: Path) -> None:
    course = make_course(tmp_path)
    threads = [
        threading.Thread(target=add, args=(course, (f"{n}.md", b"# Loaf %d\n" % n), ("same.md", b"# Same %d\n" % n)))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert names(course) == [*(f"{n}.md" for n in range(8)), "same.md"]
    assert not list(course.folder.rglob("*.part"))


def test_a_pdf_without_text_is_kept_for_the_reader_to_judge(tmp_path: Path) -> None:
    assert kept(add(make_course(tmp_path), ("scan.pdf", make_pdf()))) == [("scan.pdf", "new")]
