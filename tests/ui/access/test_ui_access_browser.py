"""Signing in as a browser does it: to a `tutor app` that others can reach, and through a provider."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.ui.conftest import OpenPage, find_free_port
from tutor.access.accounts import Accounts
from tutor.cli.app import stop_process

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PATIENCE_S = 60.0
Run = Callable[..., subprocess.Popen[str]]
SECRETS = """
[auth]
redirect_uri = "http://127.0.0.1:{app_port}/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "tutor"
client_secret = "rye"
server_metadata_url = "http://127.0.0.1:{provider_port}/.well-known/openid-configuration"
[tutor]
allow = ["@school.example"]
"""


@pytest.fixture
def start_tutor(tmp_path: Path) -> Iterator[Run]:
    """Start `tutor app` with these options on a home of its own."""
    running: list[subprocess.Popen[str]] = []
    home = {"TUTOR_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    quiet = {"TUTOR_APP_HOST": "", "TUTOR_APP_PUBLIC_ADDRESS": ""}

    def start(*options: str) -> subprocess.Popen[str]:
        command = [sys.executable, str(HERE / "shared_app.py"), "app", "--no-browser", *options]
        process = subprocess.Popen(
            command,
            env={**os.environ, **quiet, **home},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield start
    for process in running:
        stop_process(process)
        process.communicate()


@pytest.fixture
def provider_port() -> Iterator[int]:
    """Run a small provider that believes everyone."""
    port = find_free_port()
    process = subprocess.Popen(
        [sys.executable, str(HERE / "stand_in_provider.py"), str(port)], env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/keys", timeout=1).close()
            break
        except OSError:
            assert process.poll() is None and time.monotonic() < deadline
            time.sleep(0.05)
    yield port
    stop_process(process)


def enter(page: Page, name: str, password: str) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_role("textbox", name="Password").fill(password)
    page.keyboard.press("Enter")


def expect_inside(page: Page, name: str) -> None:
    expect(page.get_by_test_id("stChatInput")).to_be_visible()
    expect(page.locator(".st-key-account")).to_contain_text(name)


def sign_out(page: Page, name: str) -> None:
    page.locator(".st-key-account button").click()
    page.get_by_role("button", name="Sign out").click()


def expect_new_page(page: Page) -> AbstractContextManager[object]:
    """Wait for the page that a sign-out leads to: the old one shows "Sign in" before the browser leaves it."""
    return page.expect_event("load")


def test_others_are_not_let_in_before_anyone_can_sign_in(start_tutor: Run) -> None:
    process = start_tutor("--host", "0.0.0.0", "--port", str(find_free_port()))
    said, complained = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, said) == (1, "")
    assert complained == (
        "tutor: Others could open the app at 0.0.0.0, and there is no one yet who could sign in. "
        "Give each learner a password first: tutor learners password NAME\n"
    )


def test_a_learner_signs_in_stays_and_signs_out(start_tutor: Run, open_page: OpenPage, tmp_path: Path) -> None:
    Accounts(tmp_path).set_password("Ann", "seven ferries")
    port = find_free_port()
    process = start_tutor("--host", "0.0.0.0", "--port", str(port))
    assert process.stdout is not None and process.stderr is not None
    assert f":{port} (Ctrl-C stops it)." in process.stdout.readline()
    assert "plain http" in process.stderr.readline()
    address = f"http://127.0.0.1:{port}"
    page = open_page(address)
    enter(page, "Ann", "eight ferries")
    expect(page.get_by_role("alert")).to_contain_text("do not match")
    expect(page.get_by_test_id("stChatInput")).to_have_count(0)
    with page.expect_response(lambda response: response.url.endswith("/access/keep")) as kept:
        enter(page, "Ann", "seven ferries")
    assert kept.value.status == 204
    expect_inside(page, "Ann")
    cookies = [cookie for cookie in page.context.cookies() if cookie["name"].startswith("tutor_")]
    assert [(cookie["httpOnly"], cookie["sameSite"]) for cookie in cookies] == [(True, "Strict")]
    page.reload()
    expect_inside(page, "Ann")
    second = page.context.new_page()
    second.goto(address)
    expect_inside(second, "Ann")
    sign_out(page, "Ann")
    expect(page.get_by_role("textbox", name="Password")).to_be_visible()
    page.reload()
    expect(page.get_by_role("textbox", name="Password")).to_be_visible()
    second.get_by_test_id("stChatInput").get_by_role("textbox").fill("What does rye bread cost?")
    second.keyboard.press("Enter")
    expect(second.get_by_role("textbox", name="Password")).to_be_visible()
    expect(second.get_by_test_id("stChatMessage")).to_have_count(0)


def test_a_provider_says_who_it_is(start_tutor: Run, open_page: OpenPage, tmp_path: Path, provider_port: int) -> None:
    port = find_free_port()
    text = SECRETS.format(app_port=port, provider_port=provider_port)
    (tmp_path / "secrets.toml").write_text(text, encoding="utf-8")
    process = start_tutor("--port", str(port))
    assert process.stdout is not None and process.stdout.readline()
    page = open_page(f"http://127.0.0.1:{port}")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="I am eve").click()
    expect(page.get_by_role("alert")).to_contain_text("ferry.example has no place here")
    expect(page.get_by_test_id("stChatInput")).to_have_count(0)
    with expect_new_page(page):
        page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="I am ben").click()
    expect_inside(page, "Ben Wren")
    page.reload()
    expect_inside(page, "Ben Wren")
    with expect_new_page(page):
        sign_out(page, "Ben Wren")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
