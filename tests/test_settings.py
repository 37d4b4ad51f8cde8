from pathlib import Path

import pytest

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
