"""`tutor eval`: measure the answers over lessons with known questions, and compare with a baseline."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tutor.cli.contract import dump_line
from tutor.cli.options import JsonOption, read_settings, with_progress
from tutor.errors import TutorError


def evaluate(  # noqa: PLR0917  # each is an option of the command, none is given by place
    lessons: Annotated[
        list[Path] | None, typer.Option("--lessons", help="Lesson files and folders; without them, the shipped course.")
    ] = None,
    cases: Annotated[
        list[Path] | None, typer.Option("--cases", help="Case files and folders; without them, those of the source.")
    ] = None,
    baseline: Annotated[Path | None, typer.Option("--baseline", help="Compare with this file.")] = None,
    no_model: Annotated[bool, typer.Option("--no-model", help="Answer from quotes alone.")] = False,
    kind: Annotated[list[str] | None, typer.Option("--kind", help="Only cases of this kind.")] = None,
    save: Annotated[bool, typer.Option("--save", help="Make this run the new baseline.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Print the answers that are wrong.")] = False,
    index: Annotated[
        Path | None, typer.Option("--index", help="Keep the index in this folder; without it, it is temporary.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Ask the questions of case files, judge the answers, and compare them with the baseline.

    Exit status 1 when a rate is below the baseline or an answer breaks its integrity.
    """
    from tutor.evaluation.baseline import compare_runs, load_baseline, save_baseline
    from tutor.evaluation.cases import choose_kinds, find_shipped_cases, load_cases
    from tutor.evaluation.evaluate import evaluate_lessons
    from tutor.evaluation.report import list_verdicts, print_report, report_to_json

    path = _choose_baseline(baseline, own=not lessons and not cases)
    if save and (kind or path is None):
        raise typer.BadParameter("--save wants all kinds, and --baseline FILE for cases or lessons of your own.")
    chosen = choose_kinds(load_cases(cases or [find_shipped_cases()]), kind or ())
    known = None if save or path is None else load_baseline(path)
    measured = with_progress(
        lambda bar: evaluate_lessons(
            read_settings(), chosen, lessons=lessons or (), index=index, use_model=not no_model, progress=bar
        )
    )
    comparison = compare_runs(measured.judged, known, whole=not kind) if known else None
    verdict = " ".join(list_verdicts(measured, comparison))
    if as_json:
        print(dump_line(report_to_json(measured, comparison, verdict)))
    else:
        print_report(measured, comparison, show=show)
    if save and path is not None:
        save_baseline(path, measured.judged, model=measured.model, encoder=measured.encoder)
    if verdict:
        raise TutorError(verdict, "" if save else "Mend it, or accept it with tutor eval --save.")


def _choose_baseline(given: Path | None, *, own: bool) -> Path | None:
    """Return the baseline to compare with: the one named, else that of the shipped cases over the shipped course."""
    from tutor.evaluation.baseline import find_shipped_baseline

    return given if given is not None or not own else find_shipped_baseline()
