"""The way in: the same answer to every wrong pair, and less and less often."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.access import passwords
from tutor.access.attempts import FREE_BY_NAME
from tutor.access.entrance import Entrance, Refusal
from tutor.access.errors import AccessError


class Clock:
    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def entrance(tmp_path: Path, clock: Clock) -> Entrance:
    made = Entrance(tmp_path, clock=clock, now=lambda: 1_800_000_000.0 + clock.now_s)
    made.accounts.set_password("Ann", "seven ferries")
    return made


def test_name_and_password_sign_in_until_signed_out(entrance: Entrance) -> None:
    token = entrance.try_password("ann", "seven ferries", "here")
    assert isinstance(token, str)
    account = entrance.read_token(token)
    assert account is not None and account.name == "Ann"
    entrance.end_token(token)
    assert entrance.read_token(token) is None


def test_a_wrong_name_is_refused_as_a_wrong_password_is(entrance: Entrance, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the same words, and with the same work done."""
    work: list[int] = []
    derive = passwords._derive
    monkeypatch.setattr(passwords, "_derive", lambda *given: work.append(given[2]) or derive(*given))
    answers = [entrance.try_password(name, "eight ferries", "here") for name in ("Ann", "Nobody", "", "x" * 500)]
    assert answers == [Refusal()] * 4
    assert work == [passwords._COST] * 4


def test_after_a_few_wrong_ones_even_the_right_one_must_wait(
    entrance: Entrance, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(FREE_BY_NAME):
        assert entrance.try_password("Ann", "eight ferries", "here") == Refusal()
    work: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(entrance.accounts, "check", lambda *given: work.append("tried"))
        refusal = entrance.try_password("Ann", "seven ferries", "there")
    assert isinstance(refusal, Refusal) and refusal.wait_s > 0
    assert work == []
    clock.now_s += refusal.wait_s
    assert isinstance(entrance.try_password("Ann", "seven ferries", "here"), str)
    assert entrance.try_password("Ann", "eight ferries", "here") == Refusal()


def test_a_learner_changes_the_password(entrance: Entrance) -> None:
    before = entrance.try_password("Ann", "seven ferries", "here")
    after = entrance.change_password("Ann", "seven ferries", "eight ferries", "here")
    assert isinstance(before, str) and isinstance(after, str)
    assert entrance.read_token(before) is None
    assert entrance.read_token(after)
    assert entrance.try_password("Ann", "seven ferries", "here") == Refusal()


def test_a_window_left_open_is_not_enough_to_change_it(entrance: Entrance) -> None:
    with pytest.raises(AccessError, match="characters"):
        entrance.change_password("Ann", "seven ferries", "short", "here")
    for _ in range(FREE_BY_NAME):
        assert entrance.change_password("Ann", "six ferries", "eight ferries", "here") == Refusal()
    refusal = entrance.change_password("Ann", "seven ferries", "eight ferries", "here")
    assert isinstance(refusal, Refusal) and refusal.wait_s > 0
    assert entrance.accounts.check("Ann", "seven ferries")


def test_no_stranger_makes_a_browser_wait_in_which_the_name_signed_in(entrance: Entrance, clock: Clock) -> None:
    """Whoever polls a name takes each try that becomes free; but not those of its owner's own browser."""
    token = entrance.try_password("Ann", "seven ferries", "here")
    assert isinstance(token, str)
    entrance.end_token(token)
    for _ in range(FREE_BY_NAME):
        entrance.try_password("Ann", "eight ferries", "there")
    waits = entrance.try_password("Ann", "seven ferries", "here")
    assert isinstance(waits, Refusal) and waits.wait_s > 0
    clock.now_s += 20 * 24 * 3600.0
    for _ in range(FREE_BY_NAME):
        entrance.try_password("Ann", "eight ferries", "there")
    assert isinstance(entrance.try_password(" ann", "seven ferries", "here", ["rye", token]), str)


def test_such_a_browser_waits_for_its_own_failures_and_for_other_names(entrance: Entrance) -> None:
    token = entrance.try_password("Ann", "seven ferries", "here")
    assert isinstance(token, str)
    entrance.accounts.set_password("Ben", "three ovens here")
    for name in ("Ann", "Ben"):
        for _ in range(FREE_BY_NAME):
            assert entrance.try_password(name, "eight ferries", "", [token]) == Refusal()
        refusal = entrance.try_password(name, "eight ferries", "", [token])
        assert isinstance(refusal, Refusal) and refusal.wait_s > 0
    forged = f"{token.split('.')[0]}.rye"
    refusal = entrance.try_password("Ben", "three ovens here", "", [forged])
    assert isinstance(refusal, Refusal) and refusal.wait_s > 0
