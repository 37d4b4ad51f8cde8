"""Assemble the commands, and turn stated errors into one line and an exit status."""

from __future__ import annotations

import os
import sys

import typer

from tutor import __version__
from tutor.cli.app import app_command
from tutor.cli.ask import ask
from tutor.cli.chat import chat
from tutor.cli.doctor import doctor
from tutor.cli.index import index
from tutor.cli.models import models_app
from tutor.cli.search import search
from tutor.errors import TutorError
from tutor.models.native import quieten_waiting

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A tutor that answers from your lessons, offline, and cites their exact words.",
)
app.command("index")(index)
app.command("search")(search)
app.command("ask")(ask)
app.command("chat")(chat)
app.command("app")(app_command)
app.command("doctor")(doctor)
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
    """Run the command line; a stated error becomes one line on stderr and exit status 1."""
    quieten_waiting()  # before any library that brings OpenMP: it reads the policy when it is loaded
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except TutorError as error:
        print(f"tutor: {error}", file=sys.stderr)
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
