"""Questions that do not come from rules: those that a learner brings, and those that a language model writes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tutor.abilities import fingerprint_model, open_wording_model
from tutor.course.encoding import decode_text
from tutor.course.glossary import load_glossary
from tutor.errors import TutorError
from tutor.quiz.exchange.importing import Imported, import_questions
from tutor.quiz.exchange.kept import Keeping, keep_imported, load_imported
from tutor.quiz.generation.model import Attempt, write_items
from tutor.quiz.generation.tryout import read_tryout, run_tryout, store_tryout
from tutor.quiz.pool import LessonName, find_lesson
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.validate import validate_item
from tutor.service import MAX_QUESTION_CHARS, Tutor
from tutor.types import QuizItem

Progress = Callable[[str, int, int], None]


def make_lessons(tutor: Tutor) -> Lessons:
    """Return what the rules for items need to know of a tutor's lessons."""
    return Lessons(tutor.chunks, same_term=_is_same_term, encoder=tutor.encoder)


def load_kept(tutor: Tutor) -> list[QuizItem]:
    """Return the items that are kept and whose passages the lessons still have."""
    known = {chunk.id for chunk in tutor.chunks}
    return [item for item in load_imported(tutor.settings.home) if item.citation.chunk_id in known]


def import_file(
    tutor: Tutor, path: Path, *, lesson: str | None = None, keep: bool = True, progress: Progress | None = None
) -> tuple[Imported, Keeping]:
    """Take over the questions of a CSV or JSON file that the lessons bear out; later quizzes draw them too.

    All are looked for in `lesson` if one is named. With `keep` false nothing is stored. Raises TutorError for a
    file that cannot be read, holds no questions or is too large, and for a lesson that is none.
    """
    names = tuple(LessonName(*pair) for pair in dict.fromkeys((c.document, c.title) for c in tutor.chunks))
    document = find_lesson(lesson, names) if lesson else None
    text = _read_text(path, tutor.settings.max_file_mb)
    lessons = make_lessons(tutor)

    def find_named(name: str) -> str:
        try:
            return find_lesson(name, names) if name else ""
        except TutorError:
            return ""

    imported = import_questions(
        text,
        tutor.chunks,
        lambda question, k: tutor.search(question[:MAX_QUESTION_CHARS], k).passages,
        lambda item: validate_item(item, lessons),
        find_lesson=find_named,
        lesson=document,
        progress=progress,
    )
    kept = keep_imported(tutor.settings.home, imported.items) if keep else Keeping(0, 0, 0)
    return imported, kept


def write_questions(
    tutor: Tutor, max_attempts: int, *, progress: Progress | None = None
) -> tuple[tuple[Attempt, ...], Keeping]:
    """Let the language model write questions on up to `max_attempts` sentences; the valid ones are kept.

    It must have passed its self-test of wording, and a try-out of writing questions, whose result is remembered.
    Raises TutorError where it has not, ModelError where it cannot be opened.
    """
    settings = tutor.settings
    generator = open_wording_model(settings)
    if generator is None:
        raise TutorError(
            "The model does not word sentences reliably, so it writes no questions.", "Choose another: tutor models use"
        )
    try:
        fingerprint = fingerprint_model(settings)
        known = read_tryout(settings.home, fingerprint)
        if known is None:
            if progress is not None:
                progress("Testing whether the model writes good questions", 0, 1)
            known = run_tryout(generator, tutor.encoder)
            store_tryout(settings.home, fingerprint, known)
        if not known.may_write:
            raise TutorError(
                f"The model wrote {known.valid} good questions of {known.total} in its try-out, too few.",
                "Choose another: tutor models use",
            )
        lessons = make_lessons(tutor)
        attempts: list[Attempt] = []
        for attempt in write_items(
            generator, tutor.chunks, lambda item: validate_item(item, lessons), max_attempts=max_attempts
        ):
            attempts.append(attempt)
            if progress is not None:
                progress("Writing questions", len(attempts), max_attempts)
    finally:
        generator.close()
    good = [attempt.item for attempt in attempts if attempt.item is not None and not attempt.reason]
    return tuple(attempts), keep_imported(settings.home, good)


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
