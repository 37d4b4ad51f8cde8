"""Stands in for a model's process in tests: what it does stands in the question."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.errors import ModelError
from tutor.models.children import forbid_core_dumps
from tutor.models.generator import Usage
from tutor.models.host import Host
from tutor.types import Turn


class Told:
    """Says the words of the question; "crash", "hang" and "refuse" in it do what they say after the first word."""

    name = "told"

    def __init__(self) -> None:
        self.usage = Usage()

    def stream(self, messages: Sequence[Turn], *, max_tokens: int, **_: object) -> Iterator[str]:
        words = messages[-1].content.split()
        for count, word in enumerate(words[:max_tokens], 1):
            if word == "crash":
                os.abort()
            if word == "hang":
                time.sleep(600)
            if word == "refuse":
                raise ModelError("It refuses.", "Ask nicely.")
            if word == "fault":
                raise ZeroDivisionError("by nought")
            self.usage = Usage(len(words), count)
            yield f"{word} "

    def close(self) -> None:
        """Nothing to free."""


def main() -> None:
    if "--name=stillborn" in sys.argv:
        os.abort()
    for option in sys.argv:
        if option.startswith("--once="):  # it loads once, and never again
            mark = Path(option.partition("=")[2])
            if mark.exists():
                os.abort()
            mark.touch()
    host = Host(Told(), sys.stdin, sys.stdout)
    if "--name=refused" in sys.argv:
        host.write(error="It is damaged.", remedy="Fetch it again.")
        return
    host.write(ready=True, layers=(0, 3))
    host.serve()


if __name__ == "__main__":
    forbid_core_dumps()
    main()
