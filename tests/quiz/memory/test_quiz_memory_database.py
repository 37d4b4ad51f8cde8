from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.learning_samples import DAY, START, make_item
from tutor.errors import StoreError
from tutor.quiz.memory import ITEM, Store, database, migrations, open_store
from tutor.types import Verdict

ROOT = Path(__file__).resolve().parents[3]


def answer(store: Store, number: int = 1) -> None:
    store.record_response("Ada", make_item(number), 0, 1.0, Verdict.CORRECT, at=START)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with some answers, closed."""
    store = open_store(tmp_path / "learning.db")
    for number in range(30):
        answer(store, number)
    store.close()
    return store.path


def edit(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_a_file_of_a_newer_version_is_left_as_it_was(path: Path) -> None:
    edit(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version") as caught:
        open_store(path)
    assert "Update Tutor" in caught.value.remedy
    assert path.read_bytes() == before


def test_a_file_of_another_program_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "learning.db"
    edit(path, "CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        open_store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"no database at all, but a text " * 40, b"\x00" * 9000])
def test_a_file_that_is_no_database_is_left_as_it_was(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "learning.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged") as caught:
        open_store(path)
    assert "back-up" in caught.value.remedy
    assert path.read_bytes() == content


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_left_as_it_was(path: Path, keep: float) -> None:
    whole = path.read_bytes()
    cut = whole[: int(len(whole) * keep)]
    path.write_bytes(cut)
    with pytest.raises(StoreError, match="damaged"):
        open_store(path)
    assert path.read_bytes() == cut


def test_damage_anywhere_is_stated_or_harmless(path: Path) -> None:
    whole = path.read_bytes()
    stated = 0
    for start in range(0, len(whole), 1024):
        path.write_bytes(whole[:start] + b"\xa5" * 16 + whole[start + 16 :])
        try:
            store = open_store(path)
            with closing(store):
                store.reviews("Ada"), store.cards("Ada", ITEM), store.due_items("Ada", START + 90 * DAY)
                answer(store)
        except StoreError:
            stated += 1
    assert stated >= len(whole) // 4096


def test_a_file_that_may_not_be_written_can_still_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def connect_to_read(where: Path | str, **options) -> sqlite3.Connection:
        return connect(where if where == ":memory:" else f"file:{where}?mode=ro", uri=True, **options)

    monkeypatch.setattr(database.sqlite3, "connect", connect_to_read)
    store = open_store(path)
    assert store.learners() == [("Ada", 30)]
    with pytest.raises(StoreError, match="may not be written") as caught:
        answer(store, 31)
    assert "TUTOR_HOME" in caught.value.remedy
    assert store.learners() == [("Ada", 30)]
    store.close()


def test_a_full_disk_loses_nothing_that_was_recorded(path: Path) -> None:
    store = open_store(path)
    store._database._connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(StoreError, match="disk is full"):
        for number in range(30, 500):
            answer(store, number)
    kept = len(store.reviews("Ada"))
    assert kept >= 30
    store.close()
    opened = open_store(path)
    assert len(opened.reviews("Ada")) == len(opened.cards("Ada", ITEM)) == kept
    answer(opened, 501)
    assert len(opened.reviews("Ada")) == kept + 1
    opened.close()


def test_a_file_that_another_program_holds_is_stated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.05)
    store = open_store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="in use by another program"):
        answer(store, 31)
    other.execute("ROLLBACK")
    other.close()
    answer(store, 31)
    assert len(store.reviews("Ada")) == 31
    store.close()


def test_a_folder_that_cannot_be_made_is_stated(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be made") as caught:
        open_store(tmp_path / "file" / "learning.db")
    assert "TUTOR_HOME" in caught.value.remedy


def test_a_folder_in_the_place_of_the_file_is_stated(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path)


def test_an_older_file_is_led_through_each_step_with_its_answers(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = (*migrations.MIGRATIONS, ("CREATE TABLE extra (x)", "INSERT INTO extra VALUES (1)"), ("DROP TABLE extra",))
    monkeypatch.setattr(database, "MIGRATIONS", steps)
    store = open_store(path)
    assert len(store.reviews("Ada")) == 30
    store.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(steps),)
    connection.close()
    open_store(path).close()


def test_a_step_that_fails_leaves_the_version_before_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()
    steps = (*migrations.MIGRATIONS, ("CREATE TABLE extra (x)",), ("CREATE TABLE extra (x)",))
    monkeypatch.setattr(database, "MIGRATIONS", steps)
    with pytest.raises(sqlite3.OperationalError):
        open_store(path)
    monkeypatch.undo()
    store = open_store(path)
    assert len(store.reviews("Ada")) == 30
    store.close()
    assert path.read_bytes()[100:] == before[100:]  # the header counts the attempt


def test_processes_that_make_the_file_at_once_all_succeed(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.learning_samples import START, make_item;"
        "from tutor.quiz.memory import open_store; from tutor.types import Verdict;"
        "store = open_store(Path(sys.argv[1]));"
        "[store.record_response('Ada', make_item(n), 0, 1.0, Verdict.CORRECT, at=START) for n in range(20)]"
    )
    path = tmp_path / "learning.db"
    workers = [subprocess.Popen([sys.executable, "-c", code, str(path)], cwd=ROOT) for _ in range(3)]
    assert [worker.wait() for worker in workers] == [0, 0, 0]
    store = open_store(path)
    assert len(store.reviews("Ada")) == 60
    kept = store.cards("Ada", ITEM)
    store.rebuild_cards()
    assert store.cards("Ada", ITEM) == kept
    store.close()
