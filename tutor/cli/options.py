"""Options that several commands share, and the settings that they lead to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from tutor.errors import TutorError
from tutor.settings import Settings, load_settings

Result = TypeVar("Result")
IndexOption = Annotated[
    Path | None, typer.Option("--index", help="Folder of the index; without it, the shipped course's.", metavar="DIR")
]
LearnerOption = Annotated[str | None, typer.Option("--learner", help="Whose conversations and progress.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
BatchOption = Annotated[
    str | None, typer.Option("--batch", help="Read JSON Lines from this file (- for stdin).", metavar="FILE")
]


def read_settings(index: Path | None = None, learner: str | None = None) -> Settings:
    """Load the settings, with what the command line says on top."""
    settings = load_settings()
    if index is not None:
        settings = replace(settings, index=index.expanduser())
    if learner is not None:
        settings = replace(settings, learner=learner)
    return settings


def require_question(question: str | None, batch: str | None, command: str) -> None:
    """See that there is a question or a batch file, and not both.

    Raises TutorError for an empty question, typer.BadParameter (wrong usage) for the others.
    """
    if batch is not None and question is not None:
        raise typer.BadParameter("Give a question or --batch, not both.")
    if batch is None and question is None:
        raise typer.BadParameter(f'There is no question. Run tutor {command} "your question".')
    if batch is None and not str(question).strip():
        raise TutorError("The question is empty.", f'Run tutor {command} "your question".')


class ProgressBar:
    """A progress bar on stderr, plain lines where stderr is no terminal; close it when the work is done."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        self._shown = Console(stderr=True).is_terminal
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("Starting", total=None)
        self._started = False
        self._last = ""

    def __call__(self, message: str, done: int, total: int) -> None:
        """Show a step: what is being done, how much of how much."""
        if not self._shown:
            if message.split(":", maxsplit=1)[0] != self._last:
                self._last = message.split(":", maxsplit=1)[0]
                print(message, file=sys.stderr)
            return
        if not self._started:
            self._bar.start()
            self._started = True
        self._bar.update(self._task, description=message, completed=done, total=total or None)

    def close(self) -> None:
        """Take the bar away."""
        if self._started:
            self._bar.stop()


def with_progress(work: Callable[[ProgressBar], Result]) -> Result:
    """Run work with a progress bar that is taken away at the end, whatever happens."""
    bar = ProgressBar()
    try:
        return work(bar)
    finally:
        bar.close()
