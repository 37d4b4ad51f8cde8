import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tests.quiz.exchange.exchange_items import ITEMS
from tutor.errors import StoreError
from tutor.quiz.exchange.kept import KEPT_FILE, Keeping, keep_imported, load_imported


def test_nothing_is_kept_at_first(tmp_path: Path) -> None:
    assert load_imported(tmp_path / "nowhere") == []


def test_items_are_kept_and_one_with_the_same_id_takes_the_place_of_the_old(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert keep_imported(home, ITEMS[:3]) == Keeping(3, 0, 0)
    changed = replace(ITEMS[1], explanation="other")
    assert keep_imported(home, [changed, ITEMS[2], ITEMS[4]]) == Keeping(1, 1, 1)
    assert load_imported(home) == [ITEMS[0], changed, ITEMS[2], ITEMS[4]]


def test_every_kind_is_kept_as_it_was(tmp_path: Path) -> None:
    keep_imported(tmp_path, ITEMS)
    assert tuple(load_imported(tmp_path)) == ITEMS


def test_broken_lines_cost_only_themselves(tmp_path: Path) -> None:
    keep_imported(tmp_path, ITEMS[:2])
    path = tmp_path / KEPT_FILE
    path.write_text("not json\n[1]\n{}\n" + path.read_text(encoding="ascii") + '{"id": "cut', encoding="ascii")
    assert load_imported(tmp_path) == list(ITEMS[:2])


def test_a_draft_that_was_never_finished_changes_nothing(tmp_path: Path) -> None:
    keep_imported(tmp_path, ITEMS[:2])
    (tmp_path / KEPT_FILE).with_suffix(".part").write_text("{", encoding="ascii")
    assert load_imported(tmp_path) == list(ITEMS[:2])
    assert keep_imported(tmp_path, ITEMS[2:3]).added == 1


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    threads = [threading.Thread(target=keep_imported, args=(tmp_path, [item])) for item in ITEMS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {item.id for item in load_imported(tmp_path)} == {item.id for item in ITEMS}


def test_a_home_that_cannot_be_written_is_a_stated_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="ascii")
    with pytest.raises(StoreError, match="TUTOR_HOME"):
        keep_imported(tmp_path / "file" / "home", ITEMS[:1])


def test_the_file_is_one_json_object_on_each_line(tmp_path: Path) -> None:
    keep_imported(tmp_path, ITEMS)
    lines = (tmp_path / KEPT_FILE).read_bytes().splitlines()
    assert [json.loads(line)["id"] for line in lines] == [item.id for item in ITEMS]
