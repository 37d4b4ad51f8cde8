"""Files are written whole or not at all, and let no one read them who could not before."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tutor import files
from tutor.files import write_whole

posix = os.name != "nt"


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(("data", "kept"), [(b"\r\nrye\n", b"\r\nrye\n"), ("麦\n", "麦\n".encode())])
def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path, data: bytes | str, kept: bytes) -> None:
    path = tmp_path / "deep" / "rye.txt"
    for _ in range(2):
        write_whole(path, data)
    assert path.read_bytes() == kept
    assert names(path.parent) == ["rye.txt"]


def test_it_keeps_its_rights_or_gets_those_that_are_wanted(tmp_path: Path) -> None:
    path = tmp_path / "rye.txt"
    write_whole(path, "a", mode=0o600)
    assert not posix or rights(path) == 0o600
    write_whole(path, "b")
    assert not posix or rights(path) == 0o600
    path.chmod(0o640)
    write_whole(path, "c")
    assert not posix or rights(path) == 0o640
    write_whole(path, "d", mode=0o600)
    assert not posix or rights(path) == 0o600


def test_no_one_else_can_read_the_draft_of_a_private_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    really_sync = os.fsync

    def look(handle: int) -> None:
        seen.extend(rights(draft) for draft in tmp_path.glob("*.part"))
        really_sync(handle)

    monkeypatch.setattr(os, "fsync", look)
    write_whole(tmp_path / "key", "rye", mode=0o600)
    assert seen
    assert not posix or set(seen) == {0o600}


@pytest.mark.parametrize("step", ["fsync", "move_over"])
def test_what_fails_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "rye.txt"
    write_whole(path, "old")

    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os if step == "fsync" else files, step, fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["rye.txt"]


def test_a_draft_may_lie_in_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[Path] = []
    really_move = files.move_over
    monkeypatch.setattr(files, "move_over", lambda draft, path: (moved.append(draft), really_move(draft, path)))
    write_whole(tmp_path / "lessons" / "rye.md", "# Rye", beside=tmp_path / "incoming")
    assert [draft.parent.name for draft in moved] == ["incoming"]
    assert names(tmp_path / "incoming") == []


def test_a_file_in_use_is_moved_over_a_little_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_replace = Path.replace
    tries: list[Path] = []

    def refuse_once(draft: Path, target: Path) -> Path:
        tries.append(draft)
        if len(tries) == 1:
            raise PermissionError(13, "in use")
        return really_replace(draft, target)

    monkeypatch.setattr(Path, "replace", refuse_once)
    write_whole(tmp_path / "rye.txt", "rye")
    assert len(tries) == 2
    assert names(tmp_path) == ["rye.txt"]
