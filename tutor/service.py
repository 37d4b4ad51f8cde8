"""Put the parts together once: the only place that builds adapters."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tutor.answering.answerer import Answerer
from tutor.answering.conversation.peers import PeerFinder
from tutor.answering.disagreements.conflicts import describe_conflict, find_conflicts
from tutor.answering.disagreements.known import KnownConflicts
from tutor.answering.passages import Searcher
from tutor.answering.suggesting.followups import suggest_followups
from tutor.answering.suggesting.starters import suggest_questions
from tutor.course import find_lessons, read_lesson
from tutor.course.files import LessonFile
from tutor.course.glossary import load_glossary
from tutor.course.reader import READER_VERSION
from tutor.course.shipped import find_course, place_index
from tutor.errors import IndexFolderError, TutorError
from tutor.index.build import update_index
from tutor.index.contents import read_contents
from tutor.index.encoder import Encoder, load_encoder
from tutor.index.known_vectors import IndexedEncoder
from tutor.index.lesson_index import LessonIndex, open_index
from tutor.index.store import read_generation
from tutor.models.sharing import LOCAL_QUEUE
from tutor.retrieval.bridge import bridge_encoder
from tutor.retrieval.counterparts import Counterparts
from tutor.retrieval.search import Retriever
from tutor.retrieval.translate import Translator
from tutor.retrieval.within import LessonRetriever
from tutor.settings import Settings
from tutor.text.language import detect_language
from tutor.types import Answer, AnswerEvent, Chunk, Document, IndexReport, LessonInfo, SearchResult, Turn
from tutor.wordsmith import Wordsmith

Progress = Callable[[str, int, int], None]
MAX_QUESTION_CHARS = 4000
# More at once would only take each other's turns at the interpreter, and leave the pages none.
SEARCHES_AT_ONCE = 2
_searches = threading.BoundedSemaphore(SEARCHES_AT_ONCE)
# How long each look for what nobody asked for lets learners' questions go first.
COURTESY_S = 1.0


def default_index(settings: Settings) -> Path:
    """Return the index folder: the one that was set, else the shipped course's, beside a checkout or at home."""
    return place_index(settings.home) if settings.index is None else settings.index


def open_encoder(settings: Settings) -> Encoder:
    """Load the encoder that the settings name; one that reads no Chinese gets an English gloss. Raises ModelError."""
    encoder = load_encoder(
        settings.encoder,
        query_prefix=settings.encoder_query_prefix,
        passage_prefix=settings.encoder_passage_prefix,
        threads=settings.threads,
    )
    return bridge_encoder(encoder, Translator(load_glossary()))


def index_lessons(
    settings: Settings, paths: Sequence[Path], *, progress: Progress | None = None, encoder: Encoder | None = None
) -> IndexReport:
    """Make the index mirror these files and folders, the shipped course if there are none.

    Raises TutorError if a path does not exist or holds no lesson files, IndexFolderError if the index cannot be
    written or would be emptied because no file could be read.
    """
    paths = list(paths) or [find_course()]
    files, skipped = find_lessons(paths)
    if not files:
        reasons = "; ".join(f"{s.path}: {s.reason}" for s in skipped[:3])
        raise TutorError(
            f"There are no lesson files in {', '.join(map(str, paths))}{f' ({reasons})' if reasons else ''}.",
            "Name a folder or a file with lessons; the index is left as it was.",
        )

    def read(name: str, path: Path) -> Document:
        return read_lesson(
            LessonFile(path, name), max_file_mb=settings.max_file_mb, max_chunk_chars=settings.max_chunk_chars
        )

    return update_index(
        default_index(settings),
        [(file.name, file.path) for file in files],
        read,
        encoder or open_encoder(settings),
        chunking={"max_chunk_chars": settings.max_chunk_chars, "reader": READER_VERSION},
        progress=progress,
        skipped=skipped,
    )


