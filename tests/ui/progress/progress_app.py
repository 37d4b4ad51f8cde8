"""The app over small invented lessons with answers of two weeks: what Streamlit runs in the browser tests."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from tests.learning_samples import make_item
from tests.ui.studies import build_study
from tutor.settings import Settings
from tutor.study import Study
from tutor.types import Verdict
from tutor.ui import session
from tutor.ui.app import main
from tutor.ui.work import Progress


@cache
def make_study() -> Study:
    study = build_study(Path(tempfile.mkdtemp()))
    for day in range(14, -1, -2):
        at = datetime.now(UTC) - timedelta(days=day, minutes=5)
        for number, objective in enumerate(study.objectives[: 1 + day % 4]):
            item = replace(
                make_item(number, objective_id=objective.id, document=objective.document), citation=objective.citation
            )
            study.learning.store.record_response("me", item, 0, 1.0, Verdict.CORRECT, at=at)
    return study


def open_study(settings: Settings, *, progress: Progress) -> Study:
    return make_study()


session.open_study = open_study
main()
