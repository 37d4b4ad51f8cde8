"""Assemble the commands, and turn stated errors into one line and an exit status."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

import typer

from tutor import __version__
from tutor.cli.app import app_command
from tutor.cli.ask import ask
from tutor.cli.chat import chat
from tutor.cli.doctor import doctor
from tutor.cli.eval import evaluate
from tutor.cli.export import export
from tutor.cli.faults import describe_failure, show_details
from tutor.cli.grade import grade
from tutor.cli.importing import import_questions
from tutor.cli.index import index
from tutor.cli.learners import learners_app
from tutor.cli.models import models_app
from tutor.cli.quiz import quiz
from tutor.cli.search import search
from tutor.cli.standing import checklist, progress, review
from tutor.cli.verify import verify
from tutor.cli.writing import write
from tutor.errors import TutorError
from tutor.models.native import quieten_waiting

INTERRUPTED = 130

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A tutor that answers from your lessons, offline, and cites their exact words.",
)
app.command("index")(index)
app.command("search")(search)
app.command("verify")(verify)
app.command("ask")(ask)
app.command("chat")(chat)
app.command("quiz")(quiz)
app.command("grade")(grade)
app.command("export")(export)
app.command("import")(import_questions)
app.command("checklist")(checklist)
app.command("review")(review)
app.command("progress")(progress)
app.command("app")(app_command)
app.command("doctor")(doctor)
app.command("eval")(evaluate)
app.add_typer(learners_app, name="learners")
models_app.command("write")(write)
app.add_typer(models_app, name="models")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"tutor {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", callback=_print_version, is_eager=True, help="Show the version."),
) -> None:
    """Options that stand before a command."""


def run_command() -> None:
    """Run the command line; whatever goes wrong becomes one line on stderr and an exit status."""
    quieten_waiting()  # before any library that brings OpenMP: it reads the policy when it is loaded
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = _run_app()
    except TutorError as error:
        show_details()
        status = _complain(str(error))
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:
        status = 1
    except Exception as error:
        show_details()
        status = _complain(describe_failure(error))
    if status:
        _drop_output()
    raise SystemExit(status)


def _run_app() -> int:
    """Run the command and write out what it printed, so that a full disk is met here and not at the very end."""
    try:
        app()
        status = 0
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else 0
    if sys.stdout is not None:
        sys.stdout.flush()
    return status


def _complain(message: str) -> int:
    print(f"tutor: {' '.join(message.split())}", file=sys.stderr)
    return 1


def _drop_output() -> None:
    """Throw away what could not be written: Python would try again at the end, and fail with a traceback."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        with suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
