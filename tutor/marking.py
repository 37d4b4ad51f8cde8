"""Mark answers outside a quiz: by a reference with the encoder alone, or by what the lessons say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tutor.quiz.grading.grader import Grader
from tutor.service import open_encoder
from tutor.settings import Settings
from tutor.study import Study, make_grader, open_study
from tutor.types import Grade

Marker = Callable[[str, str, str | None], Grade]


@contextmanager
def open_marker(settings: Settings) -> Iterator[Marker]:
    """Yield what marks (question, answer, reference): by a reference with the encoder alone, else by the lessons.

    The index is opened when the first answer without a reference comes. Raises TutorError as `open_tutor` does.
    """
    study: Study | None = None
    grader: Grader | None = None

    def mark(question: str, answer: str, reference: str | None) -> Grade:
        nonlocal study, grader
        if reference is None and study is None:
            study = open_study(settings)
        if study is not None:
            return study.grade(question, answer, reference)
        grader = grader or make_grader(open_encoder(settings))
        return grader.grade(question, answer, reference=reference or "")

    try:
        yield mark
    finally:
        if study is not None:
            study.close()
