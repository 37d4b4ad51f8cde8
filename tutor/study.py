"""Put together what a learner does beside asking: quizzes, marking, review and progress over one index."""

from __future__ import annotations

import threading
import uuid
import weakref
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from pathlib import Path

from tutor.authoring import import_file, load_kept, make_lessons, write_questions
from tutor.course.glossary import load_glossary
from tutor.index.encoder import Encoder
from tutor.learner_names import clean_learner_name
from tutor.quiz.attach import attach_objectives
from tutor.quiz.candidates import make_candidates
from tutor.quiz.draw import Quiz
from tutor.quiz.exchange.bundle import bundle_items
from tutor.quiz.exchange.export import default_path, export_items
from tutor.quiz.exchange.importing import Imported
from tutor.quiz.exchange.kept import Keeping
from tutor.quiz.feedback import tell_explanation, tell_key, tell_place
from tutor.quiz.generation.model import Attempt
from tutor.quiz.grading.grader import Grader
from tutor.quiz.grading.lessons import grade_by_lessons
from tutor.quiz.grading.realwords import judge_words
from tutor.quiz.headway import Headway, measure_headway
from tutor.quiz.items import key_texts
from tutor.quiz.memory import Store
from tutor.quiz.memory.learning import DueItems, Learning, Outlook
from tutor.quiz.memory.mastery import DayStanding, LessonStanding, ObjectiveStanding, State
from tutor.quiz.memory.mastery import Progress as LearnerProgress
from tutor.quiz.memory.one_language import choose_one_language
from tutor.quiz.memory.own_copy import back_up_learner, write_checklist_table
from tutor.quiz.memory.standing_records import write_checklist, write_due, write_progress
from tutor.quiz.memory.trace import LessonTrace, Traces, trace_lessons
from tutor.quiz.pool import Pool
from tutor.quiz.records import write_item
from tutor.quiz.retry import find_spares
from tutor.quiz.session import (
    Answered,
    ObjectiveScore,
    Session,
    Summary,
    Turn,
    count_turns,
    find_missed,
    start_session,
)
from tutor.quiz.session_records import read_session
from tutor.quiz.taking import Taking
from tutor.remembering import find_all_objectives, open_learners, open_learning
from tutor.retrieval.translate import Translator
from tutor.service import Tutor, open_tutor
from tutor.settings import Settings
from tutor.types import Grade, ItemKind, Objective, QuizItem

__all__ = [
    "Answered",
    "DayStanding",
    "DueItems",
    "Headway",
    "Imported",
    "Keeping",
    "LearnerProgress",
    "Learning",
    "LessonStanding",
    "LessonTrace",
    "ObjectiveScore",
    "ObjectiveStanding",
    "Outlook",
    "Quiz",
    "Session",
    "State",
    "Store",
    "Study",
    "Summary",
    "Taking",
    "Traces",
    "Turn",
    "back_up_learner",
    "bundle_items",
    "choose_one_language",
    "clean_learner_name",
    "count_turns",
    "default_path",
    "export_items",
    "find_missed",
    "key_texts",
    "make_grader",
    "measure_headway",
    "open_learners",
    "open_learning",
    "open_study",
    "tell_explanation",
    "tell_key",
    "tell_place",
    "trace_lessons",
    "write_checklist",
    "write_checklist_table",
    "write_due",
    "write_item",
    "write_progress",
]

Progress = Callable[[str, int, int], None]


def open_study(settings: Settings, *, progress: Progress | None = None) -> Study:
    """Open the index and make a study over it. Raises IndexFolderError as `open_tutor` does."""
    return Study(open_tutor(settings, progress=progress))


def make_grader(encoder: Encoder, tutor: Tutor | None = None) -> Grader:
    """Return what marks free text, Chinese beside English; of a tutor's lessons the words are known too."""
    glossary = load_glossary()
    terms = [form for term in glossary.terms for form in term.english_forms]
    return Grader(encoder, Translator(glossary).translate_chinese, judge_words(encoder, terms, tutor))


