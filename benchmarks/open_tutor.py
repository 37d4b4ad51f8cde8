"""Open the tutor for a measurement: an index of its own, a home of its own, its model traced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from unittest import mock

from benchmarks.stages import StageClock
from benchmarks.traced_model import TracedModel
from tutor import wordsmith
from tutor.abilities import open_wording_model
from tutor.models.generator import Usage
from tutor.service import Tutor, index_lessons, open_tutor
from tutor.settings import Settings, load_settings
from tutor.types import Turn


@dataclass(slots=True)
class TracedTutor:
    """A tutor and the trace of its model, None until the model was first needed or where none words answers."""

    tutor: Tutor
    clock: StageClock
    model: TracedModel | None = None

    @property
    def model_calls(self) -> int:
        """How often the model was asked."""
        return self.model.calls if self.model else 0

    @property
    def last_usage(self) -> Usage:
        """Tokens of the model's last call."""
        return self.model.usage if self.model else Usage()


def make_settings(home: Path, index: Path, wording: str) -> Settings:
    """Return the user's settings with a home and an index for the measurement."""
    return replace(load_settings({"TUTOR_HOME": str(home)}), index=index, wording=wording)


def index_folder(lessons: Path, home: Path) -> Path:
    """Index a folder of lessons below `home` and return the index's folder. Raises TutorError."""
    index = home / "index"
    index_lessons(make_settings(home, index, "never"), [lessons])
    return index


def open_traced(index: Path, home: Path, wording: str) -> TracedTutor:
    """Open a tutor whose model is traced; with wording "always" its model is loaded and warmed at once."""
    settings = make_settings(home, index, wording)
    traced = TracedTutor(open_tutor(settings, build=False), StageClock())
    with mock.patch.object(wordsmith, "open_wording_model", _trace(traced, open_wording_model)):
        turn = traced.tutor._wordsmith.take_turn()
        if turn is not None:
            any(turn.stream([Turn("user", "Hello")], max_tokens=1))
    return traced


def _trace(traced: TracedTutor, open_model: Callable[[Settings], object]) -> Callable[[Settings], TracedModel | None]:
    def open_and_trace(settings: Settings) -> TracedModel | None:
        model = open_model(settings)
        traced.model = TracedModel(model, traced.clock) if model is not None else None  # type: ignore[arg-type]
        return traced.model

    return open_and_trace
