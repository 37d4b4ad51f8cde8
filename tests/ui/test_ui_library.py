"""Courses and their lessons in the app: chosen, made, filled, emptied, renamed, deleted."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import HashEncoder
from tests.library.library_samples import BREAD, FERRY, add, make_course, make_pdf
from tests.ui.apps import APP, TIMEOUT_S
from tests.ui.studies import build_study
from tutor import service
from tutor.errors import IndexFolderError, TutorError
from tutor.library import Course, create_course, find_by_id, list_courses, list_files
from tutor.settings import Settings
from tutor.study import Study, open_study
from tutor.ui import session
from tutor.ui.work import Progress


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    study = build_study(tmp_path_factory.mktemp("shipped"))
    yield study
    study.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shipped: Study, clear_caches: None) -> list[Settings]:
    """Let the app index and open courses with a fake encoder, and note the settings of each that is opened."""
    found: list[Settings] = []

    def open_it(settings: Settings, progress: Progress) -> Study:
        found.append(settings)
        return shipped if settings.index is None else open_study(settings, progress=progress)

    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    monkeypatch.setenv("TUTOR_WORDING", "never")
    monkeypatch.setattr(service, "open_encoder", lambda settings: HashEncoder())
    monkeypatch.setattr(session, "open_study", open_it)
    return found


@pytest.fixture
def home(opened: list[Settings], tmp_path: Path) -> Path:
    return tmp_path


def start(course: Course | None = None, page: str = "course", language: str = "en") -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    if course is not None:
        app.query_params["course"] = course.id
    app.run()
    app.button_group(key="lang").set_value(language).run()
    if page != "ask":
        app.switch_page(f"views/{page}.py").run()
    assert not app.exception
    return app


def upload(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Choose files and add them; the dialog that asks for them, where there is one, stays open for it."""
    uploader = next(item for item in app.file_uploader if str(item.key).startswith("upload-files"))
    uploader.set_value([(name, data, "application/octet-stream") for name, data in files])
    reopen(app, "lessons_open").run()
    app.button(key="lessons_add").click()
    return reopen(app, "lessons_open").run()


def reopen(app: AppTest, *opened_by: str) -> AppTest:
    """Press the button of a dialog again: without a browser every run is one of the whole page, which closes it."""
    for button in app.button:
        if button.key in opened_by:
            button.click()
    return app


def press(app: AppTest, key: str, dialog: str) -> AppTest:
    app.button(key=key).click()
    return reopen(app, dialog).run()


def address(app: AppTest) -> str:
    course = app.query_params["course"]
    return course if isinstance(course, str) else course[0]


def shown(app: AppTest) -> str:
    """Return all words on the page, without the backslashes that escape them."""
    parts = [item.value for kind in (app.markdown, app.caption, app.text, app.info, app.error) for item in kind]
    return "\n".join(str(part) for part in parts).replace("\\", "").replace("\u2060", "")


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_the_course_is_kept_in_the_address_and_on_every_page(home: Path, opened: list[Settings]) -> None:
    course = make_course(home, ("bread.md", BREAD))
    app = start(page="ask")
    assert app.selectbox(key="course_picker").options == ["How LLMs are trained", "Bread and tea"]
    assert opened[-1].index is None
    app.selectbox(key="course_picker").set_value(course.id).run()
    assert address(app) == course.id
    assert opened[-1].index == course.index
    app.switch_page("views/quiz.py").run()
    assert app.selectbox(key="course_picker").value == course.id
    assert address(app) == course.id
    reloaded = start(course, page="ask")
    assert reloaded.selectbox(key="course_picker").value == course.id
    reloaded.selectbox(key="course_picker").set_value("shipped").run()
    assert address(reloaded) == "shipped"


