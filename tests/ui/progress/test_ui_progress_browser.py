"""What only a browser shows: that the charts are drawn, in light and dark, without asking anyone for anything."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.ui.conftest import OpenPage, StartApp
from tests.ui.looks import keep_screenshot, list_beyond_edge, list_grave_faults, wait_until_settled

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


def see_charts(page: Page, tab: str, count: int) -> None:
    page.get_by_role("tab", name=tab).click()
    drawings = page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg.marks")
    expect(drawings).to_have_count(count)
    for place in range(count):
        drawings.nth(place).scroll_into_view_if_needed()
        box = drawings.nth(place).bounding_box()
        assert box is not None
        assert box["width"] > 200
        assert box["height"] > 60


@pytest.mark.parametrize(
    ("scheme", "viewport", "locale", "tabs"),
    [
        ("light", DESKTOP, "en-GB", ("Over time", "Costs")),
        ("dark", PHONE, "en-GB", ("Over time", "Costs")),
        ("dark", DESKTOP, "zh-CN", ("变化", "费用")),
    ],
)
def test_charts_are_drawn(
    start_app: StartApp,
    open_page: OpenPage,
    scheme: str,
    viewport: dict[str, int],
    locale: str,
    tabs: tuple[str, str],
) -> None:
    page = open_page(
        f"{start_app('progress/progress_app.py')}/progress", color_scheme=scheme, viewport=viewport, locale=locale
    )
    for tab, name, count in zip(tabs, ("history", "costs"), (3, 1), strict=True):
        see_charts(page, tab, count)
        wait_until_settled(page)
        keep_screenshot(page, f"progress-{name}-{scheme}-{viewport['width']}-{locale}")
        assert list_grave_faults(page) == []
        assert list_beyond_edge(page) == []
