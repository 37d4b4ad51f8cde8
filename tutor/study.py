"""Put together what a learner does beside asking: quizzes, marking, review and progress over one index."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from tutor.course.encoding import decode_text
from tutor.course.glossary import load_glossary
from tutor.errors import TutorError
from tutor.index.contents import read_contents
from tutor.index.encoder import Encoder
from tutor.quiz.candidates import make_candidates
from tutor.quiz.draw import Quiz
from tutor.quiz.exchange.export import default_path, export_items
from tutor.quiz.exchange.importing import Imported, import_questions
from tutor.quiz.exchange.kept import Keeping, keep_imported, load_imported
from tutor.quiz.grading.grader import Grader
from tutor.quiz.grading.lessons import grade_by_lessons
from tutor.quiz.memory import Store, open_store
from tutor.quiz.memory.learners import clean_learner_name
from tutor.quiz.memory.learning import DueItems, Learning
from tutor.quiz.memory.mastery import LessonStanding, ObjectiveStanding
from tutor.quiz.memory.mastery import Progress as LearnerProgress
from tutor.quiz.memory.standing_records import write_checklist, write_due, write_progress
from tutor.quiz.objectives import find_objectives
from tutor.quiz.pool import LessonName, Pool, find_lesson
from tutor.quiz.records import write_item
from tutor.quiz.retry import find_spares
from tutor.quiz.session import Session, Summary, Turn, start_session
from tutor.quiz.session_records import read_session
from tutor.quiz.taking import Taking
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.validate import validate_item
from tutor.retrieval.translate import Translator
from tutor.service import MAX_QUESTION_CHARS, Tutor, default_index, index_lessons, open_encoder, open_tutor
from tutor.settings import Settings
from tutor.types import Grade, ItemKind, QuizItem

__all__ = [
    "DueItems",
    "Imported",
    "Keeping",
    "LearnerProgress",
    "Learning",
    "LessonStanding",
    "ObjectiveStanding",
    "Quiz",
    "Session",
    "Store",
    "Study",
    "Summary",
    "Taking",
    "Turn",
    "clean_learner_name",
    "default_path",
    "export_items",
    "open_learners",
    "open_learning",
    "open_marker",
    "open_study",
    "write_checklist",
    "write_due",
    "write_item",
    "write_progress",
]

LEARNERS_FILE = "learning.db"

Progress = Callable[[str, int, int], None]


def open_study(settings: Settings, *, progress: Progress | None = None) -> Study:
    """Open the index and make a study over it. Raises IndexFolderError as `open_tutor` does."""
    return Study(open_tutor(settings, progress=progress))


def open_learning(settings: Settings, *, progress: Progress | None = None) -> Learning:
    """Open what learners remember of the lessons of the index; loads no encoder. Raises TutorError as `open_tutor`."""
    folder = default_index(settings)
    if settings.index is None and not folder.exists():
        index_lessons(settings, (), progress=progress)
    chunks = read_contents(folder)[1]
    return Learning(open_learners(settings), find_objectives(chunks), chunks)


def open_learners(settings: Settings) -> Store:
    """Open the file of what learners did. Raises StoreError, which says what to do."""
    return open_store(settings.home / LEARNERS_FILE)


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
        grader = grader or _make_grader(open_encoder(settings))
        return grader.grade(question, answer, reference=reference or "")

    try:
        yield mark
    finally:
        if study is not None:
            study.close()


def _make_grader(encoder: Encoder) -> Grader:
    return Grader(encoder, Translator(load_glossary()).translate_chinese)


class Study:
    """Quizzes, marking and memory over the lessons of one tutor. Safe to share between threads."""

    def __init__(self, tutor: Tutor) -> None:
        self.tutor = tutor
        self._grader: Grader | None = None
        self._grader_lock = threading.Lock()
        self._pool: Pool | None = None
        self._pool_lock = threading.Lock()
        self._learning: Learning | None = None
        self._learning_lock = threading.Lock()

    def make_quiz(
        self,
        count: int,
        *,
        seed: int,
        lesson: str | None = None,
        kinds: Sequence[ItemKind] = (),
        language: str | None = None,
        progress: Progress | None = None,
    ) -> Quiz:
        """Draw a quiz of up to `count` valid items; the same seed over the same lessons gives the same items.

        `lesson` is a document's path, its title or a part of one of them that only one has. Raises TutorError where
        it is none, or the lessons give no such items.
        """
        pool = self._open_pool(progress)
        return pool.draw(count, seed, lesson=lesson, kinds=kinds, language=language, progress=progress)

    def import_file(
        self, path: Path, *, lesson: str | None = None, keep: bool = True, progress: Progress | None = None
    ) -> tuple[Imported, Keeping]:
        """Take over the questions of a CSV or JSON file that the lessons bear out; later quizzes draw them too.

        All are looked for in `lesson` if one is named. With `keep` false nothing is stored. Raises TutorError for a
        file that cannot be read, holds no questions or is too large, and for a lesson that is none.
        """
        chunks = self.tutor.chunks
        names = tuple(LessonName(*pair) for pair in dict.fromkeys((c.document, c.title) for c in chunks))
        document = find_lesson(lesson, names) if lesson else None
        text = _read_text(path, self.tutor.settings.max_file_mb)
        lessons = Lessons(chunks, same_term=_is_same_term, encoder=self.tutor.encoder)

        def find_named(name: str) -> str:
            try:
                return find_lesson(name, names) if name else ""
            except TutorError:
                return ""

        imported = import_questions(
            text,
            chunks,
            lambda question, k: self.tutor.search(question[:MAX_QUESTION_CHARS], k).passages,
            lambda item: validate_item(item, lessons),
            find_lesson=find_named,
            lesson=document,
            progress=progress,
        )
        if not keep:
            return imported, Keeping(0, 0, 0)
        kept = keep_imported(self.tutor.settings.home, imported.items)
        with self._pool_lock:
            self._pool = None
        return imported, kept

    def _load_imported(self) -> list[QuizItem]:
        """Return the imported items whose passages the lessons still have."""
        known = {chunk.id for chunk in self.tutor.chunks}
        return [item for item in load_imported(self.tutor.settings.home) if item.citation.chunk_id in known]

    def _open_pool(self, progress: Progress | None = None) -> Pool:
        """Return all items that the lessons give, made on first use."""
        with self._pool_lock:
            if self._pool is None:
                chunks = self.tutor.chunks
                objectives = find_objectives(chunks)
                lessons = Lessons(chunks, same_term=_is_same_term, encoder=self.tutor.encoder)
                made = make_candidates(chunks, objectives, self.tutor.ask_lesson, progress=progress)
                self._pool = Pool([*made, *self._load_imported()], objectives, lessons)
            return self._pool

    @property
    def learning(self) -> Learning:
        """What learners remember of these lessons, opened on first use. Raises StoreError."""
        with self._learning_lock:
            if self._learning is None:
                chunks = self.tutor.chunks
                self._learning = Learning(open_learners(self.tutor.settings), find_objectives(chunks), chunks)
            return self._learning

    def start_quiz(self, items: Sequence[QuizItem], learner: str, *, purpose: str = "quiz") -> Taking:
        """Return a quiz of these items, ready to be taken; spares for wrong answers are looked for in the lessons.

        Nothing is stored before it begins.
        """
        pool = self._open_pool()
        spares = find_spares(items, pool.candidates, pool.judge)
        session = start_session(items, session_id=uuid.uuid4().hex, spares=spares, purpose=purpose)
        return self.resume_quiz(session, learner)

    def resume_quiz(self, session: Session, learner: str) -> Taking:
        """Return a quiz that goes on where its session stands."""
        return Taking(session, self.learning.store, learner, self._grade_item, knows=self.tutor.knows_word)

    def list_unfinished(self, learner: str, purpose: str = "quiz") -> list[Session]:
        """Return the quizzes that a learner began and did not end, the last one first; unreadable ones are left out."""
        found = []
        for kept in self.learning.store.open_sessions(learner):
            with suppress(ValueError, LookupError, TypeError):
                session = read_session(kept.state)
                if session.purpose == purpose and not session.is_over:
                    found.append(session)
        return found

    def drop_quiz(self, session: Session, learner: str) -> None:
        """Close a quiz that is not to be gone on with; its answers stay recorded."""
        self.learning.store.close_session(learner, session.id)

    def _grade_item(self, item: QuizItem, text: str) -> Grade:
        """Mark a short answer by the item's points, else by its model answer."""
        with self._grader_lock:
            grader = self._grader = self._grader or _make_grader(self.tutor.encoder)
        model = item.answer if isinstance(item.answer, str) and not item.points else ""
        return grader.grade(item.question, text, reference=model, points=item.points, citations=(item.citation,))

    def checklist(self, learner: str, at: datetime | None = None) -> tuple[LessonStanding, ...]:
        """Return what each lesson expects and where the learner stands at a moment (UTC), now by default."""
        return self.learning.checklist(learner, at or datetime.now(UTC))

    def review(self, learner: str, at: datetime | None = None, limit: int | None = None) -> DueItems:
        """Return the items that are due at a moment (UTC), now by default, the most forgotten first."""
        return self.learning.review(learner, at or datetime.now(UTC), limit)

    def progress(self, learner: str, at: datetime | None = None, zone: tzinfo = UTC) -> LearnerProgress:
        """Return mastery with its history at a moment (UTC), now by default; days are those of `zone`."""
        return self.learning.progress(learner, at or datetime.now(UTC), zone)

    def grade(self, question: str, answer: str, reference: str | None = None) -> Grade:
        """Mark an answer by a reference, or by what the lessons say. Raises TutorError for too long a question."""
        with self._grader_lock:
            self._grader = self._grader or _make_grader(self.tutor.encoder)
        if reference is not None:
            return self._grader.grade(question, answer, reference=reference)
        return grade_by_lessons(self._grader, question, answer, lambda asked: self.tutor.ask(asked, use_model=False))

    def close(self) -> None:
        """Free the language model, and close the learners' file."""
        with self._learning_lock:
            if self._learning is not None:
                self._learning.store.close()
            self._learning = None
        self.tutor.close()


def _is_same_term(one: str, other: str) -> bool:
    """Tell whether two texts are names of one term of the glossary."""
    glossary = load_glossary()
    return not set(glossary.find(one)).isdisjoint(glossary.find(other))


def _read_text(path: Path, max_file_mb: int) -> str:
    """Return the text of a file in whatever encoding it is. Raises TutorError if it cannot be read."""
    try:
        if path.stat().st_size > max_file_mb * 1_000_000:
            raise TutorError(f"{path} has more than {max_file_mb} MB.", "Split it, or set TUTOR_MAX_FILE_MB.")
        data = path.read_bytes()
    except OSError as error:
        raise TutorError(f"{path} cannot be read: {error.strerror}.", "Name a CSV or JSON file.") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode_text(data)