def test_a_course_is_not_entered_in_anothers_lesson_or_conversation(home: Path) -> None:
    course = make_course(home, ("bread.md", BREAD))
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    app.query_params["lesson"] = "ferry.md"
    app.query_params["chat"] = "0" * 32
    app.run()
    app.selectbox(key="course_picker").set_value(course.id).run()
    assert not app.exception
    assert set(app.query_params) & {"lesson", "chat"} == set()
    assert address(app) == course.id


def test_an_unknown_course_in_the_address_is_the_first_one(home: Path) -> None:
    course = make_course(home)
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    app.query_params["course"] = "../../etc"
    app.run()
    assert not app.exception
    assert app.selectbox(key="course_picker").value == "shipped"
    assert course.id in [c.id for c in list_courses(Settings(home=home))]


def test_the_shipped_course_offers_one_of_ones_own(home: Path) -> None:
    app = start()
    assert "Add lessons" not in labels(app)
    app.text_input(key="course_name-page-0").set_value("Bread and tea")
    app.button(key="course_create-page").click().run()
    assert not app.exception
    (made,) = list_courses(Settings(home=home))[1:]
    assert made.name == "Bread and tea"
    assert address(app) == made.id
    assert app.selectbox(key="course_picker").value == made.id
    assert "Add the first lessons" in [item.value for item in app.subheader]


@pytest.mark.parametrize(
    ("language", "name", "told"),
    [
        ("en", "tea", "You have a course of that name. Choose another name."),
        ("zh", "", "请填写课程名称。"),
    ],
)
def test_a_name_that_cannot_be_is_told(home: Path, language: str, name: str, told: str) -> None:
    create_course(home, "Tea")
    app = start(language=language)
    app.text_input(key="course_name-sidebar-0").set_value(name)
    app.button(key="course_create-sidebar").click().run()
    assert told in shown(app)
    assert len(list_courses(Settings(home=home))) == 2


def test_lessons_are_added_read_and_reported(home: Path, opened: list[Settings]) -> None:
    course = make_course(home)
    app = start(course)
    assert opened == []
    upload(
        app,
        ("bread.md", BREAD),
        ("../tea time.txt", FERRY),
        ("scan.pdf", make_pdf()),
        ("fake.pdf", BREAD),
        (".x", b"y"),
    )
    assert not app.exception
    assert [file.name for file in list_files(course)] == ["bread.md", "scan.pdf", "tea time.txt"]
    report = shown(app)
    assert "2 lessons added:** bread.md · tea time.txt" in report
    assert "Kept, but it cannot be used" in report
    assert "scan.pdf**: The PDF holds no text, only pictures of it." in report
    assert "2 files were not added" in report
    assert "fake.pdf**: The content is not what the ending .pdf says." in report
    assert opened[-1].index == course.index
    app.button(key="adding_report_close").click().run()
    assert "2 lessons added" not in shown(app)
    assert "One file cannot be used; “Manage course” says why: scan.pdf" in shown(app)


def test_files_that_were_not_read_yet_are_not_called_lessons(home: Path) -> None:
    course = make_course(home, ("bread.md", BREAD))
    app = start(course)
    app.button(key="lessons_open").click().run()
    upload(app, ("scan.pdf", make_pdf()), ("tea.txt", FERRY))
    (course.lessons / "late.txt").write_bytes(
        FERRY + b"And more.\n"
    )  # changed while a dialog keeps the reading waiting
    app.button(key="shelf").click().run()
    assert "2 files added, not read yet:** scan.pdf · tea.txt" in shown(app)
    assert "lessons added" not in shown(app)
    app.run()
    assert "Added:** tea.txt" in shown(app)
    assert "scan.pdf**: The PDF holds no text" in shown(app)


def test_the_report_speaks_chinese(home: Path) -> None:
    course = make_course(home, ("bread.md", BREAD))
    app = start(course, language="zh")
    app.button(key="lessons_open").click().run()
    upload(app, ("bread.md", BREAD + b"More.\n"), ("copy.md", BREAD), ("song.mp3", b"x"))
    assert not app.exception
    assert "已更新 1 篇课文：** bread.md" in shown(app)
    assert "song.mp3**: 无法读取 .mp3 类型的文件" in shown(app)


