"""Fetching models from a stand-in hub: listing, choosing, resuming, checking, and what can go wrong."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import Any

import pytest
from stand_in_hub import REVISION, Hub, Repository, serve_hub

from tutor.errors import ModelError
from tutor.models import pull as pull_module
from tutor.models.catalogue import find_catalogue_model, load_catalogue, read_pulled_models
from tutor.models.pull import RemoteFile, RemoteRepository, choose_file, pull_file

DATA = random.Random(7).randbytes(3_500_000)


def make_repository(**more: Any) -> Repository:
    files = {
        "README.md": b"# Tiny",
        "Tiny-Q4_K_M.gguf": DATA,
        "Tiny-Q8_0.gguf": DATA + b"8",
        "mmproj-Tiny-Q4_K_M.gguf": b"projector",
    }
    return Repository(files, **more)


def pull(hub: Hub, home: Path, reference: str = "lab/Tiny-GGUF", **more: Any) -> Path:
    record = pull_file(reference, home, endpoint=hub.endpoint, **more)
    return home / "models" / record.file


def test_a_file_is_fetched_checked_and_recorded(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    with serve_hub({"lab/Tiny-GGUF": make_repository()}) as hub:
        path = pull(hub, tmp_path, progress=lambda done, total: steps.append((done, total)))
    assert path.read_bytes() == DATA
    assert steps[-1] == (len(DATA), len(DATA))
    assert steps == sorted(steps) and len(steps) > 2
    record, file = read_pulled_models(tmp_path)["tiny-gguf"]
    assert file == path
    assert (record.repo, record.revision, record.licence) == ("lab/Tiny-GGUF", REVISION, "apache-2.0")
    assert record.sha256 == hashlib.sha256(DATA).hexdigest()
    assert not list((tmp_path / "models").glob("*.part"))


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pull_module, "RETRY_WAIT_S", 0.0)


@pytest.fixture
def hub() -> Any:
    with serve_hub({"lab/Tiny-GGUF": make_repository()}) as server:
        yield server


def test_what_is_there_is_not_fetched_again(hub: Hub, tmp_path: Path) -> None:
    pull(hub, tmp_path)
    pull(hub, tmp_path)
    assert len(hub.served) == 1


def test_a_new_version_replaces_the_old_one(hub: Hub, tmp_path: Path) -> None:
    pull(hub, tmp_path)
    hub.repositories["lab/Tiny-GGUF"].files["Tiny-Q4_K_M.gguf"] = DATA[::-1]
    assert pull(hub, tmp_path).read_bytes() == DATA[::-1]


def test_a_broken_connection_is_taken_up_where_it_broke(hub: Hub, tmp_path: Path) -> None:
    hub.break_after, hub.breaks = 1_500_000, 2
    assert pull(hub, tmp_path).read_bytes() == DATA
    assert [wanted for _, wanted in hub.served] == [None, "bytes=1500000-", "bytes=3000000-"]


def test_the_next_run_goes_on_where_the_last_one_stopped(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pull_module, "ATTEMPTS", 1)
    hub.break_after, hub.breaks = 2_000_000, 1
    with pytest.raises(ModelError) as caught:
        pull(hub, tmp_path)
    assert "goes on where it stopped" in caught.value.remedy
    assert read_pulled_models(tmp_path) == {}
    assert pull(hub, tmp_path).read_bytes() == DATA
    assert hub.served[-1][1] == "bytes=2000000-"


def test_a_server_that_ignores_ranges_sends_it_all_again(hub: Hub, tmp_path: Path) -> None:
    hub.break_after, hub.breaks, hub.ignores_ranges = 1_000_000, 1, True
    assert pull(hub, tmp_path).read_bytes() == DATA


def test_a_line_that_stays_dead_is_a_stated_error(hub: Hub, tmp_path: Path) -> None:
    hub.break_after, hub.breaks = 0, 100
    with pytest.raises(ModelError, match="The download broke off"):
        pull(hub, tmp_path)
    assert len(hub.served) == pull_module.ATTEMPTS


def test_a_wrong_checksum_deletes_the_file(hub: Hub, tmp_path: Path) -> None:
    hub.repositories["lab/Tiny-GGUF"].wrong_hashes.add("Tiny-Q4_K_M.gguf")
    with pytest.raises(ModelError, match="checksum is wrong"):
        pull(hub, tmp_path)
    assert [path.name for path in (tmp_path / "models").iterdir()] == []


def test_a_catalogue_model_is_found_though_its_file_was_renamed(tmp_path: Path) -> None:
    known = find_catalogue_model("qwen3-1.7b")
    assert known is not None
    files = {"v2/qwen3_1.7B-it-Q4_0.gguf": b"0", "v2/qwen3_1.7B-it-q4_k_m.gguf": b"GGUF!", "x-Q8_0.gguf": b"8"}
    with serve_hub({known.repo: Repository(files)}) as hub:
        path = pull(hub, tmp_path, "Qwen3-1.7B")
    assert path.name == "qwen3_1.7B-it-q4_k_m.gguf"
    assert path.read_bytes() == b"GGUF!"
    assert list(read_pulled_models(tmp_path)) == ["qwen3-1.7b"]


def test_choosing_takes_the_first_pattern_that_fits_and_one_whole_model() -> None:
    names = ["a-Q8_0.gguf", "mmproj-a-Q4_K_M.gguf", "a-Q4_K_M-00001-of-00002.gguf", "sub/a-Q6_K.gguf", "a.safetensors"]
    repository = RemoteRepository("lab/a", "main", "", tuple(RemoteFile(name, 1, "") for name in names))
    assert choose_file(repository, ["*Q4_K_M.gguf", "*Q6_K.gguf", "*Q8_0.gguf"]).name == "sub/a-Q6_K.gguf"
    with pytest.raises(ModelError) as caught:
        choose_file(repository, ["*Q5_K_M.gguf"])
    assert "a-Q8_0.gguf, a-Q6_K.gguf" in caught.value.message
    assert "tutor models use PATH" in caught.value.remedy


def test_a_repository_that_is_gone_is_named(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no open repository lab/gone"):
        pull(hub, tmp_path, "lab/gone")


def test_a_gated_repository_is_named(hub: Hub, tmp_path: Path) -> None:
    hub.repositories["lab/Tiny-GGUF"].gated = True
    with pytest.raises(ModelError, match="accepted its terms"):
        pull(hub, tmp_path)


def test_no_connection_is_named(hub: Hub, tmp_path: Path) -> None:
    hub.shutdown()
    hub.server_close()
    with pytest.raises(ModelError, match="cannot be reached"):
        pull(hub, tmp_path)


@pytest.mark.parametrize("reference", ["nothing-like-it", "a/b/c", "lab/../x"])
def test_an_unknown_name_reaches_for_nothing(reference: str, hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        pull(hub, tmp_path, reference)
    assert hub.served == []


def test_a_full_disk_is_seen_before_the_download(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = pull_module.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(pull_module.shutil, "disk_usage", lambda _path: usage._replace(free=1_000_000))
    with pytest.raises(ModelError) as caught:
        pull(hub, tmp_path)
    assert "0.0 GB free" in caught.value.message
    assert "TUTOR_HOME" in caught.value.remedy
    assert hub.served == []


def test_a_home_that_cannot_be_made_is_named(hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(ModelError, match="cannot be made"):
        pull(hub, tmp_path / "home")


def test_a_token_is_not_handed_on_to_the_store(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The hub redirects to other hosts, which must not see the token: here another port is another origin."""
    monkeypatch.setattr(pull_module, "_make_headers", lambda: {"Authorization": "Bearer token"})
    pull(hub, tmp_path / "one")
    with serve_hub(hub.repositories) as store:
        hub.store = store.endpoint
        pull(hub, tmp_path / "other")
        assert hub.keys == ["Bearer token"]
        assert store.keys == [None]


def test_a_cut_off_record_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "tiny.json").write_text('{"name": "ti')
    (tmp_path / "models" / "other.json").write_text(json.dumps({"x": 1}))
    assert read_pulled_models(tmp_path) == {}


def test_every_model_of_the_catalogue_is_described_in_full() -> None:
    models = load_catalogue()
    assert len({model.name for model in models}) == len(models) >= 8
    for model in models:
        assert model.repo.count("/") == 1
        assert model.name == model.name.lower()
        assert 0.1 < model.size_gb <= 4
        assert model.attention in ("plain", "sliding window")
        assert model.licence and model.note and model.languages
        # Small models suffer most from coarse weights.
        assert ("Q8_0" if model.size_gb < 0.7 else "Q4_K_M") in model.patterns[0]
