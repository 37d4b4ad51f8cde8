"""`tutor index --report` lists what lessons give different figures for, without touching the index."""

import json
from pathlib import Path

from tests.cli.conftest import Run

KEYS = {"index", "encoder", "documents", "chunks", "added", "updated", "removed", "unchanged", "skipped", "seconds"}


def test_the_report_is_read_off_the_index_as_it_stands(run_tutor: Run, lesson_home: Path) -> None:
    before = (lesson_home / "index" / "CURRENT").read_bytes()
    result = run_tutor("index", "--report", "--json")
    report = json.loads(result.stdout)
    assert result.returncode == 0
    assert report.keys() >= KEYS
    assert (report["added"], report["removed"], report["unchanged"]) == (0, 0, report["documents"])
    assert (lesson_home / "index" / "CURRENT").read_bytes() == before
    (found,) = [d for d in report["disagreements"] if "passengers" in d["values"][0]["value"]]
    assert (found["about"], found["kind"]) == ("The Sund ferry carries …", "value")
    places = [(v["value"], v["places"][0]["document"]) for v in found["values"]]
    assert sorted(places) == [("290 passengers", "kelp.md"), ("310 passengers", "ferry.md")]
    assert all({"quote", "context", "heading", "line_start"} <= p.keys() for v in found["values"] for p in v["places"])


def test_people_read_each_figure_with_its_quotes(run_tutor: Run) -> None:
    shown = run_tutor("index", "--report").stdout.decode()
    assert "The Sund ferry carries …" in shown
    assert "290 passengers" in shown
    assert "kelp.md, line" in shown.replace("\u00a0", " ")


def test_without_the_flag_nothing_is_said_of_disagreements(run_tutor: Run, lesson_home: Path) -> None:
    result = run_tutor("index", str(lesson_home / "lessons"), "--json")
    assert "disagreements" not in json.loads(result.stdout)
