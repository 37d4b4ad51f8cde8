"""Accounts in their file: private, whole, found however a name is cased."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest

from tutor.access.accounts import FOLDER, Accounts
from tutor.access.errors import AccessError
from tutor.errors import TutorError


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(tmp_path)


def file_of(home: Path) -> Path:
    return home / FOLDER / "passwords.json"


def test_there_is_nobody_at_first(accounts: Accounts) -> None:
    assert accounts.list_accounts() == ()
    assert accounts.check("Ann", "seven ferries") is None


def test_name_and_password_open_an_account(accounts: Accounts) -> None:
    accounts.set_password(" Ann ", "seven ferries")
    for name in ("Ann", "ann", "  ANN"):
        found = accounts.check(name, "seven ferries")
        assert found is not None and found.name == "Ann"
    for name, password in (("Ann", "seven ferry"), ("Ben", "seven ferries"), ("", "seven ferries"), ("x" * 99, "y")):
        assert accounts.check(name, password) is None


def test_the_first_is_administrator_and_others_when_told(accounts: Accounts) -> None:
    assert accounts.set_password("Ann", "seven ferries").is_admin
    assert not accounts.set_password("Ben", "three ovens here").is_admin
    assert accounts.set_admin("ben", True)
    assert accounts.set_admin("Ann", False)
    assert not accounts.set_admin("Cleo", True)
    assert [(account.name, account.is_admin) for account in accounts.list_accounts()] == [("Ann", False), ("Ben", True)]


def test_a_new_password_takes_the_old_ones_place(accounts: Accounts) -> None:
    old = accounts.set_password("Ann", "seven ferries")
    new = accounts.set_password("ann", "eight ferries")
    assert new.name == "Ann" and new.is_admin and new.stamp != old.stamp
    assert accounts.check("Ann", "seven ferries") is None
    assert accounts.check("Ann", "eight ferries") == new
    assert len(accounts.list_accounts()) == 1


def test_a_password_that_may_not_be_changes_nothing(accounts: Accounts) -> None:
    accounts.set_password("Ann", "seven ferries")
    with pytest.raises(AccessError):
        accounts.set_password("Ann", "short")
    assert accounts.check("Ann", "seven ferries")
    with pytest.raises(TutorError, match="empty"):
        accounts.set_password(" ", "seven ferries")


def test_remove_and_rename(accounts: Accounts) -> None:
    accounts.set_password("Ann", "seven ferries")
    accounts.set_password("Ben", "three ovens here")
    assert not accounts.rename("Ann", "ben")
    assert not accounts.rename("Cleo", "Dora")
    assert accounts.rename("Ann", "ANN")
    assert accounts.rename("ann", "Anna")
    assert accounts.check("Anna", "seven ferries")
    assert accounts.remove("anna") and not accounts.remove("anna")
    assert [account.name for account in accounts.list_accounts()] == ["Ben"]


def test_only_the_owner_may_read_the_file(tmp_path: Path, accounts: Accounts) -> None:
    accounts.set_password("Ann", "seven ferries")
    accounts.set_password("Ben", "three ovens here")
    assert stat.S_IMODE(file_of(tmp_path).stat().st_mode) == 0o600
    assert stat.S_IMODE(file_of(tmp_path).parent.stat().st_mode) == 0o700
    assert not list(file_of(tmp_path).parent.glob("*.part"))
    assert "ferries" not in file_of(tmp_path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b'{"accounts": 3}',
        b'{"format": 9}',
        b'{"accounts": {"Ann": {}}}',
        b"[" * 99_999,
    ],
)
def test_a_damaged_file_lets_nobody_in_and_is_left_alone(tmp_path: Path, accounts: Accounts, content: bytes) -> None:
    accounts.set_password("Ann", "seven ferries")
    file_of(tmp_path).write_bytes(content)
    for _ in range(2):
        with pytest.raises(AccessError, match="damaged"):
            accounts.check("Ann", "seven ferries")
    with pytest.raises(AccessError, match="damaged"):
        accounts.set_password("Ben", "three ovens here")
    assert file_of(tmp_path).read_bytes() == content


def test_a_change_by_another_process_is_seen(tmp_path: Path, accounts: Accounts) -> None:
    accounts.set_password("Ann", "seven ferries")
    assert accounts.find("Ann")
    Accounts(tmp_path).remove("Ann")
    assert accounts.find("Ann") is None


def test_no_account_is_lost_among_threads(tmp_path: Path) -> None:
    names = ["Ann", "Ben", "Cleo", "Dora"]
    threads = [threading.Thread(target=Accounts(tmp_path).set_password, args=(name, "seven ferries")) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = Accounts(tmp_path).list_accounts()
    assert [account.name for account in found] == names
    assert sum(account.is_admin for account in found) == 1


def test_what_cannot_be_written_is_a_stated_error(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(AccessError) as caught:
        Accounts(tmp_path / "home").set_password("Ann", "seven ferries")
    assert "TUTOR_HOME" in caught.value.remedy