def test_when_nothing_can_be_used_the_page_says_why_and_asks_for_others(home: Path) -> None:
    app = start(make_course(home))
    upload(app, ("song.mp3", b"x"))
    assert "Files of type .mp3 cannot be read." in shown(app)
    assert "Add the first lessons" in [item.value for item in app.subheader]


def test_an_empty_course_leads_to_where_lessons_are_added(home: Path) -> None:
    app = start(make_course(home), page="ask")
    assert "“Bread and tea” has no lessons yet." in shown(app)
    assert not app.error


def test_a_course_without_a_readable_lesson_says_so(home: Path) -> None:
    course = make_course(home, ("scan.pdf", make_pdf()))
    app = start(course, page="ask")
    assert "None of the lessons of “Bread and tea” can be read." in shown(app)
    app.switch_page("views/course.py").run()
    app.button(key="shelf").click().run()
    assert "Not used: The PDF holds no text" in shown(app)


def test_a_file_is_removed_after_a_question(home: Path) -> None:
    course = make_course(home, ("bread.md", BREAD), ("ferry.txt", FERRY))
    app = start(course)
    app.button(key="shelf").click().run()
    assert "2 files" in shown(app)
    press(app, "remove-bread.md", "shelf")
    press(app, "remove_no", "shelf")
    assert len(list_files(course)) == 2
    press(app, "remove-bread.md", "shelf")
    press(app, "remove_yes", "shelf")
    assert "1 file," in shown(app)
    assert [file.name for file in list_files(course)] == ["ferry.txt"]
    assert not app.exception


def test_many_files_can_be_searched(home: Path) -> None:
    course = make_course(home, *[(f"loaf {n:02}.md", b"# Loaf %d\n" % n) for n in range(12)])
    app = start(course)
    app.button(key="shelf").click().run()
    app.text_input(key="file_search").set_value("LOAF 07")
    reopen(app, "shelf").run()
    assert [button.key for button in app.button if str(button.key).startswith("remove-")] == ["remove-loaf 07.md"]


def test_a_course_is_renamed(home: Path) -> None:
    course = make_course(home, ("bread.md", BREAD))
    app = start(course)
    app.button(key="shelf").click().run()
    app.text_input(key="course_rename").set_value("Rye")
    press(app, "course_renamed", "shelf")
    assert not app.exception
    renamed = find_by_id(Settings(home=home), course.id)
    assert renamed is not None
    assert renamed.name == "Rye"
    assert "Rye" in app.selectbox(key="course_picker").options


def test_a_course_is_deleted_and_the_first_one_takes_its_place(home: Path) -> None:
    course = make_course(home, ("bread.md", BREAD))
    app = start(course)
    app.button(key="shelf").click().run()
    assert "“Bread and tea” and its file will be deleted." in shown(app)
    press(app, "course_delete", "shelf")
    assert not app.exception
    assert find_by_id(Settings(home=home), course.id) is None
    assert app.selectbox(key="course_picker").value == "shipped"


def test_a_failed_reading_is_told_and_can_be_tried_again(
    home: Path, monkeypatch: pytest.MonkeyPatch, opened: list[Settings]
) -> None:
    course = make_course(home, ("bread.md", BREAD))
    with monkeypatch.context() as patch:

        def fail(settings: object) -> None:
            raise IndexFolderError("The disk is full.", "Free some space.")

        patch.setattr(service, "open_encoder", fail)
        app = start(course, page="ask")
        assert "The disk is full." in shown(app)
        app.run()
        assert "The disk is full." in shown(app)
    app.button(key="read_again").click().run()
    assert not app.error
    assert opened[-1].index == course.index


