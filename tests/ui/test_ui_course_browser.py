"""Lessons in a real browser: marks in view, search while typing, words that stay words, nothing pushed sideways."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.ui.conftest import OpenPage, StartApp
from tests.ui.looks import look_at
from tests.ui.nasty_texts import WRITTEN
from tutor.ui.escape import WORD_JOINER

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
TEXT = ".st-key-lesson_text"
MARKED = '[class*="st-key-marked-"]'


@pytest.fixture(scope="module")
def address(start_app: StartApp) -> str:
    return start_app("reading_app.py")


def open_lesson(open_page: OpenPage, address: str, document: str, **options: object) -> Page:
    page = open_page(f"{address}/course?lesson={document}", **options)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def find(page: Page, words: str) -> None:
    page.get_by_placeholder("Search the lessons").press_sequentially(words)


def is_sideways(page: Page) -> bool:
    found: bool = page.evaluate(
        "() => [document.documentElement, document.querySelector('.stMain')].some(e => e.scrollWidth > e.clientWidth)"
    )
    return found


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_typing_finds_words_that_are_then_marked_and_in_view(
    address: str, open_page: OpenPage, size: dict[str, int]
) -> None:
    page = open_page(f"{address}/course", viewport=size)
    find(page, "buds clos")
    hit = page.locator('[class*="st-key-hit-"] button').first
    expect(hit).to_contain_text("Why March?")
    hit.click()
    words = page.locator(f"{MARKED} span", has_text="The buds are still closed in March.")
    expect(words).to_be_in_viewport(ratio=0.9)
    expect(page.locator(MARKED).get_by_text("Marked passage")).to_be_visible()
    assert re.search(r"lesson=1\.md&at=[0-9a-f]{16}&words=[0-9a-f]{5}", page.url)
    assert not is_sideways(page)
    page.reload()
    expect(words).to_be_in_viewport(ratio=0.9)


def test_another_lesson_begins_at_its_top(address: str, open_page: OpenPage) -> None:
    page = open_lesson(open_page, address, "1.md", viewport=DESKTOP)
    turn = page.get_by_role("button", name="Next: 2")
    turn.scroll_into_view_if_needed()
    turn.click()
    expect(page.get_by_role("heading", level=1, name="2")).to_be_in_viewport()


def test_contents_lead_to_a_heading_and_its_menu_to_an_answer(address: str, open_page: OpenPage) -> None:
    page = open_lesson(open_page, address, "1.md", viewport=DESKTOP)
    page.locator(".st-key-outline").get_by_role("link", name="Why March?").click()
    heading = page.get_by_role("heading", name="Why March?")
    expect(heading).to_be_in_viewport()
    row = page.locator('[data-testid="stHorizontalBlock"]', has=heading).last
    row.get_by_role("button", name="About this section").click()
    page.get_by_text("Ask about this").click()
    expect(page.get_by_test_id("stChatMessage").first).to_contain_text("Why March?")


def test_contents_are_below_a_switch_on_a_phone(address: str, open_page: OpenPage) -> None:
    page = open_lesson(open_page, address, "1.md", viewport=PHONE)
    contents = page.locator(".st-key-outline")
    expect(page.locator(TEXT)).to_be_visible()
    expect(contents).to_be_hidden()
    page.get_by_text("Contents and goals").click()
    expect(contents).to_be_visible()
    assert not is_sideways(page)


def test_formulas_are_drawn_and_wide_things_scroll_by_themselves(address: str, open_page: OpenPage) -> None:
    page = open_lesson(open_page, address, "1.md", viewport=PHONE)
    expect(page.locator(f"{TEXT} .katex")).to_have_count(1)
    expect(page.locator(f"{TEXT} pre")).to_be_attached()
    for wide in ("table", "pre"):
        scrolls = f"() => {{ const e = document.querySelector('{TEXT} {wide}'); return e.scrollWidth > e.clientWidth }}"
        page.wait_for_function(scrolls)
    assert not is_sideways(page)


def test_lesson_text_stays_text(address: str, open_page: OpenPage) -> None:
    page = open_lesson(open_page, address, "4.html", viewport=DESKTOP)
    expect(page.locator(TEXT)).to_contain_text("Here it says a~b~c")
    shown = " ".join(page.locator(TEXT).inner_text().replace(WORD_JOINER, "").split())
    kept = [text for text in WRITTEN if "$x^2$" not in text and "**" not in text]
    assert [text for text in kept if " ".join(text.split()) not in shown] == []
    made = f"{TEXT} p :is(a, img, script, em, strong, del, b)"
    assert page.locator(made).count() == 0


def test_times_lead_out_only_by_a_click(address: str, open_page: OpenPage) -> None:
    page = open_lesson(open_page, address, "2.vtt", viewport=DESKTOP)
    link = page.locator(TEXT).get_by_role("link", name="0:45")
    expect(link).to_have_attribute("href", "https://youtu.be/orchard1?t=45")
    expect(link).to_have_attribute("target", "_blank")


@pytest.mark.parametrize(("size", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop", "phone"])
def test_a_lesson_is_fit_to_be_read(address: str, open_page: OpenPage, size: dict[str, int], scheme: str) -> None:
    page = open_page(f"{address}/course", viewport=size, color_scheme=scheme)
    find(page, "saw costs")
    hit = page.locator('[class*="st-key-hit-"] button').first
    expect(hit).to_be_visible()
    look_at(page, f"lessons-found-{scheme}")
    hit.click()
    expect(page.locator(MARKED)).to_be_in_viewport()
    page.wait_for_function(f"() => document.querySelector('{TEXT} pre')?.tabIndex === 0")
    look_at(page, f"lesson-{scheme}")
