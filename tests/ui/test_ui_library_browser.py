"""A course of one's own in a browser: made, filled by upload, asked, emptied."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.ui.conftest import OpenPage, StartApp
from tests.ui.looks import look_at, wait_until_settled

SCRIPT = "library_app.py"
PHONE = {"width": 390, "height": 844}
SLOW_MS = 30_000
BREAD = "# Baking rye bread\n\nThe rye dough rests for two hours.\n\nA loaf of rye costs $6.20.\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "orchard"
    (folder / "week 1").mkdir(parents=True)
    (folder / "bread.md").write_text(BREAD, encoding="utf-8")
    (folder / "fake.pdf").write_text("no PDF", encoding="utf-8")
    (folder / "week 1" / "apples.txt").write_text("Apples are picked in September.\n", encoding="utf-8")
    return folder


def go_to_lessons(page: Page) -> None:
    """Choose the view in the navigation, which a phone hides until it is opened."""
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("link", name="Lessons", exact=True).click()
    expect(page.get_by_role("button", name="New course from my files")).to_be_visible(timeout=SLOW_MS)
    page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()


def make_course(page: Page, name: str, button: str = "New course") -> None:
    page.get_by_role("button", name=button, exact=True).click()
    page.get_by_label("Name of the course").fill(name)
    page.get_by_role("button", name="Create").click()
    expect(page.get_by_role("heading", name="Add the first lessons")).to_be_visible(timeout=SLOW_MS)


def add_files(page: Page, *paths: Path) -> None:
    page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(paths)
    page.get_by_role("button", name=re.compile(r"Add \d+ file")).click()


def open_view(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).click()


def test_a_lesson_is_added_asked_about_and_removed(start_app: StartApp, open_page: OpenPage, files: Path) -> None:
    page = open_page(start_app(SCRIPT, TUTOR_WORDING="never"))
    make_course(page, "Baking")
    expect(page.get_by_role("button", name="Choose files")).to_be_visible()
    look_at(page, "library-empty")
    add_files(page, files / "bread.md", files / "fake.pdf")
    expect(page.get_by_text("fake.pdf: The content is not what the ending .pdf says.")).to_be_visible(timeout=SLOW_MS)
    expect(page.get_by_text("Added: bread.md")).to_be_visible()
    assert "course=" in page.url
    look_at(page, "library-report")

    open_view(page, "Ask")
    box = page.get_by_placeholder("Ask about the lessons")
    box.fill("How long does the rye dough rest?")
    box.press("Enter")
    answer = page.get_by_test_id("stChatMessage").last
    expect(answer.get_by_text("The rye dough rests for two hours").first).to_be_visible(timeout=SLOW_MS)
    expect(answer.get_by_text("bread.md").first).to_be_attached(timeout=SLOW_MS)
    page.reload()
    expect(page.get_by_role("combobox", name="Course")).to_have_value("Baking")
    expect(page.get_by_text("The rye dough rests for two hours").first).to_be_visible(timeout=SLOW_MS)

    open_view(page, "Lessons")
    page.get_by_role("button", name="Manage course").click()
    page.get_by_role("button", name="Remove bread.md").click()
    look_at(page, "library-remove")
    page.get_by_role("button", name="Remove", exact=True).click()
    expect(page.get_by_text("0 files, ")).to_be_visible(timeout=SLOW_MS)
    wait_until_settled(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Add the first lessons")).to_be_visible(timeout=SLOW_MS)


def test_a_folder_keeps_its_paths_and_a_course_is_deleted(
    start_app: StartApp, open_page: OpenPage, files: Path
) -> None:
    page = open_page(start_app(SCRIPT, TUTOR_WORDING="never"), color_scheme="dark", viewport=PHONE)
    go_to_lessons(page)
    make_course(page, "Orchard", "New course from my files")
    page.get_by_role("tab", name="A whole folder").click()
    expect(page.get_by_role("button", name="Choose a folder")).to_be_visible()
    page.get_by_test_id("stFileUploaderDropzoneInput").last.set_input_files(files)
    page.get_by_role("button", name="Add 3 files").click()
    expect(page.get_by_text("orchard/week 1/apples.txt")).to_be_visible(timeout=SLOW_MS)
    page.get_by_role("button", name="Manage course").click()
    page.get_by_text("Delete the course").click()
    look_at(page, "library-delete-phone-dark")
    page.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_role("combobox", name="Course")).to_have_value("How LLMs are trained", timeout=SLOW_MS)


def test_two_windows_see_what_one_of_them_adds(start_app: StartApp, open_page: OpenPage, files: Path) -> None:
    first = open_page(start_app(SCRIPT, TUTOR_WORDING="never"))
    make_course(first, "Shared")
    add_files(first, files / "bread.md")
    expect(first.get_by_text("Added: bread.md")).to_be_visible(timeout=SLOW_MS)
    second = open_page(start_app(SCRIPT, TUTOR_WORDING="never") + "/?" + first.url.partition("?")[2])
    box = second.get_by_placeholder("Ask about the lessons")
    box.fill("When are apples picked?")
    expect(second.get_by_role("combobox", name="Course")).to_have_value("Shared")
    first.get_by_role("button", name="Add lessons").click()
    add_files(first, files / "week 1" / "apples.txt")
    expect(first.get_by_text("Added: apples.txt")).to_be_visible(timeout=SLOW_MS)
    box.press("Enter")
    answer = second.get_by_test_id("stChatMessage").last
    expect(answer.get_by_text("Apples are picked in September").first).to_be_visible(timeout=SLOW_MS)
