"""One line for failures that no one stated."""

from __future__ import annotations

import errno

import pytest

from tutor.cli.faults import describe_failure


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/x/y"), "The disk is full at /x/y. Free some space"),
        (OSError(errno.ENOSPC, "No space left on device"), "The disk is full. Free some space"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), "refused at /x: Permission denied. Check"),
        (OSError("odd"), "fault of the program (OSError: odd)"),
        (MemoryError(), "not enough memory"),
        (KeyError("a\nb"), "TUTOR_DEBUG=1"),
        (ValueError("x\ny  z"), "(ValueError: x y z)"),
        (RuntimeError(), "(RuntimeError)"),
    ],
)
def test_a_failure_is_one_line_that_says_what_to_do(error: BaseException, words: str) -> None:
    line = describe_failure(error)
    assert words in line
    assert "\n" not in line


def test_a_long_message_is_cut() -> None:
    assert len(describe_failure(ValueError("x" * 10_000))) < 500
