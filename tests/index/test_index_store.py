"""The folder of an index: one pointer, whole generations, clear errors."""

import errno
import threading
from pathlib import Path

import pytest

from tutor.errors import IndexFolderError
from tutor.index import store
from tutor.index.manifest import FORMAT_VERSION, Manifest, explain_mismatch
from tutor.index.store import lock_folder, read_generation, write_generation

MANIFEST = Manifest(encoder="hash:1", dimension=4, chunking={"max_chunk_chars": 900})


def write(folder: Path, text: bytes) -> None:
    with lock_folder(folder):
        write_generation(folder, MANIFEST, {"a.bin": text, "b.bin": text[::-1]})


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_what_is_written_is_read_and_only_the_last_generation_is_kept(tmp_path):
    folder = tmp_path / "目录 with space"
    for text in (b"first", b"second"):
        write(folder, text)
    manifest, files = read_generation(folder)
    assert files == {"a.bin": b"second", "b.bin": b"dnoces"}
    assert manifest.encoder == "hash:1"
    assert names(folder) == ["CURRENT", "generation-000002"]


def test_a_missing_index_says_what_to_run(tmp_path):
    with pytest.raises(IndexFolderError, match=r"no index at .*Run tutor index"):
        read_generation(tmp_path / "nothing")


@pytest.mark.parametrize("damage", ["change", "remove", "empty manifest", "no manifest"])
def test_a_damaged_index_says_what_to_run(tmp_path, damage):
    write(tmp_path, b"text")
    generation = tmp_path / "generation-000001"
    if damage == "change":
        (generation / "a.bin").write_bytes(b"tExt")
    elif damage == "remove":
        (generation / "b.bin").unlink()
    elif damage == "empty manifest":
        (generation / "manifest.json").write_bytes(b"")
    else:
        (generation / "manifest.json").unlink()
    with pytest.raises(IndexFolderError, match=r"is damaged .*Run tutor index"):
        read_generation(tmp_path)


def test_what_a_killed_writer_left_is_cleared_by_the_next(tmp_path):
    write(tmp_path, b"old")
    (tmp_path / "generation-000002").mkdir()
    (tmp_path / "generation-000002" / "a.bin").write_bytes(b"half")
    (tmp_path / "CURRENT.part").write_bytes(b"generat")
    assert read_generation(tmp_path)[1]["a.bin"] == b"old"
    write(tmp_path, b"new")
    assert read_generation(tmp_path)[1]["a.bin"] == b"new"
    assert names(tmp_path) == ["CURRENT", "generation-000003"]


@pytest.mark.parametrize("full_after", [0, 1, 2, 3])
def test_a_full_disk_leaves_the_old_index_and_nothing_half_written(tmp_path, monkeypatch, full_after):
    write(tmp_path, b"old")
    written: list[Path] = []
    really_write = store.write_synced

    def fill_disk(path: Path, data: bytes) -> None:
        if len(written) == full_after:
            path.write_bytes(data[:1])
            raise OSError(errno.ENOSPC, "No space left on device")
        written.append(path)
        really_write(path, data)

    monkeypatch.setattr(store, "write_synced", fill_disk)
    with pytest.raises(IndexFolderError, match=r"disk is full.*unchanged.*Free some space"):
        write(tmp_path, b"new")
    assert read_generation(tmp_path)[1]["a.bin"] == b"old"
    assert names(tmp_path) == ["CURRENT", "generation-000001"]


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(IndexFolderError, match=r"cannot be written.*--index"):
        write(tmp_path / "file" / "index", b"text")


def test_a_second_writer_is_told_to_wait(tmp_path):
    met: list[str] = []

    def try_to_write() -> None:
        try:
            write(tmp_path, b"second")
        except IndexFolderError as error:
            met.append(str(error))

    with lock_folder(tmp_path):
        other = threading.Thread(target=try_to_write)
        other.start()
        other.join()
    assert len(met) == 1
    assert "Another run of tutor index is writing" in met[0]
    write(tmp_path, b"third")
    assert read_generation(tmp_path)[1]["a.bin"] == b"third"


def test_readers_meet_whole_generations_while_a_writer_swaps(tmp_path):
    write(tmp_path, b"0" * 1000)
    done = threading.Event()
    wrong: list[object] = []
    reads = 0

    def read_on() -> None:
        nonlocal reads
        while not done.is_set():
            try:
                _, files = read_generation(tmp_path)
                if files["a.bin"] != files["b.bin"][::-1] or len(set(files["a.bin"])) != 1:
                    wrong.append(files)
            except IndexFolderError as error:
                wrong.append(error)
            reads += 1

    reader = threading.Thread(target=read_on)
    reader.start()
    for number in range(25):
        write(tmp_path, b"%d" % (number % 10) * 1000)
    done.set()
    reader.join()
    assert wrong == []
    assert reads > 0


@pytest.mark.parametrize(
    ("manifest", "chunking", "reason"),
    [
        (MANIFEST, {"max_chunk_chars": 900}, ""),
        (MANIFEST, None, ""),
        (MANIFEST, {"max_chunk_chars": 400}, "the setting max_chunk_chars changed"),
        (Manifest(encoder="hash:2", dimension=4, chunking={}), None, "it was made with another encoder"),
        (Manifest(encoder="renamed:1", dimension=4, chunking={}), None, ""),
        (
            Manifest(encoder="", dimension=0, chunking={}, format=0),
            None,
            f"its format is 0, this version writes {FORMAT_VERSION}",
        ),
    ],
)
def test_a_mismatch_is_explained(manifest, chunking, reason):
    assert explain_mismatch(manifest, "hash:1", chunking) == reason
