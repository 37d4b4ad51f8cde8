"""Questions written by a model: only after its try-out, and kept like those that were imported."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import tutor.authoring as authoring
from tests.fakes import ScriptedGenerator
from tests.lessons import write_lessons
from tutor.authoring import import_file, load_kept, write_questions
from tutor.errors import TutorError
from tutor.quiz.generation.tryout import TryOut, read_tryout, store_tryout
from tutor.service import Tutor, index_lessons, open_tutor
from tutor.settings import Settings

GOOD = (
    '{"question": "Who founded the ferry line in 1921?", "answer": "Ada Wren",'
    ' "wrong": ["Bo Lind", "Cy Moe", "Di Ross"]}'
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("authoring")
    index_lessons(Settings(home=folder, index=folder / "index"), [write_lessons(folder / "lessons")])
    return folder / "index"


@pytest.fixture
def tutor(index: Path, tmp_path: Path) -> Iterator[Tutor]:
    opened = open_tutor(Settings(home=tmp_path / "home", index=index))
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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_table_in_any_encoding_is_taken_over(tutor: Tutor, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "questions.csv"
    table = "题目;选项A;选项B;选项C;正确答案\n泡绿茶要用多少度的水？;80度;95度;60度;A\n"
    table += "泡红茶要用多少度的水？;80度;95度;60度;B\n"
    path.write_text(table, encoding=encoding)
    imported, kept = import_file(tutor, path)
    assert [(item.question, item.language) for item in imported.items] == [
        ("泡绿茶要用多少度的水？", "zh"),
        ("泡红茶要用多少度的水？", "zh"),
    ]
    assert kept.added == 2
    assert import_file(tutor, path)[1].unchanged == 2


def test_a_dry_run_keeps_nothing(tutor: Tutor, tmp_path: Path) -> None:
    path = tmp_path / "questions.csv"
    path.write_text("question,answer\nHow long was the first boat?,48 metres\n", encoding="utf-8")
    assert len(import_file(tutor, path, keep=False)[0].items) == 1
    assert load_kept(tutor) == []


def test_files_that_cannot_be_read_are_stated_errors(tutor: Tutor, tmp_path: Path) -> None:
    with pytest.raises(TutorError, match="cannot be read"):
        import_file(tutor, tmp_path)
    with pytest.raises(TutorError, match="No lesson is named"):
        import_file(tutor, tmp_path / "none.csv", lesson="zeppelin")
    (tmp_path / "noise.csv").write_bytes(bytes(range(256)) * 8)
    with pytest.raises(TutorError):
        import_file(tutor, tmp_path / "noise.csv")
