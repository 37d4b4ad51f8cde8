"""An index mirrors its files, embeds only what is new, and survives being killed."""

import errno
import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.course_samples import read_paragraphs, write_lessons
from tests.fakes import HashEncoder
from tutor.errors import IndexFolderError
from tutor.index import store
from tutor.index.build import update_index
from tutor.index.lesson_index import open_index
from tutor.index.records import passage_text, unit_text
from tutor.types import IndexReport, Skipped

CHUNKING = {"max_chunk_chars": 900}
LESSONS = {
    "ferry.md": "The ferry carries 310 passengers.\nA crossing takes 35 minutes.\n\nAdults pay 14 dollars.",
    "tea.md": "绿茶用八十度的水。\n泡两分钟。\n\n红茶用沸水。",
}


def update(root: Path, files: list, encoder: HashEncoder, **options) -> IndexReport:
    return update_index(root / "index", files, read_paragraphs, encoder, chunking=CHUNKING, **options)


def counts(report: IndexReport) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.removed, report.unchanged


def test_a_new_index_holds_every_chunk_with_its_vectors(tmp_path):
    encoder = HashEncoder()
    report = update(tmp_path, write_lessons(tmp_path / "in", LESSONS), encoder)
    index = open_index(tmp_path / "index", encoder)
    assert (report.documents, report.chunks, counts(report)) == (2, 4, (2, 0, 0, 0))
    assert [chunk.document for chunk in index.chunks] == ["ferry.md", "ferry.md", "tea.md", "tea.md"]
    for position, chunk in enumerate(index.chunks):
        assert index.chunk_vectors.rows[position] == pytest.approx(encoder.encode([passage_text(chunk)])[0])
        units = encoder.encode([unit_text(chunk, unit) for unit in chunk.units])
        assert index.unit_vectors.rows[index.unit_rows(position)] == pytest.approx(units)
    assert [(lesson.document, lesson.languages, lesson.chunks) for lesson in index.documents] == [
        ("ferry.md", ("en",), 2),
        ("tea.md", ("zh",), 2),
    ]


def test_unchanged_files_are_neither_read_nor_embedded(tmp_path):
    files = write_lessons(tmp_path / "in", LESSONS)
    update(tmp_path, files, HashEncoder())
    encoder = HashEncoder()
    before = (tmp_path / "index" / "CURRENT").read_bytes()
    report = update(tmp_path, files, encoder)
    assert counts(report) == (0, 0, 0, 2)
    assert encoder.texts == []
    assert (tmp_path / "index" / "CURRENT").read_bytes() == before


def test_only_what_changed_is_embedded(tmp_path):
    update(tmp_path, write_lessons(tmp_path / "in", LESSONS), HashEncoder())
    changed = LESSONS["ferry.md"].replace("14", "16")
    files = write_lessons(tmp_path / "in", {"ferry.md": changed, "bus.md": "The bus runs hourly."})
    encoder = HashEncoder()
    report = update(tmp_path, files, encoder)
    assert counts(report) == (1, 1, 1, 0)
    passages = [text for text in encoder.texts if " " in text]
    assert sorted(passages) == ["Adults pay 16 dollars.", "The bus runs hourly."]
    assert sorted(set(encoder.texts) - set(passages)) == ["bus", "hourly", "runs"]
    index = open_index(tmp_path / "index", encoder)
    assert [chunk.document for chunk in index.chunks] == ["ferry.md", "ferry.md", "bus.md"]
    assert index.chunk_vectors.rows[0] == pytest.approx(encoder.encode([passage_text(index.chunks[0])])[0])


@pytest.mark.parametrize(
    ("encoder", "chunking", "reason"),
    [
        (HashEncoder("hash:2"), CHUNKING, "it was made with another encoder"),
        (HashEncoder(), {"max_chunk_chars": 300}, "the setting max_chunk_chars changed"),
    ],
)
def test_another_encoder_or_setting_means_a_stated_rebuild(tmp_path, encoder, chunking, reason):
    files = write_lessons(tmp_path / "in", LESSONS)
    update(tmp_path, files, HashEncoder())
    said: list[str] = []
    report = update_index(
        tmp_path / "index",
        files,
        read_paragraphs,
        encoder,
        chunking=chunking,
        progress=lambda message, done, total: said.append(message),
    )
    assert report.rebuilt == reason
    assert f"Building the index anew: {reason}" in said
    assert counts(report) == (2, 0, 0, 0)
    index = open_index(tmp_path / "index", encoder)
    units = {unit_text(chunk, unit) for chunk in index.chunks for unit in chunk.units}
    assert set(encoder.texts) == {passage_text(chunk) for chunk in index.chunks} | units | set(index.words.values())


def test_a_damaged_index_is_built_anew(tmp_path):
    files = write_lessons(tmp_path / "in", LESSONS)
    update(tmp_path, files, HashEncoder())
    next((tmp_path / "index").glob("generation-*/chunks.jsonl")).write_text("{}")
    encoder = HashEncoder()
    assert update(tmp_path, files, encoder).rebuilt == "it was damaged"
    assert len(open_index(tmp_path / "index", encoder).chunks) == 4


def test_an_index_of_another_encoder_or_format_is_not_opened(tmp_path):
    update(tmp_path, write_lessons(tmp_path / "in", LESSONS), HashEncoder())
    with pytest.raises(IndexFolderError, match=r"another encoder.*Run tutor index"):
        open_index(tmp_path / "index", HashEncoder("hash:2"))
    path = next((tmp_path / "index").glob("generation-*/manifest.json"))
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 99}))
    with pytest.raises(IndexFolderError, match=r"format is 99.*Run tutor index"):
        open_index(tmp_path / "index", HashEncoder())


