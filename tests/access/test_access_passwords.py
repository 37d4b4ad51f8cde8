"""Passwords: what is kept of them opens for them alone."""

from __future__ import annotations

import pytest

from tutor.access import passwords
from tutor.access.errors import AccessError
from tutor.access.passwords import MAX_PASSWORD_CHARS, check_password, hash_password, verify_password

REAL_COST = passwords._COST


def test_only_the_same_password_is_taken() -> None:
    kept = hash_password("seven ferries at dawn")
    assert verify_password("seven ferries at dawn", kept)
    assert not verify_password("seven ferries at dusk", kept)
    assert not verify_password("", kept)


def test_the_same_password_is_never_kept_alike_and_nowhere_in_clear() -> None:
    first, second = hash_password("seven ferries"), hash_password("seven ferries")
    assert first != second
    assert "ferries" not in first


def test_a_password_is_the_same_however_its_letters_were_composed() -> None:
    kept = hash_password("caf\u00e9 au lait \uff11\uff12")
    assert verify_password("cafe\u0301 au lait 12", kept)


@pytest.mark.parametrize("kept", [None, "", "x", "scrypt$2$8$1$AA==$AA==", "md5$32768$8$1$AA==$AA==", "a$b$c$d$e$f"])
def test_nothing_opens_what_was_not_kept_here(kept: str | None) -> None:
    """Also costs that someone lowered, or raised until the machine stops, are not followed."""
    assert not verify_password("", kept)
    assert not verify_password("seven ferries", kept)


def test_a_very_long_try_is_refused_like_any_other() -> None:
    kept = hash_password("seven ferries")
    assert not verify_password("seven ferries" * 100_000, kept)


@pytest.mark.parametrize("password", ["", "1234567", "e\u0301" * 7, "a" * (MAX_PASSWORD_CHARS + 1)])
def test_too_short_and_too_long_are_told(password: str) -> None:
    with pytest.raises(AccessError):
        check_password(password)


@pytest.mark.parametrize("password", ["12345678", "a" * MAX_PASSWORD_CHARS, "七只渡船在黎明出发"])
def test_others_may_be(password: str) -> None:
    check_password(password)
    assert verify_password(password, hash_password(password))


def test_each_try_costs_what_it_must() -> None:
    """Less, and a stolen file would be searched through in no time."""
    assert REAL_COST * passwords._BLOCKS * 128 >= 32 * 2**20