def report_disagreements(settings: Settings, report: IndexReport | None = None) -> IndexReport:
    """Return a report with what the lessons of the index give different figures for; no encoder is loaded.

    Without a report of what was just done, one of the index as it stands. Raises IndexFolderError if it cannot be read.
    """
    begun = time.perf_counter()
    folder = default_index(settings)
    manifest, chunks = read_contents(folder)
    if report is None:
        held = len(manifest.sources)
        report = IndexReport(
            str(folder), manifest.encoder, held, len(chunks), 0, 0, 0, held, skipped=manifest.skipped, seconds=0.0
        )
    found = tuple(describe_conflict(conflict) for conflict in find_conflicts(chunks))
    return replace(report, disagreements=found, seconds=report.seconds + time.perf_counter() - begun)


def open_tutor(settings: Settings, *, progress: Progress | None = None, build: bool = True) -> Tutor:
    """Open the index and make a tutor over it; builds the shipped course's index on first use.

    An index of the shipped course that was made with another encoder is built anew. Raises IndexFolderError for any
    other index that is missing or cannot be used, with the command that mends it.
    """
    encoder = open_encoder(settings)
    folder = default_index(settings)
    try:
        index = open_index(folder, encoder)
    except IndexFolderError:
        if not build or settings.index is not None or not _is_missing_or_course(folder):
            raise
        index_lessons(settings, (), progress=progress, encoder=encoder)
        index = open_index(folder, encoder)
    return Tutor(settings, index, Retriever(index, encoder, load_glossary()))


def _check_length(question: str) -> None:
    if len(question) > MAX_QUESTION_CHARS:
        raise TutorError(
            f"The question has {len(question):,} characters, over the limit of {MAX_QUESTION_CHARS:,}.",
            "Ask in fewer words.",
        )


def _find_first(events: Iterator[AnswerEvent]) -> Iterator[AnswerEvent]:
    """Pass events on; until the first, which brings the evidence, a model on this machine keeps off the cores."""
    with LOCAL_QUEUE.hold_off(), _searches:
        first = next(events)
    yield first
    yield from events


def _name_terms(text: str, language: str) -> list[str]:
    """Return the terms of the field that a text mentions, in a language."""
    found = load_glossary().find_mentions(text)
    return [term.chinese if language == "zh" else term.english for term in found]


def _ask_aside(answerer: Answerer, question: str, history: Sequence[Turn] = ()) -> Answer:
    """Answer in quotes a question that no learner asked, once those that they asked have their evidence."""
    LOCAL_QUEUE.let_pass(COURTESY_S)
    return answerer.ask(question, history, use_model=False)


def _close_aside(wordsmith: Wordsmith) -> None:
    """Free the model of a tutor that nobody uses any more, in a thread: that can be found out in the midst of all."""
    threading.Thread(target=wordsmith.close, name="close-model", daemon=True).start()


def _is_missing_or_course(folder: Path) -> bool:
    """Tell whether building the course's index there would lose nothing: none is there, or one of the course alone."""
    if not folder.exists():
        return True
    manifest, _ = read_generation(folder)
    course = {file.name for file in find_lessons([find_course()])[0]}
    return bool(manifest.sources) and {source.name for source in manifest.sources} <= course


