"""Bad files and full disks through the command line: each one clear line, and nothing else is lost."""

from __future__ import annotations

import errno
import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.lessons import write_lessons
from tutor.cli.main import app
from tutor.errors import IndexFolderError
from tutor.index import store
from tutor.service import index_lessons
from tutor.settings import Settings

RUNNER = CliRunner()


@pytest.fixture(scope="module")
def good_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("bad-input")
    index_lessons(Settings(home=home, index=home / "index"), [write_lessons(home / "lessons")])
    return home


@pytest.fixture
def place(good_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with "lessons" and an "index" of them, which the settings name."""
    shutil.copytree(good_home / "lessons", tmp_path / "lessons")
    shutil.copytree(good_home / "index", tmp_path / "index")
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TUTOR_INDEX", str(tmp_path / "index"))
    return tmp_path


def index_again(place: Path) -> dict[str, str]:
    """Index the lessons and return what was skipped, with the reasons; the three good lessons stay."""
    result = RUNNER.invoke(app, ["index", str(place / "lessons"), "--json"], catch_exceptions=False)
    report = json.loads(result.stdout)
    assert report["unchanged"] == 3
    reasons = {skipped["path"]: skipped["reason"] for skipped in report["skipped"]}
    assert all("\n" not in reason for reason in reasons.values())
    return reasons


def test_files_that_cannot_be_read_are_skipped_with_the_reason(place: Path) -> None:
    from pypdf import PdfWriter

    lessons = place / "lessons"
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("a password")
    writer.write(lessons / "locked.pdf")
    (lessons / "torn.pdf").write_bytes(b"%PDF-1.7\n1 0 obj <</Type /Catalog" + bytes(range(256)))
    with (lessons / "large.txt").open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    (lessons / "circle.md").symlink_to("circle.md")
    (lessons / "again").symlink_to(lessons, target_is_directory=True)
    reasons = index_again(place)
    assert reasons.keys() == {"locked.pdf", "torn.pdf", "large.txt", "circle.md"}
    assert "password" in reasons["locked.pdf"]
    assert "damaged" in reasons["torn.pdf"]
    assert "200 MB" in reasons["large.txt"] and "TUTOR_MAX_FILE_MB" in reasons["large.txt"]
    assert "circle" in reasons["circle.md"]


def test_encodings_of_any_kind_are_read(place: Path) -> None:
    (place / "lessons" / "wide.txt").write_bytes("The Ostra lighthouse has 212 steps.\n".encode("utf-16"))
    (place / "lessons" / "gb.txt").write_bytes("# 蜂蜡\n\n蜂蜡在六十二度熔化，可以用来做蜡烛。\n".encode("gb18030"))
    assert index_again(place) == {}
    for question, held in (("How many steps has the Ostra lighthouse?", "212"), ("蜂蜡多少度熔化？", "六十二度")):
        result = RUNNER.invoke(app, ["ask", question, "--no-model"], catch_exceptions=False)
        assert held in result.stdout


def test_a_file_that_vanishes_while_it_is_read_is_skipped(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brief = place / "lessons" / "brief.md"
    brief.write_text("# Brief\n\nSoon gone.\n")
    real_open = Path.open

    def open_late(self: Path, *arguments: str, **options: str) -> object:
        if self.name == brief.name and self.exists():
            self.unlink()
        return real_open(self, *arguments, **options)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(Path, "open", open_late)
    assert "vanished" in index_again(place)["brief.md"]


def test_a_full_disk_leaves_the_index_as_it_was(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    (place / "lessons" / "new.md").write_text("# New\n\nThe new mill grinds 9 tons a day.\n")
    with monkeypatch.context() as patch:
        patch.setattr(store, "write_synced", refuse)
        with pytest.raises(IndexFolderError, match=r"disk is full.*Free some space") as caught:
            RUNNER.invoke(app, ["index", str(place / "lessons")], catch_exceptions=False)
    assert "\n" not in str(caught.value)
    result = RUNNER.invoke(app, ["ask", "Who founded the ferry line?", "--no-model"], catch_exceptions=False)
    assert "Ada Wren" in result.stdout


def test_an_index_of_another_encoder_is_refused_with_what_to_do(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_ENCODER_QUERY_PREFIX", "query: ")
    monkeypatch.setenv("TUTOR_ENCODER_PASSAGE_PREFIX", "passage: ")
    with pytest.raises(IndexFolderError, match=r"another encoder.*tutor index"):
        RUNNER.invoke(app, ["ask", "Who founded the ferry line?"], catch_exceptions=False)


@pytest.mark.parametrize("data", [b"", b"no model at all", b"GGUF" + bytes(range(256)) * 40])
def test_with_a_corrupt_model_the_quotes_are_still_there(
    data: bytes, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "torn.gguf").write_bytes(data)
    monkeypatch.setenv("TUTOR_MODEL", str(place / "torn.gguf"))
    monkeypatch.setenv("TUTOR_WORDING", "always")
    result = RUNNER.invoke(app, ["ask", "Who founded the ferry line?"], catch_exceptions=False)
    assert result.exit_code == 0
    assert "Ada Wren" in result.stdout
    (note,) = result.stderr.splitlines()
    assert "torn.gguf" in note and "tutor models" in note
