"""`tutor export` and `tutor import` over the small lessons, in this process."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tutor.cli.main import app
from tutor.errors import TutorError


@pytest.fixture
def run(at_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path / "home"))

    def call(*arguments: str) -> Result:
        return CliRunner().invoke(app, list(arguments))

    return call


def test_an_export_is_drawn_by_its_seed_and_comes_back_by_import(run, tmp_path: Path) -> None:
    first = run("export", "json", "-n", "4", "--seed", "3", "--json")
    assert first.exit_code == 0, first.output
    told = json.loads(first.stdout)
    assert told["files"] == ["quiz.json"]
    assert [item["id"] for item in json.loads(Path("quiz.json").read_text(encoding="utf-8"))["items"]] == told["items"]
    back = json.loads(run("import", "quiz.json", "--json").stdout)
    assert [item["id"] for item in back["items"]] == told["items"]
    assert (back["added"], back["updated"], back["unchanged"], back["rejected"]) == (4, 0, 0, [])
    assert (tmp_path / "home" / "questions.jsonl").read_bytes().count(b"\n") == 4


def test_a_file_is_not_overwritten_without_force(run) -> None:
    Path("quiz.html").write_text("mine", encoding="utf-8")
    refused = run("export", "html", "-n", "1")
    assert isinstance(refused.exception, TutorError)
    assert "--force" in str(refused.exception)
    assert Path("quiz.html").read_text(encoding="utf-8") == "mine"
    to_terminal = run("export", "csv", "-o", "-")
    assert isinstance(to_terminal.exception, TutorError) and "into a file" in str(to_terminal.exception)
    written = run("export", "html", "-n", "1", "--force")
    assert written.stdout.split() == ["quiz.html", "quiz-key.html"]


def test_imported_questions_are_part_of_quizzes(run) -> None:
    Path("own.csv").write_text(
        "question,A,B,C,answer\nWho founded the Sund ferry line in 1921?,Ada Wren,Bo Lind,Cy Moe,A\n"
        "What is the capital of Peru?,Lima,Quito,Bogota,A\n",
        encoding="utf-8",
    )
    dry = run("import", "own.csv", "--dry-run")
    assert "Nothing was stored" in dry.stdout
    assert "- line 3: What is the capital of Peru?  (no passage of the lessons bears it out)" in dry.stdout
    taken = json.loads(run("import", "own.csv", "--json").stdout)
    assert taken["added"] == 1
    quiz = json.loads(run("quiz", "--json", "-n", "50", "--seed", "1", "--lesson", "ferry").stdout)
    assert taken["items"][0]["id"] in [item["id"] for item in quiz["items"]]


@pytest.mark.parametrize(
    ("text", "words"),
    [("nothing of use", "question and an answer"), ("question,answer\nWho is it?,Zed\n", "No question of the file")],
)
def test_files_with_nothing_to_take_over_are_stated_errors(run, text: str, words: str) -> None:
    Path("own.csv").write_text(text, encoding="utf-8")
    result = run("import", "own.csv")
    assert isinstance(result.exception, TutorError)
    assert words in str(result.exception)


def test_a_model_that_does_not_measure_up_writes_no_questions(run) -> None:
    result = run("models", "write", "-n", "1")
    assert isinstance(result.exception, TutorError)
    assert "writes no questions" in str(result.exception)
