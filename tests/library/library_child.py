"""Adds and indexes lessons over and over, until it is killed: python -m tests.library.library_child HOME COURSE.

Writes a line before each step, so that whoever waits for it can kill it in the middle of one.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.library.library_samples import add, make_encoder, make_settings
from tutor import service
from tutor.library import find_by_id, index_course, remove_file


def main(home: Path, course_id: str) -> None:
    service.open_encoder = lambda settings: make_encoder()
    settings = make_settings(home)
    course = find_by_id(settings, course_id)
    assert course is not None
    turn = 0
    while True:
        turn += 1
        files = [(f"loaf {n}.md", f"# Loaf {n}\n\nBaked {turn} times, for {n} minutes.\n".encode()) for n in range(6)]
        print("add", flush=True)
        add(course, *files)
        print("index", flush=True)
        index_course(settings, course)
        print("remove", flush=True)
        remove_file(course, f"loaf {turn % 6}.md")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