class Tutor:
    """A tutor over one index. Safe to share between threads.

    The language model is loaded when it is first needed, and freed at the latest when nobody uses the tutor any more.
    """

    def __init__(self, settings: Settings, index: LessonIndex, retriever: Retriever) -> None:
        self.settings = settings
        self._index = index
        self._retriever = retriever
        self._translator = Translator(load_glossary())
        self._peers = PeerFinder(index.chunks, self._translator.translate_chinese)
        self._counterparts = Counterparts(index)
        self._conflicts = KnownConflicts(index.chunks)
        self._comparer = IndexedEncoder(index, retriever.encoder)
        self._wordsmith = Wordsmith(settings)
        weakref.finalize(self, _close_aside, self._wordsmith).atexit = False

    @property
    def model_note(self) -> str | None:
        """Why answers are quotes where a model should have worded them; None where all is well, or set so when read."""
        return self._wordsmith.note

    @model_note.setter
    def model_note(self, note: str | None) -> None:
        self._wordsmith.note = note

    def search(self, question: str, k: int = 10) -> SearchResult:
        """Return the k best passages for a question. Raises TutorError for one that is too long."""
        _check_length(question)
        begun = time.perf_counter()
        _, passages = self._retriever.find(question, k)
        return SearchResult(question, detect_language(question), tuple(passages), (time.perf_counter() - begun) * 1000)

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        choices: Sequence[str] = (),
        use_model: bool = True,
    ) -> Answer:
        """Answer a question from the lessons, or say that they don't hold it. Raises TutorError if it is too long."""
        _check_length(question)
        return self._answerer().ask(question, history, choices=choices, use_model=use_model)

    def ask_lesson(self, question: str, document: str, language: str) -> Answer:
        """Answer a question in quotes from one lesson alone, or say that it does not hold an answer."""
        _check_length(question)
        lesson = replace(
            self._answerer(LessonRetriever(self._retriever, document, language)),
            list_conflicts=lambda: self._conflicts.list_within(document, language),
        )
        return lesson.ask(question, use_model=False)

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        use_model: bool = True,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[AnswerEvent]:
        """Yield the evidence, each checked sentence, then the whole answer. Raises TutorError if it is too long."""
        _check_length(question)
        return _find_first(self._answerer().stream(question, history, use_model=use_model, should_stop=should_stop))

    @property
    def chunks(self) -> tuple[Chunk, ...]:
        """The passages of all lessons, in their order."""
        return self._index.chunks

    @property
    def encoder(self) -> Encoder:
        """The encoder that the index was made with."""
        return self._retriever.encoder

    def knows_word(self, stem: str) -> bool:
        """Tell whether the lessons hold a stemmed word."""
        return self._index.knows(stem)

    def knows_spelling(self, word: str) -> bool:
        """Tell whether a word that the lessons lack is likely a misspelling of one of theirs."""
        return self._index.find_spelling(word) is not None

    def list_lessons(self) -> list[LessonInfo]:
        """Return what the index holds of each lesson file."""
        return list(self._index.documents)

    def suggest_questions(self, count: int, language: str | None = None) -> list[str]:
        """Return questions to begin with that the lessons answer."""
        languages = self._index.languages
        wanted = language if language in languages else next(iter(languages), "en")
        answerer = self._answerer()
        return suggest_questions(
            self._index.chunks,
            wanted,
            count,
            lambda heading: _name_terms(heading, wanted),
            lambda question: _ask_aside(answerer, question),
        )

    def suggest_followups(
        self, answer: Answer, history: Sequence[Turn] = (), count: int = 3, language: str | None = None
    ) -> list[str]:
        """Return questions that go on from an answer and that the lessons answer in the conversation as it stands.

        `history` are the turns before the answer's question.
        """
        languages = self._index.languages
        spoken = [language, answer.language, *(citation.language for citation in answer.citations), "en"]
        wanted = next(code for code in spoken if code in languages or code == "en") or "en"
        turns = (*history, Turn("user", answer.question), Turn("assistant", answer.text))
        answerer = self._answerer()
        return suggest_followups(
            answer,
            [turn.content for turn in turns if turn.role == "user"],
            count,
            chunks=self._index.chunks,
            language=wanted,
            find_terms=lambda text: _name_terms(text, wanted),
            ask=lambda question: _ask_aside(answerer, question, turns),
        )

    def close(self) -> None:
        """Free the language model; another question opens it again."""
        self._wordsmith.close()

    def _answerer(self, searcher: Searcher | None = None) -> Answerer:
        translate = self._translator.translate_chinese
        return Answerer(
            searcher or self._retriever,
            self._index,
            self._topics,
            self._wordsmith.take_turn,
            translate,
            encoder=self._comparer,
            report_failure=self._wordsmith.explain_failure,
            knows_word=getattr(self._retriever.encoder, "knows_word", None),
            find_peers=self._peers.find,
            find_pairs=self._peers.find_pairs,
            find_counterpart=self._counterparts.find,
            list_conflicts=self._conflicts.list_all,
        )

    def _topics(self, language: str) -> list[str]:
        titles = [c.title for c in self._index.chunks if c.language == language]
        return list(dict.fromkeys(titles or [c.title for c in self._index.chunks]))
