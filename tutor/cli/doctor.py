"""`tutor doctor`: check the installation and say what to do."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from tutor.cli.options import IndexOption, JsonOption, read_settings, with_progress

if TYPE_CHECKING:
    from tutor.doctor import Check


def doctor(index: IndexOption = None, as_json: JsonOption = False) -> None:
    """Check the installation; exit status 1 when something needs mending."""
    from tutor.doctor import run_checks

    settings = read_settings(index)
    checks = with_progress(lambda bar: run_checks(settings, progress=bar))
    ok = all(check.ok for check in checks)
    if as_json:
        print(json.dumps({"ok": ok, "checks": [asdict(check) for check in checks]}, ensure_ascii=False))
    else:
        _print_checks(checks)
    if not ok:
        raise typer.Exit(1)


def _print_checks(checks: list[Check]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console()
    width = max(len(check.name) for check in checks)
    for check in checks:
        line = Text("ok    " if check.ok else "fails ", style="green" if check.ok else "bold red")
        line.append(f"{check.name:<{width}}  ", style="bold")
        line.append(check.detail)
        console.print(line, soft_wrap=True)
        if check.remedy:
            console.print(Text(f"      {'':<{width}}  {check.remedy}", style="yellow"), soft_wrap=True)
