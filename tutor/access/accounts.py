"""Who may sign in with a password, and who of them may change lessons and settings."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from tutor.access.errors import AccessError
from tutor.access.passwords import check_password, hash_password, verify_password
from tutor.access.private_files import JsonFile, lock_file
from tutor.errors import TutorError
from tutor.learner_names import clean_learner_name

FOLDER = "access"
_FILE = "passwords.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Account:
    """A learner with a password; `kept` is what is kept of it."""

    name: str
    kept: str
    is_admin: bool = False

    @property
    def stamp(self) -> str:
        """What changes with the password: signed into each sign-in, so that another password ends it."""
        return hashlib.sha256(self.kept.encode("utf-8")).hexdigest()[:16]


class Accounts:
    """The accounts under one home, in a file that only its owner may read.

    Safe between threads and processes. Every method raises AccessError for a file that cannot be read or written,
    and TutorError for a name that cannot be.
    """

    def __init__(self, home: Path) -> None:
        self._file = JsonFile(home / FOLDER / _FILE)

    def list_accounts(self) -> tuple[Account, ...]:
        """Return the accounts by name."""
        values = self._file.read()
        entries = values.get("accounts", {})
        if values.get("format", _FORMAT) != _FORMAT or not isinstance(entries, dict):
            raise self._file.damaged()
        try:
            accounts = [
                Account(str(name), str(entry["password"]), entry["admin"] is True) for name, entry in entries.items()
            ]
        except (KeyError, TypeError) as error:
            raise self._file.damaged() from error
        return tuple(sorted(accounts, key=lambda account: account.name))

    def find(self, name: str) -> Account | None:
        """Return the account of a name, however its letters are cased; None if there is none."""
        wanted = _fold(name)
        return next((account for account in self.list_accounts() if _fold(account.name) == wanted), None)

    def check(self, name: str, password: str) -> Account | None:
        """Return the account that name and password open; None for any other pair, after the same time."""
        try:
            account = self.find(clean_learner_name(name))
        except AccessError:
            raise
        except TutorError:
            account = None
        matches = verify_password(password, account.kept if account else None)
        return account if matches else None

    def set_password(self, name: str, password: str) -> Account:
        """Give a learner a password, in place of an older one; the first learner with one becomes administrator.

        Raises AccessError for a password that may not be.
        """
        check_password(password)
        cleaned = clean_learner_name(name)
        kept = hash_password(password)
        with lock_file(self._file.path):
            old = self.find(cleaned)
            made = replace(old, kept=kept) if old else Account(cleaned, kept, is_admin=not self.list_accounts())
            self._store([account for account in self.list_accounts() if account != old] + [made])
        return made

    def remove(self, name: str) -> bool:
        """Take a learner's password away, so that no one can sign in by this name; False if there was none."""
        with lock_file(self._file.path):
            account = self.find(clean_learner_name(name))
            if account is not None:
                self._store([other for other in self.list_accounts() if other != account])
            return account is not None

    def rename(self, name: str, new_name: str) -> bool:
        """Give an account another name; False if there is none, or the new name is another's."""
        cleaned = clean_learner_name(new_name)
        with lock_file(self._file.path):
            account, taken = self.find(clean_learner_name(name)), self.find(cleaned)
            if account is None or (taken is not None and taken != account):
                return False
            others = [other for other in self.list_accounts() if other != account]
            self._store([*others, replace(account, name=cleaned)])
            return True

    def set_admin(self, name: str, is_admin: bool) -> bool:
        """Let a learner change lessons and settings, or no more; False if the learner has no password."""
        with lock_file(self._file.path):
            account = self.find(clean_learner_name(name))
            if account is None:
                return False
            others = [other for other in self.list_accounts() if other != account]
            self._store([*others, replace(account, is_admin=is_admin)])
            return True

    def _store(self, accounts: list[Account]) -> None:
        entries = {account.name: {"password": account.kept, "admin": account.is_admin} for account in accounts}
        self._file.write({"format": _FORMAT, "accounts": dict(sorted(entries.items()))})


def _fold(name: str) -> str:
    return name.casefold()
