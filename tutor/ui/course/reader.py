"""What is made once of a course's lessons and shared by all windows: pages to read, and what finds words in them."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from tutor.errors import TutorError
from tutor.reading.find import Finder
from tutor.reading.lesson import list_lessons, open_lesson
from tutor.reading.page import LessonEntry, LessonPage
from tutor.types import Chunk

if TYPE_CHECKING:
    from tutor.study import Study

_READERS: WeakKeyDictionary[Study, CourseReader] = WeakKeyDictionary()
_GOALS: WeakKeyDictionary[Study, threading.Event] = WeakKeyDictionary()
_LOCK = threading.Lock()


class CourseReader:
    """The lessons of one study as pages. Safe to share between threads."""

    def __init__(self, chunks: tuple[Chunk, ...]) -> None:
        self._by_document: dict[str, list[Chunk]] = {}
        for chunk in chunks:
            self._by_document.setdefault(chunk.document, []).append(chunk)
        self._chunks = chunks
        self.lessons: tuple[LessonEntry, ...] = list_lessons(chunks)
        self._pages: dict[str, LessonPage | None] = {}
        self._finder: Finder | None = None
        self._lock = threading.Lock()

    def chunks_of(self, document: str) -> list[Chunk]:
        """Return the passages of a lesson in their order."""
        return self._by_document.get(document, [])

    def open(self, document: str) -> LessonPage | None:
        """Return the page of a lesson, made on first use; None where there is no such lesson."""
        with self._lock:
            if document not in self._pages and document in self._by_document:
                self._pages[document] = open_lesson(self._by_document[document], document)
            return self._pages.get(document)

    @property
    def finder(self) -> Finder:
        """What finds words in the lessons, made on first use."""
        with self._lock:
            self._finder = self._finder or Finder(self._chunks)
            return self._finder


def read_course(study: Study) -> CourseReader:
    """Return the reader of a study's lessons, made once for it."""
    with _LOCK:
        if study not in _READERS:
            _READERS[study] = CourseReader(study.tutor.chunks)
        return _READERS[study]


def are_goals_known(study: Study, patience_s: float = 0.0) -> bool:
    """Tell whether the objectives of a study are found; of a large course that takes seconds, in a thread."""
    with _LOCK:
        done = _GOALS.get(study)
        if done is None:
            done = _GOALS[study] = threading.Event()
            threading.Thread(target=_find_goals, args=(study, done), name="find-goals", daemon=True).start()
    return done.wait(patience_s)


def _find_goals(study: Study, done: threading.Event) -> None:
    try:
        _ = study.objectives
    finally:
        done.set()  # whoever asks for them next gets the error, if there was one


def search_by_meaning(study: Study, query: str, limit: int) -> Iterable[Chunk]:
    """Return the passages that the tutor's own search finds for a query, best first; none where it fails."""
    with suppress(TutorError):
        return [passage.chunk for passage in study.tutor.search(query, limit).passages]
    return []