def test_files_that_cannot_be_read_are_skipped_with_the_reason(tmp_path):
    files = write_lessons(tmp_path / "in", {**LESSONS, "bad.md": "!", "blank.md": " ", "gone.md": "x"})
    (tmp_path / "in" / "gone.md").unlink()
    encoder = HashEncoder()
    known = Skipped("photo.png", "it is not a lesson")
    report = update(tmp_path, files, encoder, skipped=[known])
    assert report.documents == 2
    assert [(skip.path, skip.reason.split(".")[0]) for skip in report.skipped] == [
        ("photo.png", "it is not a lesson"),
        ("bad.md", "The file is damaged"),
        ("blank.md", "it holds no text"),
        ("gone.md", "it vanished while it was being read"),
    ]
    assert open_index(tmp_path / "index", encoder).manifest.skipped == report.skipped


def test_a_file_that_can_no_longer_be_read_leaves_the_index(tmp_path):
    update(tmp_path, write_lessons(tmp_path / "in", LESSONS), HashEncoder())
    report = update(tmp_path, write_lessons(tmp_path / "in", {**LESSONS, "tea.md": "!"}), HashEncoder())
    assert (counts(report), len(report.skipped)) == ((0, 0, 1, 1), 1)
    assert {chunk.document for chunk in open_index(tmp_path / "index", HashEncoder()).chunks} == {"ferry.md"}


def test_a_language_that_the_encoder_does_not_read_gets_no_vectors(tmp_path):
    encoder = HashEncoder(readable=("en",))
    update(tmp_path, write_lessons(tmp_path / "in", LESSONS), encoder)
    index = open_index(tmp_path / "index", encoder)
    assert not any("茶" in text for text in encoder.texts)
    assert index.has_vector.tolist() == [True, True, False, False]
    assert not index.unit_vectors.rows[index.unit_rows(2)].any()


def test_searches_agree_with_the_scores_of_all_chunks(tmp_path):
    encoder = HashEncoder()
    update(tmp_path, write_lessons(tmp_path / "in", LESSONS), encoder)
    index = open_index(tmp_path / "index", encoder)
    vector = encoder.encode(["A crossing takes how many minutes?"])[0]
    dense = index.search_dense(vector, 4)
    scores = index.score_dense(vector)
    assert [position for position, _ in dense] == sorted(range(4), key=lambda i: -scores[i])
    assert [score for _, score in dense] == pytest.approx(sorted(scores, reverse=True), abs=1e-5)
    groups = [[("cross", 1.0)], [("minut", 1.0)]]
    assert index.search_lexical(groups, 4) == [(0, pytest.approx(index.score_lexical(groups)[0]))]
    assert index.knows("minut")
    assert not index.knows("absent")


def test_an_opened_index_outlives_a_rebuild(tmp_path):
    encoder = HashEncoder()
    update(tmp_path, write_lessons(tmp_path / "in", LESSONS), encoder)
    opened = open_index(tmp_path / "index", encoder)
    update(tmp_path, write_lessons(tmp_path / "in", {"bus.md": "The bus runs hourly."}), encoder)
    assert opened.score_lexical([[("ferri", 1.0)]])[0] > 0
    assert opened.search_dense(np.ones(64, dtype=np.float32), 4)
    assert [chunk.document for chunk in open_index(tmp_path / "index", encoder).chunks] == ["bus.md"]


def test_an_empty_course_gives_an_empty_index(tmp_path):
    encoder = HashEncoder()
    assert update(tmp_path, [], encoder).documents == 0
    index = open_index(tmp_path / "index", encoder)
    assert (index.chunks, index.search_lexical([[("ferri", 1.0)]], 5)) == ((), [])


def test_a_full_disk_keeps_the_old_index(tmp_path, monkeypatch):
    encoder = HashEncoder()
    update(tmp_path, write_lessons(tmp_path / "in", LESSONS), encoder)

    def fill_disk(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(store, "write_synced", fill_disk)
    with pytest.raises(IndexFolderError, match=r"disk is full.*Free some space"):
        update(tmp_path, write_lessons(tmp_path / "in", {"bus.md": "The bus runs hourly."}), encoder)
    assert len(open_index(tmp_path / "index", encoder).chunks) == 4


REBUILDS = """
import sys
from pathlib import Path
from tests.course_samples import read_paragraphs, write_lessons
from tests.fakes import HashEncoder
from tutor.index.build import update_index

root = Path(sys.argv[1])
number = 0
while True:
    number += 1
    lessons = {f"{n}.md": f"Edition {number} of lesson {n}.\\n\\nIts second part, edition {number}." for n in range(6)}
    files = write_lessons(root / "in", lessons)
    update_index(root / "index", files, read_paragraphs, HashEncoder(), chunking={})
    print(number, flush=True)
"""


def test_an_index_survives_being_killed_at_any_moment(tmp_path):
    pause = random.Random(11)
    encoder = HashEncoder()
    for _ in range(8):
        writer = subprocess.Popen(
            [sys.executable, "-c", REBUILDS, str(tmp_path)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        )
        assert writer.stdout is not None
        with writer.stdout:
            assert writer.stdout.readline() == b"1\n"
            time.sleep(pause.uniform(0, 0.1))
            writer.send_signal(signal.SIGKILL)
            writer.wait()
        index = open_index(tmp_path / "index", encoder)
        editions = {chunk.text.split()[1] for chunk in index.chunks if chunk.text.startswith("Edition")}
        assert (len(index.chunks), len(editions)) == (12, 1)
        assert index.chunk_vectors.rows == pytest.approx(encoder.encode([passage_text(c) for c in index.chunks]))
