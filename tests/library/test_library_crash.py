"""Two programs at once on one course, killed at any instant, leave one that lists, opens and takes lessons."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.library.library_samples import BREAD, add, make_course, make_encoder, make_settings, read_what_changed
from tutor import service
from tutor.index.contents import read_contents
from tutor.library import CourseState, find_by_id, list_files

ROOT = Path(__file__).resolve().parents[2]
STEPS = ("add", "index", "remove")


@pytest.mark.parametrize("steps", [1, 2, 4, 5, 9])
def test_a_kill_in_the_middle_leaves_a_usable_course(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    course = make_course(tmp_path, ("bread.md", BREAD))
    command = [sys.executable, "-m", "tests.library.library_child", str(tmp_path), course.id]
    with ExitStack() as children:
        both = [children.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)) for _ in range(2)]
        for step in range(steps):
            for child in both:
                assert child.stdout is not None
                assert child.stdout.readline().decode().strip() == STEPS[step % len(STEPS)], "it failed by itself"
        for child in both:
            child.kill()
    monkeypatch.setattr(service, "open_encoder", lambda settings: make_encoder())
    settings = make_settings(tmp_path)
    assert find_by_id(settings, course.id) == course
    for file in list_files(course):
        text = file.path.read_text(encoding="utf-8")
        assert text.endswith("minutes.\n") or text == BREAD.decode()
    assert not add(course, ("after the crash.md", b"# After\n\nThe oven is warm again.\n")).refused
    assert not list(course.folder.rglob("lessons/**/*.part"))
    assert read_what_changed(settings, course) is CourseState.READY
    assert [source.name for source in read_contents(course.index)[0].sources] == [f.name for f in list_files(course)]
