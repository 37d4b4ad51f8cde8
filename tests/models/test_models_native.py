"""Loading the library: quietly, once, and with an error that says what to do."""

from __future__ import annotations

import os
import sys

import pytest

from tutor.errors import ModelError
from tutor.models import native


def test_two_cores_let_waiting_threads_sleep_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "count_cores", lambda: 2)
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    native.quieten_waiting()
    assert os.environ["OMP_WAIT_POLICY"] == "PASSIVE"
    monkeypatch.setenv("OMP_WAIT_POLICY", "ACTIVE")
    native.quieten_waiting()
    assert os.environ["OMP_WAIT_POLICY"] == "ACTIVE"


def test_more_cores_are_left_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "count_cores", lambda: 8)
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    native.quieten_waiting()
    assert "OMP_WAIT_POLICY" not in os.environ


def test_a_missing_package_is_a_stated_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "_loaded", [])
    monkeypatch.setitem(sys.modules, "llama_cpp", None)
    with pytest.raises(ModelError) as caught:
        native.load_native()
    assert "pip install llama-cpp-python" in caught.value.remedy


def test_the_library_is_loaded_once() -> None:
    assert native.load_native() is native.load_native()
    assert native.find_version()
