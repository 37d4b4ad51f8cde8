"""Every view as a learner sees it: pictures kept, nothing that axe-core calls serious, nothing beyond the edge."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

import tutor.ui.app
from tests.ui.conftest import OpenPage, StartApp
from tests.ui.looks import look_at
from tutor.ui.app import ICONS

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
ZOOMED = {"width": 640, "height": 400}  # a desktop's window at 200 %


@pytest.mark.parametrize(
    ("name", "viewport", "scheme", "locale"),
    [
        ("desktop-light", DESKTOP, "light", "en-GB"),
        ("desktop-dark-zh", DESKTOP, "dark", "zh-CN"),
        ("phone-dark", PHONE, "dark", "en-GB"),
        ("phone-light-zh", PHONE, "light", "zh-CN"),
        ("zoomed-light", ZOOMED, "light", "en-GB"),
    ],
)
def test_every_view_is_fit_to_be_used(
    start_app: StartApp,
    open_page: OpenPage,
    lessons_index: Path,
    name: str,
    viewport: dict[str, int],
    scheme: str,
    locale: str,
) -> None:
    address = start_app(tutor.ui.app.__file__, TUTOR_INDEX=str(lessons_index))
    page = open_page(address, viewport=viewport, color_scheme=scheme, locale=locale)
    for view in ICONS:
        page.goto(f"{address}/{'' if view == 'ask' else view}")
        expect(page.get_by_role("heading").first).to_be_visible()
        look_at(page, f"{view}-{name}")
