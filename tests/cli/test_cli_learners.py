"""`tutor learners`: who is there, another name, all of one deleted, passwords and administrators."""

from __future__ import annotations

import getpass
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.access.lives import live_a_little
from tutor.access.accounts import Accounts
from tutor.access.people import People
from tutor.access.provider import Person
from tutor.cli import learners
from tutor.conversations.store import ConversationStore
from tutor.errors import TutorError

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return tmp_path


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let someone sit at a terminal who types these replies, one after the other."""
    replies: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda prompt: replies.pop(0))
    return replies


def test_learners_are_listed_renamed_and_deleted(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    live_a_little(home, "Ada")
    learners.list_all(as_json=True)
    listed = json.loads(capsys.readouterr().out)
    assert listed["file"] == str(home / "learning.db")
    assert listed["learners"] == [{"name": "Ada", "answers": 1, "password": False, "admin": False, "person": None}]
    learners.rename("Ada", "Bo")
    with pytest.raises(TutorError, match="no learner 'Ada'"):
        learners.rename("Ada", "Cy")
    with pytest.raises(TutorError, match="no one could be asked") as caught:
        learners.delete("Bo")
    assert "--yes" in caught.value.remedy
    with pytest.raises(TutorError, match="no learner 'Ada'"):
        learners.delete("Ada", yes=True)
    assert len(ConversationStore(home, "Bo").list_conversations().conversations) == 1
    learners.delete(" Bo", yes=True)
    assert ConversationStore(home, "Bo").list_conversations().conversations == ()
    learners.list_all()
    assert "No one has answered anything yet" in capsys.readouterr().out


def test_who_may_sign_in_and_who_is_behind_a_name_is_listed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    live_a_little(home, "sso-1")
    People(home).note(Person("sso-1", "Cleo Wren", "cleo@ferry.example"))
    Accounts(home).set_password("Ann", "seven ferries")
    Accounts(home).set_password("Ben", "three ovens here")
    learners.list_all()
    assert capsys.readouterr().out.splitlines()[:3] == [
        "Ann: 0 answers, password, administrator",
        "Ben: 0 answers, password",
        "sso-1 (Cleo Wren <cleo@ferry.example>): 1 answer",
    ]


def test_deleting_is_asked_for_in_a_terminal(monkeypatch: pytest.MonkeyPatch, terminal: list[str], home: Path) -> None:
    live_a_little(home, "Ada")
    monkeypatch.setattr("typer.confirm", lambda question: "Ada with 1 answer for" not in question)
    with pytest.raises(TutorError, match="Nothing was deleted"):
        learners.delete("Ada")
    monkeypatch.setattr("typer.confirm", lambda question: True)
    learners.delete("Ada")
    with pytest.raises(TutorError, match="no learner"):
        learners.delete("Ada")


def test_a_password_is_asked_for_twice(home: Path, terminal: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    terminal += ["seven ferries", "seven ferry"]
    with pytest.raises(TutorError, match="differ"):
        learners.password("Ann")
    assert Accounts(home).list_accounts() == ()
    terminal += ["seven ferries", "seven ferries"]
    learners.password(" Ann")
    assert Accounts(home).check("Ann", "seven ferries")
    said = capsys.readouterr().out
    assert "may also change lessons" in said and "ferries" not in said


def test_a_password_from_a_script(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("three ovens here\r\nmore\n"))
    learners.password("Ben", stdin=True)
    assert Accounts(home).check("Ben", "three ovens here")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    with pytest.raises(TutorError, match="0 characters"):
        learners.password("Ben", stdin=True)
    with pytest.raises(TutorError, match="No one could be asked") as caught:
        learners.password("Ben")
    assert "--stdin" in caught.value.remedy


def test_a_password_is_taken_away(home: Path) -> None:
    Accounts(home).set_password("Ann", "seven ferries")
    learners.password("Ann", remove=True)
    assert Accounts(home).list_accounts() == ()
    with pytest.raises(TutorError, match="no password"):
        learners.password("Ann", remove=True)


def test_administrators(home: Path) -> None:
    Accounts(home).set_password("Ann", "seven ferries")
    Accounts(home).set_password("Ben", "three ovens here")
    learners.admin("Ben")
    learners.admin("Ann", remove=True)
    assert [account.is_admin for account in Accounts(home).list_accounts()] == [False, True]
    with pytest.raises(TutorError, match="no password") as caught:
        learners.admin("Cleo")
    assert "tutor learners password" in caught.value.remedy


def test_the_commands_as_they_are_typed(home: Path, run_tutor: Run) -> None:
    env = {"TUTOR_HOME": str(home)}
    short = run_tutor("learners", "password", "Ann", "--stdin", stdin=b"short\n", **env)
    assert (short.returncode, short.stdout) == (1, b"")
    assert short.stderr.decode().startswith("tutor: The password has 5 characters; it needs at least 8.")
    done = run_tutor("learners", "password", "Ann", "--stdin", stdin=b"seven ferries\n", **env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert Accounts(home).check("Ann", "seven ferries")
