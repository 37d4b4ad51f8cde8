"""A quiz in a browser: by keyboard alone, through a reload, in two windows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.ui.conftest import OpenPage, StartApp
from tests.ui.looks import look_at, wait_until_settled

SCRIPT = "quiz_app.py"
MAX_TURNS = 20


def keyed(page: Page, part: str) -> Locator:
    return page.locator(f'[class*="st-key-{part}"]')


def open_quiz_view(page: Page) -> None:
    page.get_by_test_id("stSidebarNavLink").filter(has_text=re.compile("Quiz|测验")).click()
    expect(keyed(page, "quiz_start").get_by_role("button")).to_be_visible()


def start_quiz(page: Page, *kinds: str) -> None:
    open_quiz_view(page)
    page.get_by_text("More choices").click()
    for kind in kinds:
        page.get_by_role("button", name=kind, exact=True).click()
    keyed(page, "quiz_start").get_by_role("button").click()
    expect(keyed(page, "quiz_card")).to_be_visible()
    wait_until_settled(page)


def read_number(page: Page) -> str:
    return keyed(page, "quiz_card").get_by_text(re.compile(r"^\d+ of \d+")).first.inner_text()


def focus_of(page: Page, part: str) -> Locator:
    """Return the control of a part once it has the focus."""
    control = keyed(page, f"turn-{part}-").locator("input, textarea, button").first
    expect(control).to_be_focused()
    return control


@pytest.mark.parametrize(
    ("kind", "part", "presses"),
    [
        ("One right answer", "choice", ("Space", "Enter")),
        ("Fill the blank", "typed", ("z", "Enter")),
        ("In your own words", "typed", ("z", "Control+Enter")),
    ],
)
def test_the_keyboard_answers_and_goes_on(
    start_app: StartApp, open_page: OpenPage, kind: str, part: str, presses: tuple[str, ...]
) -> None:
    page = open_page(start_app(SCRIPT))
    start_quiz(page, kind)
    focus_of(page, part)
    for press in presses:
        page.keyboard.press(press)
    settled = page.locator('[class*="st-key-turn-next-"] button, [class*="st-key-turn-judge-correct-"] button').first
    expect(settled).to_be_focused()
    if keyed(page, "turn-judge-correct-").count():
        page.keyboard.press("Enter")
        focus_of(page, "next")
    expect(page.get_by_test_id("stAlert").first).to_have_text(re.compile("Right|Partly right|Not right"))
    before = read_number(page)
    page.keyboard.press("Enter")
    expect(keyed(page, "turn-next-")).to_have_count(0)
    wait_until_settled(page)
    assert int(read_number(page).split()[0]) == int(before.split()[0]) + 1


def test_a_wrong_answer_is_read_again_in_the_lesson_and_asked_again(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app(SCRIPT))
    start_quiz(page, "Fill the blank")
    keyed(page, "turn-typed-").get_by_role("textbox").fill("zzz")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stAlert").filter(has_text="Not right")).to_be_visible()
    page.get_by_role("link", name="Read in the lesson").click()
    expect(page).to_have_url(re.compile("/course"))
    page.get_by_test_id("stSidebarNavLink").filter(has_text="Quiz").click()
    expect(page.get_by_test_id("stAlert").filter(has_text="Not right")).to_be_visible()
    again = page.get_by_text("Second try")
    for _ in range(MAX_TURNS):
        button = keyed(page, "turn-next-").get_by_role("button")
        if button.count():
            button.click()
            expect(button).to_have_count(0)
        wait_until_settled(page)
        if again.count():
            break
        keyed(page, "turn-skip-").get_by_role("button").click()
        wait_until_settled(page)
    expect(again).to_be_visible()


def test_a_reload_and_a_second_window_stand_where_the_quiz_stands(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app(SCRIPT))
    start_quiz(page, "True or false")
    keyed(page, "turn-true-").get_by_role("button").click()
    expect(keyed(page, "turn-next-")).to_be_visible()
    verdict = page.get_by_test_id("stAlert").first.text_content() or ""
    page.reload()
    expect(page.get_by_test_id("stAlert").first).to_have_text(verdict)
    second = page.context.new_page()
    second.goto(page.url)
    expect(second.get_by_test_id("stAlert").first).to_have_text(verdict)
    keyed(page, "turn-next-").get_by_role("button").dblclick()
    expect(keyed(page, "turn-skip-")).to_be_visible()
    wait_until_settled(page)
    assert read_number(page).startswith("2 of")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("desktop-light-en", {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"}),
        (
            "phone-dark-zh",
            {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark", "locale": "zh-CN", "has_touch": True},
        ),
    ],
)
def test_order_and_match_are_fit_to_be_used(
    start_app: StartApp, open_page: OpenPage, name: str, options: dict[str, object]
) -> None:
    page = open_page(start_app(SCRIPT, WINDOW=name), **options)
    wait_until_settled(page)
    is_folded = page.get_by_test_id("stExpandSidebarButton").is_visible()
    if is_folded:
        page.get_by_test_id("stExpandSidebarButton").click()
    open_quiz_view(page)
    if is_folded and page.get_by_test_id("stSidebarCollapseButton").is_visible():
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    look_at(page, f"quiz-choose-{name}")
    keyed(page, "unfinished-open-").get_by_role("button").first.click()
    expect(keyed(page, "turn-down-")).to_have_count(3)
    look_at(page, f"quiz-order-{name}")
    keyed(page, "turn-check-").get_by_role("button").click()
    keyed(page, "turn-next-").get_by_role("button").click()
    expect(page.get_by_role("combobox", name=re.compile("pilot"))).to_be_visible()
    look_at(page, f"quiz-match-{name}")
