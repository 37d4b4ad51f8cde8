"""Probing a model in a process of its own: what is wrong is said, what crashes is contained."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tutor.errors import ModelError
from tutor.models import children
from tutor.models.engine import LoadPlan
from tutor.models.offload import ALL_LAYERS
from tutor.models.probe import Probe, probe_model
from tutor.settings import Settings

GOOD = (
    '{"can_offload": %s}\n{"ok": true, "offloaded_layers": %d, "model_layers": 31, "load_s": 0.1,'
    ' "prefill_tokens_per_s": 99.5, "decode_tokens_per_s": 20.5}\n'
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", context_tokens=256)


def pretend_python(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> Path:
    """Put a shell script where the probe starts Python; it writes its arguments to a file."""
    program = folder / "python"
    program.write_text(f'#!/bin/sh\necho "$@" >> "{folder}/calls"\n{script}\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(sys, "executable", str(program))
    return folder / "calls"


def test_a_good_model_decodes_and_is_remembered(
    model_file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = probe_model(model_file, settings)
    assert (first.model_layers, first.cached) == (31, False)
    assert first.decode_tokens_per_s > 0
    calls = pretend_python(monkeypatch, tmp_path, "exit 1")
    assert probe_model(model_file, settings) == replace(first, cached=True)
    assert not calls.exists()
    with pytest.raises(ModelError):
        probe_model(model_file, settings, force=True)
    with pytest.raises(ModelError):
        probe_model(model_file, replace(settings, context_tokens=128))


def test_a_changed_file_is_probed_again(
    model_file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.gguf"
    copy.symlink_to(model_file)
    calls = pretend_python(monkeypatch, tmp_path, f"printf '{GOOD % ('false', 0)}'")
    probe_model(copy, settings)
    copy.unlink()
    copy.write_bytes(model_file.read_bytes()[:1_000_000])
    assert not probe_model(copy, settings).cached
    assert len(calls.read_text().splitlines()) == 2


def test_a_home_that_cannot_be_written_costs_only_another_probe(
    model_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    calls = pretend_python(monkeypatch, tmp_path, f"printf '{GOOD % ('false', 0)}'")
    settings = Settings(home=tmp_path / "file")
    assert not probe_model(model_file, settings).cached
    assert not probe_model(model_file, settings).cached
    assert len(calls.read_text().splitlines()) == 2


@pytest.mark.parametrize(
    ("size", "words"), [(40_000_000, "not within the file bounds"), (20_000, "cannot be loaded"), (200, "damaged")]
)
def test_a_file_that_was_cut_off_is_named(
    size: int, words: str, model_file: Path, settings: Settings, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.gguf"
    with model_file.open("rb") as source:
        cut.write_bytes(source.read(size))
    with pytest.raises(ModelError) as caught:
        probe_model(cut, settings)
    assert words in caught.value.message
    assert str(cut) in caught.value.message
    assert "tutor models" in caught.value.remedy


def test_random_bytes_after_a_header_are_a_stated_error(model_file: Path, settings: Settings, tmp_path: Path) -> None:
    noise = tmp_path / "noise.gguf"
    with model_file.open("rb") as source:
        noise.write_bytes(source.read(1200) + os.urandom(200_000))
    with pytest.raises(ModelError, match=r"noise\.gguf"):
        probe_model(noise, settings)


def test_a_missing_file_starts_no_process(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = pretend_python(monkeypatch, tmp_path, "exit 0")
    with pytest.raises(ModelError, match="There is no model file"):
        probe_model(tmp_path / "none.gguf", settings)
    assert not calls.exists()


def test_a_crash_is_tried_again_with_safer_parameters(
    model_file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = (
        "printf '{\"can_offload\": false}\\n'\n"
        f"case \"$*\" in *extra-buffers=1*) kill -SEGV $$;; *) printf '{GOOD % ('false', 0)}';; esac"
    )
    calls = pretend_python(monkeypatch, tmp_path, script)
    found = probe_model(model_file, settings)
    assert found.plan == LoadPlan(0, extra_buffers=False)
    assert len(calls.read_text().splitlines()) == 2


def test_a_crash_on_every_plan_is_a_stated_error(
    model_file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls = pretend_python(monkeypatch, tmp_path, "kill -ILL $$")
    with pytest.raises(ModelError, match="SIGILL"):
        probe_model(model_file, settings)
    assert len(calls.read_text().splitlines()) == 2
    assert not (settings.home / "models").exists()


def test_a_killed_process_means_too_little_memory(
    model_file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pretend_python(monkeypatch, tmp_path, "kill -KILL $$")
    with pytest.raises(ModelError, match="does not fit into memory"):
        probe_model(model_file, settings)


def test_a_gpu_that_is_too_small_gets_fewer_layers(
    model_file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    failed = '{"can_offload": true}\\n{"ok": false, "error": "cudaMalloc failed: out of memory"}\\n'
    script = f"case \"$*\" in *gpu-layers=15*) printf '{GOOD % ('true', 15)}';; *) printf '{failed}'; exit 1;; esac"
    calls = pretend_python(monkeypatch, tmp_path, script)
    found = probe_model(model_file, settings)
    assert found == Probe(LoadPlan(15, True), 15, 31, 99.5, 20.5, 0.1, True)
    asked = [line.split("--gpu-layers=")[1].split()[0] for line in calls.read_text().splitlines()]
    assert asked == [str(ALL_LAYERS), "22", "15"]


def test_a_model_that_hangs_is_given_up(
    model_file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pretend_python(monkeypatch, tmp_path, "exec sleep 30")
    monkeypatch.setattr(children, "BASE_TIMEOUT_S", 0.2)
    monkeypatch.setattr(children, "TIMEOUT_S_PER_GB", 0.0)
    with pytest.raises(ModelError, match="gave no token within"):
        probe_model(model_file, settings)


def test_a_missing_library_is_named_with_the_command_that_installs_it(
    model_file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = '{"ok": false, "missing": true, "error": "llama.cpp cannot be loaded: no module."}'
    pretend_python(monkeypatch, tmp_path, f"echo '{said}'; exit 1")
    with pytest.raises(ModelError) as caught:
        probe_model(model_file, settings)
    assert caught.value.message.startswith("llama.cpp cannot be loaded")
    assert "pip install llama-cpp-python" in caught.value.remedy


def test_a_broken_memory_of_probes_is_forgotten(
    model_file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (settings.home / "models").mkdir(parents=True)
    (settings.home / "models" / "probes.json").write_text('{"x": [1]')
    pretend_python(monkeypatch, tmp_path, f"printf '{GOOD % ('false', 0)}'")
    assert not probe_model(model_file, settings).cached
    assert probe_model(model_file, settings).cached
