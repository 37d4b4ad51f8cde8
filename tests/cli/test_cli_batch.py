"""Batches: a line in, a line out, whatever the line holds."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.cli import batch
from tutor.cli.batch import LineError, clean_text, parse_row, read_choices, read_history, read_text_field, run_batch
from tutor.errors import TutorError

GOOD = b'{"id": 7, "question": "Who?"}'


def echo(row: dict[str, Any]) -> dict[str, Any]:
    return {"question": read_text_field(row, "question")}


def run_lines(data: bytes, path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    path.write_bytes(data)
    run_batch(str(path), echo)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"id": 1, "question":', "not JSON"),
        (b"[1]", "not a JSON object"),
        (b"null", "not a JSON object"),
        (b"", "empty"),
        (b" \t", "empty"),
        (b"\x00\x00", "not JSON"),
        (b'{"id": 1, "question": "\xff"}', "not UTF-8"),
        (b'{"id": NaN, "question": "Who?"}', "not JSON"),
        (b'{"id": 1, "question": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (b'{"id": ' + b"9" * 5000 + b', "question": "Who?"}', "cannot be read"),
    ],
)
def test_a_bad_line_is_an_error_on_its_line_and_the_run_goes_on(
    line: bytes, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = run_lines(b"\n".join([GOOD, line, GOOD]), tmp_path / "in.jsonl", capsys)
    assert [row.get("question") for row in rows] == ["Who?", None, "Who?"]
    assert rows[1].keys() == {"id", "error"}
    assert rows[1]["error"].startswith("line 2: ")
    assert words in rows[1]["error"]


@pytest.mark.parametrize("row", [{"id": "a"}, {"id": "a", "question": 5}, {"id": "a", "question": " "}])
def test_a_line_without_its_field_keeps_its_id(
    row: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (answer,) = run_lines(json.dumps(row).encode(), tmp_path / "in.jsonl", capsys)
    assert answer["id"] == "a"
    assert "'question'" in answer["error"]


def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = b"\xef\xbb\xbf" + GOOD + b"\r\n" + GOOD + b"\r\n\r\n\n"
    assert [row["id"] for row in run_lines(data, tmp_path / "in.jsonl", capsys)] == [7, 7]


def test_a_line_without_an_id_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_lines(b'{"question": "Who?"}', tmp_path / "in.jsonl", capsys) == [{"id": None, "question": "Who?"}]


def test_line_breaks_of_unicode_do_not_end_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = '{"id": 1, "question": "a\u2028b\u0085c"}'.encode()
    assert run_lines(data, tmp_path / "in.jsonl", capsys)[0]["question"] == "a\u2028b\u0085c"


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(GOOD + b"\n\xff\n" + GOOD), encoding="ascii"))
    run_batch("-", echo)
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == [7, None, 7]


def test_no_standard_input_at_all_is_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(TutorError, match="no standard input"):
        run_batch("-", echo)


@pytest.mark.parametrize("name", ["missing.jsonl", "folder", "nul\0.jsonl"])
def test_a_file_that_cannot_be_read_is_stated_before_anything_is_printed(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(TutorError, match="batch file") as caught:
        run_batch(str(tmp_path / name), echo)
    assert "--batch FILE" in caught.value.remedy
    assert capsys.readouterr().out == ""


def test_our_own_fault_on_a_line_costs_that_line_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"id": 1}\n{"id": 2}\n')

    def answer(row: dict[str, Any]) -> dict[str, Any]:
        return {"worth": 1 // (row["id"] - 1)}

    for wanted, debug in ((False, ""), (True, "1")):
        monkeypatch.setenv("TUTOR_DEBUG", debug)
        run_batch(str(path), answer)
        printed = capsys.readouterr()
        first, second = map(json.loads, printed.out.splitlines())
        assert "fault of the program (ZeroDivisionError" in first["error"]
        assert second == {"id": 2, "worth": 1}
        assert ("Traceback" in printed.err) is wanted


@pytest.mark.parametrize(
    "history",
    [
        "x",
        {},
        [1],
        [{"role": "system", "content": "x"}],
        [{"role": "user"}],
        [{"role": "user", "content": 5}],
        [{"content": "x"}],
        0,
        False,
    ],
)
def test_a_history_of_another_shape_is_refused(history: object) -> None:
    with pytest.raises(LineError, match="history"):
        read_history({"history": history})


def test_history_and_choices_may_be_missing() -> None:
    assert read_history({}) == read_history({"history": None}) == []
    assert read_choices({}) == read_choices({"choices": None}) == []
    assert [turn.content for turn in read_history({"history": [{"role": "user", "content": "x"}]})] == ["x"]


@pytest.mark.parametrize("choices", ["abc", [1], {"a": "b"}, 0, ["a", None]])
def test_choices_of_another_shape_are_refused(choices: object) -> None:
    with pytest.raises(LineError, match="choices"):
        read_choices({"choices": choices})


@given(st.text(st.characters(), max_size=40))
def test_a_cleaned_text_can_be_written_and_keeps_its_length(text: str) -> None:
    cleaned = clean_text(text)
    cleaned.encode("utf-8")
    assert len(cleaned) == len(text)
    assert "\0" not in cleaned
    if "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text):
        assert cleaned == text


@given(st.binary(max_size=60))
def test_any_line_is_a_row_or_a_stated_error(line: bytes) -> None:
    try:
        assert isinstance(parse_row(line), dict)
    except LineError as error:
        assert error.message


def test_no_other_field_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    class Watched(dict[str, Any]):
        def get(self, key: str, default: Any = None) -> Any:
            read.add(key)
            return super().get(key, default)

    read: set[str] = set()
    row = Watched(id=1, question="Who?", answer="x", model="y")
    read_text_field(row, "question"), read_history(row), read_choices(row)
    assert read == {"question", "history", "choices"}
    assert batch.Row is not None
