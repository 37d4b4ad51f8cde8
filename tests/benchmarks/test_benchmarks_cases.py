import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.cases import Case, judge_reply, load_cases, looks_refused, sample_cases

OVEN = Case("a", "How hot is the oven?", "en", True, (r"\b230\b", "degrees"), ("fahrenheit",))
GHOST = Case("b", "Who stole the loaf?", "en", False)


def write_lines(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n\n", encoding="utf-8")
    return path


def test_cases_are_read_with_what_they_leave_out(tmp_path: Path) -> None:
    file = write_lines(
        tmp_path / "oven.jsonl",
        {"id": "a", "question": "How hot?", "must": ["230"], "never": ["cold"], "answerable": True, "lang": "en"},
        {"question": "绿茶用多热的水？", "answerable": False},
        {"question": "And then?", "history": [{"role": "user", "content": "How hot?"}]},
        {"question": "Good morning!", "status": "reply"},
    )
    assert load_cases([file]) == [
        Case("a", "How hot?", "en", True, ("230",), ("cold",)),
        Case("oven-2", "绿茶用多热的水？", "zh", False),
    ]


@pytest.mark.parametrize(
    "row", ["text", {"must": []}, {"question": "x", "must": "230"}, {"question": "x", "must": ["("]}]
)
def test_a_line_that_is_no_case_is_named(tmp_path: Path, row: object) -> None:
    with pytest.raises(Exception, match=r"bad\.jsonl, line 2"):
        load_cases([write_lines(tmp_path / "bad.jsonl", {"question": "x"}, row)])


@given(st.integers(1, 40), st.integers(0, 5), st.integers(0, 45))
def test_a_sample_is_repeatable_and_in_order(size: int, seed: int, count: int) -> None:
    cases = [Case(str(n), "?", "zh" if n % 3 else "en", n % 4 > 0) for n in range(size)]
    sample = sample_cases(cases, count, seed)
    assert sample == sample_cases(cases, count, seed)
    assert len(sample) == min(count, size)
    assert [int(case.id) for case in sample] == sorted({int(case.id) for case in sample})


def test_a_sample_keeps_the_shares_of_its_groups() -> None:
    cases = [Case(str(n), "?", "zh" if n < 40 else "en", n % 4 > 0) for n in range(80)]
    sample = sample_cases(cases, 16, 7)
    assert sum(case.language == "zh" for case in sample) == 8
    assert sum(case.answerable for case in sample) == 12
    assert sample != sample_cases(cases, 16, 8)


@pytest.mark.parametrize(
    ("text", "right"),
    [("It is 230 degrees.", True), ("It is 1230 degrees.", False), ("230 [1] DEGREES [2]", True), ("230", False),
     ("230 degrees, not Fahrenheit", False)],
)  # fmt: skip
def test_an_answer_holds_all_that_it_must_and_nothing_else(text: str, right: bool) -> None:
    assert judge_reply(OVEN, text, refused=False) is right


def test_refusing_is_right_only_where_there_is_no_answer() -> None:
    assert not judge_reply(OVEN, "230 degrees", refused=True)
    assert judge_reply(GHOST, "Not in the lessons.", refused=True)
    assert not judge_reply(GHOST, "The cat.", refused=False)


@pytest.mark.parametrize(
    "text", ["", " \n", "Empty Response", "I don't know.", "The context does not mention it.", "课程中没有提到。"]
)
def test_refusals_without_a_status_are_recognised(text: str) -> None:
    assert looks_refused(text)


@pytest.mark.parametrize("text", ["The oven is at 230 degrees.", "茶水要八十度。", "Bake. " * 60 + "I don't know."])
def test_answers_are_no_refusals(text: str) -> None:
    assert not looks_refused(text)
