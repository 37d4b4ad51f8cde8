"""Decide by measurement which language model may word answers, and remember what was measured."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from tutor.answering.selftest import SelfTest, run_selftest
from tutor.errors import ModelError
from tutor.files import write_whole
from tutor.models.generator import Generator
from tutor.models.registry import is_address, open_generator, resolve_model
from tutor.settings import BUILTIN_MODEL, Settings

__all__ = [
    "SelfTest",
    "describe_wording",
    "fingerprint_model",
    "may_word",
    "measure_model",
    "open_wording_model",
    "read_selftest",
    "store_selftest",
]

RESULTS_FILE = "selftests.json"
_SAMPLE_BYTES = 1 << 20
# Measured with `tutor models use smollm2-135m`; the file's fingerprint belongs to the pinned package.
_MEASURED = {"747cb1f0195582d0c725a519bba18736170d7168e40a41f51c9d4e555c454b4c": (4, 8)}


def may_word(settings: Settings) -> bool | None:
    """Tell whether the chosen model words answers, None where only a self-test can tell. Raises ModelError."""
    if settings.wording != "auto":
        return settings.wording == "always"
    known = read_selftest(settings, fingerprint_model(settings))
    return known.may_word if known is not None else None


def open_wording_model(settings: Settings) -> Generator | None:
    """Open the model that words answers; None where answers are quotes: so set, or the model did not pass its test.

    A model without a stored result is tested first, which takes some seconds, and the result is stored. Raises
    ModelError when the model cannot be opened.
    """
    allowed = may_word(settings)
    if allowed is False:
        return None
    generator = open_generator(settings)
    if allowed is None:
        try:
            allowed = measure_model(settings, generator=generator).may_word
        except BaseException:
            generator.close()
            raise
    if allowed:
        return generator
    generator.close()
    return None


def measure_model(
    settings: Settings, *, generator: Generator | None = None, announce: Callable[[str], None] | None = None
) -> SelfTest:
    """Run the self-test of the chosen model and store the result with the model's fingerprint. Raises ModelError."""
    own = generator or open_generator(settings)
    try:
        if announce:
            announce("Testing whether the model words answers reliably")
        result = run_selftest(own)
    finally:
        if generator is None:
            own.close()
    store_selftest(settings, fingerprint_model(settings), result)
    return result


def fingerprint_model(settings: Settings) -> str:
    """Return what tells a model from others: a hash over a file's size, start and end, or a server's address and name.

    Raises ModelError for a model that is not here.
    """
    if is_address(settings.model):
        return f"{settings.model} {settings.model_name}".strip()
    _, path = resolve_model(settings.model, settings)
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            digest = hashlib.sha256(str(size).encode() + file.read(_SAMPLE_BYTES))
            file.seek(max(0, size - _SAMPLE_BYTES))
            digest.update(file.read(_SAMPLE_BYTES))
    except OSError as error:
        raise ModelError(
            f"The model file {path} cannot be read: {error}.", "Choose another: tutor models list"
        ) from error
    return digest.hexdigest()


def read_selftest(settings: Settings, fingerprint: str) -> SelfTest | None:
    """Return the stored result of a model, None if it was never tested."""
    stored = _read_results(settings.home)
    passed, total = stored.get(fingerprint) or _MEASURED.get(fingerprint) or (None, None)
    return SelfTest(passed, total) if passed is not None and total is not None else None


def store_selftest(settings: Settings, fingerprint: str, result: SelfTest) -> None:
    """Remember a result; a folder that cannot be written only costs a test the next time."""
    stored = {**_read_results(settings.home), fingerprint: (result.passed, result.total)}
    path = settings.home / RESULTS_FILE
    try:
        write_whole(path, json.dumps(stored, indent=1))
    except OSError:
        return


def describe_wording(settings: Settings, result: SelfTest) -> str:
    """Say in a sentence what a self-test means for the answers."""
    score = f"The self-test came out right in {result.passed} of {result.total} cases"
    if settings.wording != "auto":
        return f"{score}; the setting wording is {settings.wording!r} and decides."
    if result.may_word:
        return f"{score}: this model words answers, and every sentence is checked."
    name = "the built-in model" if settings.model == BUILTIN_MODEL else "this model"
    return f"{score}, too few: with {name}, answers are quotes from the lessons."


def _read_results(home: Path) -> dict[str, tuple[int, int]]:
    try:
        stored = json.loads((home / RESULTS_FILE).read_text(encoding="utf-8"))
        return {str(key): (int(passed), int(total)) for key, (passed, total) in stored.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
