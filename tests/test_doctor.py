"""`tutor doctor`: every check, when all is well and when it is not."""

from __future__ import annotations

import importlib.metadata
import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import typer
from typer.testing import CliRunner

from tutor import doctor
from tutor.cli.doctor import doctor as doctor_command
from tutor.doctor import Check, run_checks
from tutor.errors import ModelError
from tutor.settings import Settings


class SmallEncoder:
    """Embeds every text as the same unit vector."""

    identity = "small:0"
    dimension = 3

    def reads(self, language: str) -> bool:
        return language == "en"

    def encode(self, texts: list[str], *, is_query: bool = False) -> np.ndarray:
        return np.tile(np.array([1, 0, 0], dtype=np.float32), (len(texts), 1))


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(doctor, "COMPILED", ("numpy",))
    monkeypatch.setattr(doctor, "open_encoder", lambda _settings: SmallEncoder())
    monkeypatch.setattr(doctor, "default_index", lambda chosen: chosen.index or tmp_path / "indexes" / "course")
    return Settings(home=tmp_path / "home", context_tokens=256)


def find(checks: list[Check], name: str) -> Check:
    return next(check for check in checks if check.name == name)


def test_a_good_installation_passes_every_check(settings: Settings) -> None:
    steps: list[tuple[str, int, int]] = []
    checks = run_checks(settings, progress=lambda *step: steps.append(step))
    assert [check.name for check in checks if not check.ok] == []
    assert {
        "Python",
        "packages",
        "encoder",
        "language model",
        "GPU layers",
        "tokens per second",
        "index",
        "offline",
    } <= {check.name for check in checks}
    assert "of 31 layers offloaded" in find(checks, "GPU layers").detail
    assert "smollm2-135m decodes" in find(checks, "language model").detail
    assert "the first question builds it" in find(checks, "index").detail
    assert steps[0] == ("Checking: Python", 0, steps[0][2])


def test_a_broken_model_fails_its_checks_and_no_other(settings: Settings, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.gguf"
    wrong.write_bytes(b"<html>")
    checks = run_checks(replace(settings, model=str(wrong)))
    assert [check.name for check in checks if not check.ok] == ["language model", "GPU layers", "tokens per second"]
    assert "a web page" in find(checks, "language model").detail
    assert "tutor models" in find(checks, "language model").remedy


def test_a_model_that_is_not_here_is_not_ready_to_go_offline(settings: Settings) -> None:
    checks = run_checks(replace(settings, model="qwen3-4b"))
    assert not find(checks, "offline").ok
    assert "is not here yet" in find(checks, "offline").detail


@pytest.mark.parametrize(
    ("address", "words"), [("http://127.0.0.1:9/v1", "on this machine"), ("https://llm.example/v1", "llm.example")]
)
def test_a_server_is_named_when_it_is_elsewhere(address: str, words: str, settings: Settings) -> None:
    found = doctor.check_offline(replace(settings, model=address))
    assert found[0].ok
    assert words in found[0].detail


def test_a_failing_encoder_is_stated(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_settings: Settings) -> SmallEncoder:
        raise ModelError("The encoder x is not here.", "Unset TUTOR_ENCODER.")

    monkeypatch.setattr(doctor, "open_encoder", fail)
    monkeypatch.setattr(doctor, "check_model", lambda _settings: [])
    checks = run_checks(settings)
    assert find(checks, "encoder") == Check("encoder", False, "The encoder x is not here.", "Unset TUTOR_ENCODER.")
    assert not find(checks, "offline").ok


def test_a_check_that_breaks_is_a_failed_check(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SmallEncoder, "encode", lambda *_args: 1 / 0)
    monkeypatch.setattr(doctor, "check_model", lambda _settings: [])
    assert "ZeroDivisionError" in find(run_checks(settings), "encoder").detail


def test_a_named_index_must_be_there(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "check_model", lambda _settings: [])
    check = find(run_checks(replace(settings, index=tmp_path / "gone")), "index")
    assert not check.ok
    assert check.remedy


def test_a_package_that_cannot_be_imported_is_named(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dying.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n")
    (tmp_path / "failing.py").write_text("raise ImportError('no such symbol')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(doctor, "COMPILED", ("json", "dying", "failing"))
    check = find(doctor.check_packages(settings), "compiled packages")
    assert not check.ok
    assert "importing dying crashes (signal 11)" in check.detail
    assert "importing failing fails: ImportError: no such symbol" in check.detail
    assert check.remedy.endswith("dying failing")


def test_a_missing_requirement_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ["numpy>=2", "no-such-thing-anywhere>=1,<2", 'other>1; extra == "dev"']
    monkeypatch.setattr(importlib.metadata, "requires", lambda _name: wanted)
    check = find(doctor.check_packages(settings), "packages")
    assert not check.ok
    assert check.detail == "missing: no-such-thing-anywhere"
    assert check.remedy == "pip install no-such-thing-anywhere"


def test_an_old_python_is_refused(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 1))
    assert not doctor.check_python(settings)[0].ok


def test_a_home_that_cannot_be_written_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    check = doctor.check_home(replace(settings, home=tmp_path / "file"))[0]
    assert not check.ok
    assert "TUTOR_HOME" in check.remedy


def test_a_full_disk_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    usage = doctor.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _path: usage._replace(free=1000))
    assert not doctor.check_home(settings)[0].ok


@pytest.mark.parametrize("ok", [True, False])
def test_the_command_prints_the_contract_and_tells_by_its_status(
    ok: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = [Check("Python", True, "3.12"), Check("index", ok, "[bold]", "" if ok else "tutor index")]
    monkeypatch.setattr(doctor, "run_checks", lambda _settings, **_more: checks)
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    app = typer.Typer()
    app.command()(doctor_command)
    result = CliRunner().invoke(app, ["--json"], catch_exceptions=False)
    assert result.exit_code == (0 if ok else 1)
    assert json.loads(result.stdout) == {
        "ok": ok,
        "checks": [
            {"name": "Python", "ok": True, "detail": "3.12", "remedy": ""},
            {"name": "index", "ok": ok, "detail": "[bold]", "remedy": "" if ok else "tutor index"},
        ],
    }
    shown = CliRunner().invoke(app, [], catch_exceptions=False).stdout
    assert "[bold]" in shown
