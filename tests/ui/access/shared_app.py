"""`tutor app` as typed, with a fake tutor behind it."""

from __future__ import annotations

from pathlib import Path

from tutor.cli import app
from tutor.cli.main import run_command

if __name__ == "__main__":
    app.APP_SCRIPT = Path(__file__).parents[1] / "fake_app.py"
    run_command()
