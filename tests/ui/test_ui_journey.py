"""The way of a learner through the app, in a browser, on real lessons with the real encoder; each step looked at."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

import tutor.ui.app
from tests.ui.conftest import OpenPage, StartApp
from tests.ui.looks import look_at, wait_until_settled

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
ON_PHONE = {
    "is_mobile": True,
    "has_touch": True,
    "user_agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari",
}
QUESTIONS = 10
MAX_TURNS = 40


def ask(page: Page, question: str) -> None:
    field = page.get_by_test_id("stChatInputTextArea")
    field.fill(question)
    field.press("Enter")


def go_to(page: Page, view: str) -> None:
    """Choose a view in the navigation, which a phone hides until it is opened."""
    link = page.get_by_test_id("stSidebarNavLink").filter(has_text=view)
    if not link.is_visible() or (link.bounding_box() or {"x": -1})["x"] < 0:
        page.get_by_test_id("stExpandSidebarButton").click()
    link.click()
    expect(page.get_by_role("heading", name=view, level=1)).to_be_visible()


def keyed(page: Page, part: str) -> Locator:
    return page.locator(f'[class*="st-key-{part}"]')


def answer_badly(page: Page) -> None:
    """Hand in an answer to whatever is asked: nonsense where it is typed, else what comes first."""
    card = keyed(page, "quiz_card")
    typed = card.get_by_role("textbox")
    if typed.count():
        typed.first.fill("zzz")
    elif card.get_by_role("radio").count():
        card.locator("label").filter(has=page.get_by_role("radio")).first.click()
    elif card.get_by_role("checkbox").count():
        card.locator("label").filter(has=page.get_by_role("checkbox")).first.click()
    elif card.get_by_role("combobox").count():
        for place in range(card.get_by_role("combobox").count()):
            card.get_by_role("combobox").nth(place).click()
            page.get_by_role("option").first.click()
            wait_until_settled(page)
    check = card.get_by_role("button", name=re.compile("^Check"))
    (check if check.count() else card.get_by_role("button", name="True", exact=True)).click()


def take_quiz(page: Page, name: str) -> None:
    """Answer to the end, looking at the first question, the first verdict of each kind and the result."""
    seen: set[str] = set()
    for turn in range(MAX_TURNS):
        wait_until_settled(page)
        if page.get_by_role("heading", name="Your result").is_visible():
            return
        if turn == 0:
            look_at(page, f"journey-question-{name}")
        answer_badly(page)
        following = page.get_by_role("button", name=re.compile("^(Next|See the result)$"))
        judge = page.get_by_role("button", name="Not right", exact=True)
        expect(following.or_(judge)).to_be_visible()
        if judge.is_visible():
            judge.click()
        expect(following).to_be_visible()
        wait_until_settled(page)
        verdict = next(v for v in ("Not right", "Partly right", "Right") if page.get_by_text(v, exact=True).count())
        if verdict not in seen:
            look_at(page, f"journey-{verdict.lower().replace(' ', '-')}-{name}")
        seen.add(verdict)
        following.click()
        expect(following).to_be_hidden()
    raise AssertionError("the quiz has no end")


@pytest.mark.parametrize(
    ("name", "viewport", "scheme"), [("desktop-light", DESKTOP, "light"), ("phone-dark", PHONE, "dark")]
)
def test_from_a_question_to_what_is_to_be_read_again(
    start_app: StartApp,
    open_page: OpenPage,
    lessons_index: Path,
    name: str,
    viewport: dict[str, int],
    scheme: str,
) -> None:
    page = open_page(
        start_app(tutor.ui.app.__file__, TUTOR_INDEX=str(lessons_index), TUTOR_LEARNER=name),
        viewport=viewport,
        color_scheme=scheme,
        **(ON_PHONE if viewport is PHONE else {}),
    )
    expect(page.get_by_text("You could start with")).to_be_visible()
    look_at(page, f"journey-start-{name}")

    ask(page, "How many passengers does the Sund ferry carry?")
    expect(page.get_by_text("You could go on with")).to_be_visible()
    look_at(page, f"journey-answer-{name}")
    keyed(page, "cite-").locator("button").first.click()
    look_at(page, f"journey-citation-{name}")
    page.get_by_test_id("stPopoverBody").get_by_role("link", name="Read in the lesson").click()

    expect(page.get_by_text("Marked passage").first).to_be_in_viewport()
    look_at(page, f"journey-lesson-{name}")
    page.get_by_role("link", name="Back to the conversation").click()
    expect(page.get_by_test_id("stChatMessage").first).to_be_visible()
    keyed(page, "act-row-").first.get_by_text("Quiz me on this").click()

    expect(page.get_by_role("button", name="Start the quiz")).to_be_visible()
    look_at(page, f"journey-choosing-{name}")
    page.get_by_role("button", name="Start the quiz").click()
    expect(keyed(page, "quiz_card")).to_be_visible(timeout=60_000)
    take_quiz(page, name)
    look_at(page, f"journey-result-{name}")
    page.get_by_test_id("stMain").get_by_test_id("stPageLink").first.click()
    expect(page.get_by_text("Marked passage").first).to_be_in_viewport()

    go_to(page, "Review")
    expect(page.get_by_text(re.compile("The next question is|questions? to review"))).to_be_visible()
    look_at(page, f"journey-review-{name}")
    go_to(page, "Progress")
    page.get_by_role("tab", name="Over time").click()
    expect(page.locator("canvas, svg.marks").first).to_be_visible()
    look_at(page, f"journey-progress-{name}")
    go_to(page, "Settings")
    look_at(page, f"journey-settings-{name}")


def test_without_its_model_the_app_quotes_quizzes_and_says_why(
    start_app: StartApp, open_page: OpenPage, lessons_index: Path
) -> None:
    page = open_page(start_app(tutor.ui.app.__file__, TUTOR_INDEX=str(lessons_index), TUTOR_MODEL="/gone/model.gguf"))
    ask(page, "How long does a crossing take?")
    expect(page.get_by_text("A crossing takes 35 minutes.").first).to_be_visible()
    expect(page.get_by_text("Answers are quotes from the lessons.")).to_be_visible()
    go_to(page, "Quiz")
    page.get_by_role("button", name="Start the quiz").click()
    expect(keyed(page, "quiz_card")).to_be_visible(timeout=60_000)
    go_to(page, "Settings")
    expect(page.get_by_text("model.gguf").first).to_be_visible()
