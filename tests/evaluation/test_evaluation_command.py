"""`tutor eval` over lessons and cases of one's own: output, comparison, exit status."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.lessons import write_lessons
from tutor.cli.main import run_command
from tutor.service import index_lessons
from tutor.settings import Settings

CASES = (
    {"id": "fare", "kind": "cost", "question": "What does an adult pay in summer?", "must": [r"\$14"], "gold": ["fer"]},
    {"id": "tea", "kind": "cost", "question": "一斤绿茶多少钱？", "must": ["120"], "gold": ["tea.md"]},
    {"id": "peak", "kind": "off", "question": "How tall is Mount Everest?", "answerable": False},
    {"id": "odd", "kind": "off", "question": "Who founded the ferry line?", "must": ["Nobody"]},
)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with small lessons, their index and a case file of which one case fails."""
    place = tmp_path_factory.mktemp("eval")
    index_lessons(Settings(home=place, index=place / "index"), [write_lessons(place / "lessons")])
    (place / "cases.jsonl").write_text("\n".join(json.dumps(case) for case in CASES), encoding="utf-8")
    return place


@pytest.fixture
def run_eval(place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command over the small lessons; returns exit status, output and complaints."""
    for name in [name for name in os.environ if name.startswith("TUTOR_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TUTOR_HOME", str(place))

    def run(*arguments: str, cases: Path | None = None) -> tuple[int, str, str]:
        lessons, index = str(place / "lessons"), str(place / "index")
        common = ["--lessons", lessons, "--index", index, "--cases", str(cases or place / "cases.jsonl"), "--no-model"]
        monkeypatch.setattr(sys, "argv", ["tutor", "eval", *common, *arguments])
        with pytest.raises(SystemExit) as ended:
            run_command()
        output = capsys.readouterr()
        return int(str(ended.value.code)), output.out, output.err

    return run


def read_json(output: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(output)
    return data


def test_without_a_baseline_the_scores_are_told(run_eval: Run) -> None:
    status, out, _ = run_eval("--json")
    data = read_json(out)
    assert status == 0
    assert (data["cases"], data["lessons"], data["model"], data["ok"]) == (4, 3, None, True)
    assert {group: score["right"] for group, score in data["scores"].items()} == {"all": 3, "en": 2, "zh": 1}
    assert data["kinds"]["off"]["all"]["right"] == 1
    assert data["integrity"]["holds"]
    assert data["answers"]["quotes"] >= 3
    assert data["comparison"] is None
    (failure,) = data["failures"]
    assert failure["id"] == "odd"
    assert failure["reasons"] == [{"check": "fact", "reason": "it lacks /Nobody/"}]
    assert "Ada Wren" in failure["answer"]


def test_the_table_has_a_line_for_each_language_and_kind_and_says_why_a_case_fails(run_eval: Run) -> None:
    status, out, _ = run_eval()
    assert status == 0
    rows = {line.split()[0]: line.split()[1:] for line in out.splitlines() if line.strip()}
    assert rows["all"][:2] == ["4", "75.0%"]
    assert rows["Chinese"][:2] == ["1", "100.0%"]
    assert rows["off"] == ["2", "1/2", "1/2", "0/1", "0/1"]
    assert rows["cost"] == ["2", "2/2", "1/1", "1/1", "0/2"]
    assert "Integrity holds" in out
    assert "odd [off] Who founded the ferry line?: it lacks /Nobody/" in out
    assert "Ada Wren" not in out
    assert "Ada Wren" in run_eval("--show")[1]


def test_a_run_is_saved_compared_and_a_fall_is_one_clear_line(run_eval: Run, place: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    assert run_eval("--baseline", str(baseline), "--save")[0] == 0
    status, out, _ = run_eval("--baseline", str(baseline))
    assert (status, "The same as the baseline." in out) == (0, True)

    worse = tmp_path / "worse.jsonl"
    worse.write_text((place / "cases.jsonl").read_text(encoding="utf-8").replace("120", "121"), encoding="utf-8")
    status, out, err = run_eval("--baseline", str(baseline), cases=worse)
    assert status == 1
    assert "newly wrong: tea" in out
    (complaint,) = [line for line in err.splitlines() if line.startswith("tutor: ")]
    assert "Chinese right from 100.0 to 0.0%" in complaint
    assert "Newly wrong: tea." in complaint
    status, out, _ = run_eval("--baseline", str(baseline), "--json", cases=worse)
    assert status == 1
    assert not read_json(out)["ok"]
    assert read_json(out)["comparison"]["newly_wrong"] == ["tea"]
    assert run_eval("--baseline", str(baseline), "--kind", "off", cases=worse)[0] == 0


def test_broken_integrity_fails_even_without_a_baseline(run_eval: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.evaluation.integrity.holds_quote", lambda source, quote: False)
    status, out, err = run_eval()
    assert status == 1
    assert "Integrity is BROKEN" in out
    assert "quotes not in their lesson" in err


def test_mistakes_are_one_line_and_a_status(run_eval: Run, place: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "a"}\n', encoding="utf-8")
    for arguments, cases, said in (
        ((), bad, "bad.jsonl, line 1: 'kind' must be a text"),
        ((), tmp_path / "none.jsonl", "cannot be read"),
        (("--kind", "when"), None, "The kinds are cost, off."),
        (("--baseline", str(tmp_path / "none.json")), None, "There is no baseline"),
        (("--lessons", str(tmp_path / "none")), None, "no file or folder"),
    ):
        status, out, err = run_eval(*arguments, cases=cases)
        assert (status, out) == (1, "")
        assert said in " ".join(err.split())
        assert "Traceback" not in err


def test_what_cannot_be_saved_is_wrong_usage(run_eval: Run) -> None:
    assert run_eval("--save")[0] == 2
    assert run_eval("--save", "--baseline", "x.json", "--kind", "cost")[0] == 2
