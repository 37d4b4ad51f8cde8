"""The built-in model, opened once for all tests that need a real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.models.llama import LlamaGenerator
from tutor.models.probe import probe_model
from tutor.models.registry import find_builtin_model
from tutor.settings import Settings


@pytest.fixture(scope="session")
def model_file() -> Path:
    path = find_builtin_model()
    assert path is not None
    return path


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder that remembers the built-in model's probe."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def generator(home: Path, model_file: Path) -> Iterator[LlamaGenerator]:
    plan = probe_model(model_file, Settings(home=home)).plan
    opened = LlamaGenerator.load(model_file, name="smollm2-135m", plan=plan, context_tokens=2048)
    yield opened
    opened.close()
