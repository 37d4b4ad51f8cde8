"""Say in one line what went wrong, whoever's fault it is; the details only for those who ask."""

from __future__ import annotations

import errno
import os
import sys
import traceback

DEBUG_VARIABLE = "TUTOR_DEBUG"
_FULL = (errno.ENOSPC, errno.EDQUOT)
_MOST_LETTERS = 300


def describe_failure(error: BaseException) -> str:
    """Return one line on an error that no one stated: what the system refused, or a fault of the program."""
    if isinstance(error, MemoryError):
        return "There is not enough memory. Close other programs, or choose a smaller model with tutor models use."
    if isinstance(error, OSError) and error.errno in _FULL:
        return f"The disk is full{_name_file(error)}. Free some space, then run the command again."
    if isinstance(error, OSError) and error.strerror:
        return (
            f"The system refused{_name_file(error)}: {error.strerror}."
            " Check that the place exists and may be written, or choose another with TUTOR_HOME or --index."
        )
    return f"This is a fault of the program ({describe_fault(error)}). Run it with {DEBUG_VARIABLE}=1 for details."


def describe_fault(error: BaseException) -> str:
    """Return an exception's type and words in one short line."""
    words = " ".join(str(error).split())[:_MOST_LETTERS]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def show_details() -> None:
    """Print the traceback of the exception being handled, where it was asked for."""
    if os.environ.get(DEBUG_VARIABLE):
        traceback.print_exc(file=sys.stderr)


def _name_file(error: OSError) -> str:
    return f" at {error.filename}" if error.filename else ""
