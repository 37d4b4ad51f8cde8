"""Questions written by a model: only after its try-out, and kept like those that were imported."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import tutor.authoring as authoring
from tests.fakes import ScriptedGenerator
from tests.lessons import write_lessons
from tutor.authoring import load_kept, write_questions
from tutor.errors import TutorError
from tutor.quiz.generation.tryout import TryOut, read_tryout, store_tryout
from tutor.service import Tutor, index_lessons, open_tutor
from tutor.settings import Settings

GOOD = (
    '{"question": "Who founded the ferry line in 1921?", "answer": "Ada Wren",'
    ' "wrong": ["Bo Lind", "Cy Moe", "Di Ross"]}'
)


@pytest.fixture
def tutor(tmp_path: Path) -> Iterator[Tutor]:
    settings = Settings(home=tmp_path, index=tmp_path / "index")
    index_lessons(settings, [write_lessons(tmp_path / "lessons")])
    opened = open_tutor(settings)
    yield opened
    opened.close()


def use_model(monkeypatch: pytest.MonkeyPatch, *replies: str) -> ScriptedGenerator:
    generator = ScriptedGenerator(*replies)
    monkeypatch.setattr(authoring, "open_wording_model", lambda settings: generator)
    monkeypatch.setattr(authoring, "fingerprint_model", lambda settings: "scripted")
    return generator


def test_a_model_is_tried_once_and_refused_if_it_writes_nonsense(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    generator = use_model(monkeypatch, "nonsense")
    with pytest.raises(TutorError, match="0 good questions of 9"):
        write_questions(tutor, 5)
    assert read_tryout(tutor.settings.home, "scripted") == TryOut(0, 9)
    calls = generator.calls
    with pytest.raises(TutorError, match="too few"):
        write_questions(tutor, 5)
    assert generator.calls == calls
    assert load_kept(tutor) == []


def test_valid_questions_are_kept_and_the_others_counted(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    use_model(monkeypatch, GOOD)
    store_tryout(tutor.settings.home, "scripted", TryOut(9, 9))
    told: list[int] = []
    attempts, kept = write_questions(tutor, 40, progress=lambda message, done, total: told.append(done))
    good = [attempt.item for attempt in attempts if not attempt.reason]
    assert kept.added == len(good) <= 1
    assert load_kept(tutor) == good
    assert told == list(range(1, len(attempts) + 1))
    assert all(item is not None and item.citation.quote == "Ada Wren founded the ferry line in 1921." for item in good)


def test_without_a_model_that_words_well_nothing_is_written(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(authoring, "open_wording_model", lambda settings: None)
    with pytest.raises(TutorError, match="writes no questions"):
        write_questions(tutor, 5)
