"""`tutor verify`: the documented object, batches, the human form, and stated errors."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tutor.cli.batch import LineError
from tutor.cli.verify import read_passages

Run = Callable[..., Any]
PASSAGE = "The Orlen mill was closed in 1988. Cyclists do not need a ticket."


def test_a_batch_gives_a_verdict_for_each_line(run_tutor: Run) -> None:
    lines = [
        {"id": "a", "text": "The Orlen mill closed in 1988 [1].", "passages": [PASSAGE], "label": "unsupported"},
        {"id": "b", "text": "The Orlen mill closed in 1989. Cyclists need a ticket.", "passages": ["", PASSAGE]},
        {"id": "c", "text": "x", "passages": "none"},
        {"id": "d", "passages": [PASSAGE]},
    ]
    done = run_tutor("verify", "--batch", "-", "--json", stdin="\n".join(map(json.dumps, lines)).encode())
    assert done.returncode == 0, done.stderr
    first, second, third, fourth = map(json.loads, done.stdout.splitlines())
    assert first.keys() == {"id", "supported", "score", "sentences"}
    assert first["supported"] is True
    assert first["sentences"][0].keys() == {"text", "supported", "score", "passages", "reason"}
    assert first["sentences"][0]["passages"] == [0]
    assert [s["supported"] for s in second["sentences"]] == [False, False]
    assert "1989" in second["sentences"][0]["reason"]
    assert "deny" in second["sentences"][1]["reason"]
    assert third == {"id": "c", "error": "line 3: the field 'passages' must be a list of texts"}
    assert "'text'" in fourth["error"]


def test_a_text_is_judged_by_files(run_tutor: Run, tmp_path: Path) -> None:
    path = tmp_path / "mill.txt"
    path.write_text(PASSAGE, encoding="utf-8")
    shown = run_tutor("verify", "The Orlen mill closed in 1988. Cyclists need a ticket.", "--passage", str(path))
    assert shown.returncode == 0
    lines = shown.stdout.decode().splitlines()
    assert lines[0].endswith("The Orlen mill closed in 1988.")
    assert "(passage 1)" in lines[1]
    assert "deny" in lines[3]
    assert lines[-1] == "1 of 2 sentences are supported."
    printed = run_tutor("verify", "The Orlen mill closed in 1988.", "--passage", str(path), "--json")
    assert json.loads(printed.stdout)["supported"] is True


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ((), 2, "There is no text"),
        (("A text.",), 2, "There are no passages"),
        (("A text.", "--batch", "-"), 2, "not both"),
        ((" ", "--passage", "x.txt"), 1, "text is empty"),
        (("A text.", "--passage", "missing.txt"), 1, "missing.txt cannot be read"),
    ],
)
def test_what_is_missing_is_stated(run_tutor: Run, arguments: tuple[str, ...], status: int, words: str) -> None:
    done = run_tutor("verify", *arguments)
    assert done.returncode == status
    assert words in " ".join(done.stderr.decode().replace("│", " ").split())
    assert b"Traceback" not in done.stderr


def test_bytes_that_are_no_text_are_stated(run_tutor: Run, tmp_path: Path) -> None:
    path = tmp_path / "binary.txt"
    path.write_bytes(b"\xff\xfe\x00\xd8")
    done = run_tutor("verify", "A text.", "--passage", str(path))
    assert done.returncode == 1
    assert "no UTF-8 text" in done.stderr.decode()


@pytest.mark.parametrize("passages", [None, "x", [1], [], [" "], ["x" * 1_000_001]])
def test_passages_of_another_shape_are_refused(passages: object) -> None:
    with pytest.raises(LineError, match="passages"):
        read_passages({"passages": passages})
