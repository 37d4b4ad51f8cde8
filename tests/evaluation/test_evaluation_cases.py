"""Case files: what is read, and what is said about a line that is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tutor.errors import TutorError
from tutor.evaluation.cases import Case, choose_kinds, load_cases
from tutor.types import Status, Turn

PLAIN = {"id": "a", "kind": "cost", "question": "What does a loaf cost?", "must": ["4"], "answerable": True}


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return path


def test_a_case_is_read_with_all_its_fields(tmp_path: Path) -> None:
    row = PLAIN | {
        "history": [{"role": "user", "content": "And rye?"}],
        "never": ["5"],
        "gold": ["en/bread"],
        "time": [3, 4.5],
        "unknown": 1,
    }
    assert load_cases([write(tmp_path / "c.jsonl", row, "")]) == [
        Case(
            id="a",
            kind="cost",
            language="en",
            question="What does a loaf cost?",
            history=(Turn("user", "And rye?"),),
            must=("4",),
            never=("5",),
            gold=("en/bread",),
            time_s=(3.0, 4.5),
        )
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"answerable": True}, Status.ANSWERED),
        ({"answerable": False}, Status.ABSTAINED),
        ({"answerable": False, "status": "reply"}, Status.REPLY),
        ({"answerable": True, "status": "abstained"}, Status.ABSTAINED),
    ],
)
def test_how_a_question_must_be_met(tmp_path: Path, fields: dict[str, object], expected: Status) -> None:
    assert load_cases([write(tmp_path / "c.jsonl", PLAIN | fields)])[0].expected is expected


@pytest.mark.parametrize(
    ("fields", "language"),
    [
        ({}, "en"),
        ({"question": "面包多少钱？"}, "zh"),
        ({"question": "LoRA 和 full fine-tuning 有什么 difference?"}, "zh"),
        ({"lang": "zh"}, "zh"),
    ],
)
def test_the_language_is_that_of_the_question_unless_it_is_told(
    tmp_path: Path, fields: dict[str, str], language: str
) -> None:
    assert load_cases([write(tmp_path / "c.jsonl", PLAIN | fields)])[0].language == language


def test_files_and_folders_are_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    write(tmp_path / "more" / "b.jsonl", PLAIN | {"id": "2"})
    write(tmp_path / "more" / "a.jsonl", PLAIN | {"id": "1"})
    write(tmp_path / "more" / "notes.txt", "no case")
    last = write(tmp_path / "z.jsonl", PLAIN | {"id": "3"})
    assert [case.id for case in load_cases([tmp_path / "more", last])] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ({"kind": "x", "question": "y?"}, "'id'"),
        (PLAIN | {"question": " "}, "'question'"),
        (PLAIN | {"must": "4"}, "'must' must be a list"),
        (PLAIN | {"must": []}, "at least one pattern"),
        (PLAIN | {"never": ["("]}, "no regular expression"),
        (PLAIN | {"gold": [3]}, "'gold'"),
        (PLAIN | {"answerable": "yes"}, "'answerable'"),
        (PLAIN | {"status": "refused"}, "'status'"),
        (PLAIN | {"history": "And rye?"}, "'history'"),
        (PLAIN | {"history": [{"role": "system", "content": "x"}]}, "a role"),
        (PLAIN | {"time": [4, 3]}, "'time'"),
        (PLAIN | {"time": [True, False]}, "'time'"),
        (PLAIN, "already taken in"),
    ],
)
def test_a_bad_line_is_named_with_its_file_number_and_reason(tmp_path: Path, line: object, reason: str) -> None:
    path = write(tmp_path / "bad.jsonl", PLAIN, "", line)
    with pytest.raises(TutorError) as error:
        load_cases([path])
    assert f"{path}, line 3: " in str(error.value)
    assert reason in str(error.value)


def test_of_many_bad_lines_the_first_are_named_and_the_others_counted(tmp_path: Path) -> None:
    with pytest.raises(TutorError) as error:
        load_cases([write(tmp_path / "bad.jsonl", *["?"] * 5)])
    assert str(error.value).count("bad.jsonl") == 3
    assert "and 2 more" in str(error.value)


@pytest.mark.parametrize("data", [None, b"\xff\xfe\xff", b"\n"])
def test_a_file_that_is_missing_or_holds_no_text_or_no_cases_is_an_error(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "c.jsonl"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(TutorError, match=r"c\.jsonl"):
        load_cases([path])


def test_kinds_are_chosen_and_unknown_ones_are_refused() -> None:
    cases = [Case(str(n), kind, "en", "?") for n, kind in enumerate(("cost", "why", "cost"))]
    assert [case.id for case in choose_kinds(cases, ["cost"])] == ["0", "2"]
    assert choose_kinds(cases, []) == cases
    with pytest.raises(TutorError, match=r"no cases of kind when\. The kinds are cost, why"):
        choose_kinds(cases, ["when"])
