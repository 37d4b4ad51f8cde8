"""The sign-in page, the account's menu and dialog as people see them, and by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.ui.conftest import OpenPage, StartApp
from tests.ui.looks import look_at
from tutor.access.accounts import Accounts

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
PASSWORD = "seven ferries"


@pytest.fixture(scope="module")
def address(start_app: StartApp, tmp_path_factory: pytest.TempPathFactory) -> str:
    home: Path = tmp_path_factory.mktemp("shared")
    Accounts(home).set_password("Ann", PASSWORD)
    return start_app(TUTOR_HOME=str(home))


@pytest.mark.parametrize(
    ("name", "viewport", "scheme", "locale"),
    [("desktop-light", DESKTOP, "light", "en-GB"), ("phone-dark-zh", PHONE, "dark", "zh-CN")],
)
def test_signing_in_is_fit_to_be_used(
    address: str, open_page: OpenPage, name: str, viewport: dict[str, int], scheme: str, locale: str
) -> None:
    page = open_page(address, viewport=viewport, color_scheme=scheme, locale=locale)
    expect(page.locator("input[type=password]")).to_be_visible()
    look_at(page, f"sign-in-{name}")
    page.locator("input[autocomplete=username]").fill("Ann")
    page.locator("input[type=password]").fill("eight ferries")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    look_at(page, f"sign-in-refused-{name}")


def test_signing_in_and_a_new_password_by_keyboard_alone(address: str, open_page: OpenPage) -> None:
    page = open_page(address, viewport=DESKTOP)
    page.locator("input[autocomplete=username]").focus()
    page.keyboard.type("Ann")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    account = page.locator(".st-key-account").get_by_role("button")
    expect(account).to_be_visible()
    account.focus()
    page.keyboard.press("Enter")
    change = page.get_by_role("button", name="Change password")
    expect(change).to_be_visible()
    look_at(page, "account")
    change.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    look_at(page, "change-password")
    page.locator("input[autocomplete=current-password]").focus()
    page.keyboard.type(PASSWORD)
    page.locator("input[autocomplete=new-password]").focus()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stToast")).to_contain_text("Changed")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.reload()
    expect(account).to_contain_text("Ann")
