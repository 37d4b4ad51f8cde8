"""The sidebar in a real browser: on a phone it makes room for what was chosen in it, elsewhere it stays."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.ui.conftest import OpenPage, StartApp

PHONE_AGENT = "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Chrome/140.0.0.0"


def open_sidebar(page: Page) -> Locator:
    page.get_by_test_id("stExpandSidebarButton").tap()
    sidebar = page.get_by_test_id("stSidebar")
    expect(sidebar).to_be_in_viewport()
    return sidebar


def ask(page: Page, question: str) -> None:
    field = page.get_by_test_id("stChatInputTextArea")
    field.fill(question)
    field.press("Enter")
    expect(page.get_by_text("Hello! Ask me about *your* lessons.")).to_be_visible()


def test_on_a_phone_each_choice_brings_the_page_into_view(start_app: StartApp, open_page: OpenPage) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    page = open_page(start_app(), user_agent=PHONE_AGENT, **phone)
    ask(page, "hello")
    sidebar = open_sidebar(page)
    sidebar.get_by_role("button", name="New conversation").tap()
    expect(page.get_by_role("heading", name="Ask your lessons")).to_be_visible()
    expect(sidebar).not_to_be_in_viewport()
    open_sidebar(page)
    page.locator(".st-key-chats button").locator("visible=true").first.tap()
    expect(page.get_by_text("Hello! Ask me about *your* lessons.")).to_be_visible()
    expect(sidebar).not_to_be_in_viewport()
    open_sidebar(page).get_by_test_id("stSidebarNav").get_by_role("link", name="Settings").tap()
    expect(sidebar).not_to_be_in_viewport()


def test_on_a_desktop_the_sidebar_stays(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app(), viewport={"width": 1280, "height": 800})
    ask(page, "hello")
    page.get_by_role("button", name="New conversation").click()
    expect(page.get_by_role("heading", name="Ask your lessons")).to_be_visible()
    expect(page.get_by_role("button", name="New conversation")).to_be_in_viewport()
