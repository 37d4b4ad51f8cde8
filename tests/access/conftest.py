"""Passwords made cheap, so that many tests can have some."""

from __future__ import annotations

import pytest

from tutor.access import passwords


@pytest.fixture(autouse=True)
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_COST", 2**8)