def test_a_fault_of_the_program_is_told_without_its_words(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = make_course(home, ("bread.md", BREAD))

    def fail(settings: object) -> None:
        raise KeyError("a fault of the program")

    monkeypatch.setattr(service, "open_encoder", fail)
    app = start(course, page="ask", language="zh")
    assert "课程无法打开。" in shown(app)
    assert "KeyError" not in shown(app)


def test_after_a_failed_reading_the_former_lessons_still_answer(
    home: Path, monkeypatch: pytest.MonkeyPatch, opened: list[Settings]
) -> None:
    course = make_course(home, ("bread.md", BREAD))
    app = start(course, page="ask")
    add(course, ("ferry.txt", FERRY))

    def fail(settings: object) -> None:
        raise IndexFolderError("The disk is full.", "Free some space.")

    monkeypatch.setattr(service, "open_encoder", fail)
    app.run()
    assert not app.error
    assert opened[-1].index == course.index
    app.switch_page("views/course.py").run()
    assert "The disk is full." in shown(app)
    assert len([button for button in app.button if button.key == "read_again"]) == 1


def test_another_windows_lessons_are_opened_at_the_next_run(home: Path, opened: list[Settings]) -> None:
    course = make_course(home, ("bread.md", BREAD))
    first, second = start(course, page="ask"), start(course, page="ask")
    before = len(opened)
    add(course, ("ferry.txt", FERRY))
    deadline = time.monotonic() + TIMEOUT_S
    while len(opened) == before and time.monotonic() < deadline:
        first.run()
        assert not first.error
    second.run()
    first.run()
    assert len(opened) == before + 1
    assert not second.error


def test_while_new_lessons_are_read_the_former_ones_answer(
    home: Path, monkeypatch: pytest.MonkeyPatch, opened: list[Settings]
) -> None:
    course = make_course(home, ("bread.md", BREAD))
    app = start(course, page="ask")
    before, release = len(opened), threading.Event()

    def wait(settings: object) -> HashEncoder:
        release.wait(TIMEOUT_S)
        return HashEncoder()

    monkeypatch.setattr(service, "open_encoder", wait)
    add(course, ("ferry.txt", FERRY))
    app.run()
    assert "New lessons are being read." in shown(app)
    assert len(opened) == before
    release.set()
    deadline = time.monotonic() + TIMEOUT_S
    while "New lessons" in shown(app) and time.monotonic() < deadline:
        app.run()
    assert len(opened) == before + 1


def test_two_windows_read_a_course_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readings: list[str] = []
    encoder = HashEncoder()

    def open_encoder(settings: Settings) -> HashEncoder:
        readings.append(threading.current_thread().name)
        return encoder

    monkeypatch.setattr(service, "open_encoder", open_encoder)
    course = make_course(home, ("bread.md", BREAD))
    apps: list[AppTest] = []
    threads = [threading.Thread(target=lambda: apps.append(start(course, page="ask"))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(apps) == 2
    assert readings.count("read-course") == 1


def test_courses_that_cannot_be_listed_are_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(settings: object) -> None:
        raise TutorError("The courses cannot be read.", "Set TUTOR_HOME.")

    monkeypatch.setattr(session, "list_courses", fail)
    app = start(page="ask")
    assert "The courses cannot be read." in shown(app)


def test_who_may_not_change_lessons_sees_no_controls(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("library", "picker"):
        monkeypatch.setattr(f"tutor.ui.course.{module}.may_change_lessons", lambda: False)
    course = make_course(home, ("bread.md", BREAD))
    keys = {str(button.key) for app in (start(course), start()) for button in app.button}
    assert not keys & {"course_create-sidebar", "course_create-page", "lessons_open", "shelf"}


def test_what_deletes_is_no_primary_button_and_stands_behind_what_keeps(home: Path) -> None:
    app = start(make_course(home, ("bread.md", BREAD)))
    app.button(key="shelf").click().run()
    press(app, "remove-bread.md", "shelf")
    kinds = {button.key: button.proto.type for button in app.button}
    assert kinds["remove_yes"] == kinds["course_delete"] == "secondary"
    assert list(kinds).index("remove_no") < list(kinds).index("remove_yes")
