import html
import io
import json
import re
import sqlite3
import zipfile
from pathlib import Path

import pytest

from tests.quiz.exchange.exchange_items import ITEMS
from tutor.quiz.exchange.anki import CARD_MODEL_ID, CLOZE_MODEL_ID, write_anki
from tutor.quiz.exchange.shown import explain
from tutor.types import ItemKind, Pairs

FIELDS = ("Question", "Choices", "Answer", "Explanation", "Quote", "Source", "Language", "Id")


def open_package(data: bytes, folder: Path) -> sqlite3.Connection:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert sorted(archive.namelist()) == ["collection.anki2", "media"]
        assert archive.testzip() is None
        (folder / "collection.anki2").write_bytes(archive.read("collection.anki2"))
    return sqlite3.connect(folder / "collection.anki2")


@pytest.fixture
def notes(tmp_path: Path) -> dict[str, dict[str, str]]:
    connection = open_package(write_anki(ITEMS, title="Q", made_at_s=1_700_000_000), tmp_path)
    rows = connection.execute("select guid, mid, tags, flds from notes").fetchall()
    connection.close()
    found = {}
    for guid, model, tags, fields in rows:
        note = dict(zip(FIELDS, fields.split("\x1f"), strict=True))
        found[note["Id"]] = note | {"guid": guid, "model": model, "tags": tags}
    return found


def plain(field: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", field.replace("<br>", "\n").replace("</div>", "\n")))


def test_each_item_is_one_note_with_one_card(tmp_path: Path) -> None:
    connection = open_package(write_anki(ITEMS, title="Q", made_at_s=1_700_000_000), tmp_path)
    assert connection.execute("select count(*), count(distinct guid) from notes").fetchone() == (len(ITEMS),) * 2
    assert connection.execute("select count(*), count(distinct nid) from cards").fetchone() == (len(ITEMS),) * 2
    decks = json.loads(connection.execute("select decks from col").fetchone()[0])
    connection.close()
    assert {deck["name"] for deck in decks.values()} == {"Default", "Q::The ferry", "Q::泡茶"}


def test_fields_hold_the_exact_words_as_html(notes: dict[str, dict[str, str]]) -> None:
    for item in ITEMS:
        note = notes[item.id]
        assert plain(note["Quote"]) == item.citation.quote
        assert plain(note["Explanation"]) == explain(item)
        assert item.citation.document in plain(note["Source"])
        if item.kind is not ItemKind.CLOZE:
            assert plain(note["Question"]) == item.question
        assert not re.search(r"\[sound:|\[latex\]", "".join(note[name] for name in FIELDS))


def test_choices_are_on_the_front_and_the_key_on_the_back(notes: dict[str, dict[str, str]]) -> None:
    for item in ITEMS:
        shown = (*item.choices.left, *item.choices.right) if isinstance(item.choices, Pairs) else item.choices or ()
        assert all(choice in plain(notes[item.id]["Choices"]) for choice in shown)
    mcq, multi, false = (notes[item.id] for item in ITEMS[:3])
    assert plain(mcq["Answer"]).strip() == "A. 48 m"
    assert plain(multi["Answer"]).split("\n")[:2] == ["A. a car", "C. a group"]
    assert plain(false["Answer"]).strip() == "False"
    assert plain(notes[ITEMS[9].id]["Answer"]).split("\n")[:3] == ["1. Board", "2. Cast off", "3. Sail @ sea"]


def test_a_cloze_hides_its_key_in_its_gap(notes: dict[str, dict[str, str]]) -> None:
    note = notes[ITEMS[3].id]
    assert note["model"] == CLOZE_MODEL_ID != CARD_MODEL_ID
    hidden = re.fullmatch(r"The Brevik sailed to \{\{c1::(.*)\}\} each day\.", note["Question"])
    assert hidden is not None
    assert "::" not in hidden[1]
    assert "}" not in hidden[1]
    assert html.unescape(hidden[1]) == "Su*nd::{x}"
    assert "the Sund" in note["Answer"]


def test_tags_tell_lesson_kind_and_language(notes: dict[str, dict[str, str]]) -> None:
    assert notes[ITEMS[0].id]["tags"].split() == [
        "lesson::sea/ferry_line.md",
        "kind::mcq",
        "language::en",
        "difficulty::2",
    ]


def test_ids_stay_when_the_time_and_the_other_items_change(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    query = "select n.guid, n.mid, c.did from notes n join cards c on c.nid = n.id"
    first = open_package(write_anki(ITEMS, title="Q", made_at_s=1_700_000_000), tmp_path / "a")
    second = open_package(write_anki(ITEMS[::-3], title="Q", made_at_s=1_800_000_000), tmp_path / "b")
    assert set(second.execute(query)) <= set(first.execute(query))
    assert second.execute("select distinct mod from notes").fetchall() == [(1_800_000_000,)]
    first.close()
    second.close()


def test_the_same_items_and_time_give_the_same_bytes() -> None:
    assert write_anki(ITEMS, title="Q", made_at_s=1) == write_anki(ITEMS, title="Q", made_at_s=1)
