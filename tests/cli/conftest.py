"""One small index for the command line's tests, and the command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lessons import write_lessons
from tutor.service import index_lessons
from tutor.settings import Settings

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def lesson_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an index of the small lessons under "index", the lessons under "lessons"."""
    home = tmp_path_factory.mktemp("cli")
    index_lessons(Settings(home=home, index=home / "index"), [write_lessons(home / "lessons")])
    return home


@pytest.fixture
def at_home(lesson_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the settings at the small index and return its home."""
    for name in [name for name in os.environ if name.startswith("TUTOR_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TUTOR_HOME", str(lesson_home))
    monkeypatch.setenv("TUTOR_INDEX", str(lesson_home / "index"))
    return lesson_home


@pytest.fixture
def run_tutor(at_home: Path) -> Run:
    """Run the command with these arguments, `stdin` as its input and more environment, in a process of its own."""

    def run(*arguments: str | bytes, stdin: bytes = b"", **environ: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "tutor", *arguments],
            input=stdin,
            capture_output=True,
            timeout=120,
            env={**os.environ, **environ},
            check=False,
        )

    return run
