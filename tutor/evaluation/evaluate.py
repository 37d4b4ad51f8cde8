"""Run an evaluation from lessons and case files to scores: the whole of `tutor eval` but its printing."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tutor.course.shipped import find_course
from tutor.errors import TutorError
from tutor.evaluation.cases import Case
from tutor.evaluation.run import Progress, Result, run_cases
from tutor.evaluation.score import list_checks
from tutor.evaluation.sources import load_sources
from tutor.service import index_lessons, open_tutor
from tutor.settings import Settings

QUOTES_ALONE = "none"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured over how many lessons; `model` is the one that worded answers, "none" for quotes alone."""

    results: tuple[Result, ...]
    lessons: int
    model: str
    encoder: str

    @property
    def judged(self) -> list[tuple[Case, frozenset[str]]]:
        """Return each case with the names of the checks that it fails."""
        return [(result.case, list_checks(result)) for result in self.results]


def evaluate_lessons(
    settings: Settings,
    cases: Sequence[Case],
    *,
    lessons: Sequence[Path] = (),
    index: Path | None = None,
    use_model: bool = True,
    progress: Progress | None = None,
) -> Evaluation:
    """Index lessons, the shipped course if none are named, ask the questions of the cases and judge the answers.

    The index is temporary unless a folder is given: one that is kept may be older than the code that is measured.
    Raises TutorError for lessons that are missing or cannot be indexed.
    """
    paths = list(lessons) or [find_course()]
    if missing := [str(path) for path in paths if not path.exists()]:
        raise TutorError(f"There is no file or folder {', '.join(missing)}.", "Check the path: --lessons PATH.")
    with _choose_index(index) as folder:
        settings = replace(settings, index=folder)
        report = index_lessons(settings, paths, progress=progress)
        tutor = open_tutor(settings, progress=progress, build=False)
        try:
            results = run_cases(tutor, cases, load_sources(paths, settings), use_model=use_model, progress=progress)
        finally:
            tutor.close()
    models = sorted({result.answer.model for result in results if result.answer and result.answer.model})
    return Evaluation(tuple(results), report.documents, ", ".join(models) or QUOTES_ALONE, Path(settings.encoder).name)


@contextmanager
def _choose_index(given: Path | None) -> Iterator[Path]:
    if given is not None:
        yield given.expanduser()
    else:
        with tempfile.TemporaryDirectory(prefix="tutor-eval-", ignore_cleanup_errors=True) as folder:
            yield Path(folder) / "index"