class Study:
    """Quizzes, marking and memory over the lessons of one tutor. Safe to share between threads.

    What it holds open is closed at the latest when nobody uses it any more.
    """

    def __init__(self, tutor: Tutor) -> None:
        self.tutor = tutor
        self._grader: Grader | None = None
        self._grader_lock = threading.Lock()
        self._pool: Pool | None = None
        self._pool_lock = threading.Lock()
        self._learning: Learning | None = None
        self._learning_lock = threading.Lock()

    @cached_property
    def objectives(self) -> tuple[Objective, ...]:
        """What a learner should be able to say or do after each lesson, in the order of the lessons."""
        return find_all_objectives(self.tutor.chunks)

    def make_quiz(
        self,
        count: int,
        *,
        seed: int,
        lesson: str | Sequence[str] | None = None,
        kinds: Sequence[ItemKind] = (),
        language: str | None = None,
        objective_id: str = "",
        progress: Progress | None = None,
    ) -> Quiz:
        """Draw a quiz of up to `count` valid items; the same seed over the same lessons gives the same items.

        `lesson` is a document's path, its title or a part of one of them that only one has, or several of these.
        Raises TutorError where it is none, or the lessons give no such items.
        """
        pool = self._open_pool(progress)
        return pool.draw(
            count, seed, lesson=lesson, kinds=kinds, language=language, objective_id=objective_id, progress=progress
        )

    def import_file(
        self, path: Path, *, lesson: str | None = None, keep: bool = True, progress: Progress | None = None
    ) -> tuple[Imported, Keeping]:
        """Take over the questions of a CSV or JSON file that the lessons bear out; later quizzes draw them too.

        All are looked for in `lesson` if one is named. With `keep` false nothing is stored. Raises TutorError for a
        file that cannot be read, holds no questions or is too large, and for a lesson that is none.
        """
        done = import_file(self.tutor, path, lesson=lesson, keep=keep, progress=progress)
        with self._pool_lock:
            self._pool = None
        return done

    def write_questions(
        self, max_attempts: int, *, progress: Progress | None = None
    ) -> tuple[tuple[Attempt, ...], Keeping]:
        """Let the language model write questions, if it measures up; later quizzes draw the valid ones too.

        Raises TutorError where it does not, ModelError where it cannot be opened.
        """
        done = write_questions(self.tutor, max_attempts, progress=progress)
        with self._pool_lock:
            self._pool = None
        return done

    def _open_pool(self, progress: Progress | None = None) -> Pool:
        """Return all items that the lessons give, made on first use."""
        with self._pool_lock:
            if self._pool is None:
                chunks = self.tutor.chunks
                objectives = self.objectives
                lessons = make_lessons(self.tutor)
                made = make_candidates(chunks, objectives, self.tutor.ask_lesson, progress=progress)
                self._pool = Pool([*made, *attach_objectives(load_kept(self.tutor), objectives)], objectives, lessons)
            return self._pool

    @property
    def learning(self) -> Learning:
        """What learners remember of these lessons, opened on first use. Raises StoreError."""
        with self._learning_lock:
            if self._learning is None:
                chunks = self.tutor.chunks
                store = open_learners(self.tutor.settings)
                weakref.finalize(self, store.close)
                self._learning = Learning(store, self.objectives, chunks)
            return self._learning

    def start_quiz(
        self,
        items: Sequence[QuizItem],
        learner: str,
        *,
        purpose: str = "quiz",
        with_spares: bool = True,
        progress: Progress | None = None,
    ) -> Taking:
        """Return a quiz of these items, ready to be taken; nothing is stored before it begins.

        Spares for wrong answers are looked for in the lessons; without them a wrong one comes back as it was.
        """
        spares: tuple[QuizItem, ...] = ()
        if with_spares:
            pool = self._open_pool(progress)
            spares = find_spares(items, pool.candidates, pool.judge)
        session = start_session(items, session_id=uuid.uuid4().hex, spares=spares, purpose=purpose)
        return self.resume_quiz(session, learner)

    def resume_quiz(self, session: Session, learner: str, *, shown_at: datetime | None = None) -> Taking:
        """Return a quiz that goes on where its session stands; `shown_at` is when its question was shown (UTC)."""
        store, knows = self.learning.store, self.tutor.knows_word
        return Taking(session, store, learner, self._grade_item, knows=knows, shown_at=shown_at)

    def load_quiz(self, session_id: str, learner: str) -> Session | None:
        """Return a learner's quiz as it stands, ended or not; None where this learner has no such quiz."""
        state = self.learning.store.load_session(learner, session_id)
        if state is not None:
            with suppress(ValueError, LookupError, TypeError):
                return read_session(state)
        return None

    def is_taught(self, item: QuizItem) -> bool:
        """Tell whether the lessons still have the words that an item cites."""
        return self.learning.is_taught(item)

    def list_unfinished(self, learner: str, purpose: str = "quiz") -> list[Session]:
        """Return the quizzes on these lessons that a learner began and did not end, the last one first.

        Those on other courses' lessons, and those that cannot be read, are left out.
        """
        documents = {chunk.document for chunk in self.tutor.chunks}
        found = []
        for kept in self.learning.store.open_sessions(learner):
            with suppress(ValueError, LookupError, TypeError):
                session = read_session(kept.state)
                turns = [*(answered.turn for answered in session.answered), *session.queue]
                is_of_course = any(turn.item.citation.document in documents for turn in turns)
                if session.purpose == purpose and not session.is_over and is_of_course:
                    found.append(session)
        return found

    def drop_quiz(self, session: Session, learner: str) -> None:
        """Close a quiz that is not to be gone on with; its answers stay recorded."""
        self.learning.store.close_session(learner, session.id)

    def _grade_item(self, item: QuizItem, text: str) -> Grade:
        """Mark a short answer by the item's points, else by its model answer."""
        with self._grader_lock:
            grader = self._grader = self._grader or make_grader(self.tutor.encoder, self.tutor)
        model = item.answer if isinstance(item.answer, str) and not item.points else ""
        return grader.grade(item.question, text, reference=model, points=item.points, citations=(item.citation,))

    def checklist(self, learner: str, at: datetime | None = None) -> tuple[LessonStanding, ...]:
        """Return what each lesson expects and where the learner stands at a moment (UTC), now by default."""
        return self.learning.checklist(learner, at or datetime.now(UTC))

    def review(self, learner: str, at: datetime | None = None, limit: int | None = None) -> DueItems:
        """Return the items that are due at a moment (UTC), now by default, the most forgotten first."""
        return self.learning.review(learner, at or datetime.now(UTC), limit)

    def look_ahead(self, learner: str, at: datetime | None = None, zone: tzinfo = UTC) -> Outlook:
        """Return what falls due on the next days and the streak at a moment (UTC), now by default."""
        return self.learning.look_ahead(learner, at or datetime.now(UTC), zone)

    def progress(self, learner: str, at: datetime | None = None, zone: tzinfo = UTC) -> LearnerProgress:
        """Return mastery with its history at a moment (UTC), now by default; days are those of `zone`."""
        return self.learning.progress(learner, at or datetime.now(UTC), zone)

    def grade(self, question: str, answer: str, reference: str | None = None) -> Grade:
        """Mark an answer by a reference, or by what the lessons say. Raises TutorError for too long a question."""
        with self._grader_lock:
            self._grader = self._grader or make_grader(self.tutor.encoder, self.tutor)
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
