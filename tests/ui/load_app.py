"""The app over small invented lessons, with a model that says nothing before LEARNERS questions stand in its line."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tests.fakes import HashEncoder, ScriptedGenerator
from tutor import wordsmith
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.models.sharing import LOCAL_QUEUE
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, default_index
from tutor.settings import Settings
from tutor.study import Study
from tutor.ui import session
from tutor.ui.app import main
from tutor.ui.work import Progress

PATIENCE_S = 30.0


class PatientGenerator(ScriptedGenerator):
    """Waits until all have asked; then takes a third of a second for each reply, which is none."""

    def stream(
        self, *arguments: object, should_stop: Callable[[], bool] | None = None, **more: object
    ) -> Iterator[str]:
        deadline = time.monotonic() + PATIENCE_S
        while not self.calls and LOCAL_QUEUE.count() < int(os.environ["LEARNERS"]) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.calls += 1
        time.sleep(0.3)
        yield "NONE"


def open_small_study(settings: Settings, *, progress: Progress) -> Study:
    encoder = HashEncoder()
    settings = replace(settings, wording="always")
    index = open_index(default_index(settings), encoder)
    return Study(Tutor(settings, index, Retriever(index, encoder, load_glossary())))


GENERATOR: Sequence[PatientGenerator] = [PatientGenerator("NONE")]
wordsmith.open_wording_model = lambda settings: GENERATOR[0]
session.open_study = open_small_study
main()
