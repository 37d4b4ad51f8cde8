"""Learners across everything that is kept of them: answers, conversations, passwords."""

from __future__ import annotations

from pathlib import Path

from tutor.access.accounts import Accounts
from tutor.access.people import People
from tutor.conversations.learners import delete_conversations, list_owners, rename_owner
from tutor.learner_names import clean_learner_name
from tutor.quiz.memory import LEARNERS_FILE, open_store


def list_names(home: Path) -> tuple[str, ...]:
    """Return the names of all of whom something is kept. Raises TutorError for a file that cannot be read."""
    store = open_store(home / LEARNERS_FILE)
    try:
        answered = [name for name, _ in store.learners()]
    finally:
        store.close()
    accounts = [account.name for account in Accounts(home).list_accounts()]
    return tuple(sorted({*answered, *list_owners(home), *accounts}))


def rename_learner(home: Path, name: str, new_name: str) -> bool:
    """Give a learner another name in all that is kept; False if nothing is kept or the new name is another's.

    Raises TutorError for a file that cannot be read or written.
    """
    old, new = clean_learner_name(name), clean_learner_name(new_name)
    names = list_names(home)
    if old not in names or (new in names and new != old):
        return False
    store = open_store(home / LEARNERS_FILE)
    try:
        store.rename_learner(old, new)
    finally:
        store.close()
    rename_owner(home, old, new)
    if _has_account(home, old):
        Accounts(home).rename(old, new)
    return True


def delete_learner(home: Path, name: str, *, keep_password: bool = False) -> bool:
    """Delete all that is kept of a learner, for good; False if nothing was.

    The password goes first: who could still sign in meanwhile would leave something behind. It is kept for learners
    who delete what is their own and stay. Raises TutorError for a file that cannot be read or written.
    """
    cleaned = clean_learner_name(name)
    if cleaned not in list_names(home):
        return False
    if not keep_password and _has_account(home, cleaned):
        Accounts(home).remove(cleaned)
    People(home).forget(cleaned)
    delete_conversations(home, cleaned)
    store = open_store(home / LEARNERS_FILE)
    try:
        store.delete_learner(cleaned)
    finally:
        store.close()
    return True


def _has_account(home: Path, name: str) -> bool:
    """Tell whether the password is this very learner's: accounts are found however a name is cased."""
    account = Accounts(home).find(name)
    return account is not None and account.name == name
