"""What settings set in motion, and the board that keeps it."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import HashEncoder
from tests.models.stand_in_hub import Repository, serve_hub
from tutor.abilities import SelfTest
from tutor.errors import ModelError, TutorError
from tutor.models.registry import ModelChoice, ModelEntry
from tutor.settings import Settings, load_settings, store_setting
from tutor.ui.failures import UnexpectedError
from tutor.ui.setup import changes, model_part
from tutor.ui.setup.job_board import JobBoard
from tutor.ui.setup.job_outcome import name_languages, word_step
from tutor.ui.setup.storage import list_places, measure_size
from tutor.ui.sizes import format_size
from tutor.ui.work import CalledOffError, Job, Progress, Step

WAIT_S = 20


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    return load_settings()


def ignore(_message: str, _done: int, _total: int) -> None:
    pass


def test_a_job_ends_at_the_step_after_it_was_called_off() -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        progress("first", 0, 2)
        begun.set()
        go_on.wait(WAIT_S)
        progress("second", 1, 2)
        return "done"

    job = Job(work, "bread")
    begun.wait(WAIT_S)
    assert (job.step, job.is_over) == (Step("first", 0, 2), False)
    job.cancel()
    go_on.set()
    with pytest.raises(CalledOffError):
        job.result()
    assert job.is_over
    assert job.step.message == "first"


def test_a_job_states_its_errors_and_hides_faults() -> None:
    def fail(_progress: Progress) -> None:
        raise ModelError("The oven is cold.", "Heat it.")

    def crash(_progress: Progress) -> None:
        raise KeyError("oven")

    with pytest.raises(ModelError, match="cold"):
        Job(fail).result()
    with pytest.raises(UnexpectedError):
        Job(crash).result()


def test_a_download_that_was_called_off_goes_on_from_there(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytes(range(256)) * 20_000
    with serve_hub({"lab/Tiny-GGUF": Repository({"Tiny-Q4_K_M.gguf": data})}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        jobs: list[Job[ModelEntry]] = []

        def fetch(progress: Progress) -> ModelEntry:
            def note(message: str, done: int, total: int) -> None:
                if 0 < done < total:
                    jobs[0].cancel()
                progress(message, done, total)

            return changes.fetch_model("lab/Tiny-GGUF", settings, note if len(jobs) < 2 else progress)

        ready = threading.Event()

        def wait_and_fetch(progress: Progress) -> ModelEntry:
            ready.wait(WAIT_S)
            return fetch(progress)

        jobs.append(Job(wait_and_fetch))
        ready.set()
        with pytest.raises(CalledOffError):
            jobs[0].result()
        (part,) = (settings.home / "models").glob("*.part")
        assert 0 < part.stat().st_size < len(data)
        jobs.append(Job(wait_and_fetch))
        assert jobs[1].result().state == "pulled"
        assert hub.served[-1][1] is not None  # asked for the rest alone
    assert next((settings.home / "models").glob("*.gguf")).read_bytes() == data


def test_the_board_runs_one_job_of_a_kind_at_a_time() -> None:
    board, go_on = JobBoard(), threading.Event()
    first = board.start("pull", "a", lambda _progress: go_on.wait(WAIT_S))
    assert board.start("pull", "b", lambda _progress: True) is first
    other = board.start("doctor", "", lambda _progress: True)
    assert other is not first
    assert board.is_busy
    go_on.set()
    assert first.result()
    assert other.result()
    assert not board.is_busy
    again = board.start("pull", "b", lambda _progress: True)
    assert again is not first
    assert board.find("pull") is again
    assert board.find("bench") is None


def test_choosing_a_model_tries_it_and_measures_it(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[str] = []

    def use(reference: str, chosen: Settings, *, model_name: str = "") -> ModelChoice:
        store_setting(chosen.home, "model", reference)
        return ModelChoice(reference, reference, None)

    def measure(chosen: Settings) -> SelfTest:
        measured.append(chosen.model)
        return SelfTest(7, 8)

    monkeypatch.setattr(changes, "use_model", use)
    monkeypatch.setattr(changes, "measure_model", measure)
    steps: list[str] = []
    choice = changes.choose_model("tiny", settings, lambda message, _done, _total: steps.append(message))
    assert (choice.model.setting, choice.test.passed, measured) == ("tiny", 7, ["tiny"])
    assert steps == ["settings.step_try", "settings.step_test"]
    assert load_settings().model == "tiny"


def test_what_is_known_of_a_missing_model_is_why_it_cannot_be_used(settings: Settings) -> None:
    state = changes.read_model_state(replace(settings, model="/nowhere/bread.gguf"))
    assert state.problem is not None
    assert "not there" in state.problem.message
    unknown = changes.read_model_state(replace(settings, model="sourdough"))
    assert unknown.problem is not None


def test_the_built_in_model_is_known_to_be_too_small(settings: Settings) -> None:
    state = changes.read_model_state(settings)
    assert state.problem is None
    assert state.test is not None
    assert changes.judge_wording(settings, state.test) == "settings.words_no"


@pytest.mark.parametrize(
    ("wording", "test", "key"),
    [
        ("auto", SelfTest(8, 8), "settings.words_yes"),
        ("auto", SelfTest(1, 8), "settings.words_no"),
        ("auto", None, "settings.words_untested"),
        ("always", SelfTest(1, 8), "settings.words_always"),
        ("never", SelfTest(8, 8), "settings.words_never"),
    ],
)
def test_who_words_answers_is_told(settings: Settings, wording: str, test: SelfTest | None, key: str) -> None:
    assert changes.judge_wording(replace(settings, wording=wording), test) == key


def test_an_encoder_is_kept_only_if_it_works(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.service.open_encoder", lambda _settings: HashEncoder("mine:1"))
    assert changes.change_encoder("mine", settings, ignore) == "mine:1"
    assert load_settings().encoder == "mine"

    def fail(_settings: Settings) -> HashEncoder:
        raise ModelError("There is no such encoder.", "Name another.")

    monkeypatch.setattr("tutor.service.open_encoder", fail)
    with pytest.raises(ModelError):
        changes.change_encoder("none", load_settings(), ignore)
    assert load_settings().encoder == "mine"


def test_layers_of_a_server_are_its_own_affair(settings: Settings) -> None:
    with pytest.raises(TutorError, match="server"):
        changes.change_layers(5, replace(settings, model="http://127.0.0.1:9/v1"), ignore)
    assert load_settings().gpu_layers == -1


def test_models_here_and_models_to_fetch_are_listed_apart(settings: Settings) -> None:
    here, elsewhere = changes.list_choices(settings)
    assert [entry.name for entry in here if entry.current] == [settings.model]
    assert {entry.state for entry in elsewhere} == {"available"}


def test_sizes_are_those_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "models" / "deep").mkdir(parents=True)
    (tmp_path / "models" / "a.gguf").write_bytes(b"x" * 1000)
    (tmp_path / "models" / "deep" / "b.gguf").write_bytes(b"x" * 500)
    (tmp_path / "learning.db").write_bytes(b"x" * 70)
    sizes = {place.name: place.size_bytes for place in list_places(Settings(home=tmp_path, index=tmp_path / "none"))}
    assert sizes["models"] == 1500
    assert sizes["answers"] == 70
    assert sizes["home"] == 1570
    assert sizes["index"] is None
    assert measure_size(tmp_path / "nothing") is None


@pytest.mark.parametrize(
    ("size", "text"), [(None, "–"), (0, "0 KB"), (70, "1 KB"), (12_345, "12 KB"), (3.4e6, "3.4 MB"), (2e9, "2.0 GB")]
)
def test_sizes_are_read_easily(size: int | None, text: str) -> None:
    assert format_size(size) == text


def test_steps_are_put_into_words() -> None:
    job: Job[int] = Job(lambda _progress: 1, "tiny")
    fetched = Step("settings.step_fetch", 12_000_000, 640_000_000)
    assert word_step(fetched, job, "en") == "Downloading tiny: 12 of 640 MB"
    assert word_step(Step("settings.step_try"), job, "zh") == "正在单独的进程中试运行模型"
    assert word_step(Step(), job, "en") == "Beginning"
    assert name_languages(("en", "zh"), "en") == "English, Chinese"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_model_that_failed_is_told_with_its_figures(language: str) -> None:
    told = model_part.say_wording("settings.words_no", SelfTest(3, 8), language)
    assert [figure in told for figure in ("3", "8", f"{SelfTest(3, 8).needed_percent} %")] == [True] * 3
