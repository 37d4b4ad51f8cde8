"""The app in a real browser: what a learner does, and that nothing leaves the machine."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.ui.conftest import OpenPage, StartApp, find_free_port
from tests.ui.nasty_texts import WRITTEN, generate_texts
from tutor.cli.app import build_environment
from tutor.settings import Settings
from tutor.ui.escape import WORD_JOINER

PHONE = {"width": 390, "height": 844}
LOAF = "A loaf costs between $4.60 and $10 to bake at home, and *not* a cent less."


def ask(page: Page, question: str) -> None:
    field = page.get_by_test_id("stChatInputTextArea")
    field.fill(question)
    field.press("Enter")


def open_number(page: Page, place: int = 0) -> None:
    page.locator('[class*="st-key-cite-"] button').nth(place).click()


def test_an_answer_cites_and_a_number_opens_the_quote(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app())
    ask(page, "What does a loaf cost?")
    expect(page.get_by_text("Its dough rests for about two hours.")).to_be_visible()
    expect(page.get_by_text("Worded by tiny-model")).to_be_visible()
    open_number(page)
    opened = page.get_by_test_id("stPopoverBody")
    expect(opened.get_by_text(LOAF)).to_be_visible()
    expect(opened.get_by_text("lines 12–13 · bread.md · English")).to_be_visible()
    page.keyboard.press("Escape")
    expect(opened).to_be_hidden()


def test_sentences_and_numbers_flow_as_one_paragraph(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app(), viewport={"width": 1280, "height": 800})
    ask(page, "What does a loaf cost?")
    sentence = page.get_by_text("A loaf costs between $4.60 and $10 to bake at home.", exact=True)
    number = page.locator('[class*="st-key-cite-"] button').first
    expect(number).to_be_visible()
    words, chip = sentence.bounding_box(), number.bounding_box()
    assert words and chip
    assert chip["y"] < words["y"] + words["height"] and chip["x"] >= words["x"] + words["width"] - 1


def test_the_quotes_stand_there_before_the_answer_and_stop_keeps_what_was_ready(
    start_app: StartApp, open_page: OpenPage
) -> None:
    page = open_page(start_app())
    ask(page, "slow please")
    expect(page.get_by_text(LOAF)).to_be_visible()
    expect(page.get_by_text("Slow sentence 2.")).to_be_visible()
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.get_by_text("Stopped. What was ready is kept.")).to_be_visible()
    expect(page.get_by_text("Slow sentence 2.")).to_be_visible()
    expect(page.get_by_role("button", name="Stop", exact=True)).to_be_hidden()
    ask(page, "hello")
    expect(page.get_by_text("Hello! Ask me about *your* lessons.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Stopped. What was ready is kept.")).to_be_visible()
    expect(page.get_by_text("Slow sentence 2.")).to_be_visible()


def test_a_new_question_stops_the_answer_that_is_being_made(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app())
    ask(page, "slow please")
    expect(page.get_by_text("Slow sentence 1.")).to_be_visible()
    ask(page, "hello")
    expect(page.get_by_text("Hello! Ask me about *your* lessons.")).to_be_visible()
    expect(page.get_by_text("Stopped. What was ready is kept.")).to_be_visible()


def test_two_windows_ask_at_once_and_get_their_own_answers(start_app: StartApp, open_page: OpenPage) -> None:
    first, second = open_page(start_app()), open_page(start_app())
    ask(first, "slow please")
    ask(second, "What does a loaf cost?")
    expect(second.get_by_text("Worded by tiny-model")).to_be_visible()
    expect(first.get_by_text("Slow sentence 3.")).to_be_visible()
    first.get_by_role("button", name="Stop", exact=True).click()
    expect(first.get_by_text("Stopped. What was ready is kept.")).to_be_visible()
    assert second.get_by_text("Slow sentence").count() == 0


def test_the_keyboard_is_enough(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app())
    starter = page.get_by_role("button", name="What does a loaf cost?").last
    expect(starter).to_be_visible()
    starter.focus()
    page.keyboard.press("Enter")
    number = page.locator('[class*="st-key-cite-"] button').first
    expect(page.get_by_text("Worded by tiny-model")).to_be_visible()
    number.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stPopoverBody").get_by_text(LOAF)).to_be_visible()


def test_a_phone_shows_everything_without_scrolling_sideways(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app(), viewport=PHONE, has_touch=True)
    for question in ("Tell me about rye", "Why is the crust pale?", "How to fold", "Who is the king of France?"):
        ask(page, question)
        expect(page.get_by_test_id("stChatMessage").filter(has_text=question)).to_be_visible()
    expect(page.get_by_text("The lessons do not say this.")).to_be_visible()
    page.get_by_text("2 quotes from the lessons").first.click()
    expect(page.get_by_text("line 30 · bread.md · English").first).to_be_visible()
    wide = page.evaluate(
        "[...document.querySelectorAll('[data-testid=stMain] *')]"
        ".filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 200))"
    )
    assert wide == []


def test_the_interface_follows_the_browser_and_the_switch(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app(), locale="zh-CN")
    expect(page.get_by_role("heading", name="向课程提问")).to_be_visible()
    page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()
    expect(page.get_by_role("heading", name="Ask your lessons")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Ask your lessons")).to_be_visible()


def test_a_first_start_shows_how_far_it_is(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app(FAKE_OPENING_STEPS="30", FAKE_MODEL_NOTE="Answers are quotes from the lessons."))
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.get_by_text("of 30)")).to_be_visible()
    expect(page.get_by_role("button", name="Why salt?")).to_be_visible()
    expect(page.get_by_text("Answers are quotes from the lessons.")).to_have_count(1)
    expect(page.get_by_role("progressbar")).to_be_hidden()


def test_lessons_that_cannot_be_opened_are_explained(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app(FAKE_FAILURE="1"))
    expect(page.get_by_text("The index is damaged.")).to_be_visible()
    expect(page.get_by_text("Build it again: tutor index")).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def test_lesson_text_is_shown_as_it_is_wherever_it_stands(start_app: StartApp, open_page: OpenPage) -> None:
    page = open_page(start_app("escape_page.py"))
    texts = [" ".join(text.split()) for text in generate_texts(150)]
    expect(page.locator(f".st-key-error-{len(WRITTEN) - 1} p")).to_be_visible()

    def read(selector: str) -> list[str]:
        script = "selector => [...document.querySelectorAll(selector)].map(e => e.textContent)"
        return [text.replace(WORD_JOINER, "") for text in page.evaluate(script, selector)]

    bodies = [read(f".st-key-body-{place} [data-testid=stMarkdownContainer]") for place in range(len(texts))]
    assert bodies == [["A" + text + "Z", *([text] if text else [""])] for text in texts]
    written = texts[: len(WRITTEN)]
    for kind in ("button", "error", "table"):
        inside = "td" if kind == "table" else "[data-testid=stMarkdownContainer]"
        assert [read(f".st-key-{kind}-{place} {inside}") for place in range(len(written))] == [[t] for t in written]
    for kind in ("popover button", "expander summary"):
        name, tag = kind.split()
        shown = [
            read(f".st-key-{name}-{place} {tag} [data-testid=stMarkdownContainer]")[0] for place in range(len(written))
        ]
        assert shown == written
    made = "[data-testid=stMain] :is(a, img, script, em, strong, del, code, .katex, .stMarkdownColoredText)"
    assert page.locator(made).count() == 0


def test_only_this_machine_is_answered(start_app: StartApp) -> None:
    address = urlsplit(start_app())
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", address.port or 0), timeout=5).close()
    statuses = {}
    for host in ("127.0.0.1", "rebound.example"):
        connection = http.client.HTTPConnection("127.0.0.1", address.port, timeout=5)
        key = {"Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Version": "13"}
        upgrade = {"Host": f"{host}:{address.port}", "Connection": "Upgrade", "Upgrade": "websocket", **key}
        connection.request("GET", "/_stcore/stream", headers=upgrade)
        statuses[host] = connection.getresponse().status
        connection.close()
    assert statuses["127.0.0.1"] == 101
    assert statuses["rebound.example"] in (400, 403)


@pytest.fixture
def small_course(tmp_path: Path) -> Path:
    folder = tmp_path / "lessons"
    folder.mkdir()
    (folder / "bees.md").write_text(
        "# Keeping bees\n\n## The hive\n\nA healthy hive holds about 40,000 workers in summer.\n\n"
        "## Harvest\n\nOne hive gives roughly 12 kg of honey a year.\n\n"
        "| Tool | Price |\n|---|---|\n| Smoker | $35 |\n| Veil | $20 |\n",
        encoding="utf-8",
    )
    return folder


def test_the_real_app_answers_from_real_lessons(open_page: OpenPage, small_course: Path, tmp_path: Path) -> None:
    env = build_environment(Settings(home=tmp_path / "home", index=tmp_path / "index"))
    subprocess.run(
        [sys.executable, "-m", "tutor", "index", str(small_course)], env=env, check=True, capture_output=True
    )
    port = find_free_port()
    command = [sys.executable, "-m", "tutor", "app", "--port", str(port), "--no-browser"]
    app = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True, cwd=tmp_path)
    try:
        assert app.stdout is not None
        assert app.stdout.readline() == f"The tutor is at http://127.0.0.1:{port} (Ctrl-C stops it).\n"
        page = open_page(f"http://127.0.0.1:{port}")
        page.set_default_timeout(60_000)
        expect(page.get_by_text("You could start with")).to_be_visible(timeout=60_000)
        ask(page, "How much honey does one hive give a year?")
        number = page.locator('[class*="st-key-cite-"] button').first
        expect(number).to_be_visible(timeout=60_000)
        expect(page.get_by_role("button", name="Stop", exact=True)).to_be_hidden(timeout=60_000)
        number.click()
        opened = page.get_by_test_id("stPopoverBody")
        expect(opened.get_by_text("12 kg of honey")).to_be_visible()
        expect(opened.get_by_text("line 9 · bees.md · English")).to_be_visible()
        page.context.close()  # before the app ends: a page that has lost it complains
    finally:
        app.send_signal(signal.SIGTERM if os.name != "nt" else signal.CTRL_BREAK_EVENT)
        app.communicate(timeout=30)
    assert app.returncode == 0
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
