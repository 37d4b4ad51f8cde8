"""The keys of: what the tutor works with."""

from __future__ import annotations

SETTINGS_TAB = "settings_tab"
OWN_MODEL = "own_model"
OWN_MODEL_NAME = "own_model_name"
USE_OWN_MODEL = "use_own_model"
OWN_REPOSITORY = "own_repository"
FETCH_OWN_MODEL = "fetch_own_model"
SETTING_ERROR = "setting_error"
GPU_LAYERS = "gpu_layers"
TRY_LAYERS = "try_layers"
BENCH = "bench"
ENCODER = "encoder"
TRY_ENCODER = "try_encoder"
DOCTOR = "doctor"


def wording(current: str) -> str:
    """Return the key of the choice of who words answers, as it is drawn while one is set: what is set may change."""
    return f"wording-from-{current}"


def use_model(name: str) -> str:
    """Return the key of the button that chooses a model."""
    return f"use-model-{name}"


def fetch_model(name: str) -> str:
    """Return the key of the button that fetches a model."""
    return f"fetch-model-{name}"


def call_off(kind: str) -> str:
    """Return the key of the button that calls off the work of a kind."""
    return f"call-off-{kind}"


def language_choice(language: str) -> str:
    """Return the key of the language switch in the settings, as it is drawn while a language is spoken."""
    return f"language-from-{language}"
