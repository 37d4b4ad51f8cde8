"""Look at a page as it stands: a picture kept as build output, and what axe-core finds hard to use."""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

SCREENSHOTS = Path(__file__).resolve().parents[2] / "build" / "screenshots"
GRAVE = ("serious", "critical")
_AXE = Axe()
_BEYOND = (
    "[...document.querySelectorAll('[data-testid=stMain] *')]"
    ".filter(e => e.getBoundingClientRect().right > innerWidth + 1 && e.getBoundingClientRect().height > 1)"
    ".filter(e => e.checkVisibility() && !e.closest('{scrolling}'))"
    ".map(e => e.outerHTML.slice(0, 200))"
)
# What may be wider than a phone scrolls within itself.
_SCROLLING = "pre, .stTable, .st-key-lesson_text table, .stDataFrame, .katex-display, .stTabs [role=tablist]"


def wait_until_settled(page: Page) -> None:
    """Wait until the script has run to its end and nothing fades in or out any more."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    page.wait_for_function("document.getAnimations().every(a => a.playState !== 'running')")


def keep_screenshot(page: Page, name: str) -> None:
    """Write a picture of the whole page under `build/screenshots`."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True, animations="disabled")


def list_grave_faults(page: Page) -> list[str]:
    """Return what axe-core calls serious or critical: rule, the first element's markup, how many there are."""
    found = _AXE.run(page).response["violations"]
    return [
        f"{fault['id']} ({fault['impact']}, {len(fault['nodes'])}): {fault['nodes'][0]['html'][:300]}"
        f" {fault['nodes'][0].get('failureSummary', '')[:300]}"
        for fault in found
        if fault["impact"] in GRAVE
    ]


def list_beyond_edge(page: Page) -> list[str]:
    """Return the markup of what sticks out of the window's right edge, save what scrolls within itself."""
    found: list[str] = page.evaluate(_BEYOND.replace("{scrolling}", _SCROLLING))
    return found


def look_at(page: Page, name: str) -> None:
    """Keep a picture of the page once it has settled, and find nothing grave in it."""
    wait_until_settled(page)
    keep_screenshot(page, name)
    faults = [*list_grave_faults(page), *list_beyond_edge(page)]
    assert not faults, f"{name}: {faults}"
