"""Courses: listed, made, renamed, deleted."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tests.library.library_samples import BREAD, add, make_course, make_settings
from tutor.errors import TutorError
from tutor.library import (
    create_course,
    delete_course,
    find_by_id,
    list_courses,
    list_files,
    rename_course,
    settings_of,
)
from tutor.library.writing import lock_course


def test_at_first_there_is_the_shipped_course_alone(tmp_path: Path) -> None:
    settings = make_settings(tmp_path)
    (shipped,) = list_courses(settings)
    assert (shipped.id, shipped.editable) == ("shipped", False)
    assert shipped.lessons is not None
    assert list_files(shipped)
    assert settings_of(settings, shipped).index is None
    assert not any(tmp_path.iterdir())


def test_own_courses_are_listed_by_name_and_keep_their_id(tmp_path: Path) -> None:
    settings = make_settings(tmp_path)
    tea, bread = create_course(tmp_path, "tea"), create_course(tmp_path, "Bread “and” \\butter\\")
    assert [course.name for course in list_courses(settings)[1:]] == ["Bread “and” \\butter\\", "tea"]
    assert find_by_id(settings, tea.id) == tea
    assert find_by_id(settings, "../shipped") is None
    assert settings_of(settings, bread).index == bread.index
    renamed = rename_course(tea, " 泡茶 ")
    assert find_by_id(settings, tea.id) == renamed
    assert renamed.name == "泡茶"


@pytest.mark.parametrize("name", ["", " ", "tea", "TEA ", "x" * 100])
def test_names_that_cannot_be_are_refused(tmp_path: Path, name: str) -> None:
    create_course(tmp_path, "Tea")
    bread = create_course(tmp_path, "Bread")
    for attempt in (lambda: create_course(tmp_path, name), lambda: rename_course(bread, name)):
        with pytest.raises(TutorError):
            attempt()
    assert [course.name for course in list_courses(make_settings(tmp_path))[1:]] == ["Bread", "Tea"]


def test_a_course_may_keep_its_own_name(tmp_path: Path) -> None:
    assert rename_course(create_course(tmp_path, "tea"), "Tea").name == "Tea"


def test_an_index_that_the_settings_name_is_a_course_too_and_first(tmp_path: Path) -> None:
    own = create_course(tmp_path, "Tea")
    settings = replace(make_settings(tmp_path), index=tmp_path / "orchard index")
    given, shipped, tea = list_courses(settings)
    assert (given.id, given.name, given.lessons, given.editable) == ("given", "orchard index", None, False)
    assert (shipped.id, tea) == ("shipped", own)
    assert settings_of(settings, given) == settings
    assert settings_of(settings, shipped).index is None
    assert list_files(given) == ()
    same = list_courses(replace(settings, index=own.index))
    assert [course.id for course in same] == [own.id, "shipped"]


def test_a_deleted_course_is_gone_with_its_files(tmp_path: Path) -> None:
    course = make_course(tmp_path, ("bread.md", BREAD))
    delete_course(course)
    assert [c.id for c in list_courses(make_settings(tmp_path))] == ["shipped"]
    assert [path.name for path in (tmp_path / "courses").iterdir()] == [".locks"]
    for attempt in (lambda: rename_course(course, "Tea"), lambda: add(course, ("bread.md", BREAD))):
        with pytest.raises(TutorError, match="no longer there"):
            attempt()
    delete_course(course)


def test_a_course_that_is_being_indexed_is_not_deleted(tmp_path: Path) -> None:
    course = make_course(tmp_path, ("bread.md", BREAD))
    with lock_course(course.folder, "index"), pytest.raises(TutorError, match="being changed elsewhere"):
        delete_course(course)
    assert list_files(course)


def test_the_shipped_course_cannot_be_changed(tmp_path: Path) -> None:
    shipped = list_courses(make_settings(tmp_path))[0]
    for attempt in (
        lambda: rename_course(shipped, "Mine"),
        lambda: delete_course(shipped),
        lambda: add(shipped, ("bread.md", BREAD)),
    ):
        with pytest.raises(TutorError, match="cannot be changed"):
            attempt()


def test_a_damaged_name_keeps_the_lessons_in_reach(tmp_path: Path) -> None:
    course = make_course(tmp_path, ("bread.md", BREAD))
    (course.folder / "course.toml").write_bytes(b"name = [\xff")
    found = find_by_id(make_settings(tmp_path), course.id)
    assert found is not None
    assert found.name == course.id
    assert [file.name for file in list_files(found)] == ["bread.md"]
    assert rename_course(found, "Bread").name == "Bread"


def test_what_else_lies_among_the_courses_is_left_alone(tmp_path: Path) -> None:
    course = create_course(tmp_path, "Tea")
    root = tmp_path / "courses"
    (root / "notes.txt").write_text("mine")
    (root / "no name").mkdir()
    (root / "0123abcd").mkdir()
    (root / ".deleted-ffffffff").mkdir()
    assert [c.id for c in list_courses(make_settings(tmp_path))[1:]] == [course.id]
    create_course(tmp_path, "Bread")
    assert not (root / ".deleted-ffffffff").exists()
    assert (root / "notes.txt").exists()


def test_two_at_once_never_make_two_courses_of_one_name(tmp_path: Path) -> None:
    made: list[str] = []
    refused: list[str] = []

    def make() -> None:
        try:
            made.append(create_course(tmp_path, "Tea").id)
        except TutorError as error:
            refused.append(error.message)

    threads = [threading.Thread(target=make) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    assert len(refused) == 5


def test_a_home_that_is_no_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "courses").write_text("a file in the way")
    with pytest.raises(TutorError, match="cannot be read"):
        list_courses(make_settings(tmp_path))
    with pytest.raises(TutorError, match="cannot be made"):
        create_course(tmp_path, "Tea")
