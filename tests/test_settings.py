import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.errors import TutorError
from tutor.settings import SETTINGS_FILE, find_variable, load_settings, stamp_settings, store_setting


def test_the_environment_comes_before_the_file_and_the_file_before_defaults(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text('model = "a.gguf"\nthreads = 3\n', encoding="utf-8")
    settings = load_settings({"TUTOR_HOME": str(tmp_path), "TUTOR_THREADS": "2"})
    assert (settings.model, settings.threads, settings.learner) == ("a.gguf", 2, "me")


def test_a_stored_setting_is_read_again_and_the_others_are_kept(tmp_path: Path) -> None:
    store_setting(tmp_path, "model", 'C:\\models\\"my" model.gguf')
    store_setting(tmp_path, "gpu_layers", 0)
    settings = load_settings({"TUTOR_HOME": str(tmp_path)})
    assert (settings.model, settings.gpu_layers) == ('C:\\models\\"my" model.gguf', 0)


@pytest.mark.parametrize(
    ("name", "value"),
    [("TUTOR_THREADS", "many"), ("TUTOR_MAX_FILE_MB", "0"), ("TUTOR_MAX_CHUNK_CHARS", "-1"), ("TUTOR_WORDING", "loud")],
)
def test_a_value_that_makes_no_sense_is_an_error_that_names_its_setting(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(TutorError) as caught:
        load_settings({"TUTOR_HOME": str(tmp_path), name: value})
    assert name in str(caught.value)


def test_a_broken_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text("model = ", encoding="utf-8")
    with pytest.raises(TutorError) as caught:
        load_settings({"TUTOR_HOME": str(tmp_path)})
    assert SETTINGS_FILE in str(caught.value)


def test_a_home_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(TutorError):
        store_setting(tmp_path / "file", "model", "a.gguf")


def test_a_home_that_is_a_file_is_an_error_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    with pytest.raises(TutorError, match="is not a folder") as caught:
        load_settings({"TUTOR_HOME": str(tmp_path / "notes.txt")})
    assert caught.value.remedy == "Set TUTOR_HOME to a folder."


def test_a_changed_settings_file_has_another_stamp(tmp_path: Path) -> None:
    assert stamp_settings(tmp_path) == ""
    store_setting(tmp_path, "wording", "always")
    first = stamp_settings(tmp_path)
    assert first
    assert stamp_settings(tmp_path) == first
    store_setting(tmp_path, "wording", "never")
    assert stamp_settings(tmp_path) != first


def test_what_the_environment_fixes_is_named() -> None:
    environ = {"TUTOR_MODEL": "mine.gguf", "TUTOR_WORDING": ""}
    assert find_variable("model", environ) == "TUTOR_MODEL"
    assert find_variable("wording", environ) == ""
    assert find_variable("threads", environ) == ""


def test_a_settings_file_with_a_key_stays_its_owners(tmp_path: Path) -> None:
    store_setting(tmp_path, "model_api_key", "rye")
    path = tmp_path / SETTINGS_FILE
    private = stat.S_IMODE(path.stat().st_mode)
    assert private == 0o600 or os.name == "nt"
    store_setting(tmp_path, "wording", "never")
    assert stat.S_IMODE(path.stat().st_mode) == private


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_is_stored_as_it_is(value: str) -> None:
    with TemporaryDirectory() as folder:
        store_setting(Path(folder), "model", value)
        store_setting(Path(folder), "threads", 2)
        settings = load_settings({"TUTOR_HOME": folder})
    assert (settings.model, settings.threads) == (value, 2)


def test_windows_that_store_at_once_lose_nothing(tmp_path: Path) -> None:
    names = [f"setting_{n}" for n in range(12)]
    with ThreadPoolExecutor(len(names)) as threads:
        list(threads.map(lambda name: store_setting(tmp_path, name, "on"), names))
    text = (tmp_path / SETTINGS_FILE).read_text(encoding="utf-8")
    assert text.splitlines() == [f'{name} = "on"' for name in sorted(names)]
    assert not list(tmp_path.glob("*.part"))
