"""Each learner's conversations lie in a folder of their own; those of former times are moved there, none is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.access.lives import live_a_little
from tutor.conversations.folders import CONVERSATIONS_FOLDER, find_folder
from tutor.conversations.learners import delete_conversations, list_owners, rename_owner
from tutor.conversations.records import Conversation, write_conversation
from tutor.conversations.store import ConversationStore


def keep_as_before(home: Path, learner: str, number: int, text: str | None = None) -> Path:
    """Write a conversation, or something else, where all learners' were once."""
    path = home / CONVERSATIONS_FOLDER / f"{number:032x}.json"
    path.parent.mkdir(exist_ok=True)
    record = write_conversation(Conversation(path.stem, learner, f"Tea {number}", "then", "now"))
    path.write_text(text or json.dumps(record), encoding="utf-8")
    return path


def read_titles(home: Path, learner: str) -> list[str]:
    return sorted(kept.title for kept in ConversationStore(home, learner).list_conversations().conversations)


def list_shared(home: Path) -> list[str]:
    return sorted(path.name for path in (home / CONVERSATIONS_FOLDER).glob("*.json"))


def test_no_one_reads_or_names_the_files_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    live_a_little(tmp_path, "Ann")
    live_a_little(tmp_path, "Ben")
    (find_folder(tmp_path, "Ben") / "bad.json").write_text("{", encoding="utf-8")
    ann = ConversationStore(tmp_path, "Ann")
    ann.list_conversations()
    looked_at: list[Path] = []
    really_stat = Path.stat
    monkeypatch.setattr(Path, "stat", lambda path, **options: (looked_at.append(path), really_stat(path, **options))[1])
    listing = ann.list_conversations()
    assert len(listing.conversations) == 1 and listing.damaged == ()
    assert {path.parent for path in looked_at if path.suffix == ".json"} == {ann.folder}
    assert ConversationStore(tmp_path, "Ben").list_conversations().damaged == ("bad.json",)


def test_former_files_are_moved_to_their_owners(tmp_path: Path) -> None:
    names = ["Ann", "Ben", "Ann", "../Cleo", "茶"]
    paths = [keep_as_before(tmp_path, name, number) for number, name in enumerate(names)]
    texts = {path.name: path.read_bytes() for path in paths}
    assert list_owners(tmp_path) == set(names)
    assert read_titles(tmp_path, "Ann") == ["Tea 0", "Tea 2"]
    assert list_shared(tmp_path) == []
    assert [read_titles(tmp_path, name) for name in names[1:]] == [["Tea 1"], ["Tea 0", "Tea 2"], ["Tea 3"], ["Tea 4"]]
    assert list_owners(tmp_path) == set(names)
    assert {path.name: path.read_bytes() for path in tmp_path.rglob("*.json")} == texts


def test_a_damaged_former_file_is_named_only_to_one_whose_it_must_be(tmp_path: Path) -> None:
    damaged = keep_as_before(tmp_path, "", 7, "{")
    keep_as_before(tmp_path, "Ben", 1)
    for learner in ("Ann", "Ben"):
        assert ConversationStore(tmp_path, learner).list_conversations().damaged == ()
    (aside,) = (tmp_path / CONVERSATIONS_FOLDER).rglob(damaged.name)
    assert aside.read_text(encoding="utf-8") == "{"
    alone = tmp_path / "alone"
    alone.mkdir()
    keep_as_before(alone, "", 7, "{")
    keep_as_before(alone, "Ann", 1)
    listing = ConversationStore(alone, "Ann").list_conversations()
    assert (len(listing.conversations), listing.damaged) == (1, (damaged.name,))


def test_former_files_that_cannot_be_moved_are_used_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    kept, gone = (keep_as_before(tmp_path, "Ann", number) for number in (1, 2))
    keep_as_before(tmp_path, "Ben", 3)
    monkeypatch.setattr(Path, "rename", refuse)
    store = ConversationStore(tmp_path, "Ann")
    store.rename(kept.stem, "Green tea")
    store.delete(gone.stem)
    assert read_titles(tmp_path, "Ann") == ["Green tea"]
    assert not gone.exists()
    monkeypatch.undo()
    assert read_titles(tmp_path, "Ann") == ["Green tea"]
    assert list_shared(tmp_path) == []


def test_no_file_is_moved_over_another(tmp_path: Path) -> None:
    former = keep_as_before(tmp_path, "Ann", 1)
    assert read_titles(tmp_path, "Ann") == ["Tea 1"]
    ConversationStore(tmp_path, "Ann").rename(former.stem, "Green tea")
    keep_as_before(tmp_path, "Ann", 1)
    assert read_titles(tmp_path, "Ann") == ["Green tea"]
    kept = json.loads((find_folder(tmp_path, "Ann") / former.name).read_text(encoding="utf-8"))
    assert kept["title"] == "Green tea"
    assert former.exists()


def test_renaming_and_deleting_a_learner_takes_damaged_files_along(tmp_path: Path) -> None:
    live_a_little(tmp_path, "Ann")
    live_a_little(tmp_path, "Ben")
    (find_folder(tmp_path, "Ann") / "bad.json").write_text("{", encoding="utf-8")
    assert rename_owner(tmp_path, "Ann", "Anna") == 1
    assert not find_folder(tmp_path, "Ann").exists()
    listing = ConversationStore(tmp_path, "Anna").list_conversations()
    assert (len(listing.conversations), listing.damaged) == (1, ("bad.json",))
    assert delete_conversations(tmp_path, "Anna") == 1
    assert not find_folder(tmp_path, "Anna").exists()
    assert list_owners(tmp_path) == {"Ben"}
