"""`tutor models`: what is printed and stored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from stand_in_hub import Repository, serve_hub
from stand_in_server import serve_models
from typer.testing import CliRunner

from tutor.cli.models import models_app
from tutor.errors import ModelError

RUNNER = CliRunner()


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TUTOR_CONTEXT_TOKENS", "512")
    for name in ("TUTOR_MODEL", "TUTOR_MODEL_NAME"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: str) -> str:
    result = RUNNER.invoke(models_app, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_list_as_a_table_marks_the_choice() -> None:
    lines = run("list").splitlines()
    assert next(line for line in lines if line.startswith("*")).split()[1] == "smollm2-135m"
    assert any("qwen3-4b" in line and "available" in line for line in lines)


def test_the_list_as_json() -> None:
    data = json.loads(run("list", "--json"))
    assert data["current"] == "smollm2-135m"
    assert {"name", "state", "size_gb", "licence", "attention", "current"} <= set(data["models"][0])


def test_use_stores_the_choice_and_list_shows_it() -> None:
    with serve_models("a", "b") as server:
        data = json.loads(run("use", server.address, "--name", "b", "--json"))
        assert (data["name"], data["setting"]) == ("b", server.address)
        assert json.loads(run("list", "--json"))["current"] == "b"
    assert "smollm2-135m is chosen" in run("use", "smollm2-135m")
    assert json.loads(run("list", "--json"))["current"] == "smollm2-135m"


def test_pull_fetches_and_use_chooses(model_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"Tiny-Q4_K_M.gguf": model_file.read_bytes()}
    with serve_hub({"lab/Tiny-GGUF": Repository(files)}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        data = json.loads(run("pull", "lab/Tiny-GGUF", "--use", "--json"))
    assert data["pulled"]["state"] == "pulled"
    assert data["used"]["setting"] == "tiny-gguf"
    assert json.loads(run("list", "--json"))["current"] == "tiny-gguf"


def test_bench_prints_speeds() -> None:
    with serve_models("small") as server:
        run("use", server.address)
        data = json.loads(run("bench", "--json"))
        assert (data["name"], data["prompt_tokens"], data["reused_tokens"]) == ("small", 20, 12)
        assert "tokens a second" in run("bench")


def test_an_unknown_model_is_a_stated_error() -> None:
    with pytest.raises(ModelError, match="no model named"):
        RUNNER.invoke(models_app, ["use", "nothing"], catch_exceptions=False)
