"""The chat page in a real browser: what a learner does with answers, windows and views."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.ui.conftest import OpenPage, StartApp
from tests.ui.looks import keep_screenshot, list_beyond_edge, list_grave_faults, wait_until_settled

PHONE = {"width": 390, "height": 844}


def ask(page: Page, question: str) -> None:
    field = page.get_by_test_id("stChatInputTextArea")
    field.fill(question)
    field.press("Enter")


def test_a_reload_goes_on_with_the_answer_that_is_being_made(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app())
    ask(page, "slow please")
    expect(page.get_by_text("Slow sentence 2.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Slow sentence 1.")).to_be_visible()
    expect(page.get_by_text("Slow sentence 8.")).to_be_visible()
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.get_by_text("Stopped. What was ready is kept.")).to_be_visible()
    expect(page.get_by_text("Slow sentence 8.")).to_be_visible()
    expect(page.get_by_role("button", name="Stop", exact=True)).to_be_hidden()


def test_an_answer_goes_on_while_another_view_is_shown(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app())
    ask(page, "slow please")
    expect(page.get_by_text("Slow sentence 2.")).to_be_visible()
    navigation = page.get_by_test_id("stSidebarNav")
    navigation.get_by_role("link", name="Settings").click()
    expect(page.get_by_text("Slow sentence 2.")).to_be_hidden()
    navigation.get_by_role("link", name="Ask").click()
    expect(page.get_by_text("Slow sentence 2.")).to_be_visible()
    expect(page.get_by_text("Slow sentence 8.")).to_be_visible()
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.get_by_text("Stopped. What was ready is kept.")).to_be_visible()


def test_a_conversation_deleted_in_another_window_gives_way_to_a_new_one(
    start_app: StartApp, open_page: OpenPage
) -> None:
    page = open_page(start_app())
    ask(page, "What does a loaf cost?")
    expect(page.get_by_text("Worded by tiny-model")).to_be_visible()
    other = open_page(page.url)
    other.get_by_role("button", name="Options").click()
    other.get_by_role("button", name="Delete").click()
    expect(other.get_by_role("heading", name="Ask your lessons")).to_be_visible()
    ask(page, "hello")
    expect(page.get_by_text("Hello! Ask me about *your* lessons.")).to_be_visible()
    expect(page.get_by_text("Worded by tiny-model")).to_be_hidden()


def test_an_answer_is_copied_and_leads_to_a_quiz(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app(), permissions=["clipboard-read", "clipboard-write"])
    ask(page, "What does a loaf cost?")
    page.get_by_role("button", name="Copy the answer").locator("visible=true").click()
    opened = page.get_by_test_id("stPopoverBody")
    copy = opened.get_by_role("button", name="Copy to clipboard")
    expect(copy).to_be_visible()
    copy.click()
    expect(opened.get_by_role("button", name="Copied")).to_be_visible()
    copied: str = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("A loaf costs between $4.60 and $10 to bake at home. [1]")
    assert "[2] “so the dough rests" in copied
    page.keyboard.press("Escape")
    quiz = page.locator('[class*="st-key-act-row-"] a')
    expect(quiz).to_have_attribute("href", re.compile(r"quiz\?(?:[^#]+&)?lesson=bread\.md&lesson=talk\.txt(?:&|$)"))


def test_a_conversation_is_saved_as_markdown(start_app: StartApp, open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(start_app())
    ask(page, "Why is the crust pale?")
    expect(page.get_by_text("2 quotes from the lessons")).to_be_visible()
    page.get_by_role("button", name="Options").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Save as Markdown").click()
    assert started.value.suggested_filename == "Why-is-the-crust-pale.md"
    started.value.save_as(tmp_path / "saved.md")
    written = (tmp_path / "saved.md").read_text(encoding="utf-8")
    assert written.startswith("# Why is the crust pale?\n") and "!\\[x\\](http://example.com/x.png)" in written


@pytest.mark.parametrize(("size", "scheme", "language"), [("desktop", "light", "en-US"), ("phone", "dark", "zh-CN")])
def test_a_conversation_looks_well_and_is_easy_to_use(
    start_app: StartApp, open_page: OpenPage, size: str, scheme: str, language: str
) -> None:
    options = {"viewport": PHONE} if size == "phone" else {"viewport": {"width": 1280, "height": 800}}
    page = open_page(start_app(), color_scheme=scheme, locale=language, **options)
    for question in ("How do they compare?", "What does the oven need?", "Where do lessons differ?", "Who is king?"):
        ask(page, question)
        expect(page.get_by_test_id("stChatMessage").filter(has_text=question)).to_be_visible()
        wait_until_settled(page)
    ask(page, "What does a loaf cost?")
    expect(page.locator(".st-key-followups button").first).to_be_visible()
    wait_until_settled(page)
    keep_screenshot(page, f"conversation-{size}-{scheme}-{language[:2]}")
    assert list_beyond_edge(page) == []
    assert list_grave_faults(page) == []
    page.locator('[class*="st-key-cite-"] button').last.click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()
    wait_until_settled(page)
    keep_screenshot(page, f"citation-{size}-{scheme}-{language[:2]}")
    assert list_grave_faults(page) == []
