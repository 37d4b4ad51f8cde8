"""The built-in model, opened once for all tests that need a real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.models.llama import LlamaGenerator
from tutor.models.registry import find_builtin_model, open_generator
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
def generator(home: Path) -> Iterator[LlamaGenerator]:
    opened = open_generator(Settings(home=home))
    assert isinstance(opened, LlamaGenerator)
    yield opened
    opened.close()
