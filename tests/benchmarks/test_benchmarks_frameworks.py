import json
import sys
from pathlib import Path

import pytest

from benchmarks.cases import Case
from benchmarks.frameworks import Pipeline, compare_pipelines, judge, sum_up_outcomes
from benchmarks.pipelines.serve import Reply, time_stream
from benchmarks.report import make_table, replace_results, report_pipelines

OVEN = Case("a", "How hot is the oven?", "en", True, ("230",))
TEA = Case("b", "绿茶用多热的水？", "zh", True, ("80",))
GHOST = Case("c", "Who stole the loaf?", "en", False)


def test_outcomes_are_counted_by_kind() -> None:
    outcomes = [
        judge(OVEN, Reply("At 230 degrees.", 100, 300, prompt_tokens=1000)),
        judge(TEA, Reply("I don't know.", 200, 400, prompt_tokens=3000)),
        judge(GHOST, Reply("I don't know.", 300, 500, prompt_tokens=2000)),
        judge(GHOST, Reply("", 400, 400, error="ValueError: too long")),
        judge(OVEN, Reply("230", 500, 500, refused=True)),
    ]
    result = sum_up_outcomes("x", 2.5, outcomes)
    assert result.right == (1, 3)
    assert result.right_by_language == {"en": (1, 2), "zh": (0, 1)}
    assert result.refused == (1, 2)
    assert result.refused_wrongly == (2, 3)
    assert result.errors == 1
    assert (result.first_ms.median, result.prompt_tokens.median, result.prompt_tokens.largest) == (300, 2000, 3000)
    row = report_pipelines([result]).splitlines()[-1]
    assert row.startswith("| x (1 failed) | 0.30 |")
    assert "| 1 of 3 | 1 of 2 | 0 of 1 | 1 of 2 | 2 of 3 |" in row


def test_a_table_has_a_cell_for_each_column() -> None:
    table = make_table(["a", "b"], [["1|2", "3"]])
    assert table == "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |"


def test_results_are_put_where_the_marks_are() -> None:
    text = "# Title\n<!-- results -->\nold\n<!-- end of results -->\nrest\n"
    assert replace_results(text, "new") == "# Title\n<!-- results -->\nnew\n<!-- end of results -->\nrest\n"
    with pytest.raises(ValueError, match="no <!-- results -->"):
        replace_results("# Title", "new")


def test_a_stream_is_timed_from_its_first_piece_that_is_not_empty() -> None:
    streamed = time_stream(lambda: iter(["", "Bread", " rises"]))
    assert streamed.text == "Bread rises"
    assert 0 < streamed.first_ms <= streamed.total_ms


@pytest.fixture
def echo(tmp_path: Path) -> Pipeline:
    """A pipeline that repeats the question, says something on standard output and fails where it is told to."""
    (tmp_path / "echo.py").write_text(
        "from benchmarks.pipelines.serve import Reply, serve\n"
        "def answer(question):\n"
        "    print('noise')\n"
        "    if 'loaf' in question: raise ValueError('no loaf')\n"
        "    return Reply(question + ' 230', 1, 2)\n"
        "serve(lambda lessons: answer)\n"
    )
    return Pipeline("echo", "echo", Path(sys.executable))


def test_pipelines_are_asked_in_processes_of_their_own(
    tmp_path: Path, echo: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    said: list[str] = []
    (result,) = compare_pipelines([echo], tmp_path, [OVEN, GHOST], tmp_path / "logs", said.append)
    assert (result.right, result.refused, result.errors) == ((1, 1), (0, 1), 1)
    replies = [json.loads(line) for line in (tmp_path / "logs" / "replies.jsonl").read_text().splitlines()]
    assert [reply["text"] for reply in replies] == ["How hot is the oven? 230", ""]
    assert replies[1]["error"] == "ValueError: no loaf"
    assert said[0] == "Opening: echo"


def test_a_pipeline_that_cannot_start_says_why(tmp_path: Path) -> None:
    broken = Pipeline("broken", "benchmarks.pipelines.nothing", Path(sys.executable))
    with pytest.raises(RuntimeError, match=r"broken has ended: .*nothing"):
        compare_pipelines([broken], tmp_path, [OVEN], tmp_path / "logs", lambda _text: None)
