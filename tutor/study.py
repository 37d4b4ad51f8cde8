"""Put together what a learner does beside asking: quizzes, marking, review and progress over one index."""

from __future__ import annotations

from collections.abc import Callable

from tutor.service import Tutor, open_tutor
from tutor.settings import Settings

Progress = Callable[[str, int, int], None]


def open_study(settings: Settings, *, progress: Progress | None = None) -> Study:
    """Open the index and make a study over it. Raises IndexFolderError as `open_tutor` does."""
    return Study(open_tutor(settings, progress=progress))


class Study:
    """Quizzes, marking and memory over the lessons of one tutor. Safe to share between threads."""

    def __init__(self, tutor: Tutor) -> None:
        self.tutor = tutor

    def close(self) -> None:
        """Free the language model."""
        self.tutor.close()
