"""How many threads a model gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.models import threads
from tutor.models.threads import Threads, choose_threads, count_cores


def test_a_setting_is_taken_as_it_is() -> None:
    assert choose_threads(5, cores=2) == Threads(5, 5)


@pytest.mark.parametrize(
    ("cores", "decode", "prefill"), [(1, 1, 1), (2, 1, 2), (3, 2, 2), (8, 7, 7)]
)  # one core stays free for the page
def test_automatic_leaves_a_core_free(cores: int, decode: int, prefill: int) -> None:
    assert choose_threads(0, cores) == Threads(decode, prefill)


@pytest.mark.parametrize(("text", "limit"), [("150000 100000\n", 1), ("400000 100000\n", 4), ("20000 100000\n", 1)])
def test_a_containers_limit_counts(text: str, limit: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "cpu.max"
    file.write_text(text)
    monkeypatch.setattr(threads, "CGROUP_LIMIT", file)
    monkeypatch.setattr(threads, "_count_allowed_cores", lambda: 16)
    monkeypatch.setattr(threads.platform, "system", lambda: "Linux")
    assert count_cores() == limit


def test_no_limit_means_all_cores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads.platform, "system", lambda: "Linux")
    monkeypatch.setattr(threads, "_count_allowed_cores", lambda: 16)
    for text in ("max 100000\n", ""):
        (tmp_path / "cpu.max").write_text(text)
        monkeypatch.setattr(threads, "CGROUP_LIMIT", tmp_path / "cpu.max")
        assert count_cores() == 16


def test_two_threads_of_one_core_count_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for cpu in range(8):
        folder = tmp_path / f"cpu{cpu}" / "topology"
        folder.mkdir(parents=True)
        (folder / "thread_siblings_list").write_text(f"{cpu % 4},{cpu % 4 + 4}\n")
    monkeypatch.setattr(threads, "CPU_FOLDER", tmp_path)
    monkeypatch.setattr(threads, "CGROUP_LIMIT", tmp_path / "none")
    monkeypatch.setattr(threads.platform, "system", lambda: "Linux")
    monkeypatch.setattr(threads.os, "sched_getaffinity", lambda _pid: set(range(8)), raising=False)
    assert count_cores() == 4
