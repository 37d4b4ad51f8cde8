"""What settings set in motion, as pure functions that a job's thread runs; steps are named by their texts' keys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tutor.abilities import SelfTest, fingerprint_model, measure_model, read_selftest
from tutor.errors import ModelError, TutorError
from tutor.models.registry import is_address, list_models, pull_model, resolve_model, use_model
from tutor.settings import Settings, load_settings, store_setting
from tutor.ui.work import Progress

if TYPE_CHECKING:
    from tutor.models.bench import Bench
    from tutor.models.probe import Probe
    from tutor.models.registry import ModelChoice, ModelEntry


@dataclass(frozen=True, slots=True)
class Choice:
    """A model that was chosen, with what its self-test came to."""

    model: ModelChoice
    test: SelfTest


@dataclass(frozen=True, slots=True)
class ModelState:
    """What is known of the chosen model without opening it; `problem` where it cannot be used."""

    name: str
    test: SelfTest | None = None
    probe: Probe | None = None
    problem: TutorError | None = None


def choose_model(reference: str, settings: Settings, progress: Progress, *, model_name: str = "") -> Choice:
    """Try a model in a process of its own, choose it, and measure whether it may word answers. Raises ModelError."""
    progress("settings.step_try", 0, 2)
    chosen = use_model(reference, settings, model_name=model_name)
    progress("settings.step_test", 1, 2)
    return Choice(chosen, measure_model(replace(load_settings(), model=chosen.setting)))


def fetch_model(name: str, settings: Settings, progress: Progress) -> ModelEntry:
    """Fetch a model, from where an earlier download stopped. Raises ModelError."""
    progress("settings.step_listing", 0, 0)
    return pull_model(name, settings, lambda done, total: progress("settings.step_fetch", done, total))


def time_model(settings: Settings, progress: Progress) -> Bench:
    """Time the chosen model. Raises ModelError."""
    from tutor.models.bench import bench_model

    progress("settings.step_bench", 0, 0)
    return bench_model(settings)


def change_layers(layers: int, settings: Settings, progress: Progress) -> Probe:
    """Try the chosen model with so many layers on the GPU (-1: as many as fit), then keep the number.

    Raises ModelError for a model that does not load so; then the setting stays as it was.
    """
    from tutor.models.probe import probe_model

    progress("settings.step_try", 0, 0)
    if is_address(settings.model):
        raise ModelError("The chosen model runs on a server.", "Set its layers there.")
    _, path = resolve_model(settings.model, settings)
    probe = probe_model(path, replace(settings, gpu_layers=layers), force=True)
    store_setting(settings.home, "gpu_layers", layers)
    return probe


def change_encoder(name: str, settings: Settings, progress: Progress) -> str:
    """Try an encoder, then keep it; return its identity. Raises ModelError; then the setting stays as it was."""
    from tutor.service import open_encoder

    progress("settings.step_encoder", 0, 0)
    encoder = open_encoder(replace(settings, encoder=name))
    if encoder.encode(["a lesson", "another lesson"]).shape != (2, encoder.dimension):
        raise ModelError(f"The encoder {name} gives vectors of another size than it says.", "Choose another.")
    store_setting(settings.home, "encoder", name)
    return encoder.identity


def read_model_state(settings: Settings) -> ModelState:
    """Return what is known of the chosen model; loads nothing and raises nothing."""
    from tutor.models.probe import recall_probe

    try:
        if is_address(settings.model):
            return ModelState(settings.model_name or settings.model, _read_test(settings))
        name, path = resolve_model(settings.model, settings)
        if not path.is_file():
            raise ModelError(f"The model file {path} is not there.", "Choose another model below.")
        return ModelState(name, _read_test(settings), recall_probe(path, settings))
    except TutorError as error:
        return ModelState(settings.model, problem=error)


def list_choices(settings: Settings) -> tuple[list[ModelEntry], list[ModelEntry]]:
    """Return the models that are here or in use, and those that can be fetched."""
    entries = list_models(settings)
    here = [entry for entry in entries if entry.state != "available"]
    return here, [entry for entry in entries if entry.state == "available"]


def judge_wording(settings: Settings, test: SelfTest | None) -> str:
    """Return the key of the text that says who words answers: the model, or nobody as they are quotes."""
    wording = settings.wording
    if wording != "auto":
        return f"settings.words_{wording}"
    if test is None:
        return "settings.words_untested"
    return "settings.words_yes" if test.may_word else "settings.words_no"


def _read_test(settings: Settings) -> SelfTest | None:
    return read_selftest(settings, fingerprint_model(settings))
