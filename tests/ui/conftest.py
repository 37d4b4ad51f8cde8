"""A real browser for the app's tests, and the app in a process of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import streamlit as st
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from tests.fakes import FakeStudy, FakeTutor
from tests.lessons import write_lessons
from tests.ui.studies import build_study
from tutor.cli.app import build_command, build_environment, stop_process, wait_until_ready
from tutor.settings import Settings
from tutor.study import Study
from tutor.ui import session

HERE = Path(__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
MISSING = "The browser tests need Chromium: apt-get install chromium (Debian), or any Chrome on the PATH."
expect.set_options(timeout=30_000)  # a busy machine is slow; what is there is seen at once
HOME_HOSTS = {"127.0.0.1", "localhost"}
HARMLESS_SCHEMES = {"data", "blob"}
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
def clear_caches() -> Iterator[None]:
    """Leave nothing cached by one app test to the next."""
    st.cache_resource.clear()
    st.cache_data.clear()
    yield
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture(autouse=True)
def no_page_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which a page met a fault: the app words it, so `AppTest.exception` has none of it."""
    yield
    assert [record.message for record in caplog.get_records("call") if record.name == "tutor.ui.failures"] == []


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clear_caches: None) -> FakeTutor:
    """Let the app work on a scripted tutor."""
    tutor = FakeTutor()
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    monkeypatch.setattr(session, "open_study", lambda settings, progress: FakeStudy(tutor))
    return tutor


@pytest.fixture
def real_study(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clear_caches: None) -> Iterator[Study]:
    """Let the app work on small invented lessons, read and indexed as any others."""
    study = build_study(tmp_path)
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    monkeypatch.setattr(session, "open_study", lambda settings, progress: study)
    yield study
    study.close()


def find_browser() -> str | None:
    return next((path for path in map(shutil.which, BROWSERS) if path), None)


def needs_browser(item: pytest.Item) -> bool:
    return "browser" in getattr(item, "fixturenames", ())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the browser tests out, and say so, where there is no browser; where CI is set they run and fail."""
    if find_browser() or os.environ.get("CI"):
        return
    left_out = [item for item in items if needs_browser(item)]
    if left_out:
        items[:] = [item for item in items if not needs_browser(item)]
        config.hook.pytest_deselected(items=left_out)
        config.stash[LEFT_OUT] = len(left_out)


LEFT_OUT = pytest.StashKey[int]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    count = config.stash.get(LEFT_OUT, 0)
    if count:
        terminalreporter.write_line(f"{count} tests were left out. {MISSING}", yellow=True, bold=True)


def find_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


StartApp = Callable[..., str]


@pytest.fixture(scope="session")
def start_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartApp]:
    """Start a script with the app's options, once for each environment, and return its address."""
    running: dict[tuple[str, ...], tuple[str, subprocess.Popen[bytes]]] = {}

    def start(script: str = "fake_app.py", **environ: str) -> str:
        key = (script, *map(str, sorted(environ.items())))
        if key not in running:
            port = find_free_port()
            env = build_environment(Settings(home=tmp_path_factory.mktemp("home")))
            process = subprocess.Popen(
                build_command(HERE / script, port),
                env={**env, **environ},
                stdout=subprocess.DEVNULL,
                cwd=tmp_path_factory.mktemp("elsewhere"),
            )
            running[key] = (f"http://127.0.0.1:{port}", process)
            wait_until_ready(process, port)
        return running[key][0]

    yield start
    for _, process in running.values():
        stop_process(process)


@pytest.fixture(scope="session")
def lessons_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Index the invented lessons with the real encoder."""
    folder = tmp_path_factory.mktemp("course")
    index = folder / "index"
    command = [sys.executable, "-m", "tutor", "index", str(write_lessons(folder / "lessons")), "--index", str(index)]
    subprocess.run(command, check=True, capture_output=True)
    return index


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, headless=True, args=list(FLAGS))
        yield chromium
        chromium.close()


class Watch:
    """What a page asked of the network, and what it complained about."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.complaints: list[str] = []

    def look_at(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self.addresses.append(request.url))
        context.on("page", self._look_at_page)
        context.on("console", self._note_complaint)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _note_complaint(self, message: ConsoleMessage) -> None:
        # Opened at a view's address, Streamlit's page asks at that address first where its server is, then at the root.
        probed = urlsplit(message.location["url"]).path.endswith(("/_stcore/health", "/_stcore/host-config"))
        if message.type == "error" and not probed:
            self.complaints.append(message.text)

    def _look_at_page(self, page: Page) -> None:
        page.on("websocket", lambda websocket: self.addresses.append(websocket.url))

    def foreign_addresses(self) -> list[str]:
        parts = ((address, urlsplit(address)) for address in self.addresses)
        return [
            address
            for address, split in parts
            if split.scheme not in HARMLESS_SCHEMES and split.hostname not in HOME_HOSTS
        ]


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open an address in a window of its own; afterwards no request may have left and no error been logged."""
    watch = Watch()
    contexts: list[BrowserContext] = []

    def open_it(address: str, **options: object) -> Page:
        context = browser.new_context(**{"locale": "en-US", **options})
        context.set_default_timeout(30_000)
        contexts.append(context)
        watch.look_at(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert watch.addresses
    assert watch.foreign_addresses() == []
    assert watch.complaints == []
