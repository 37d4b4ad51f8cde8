"""Who was shut out does nothing more in a page that is still open, not even once."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import tutor.ui
from tests.access.lives import live_a_little
from tests.fakes import FakeTutor
from tests.ui.apps import APP, TIMEOUT_S
from tutor.access import passwords
from tutor.access.accounts import Accounts
from tutor.conversations.store import ConversationStore
from tutor.errors import TutorError
from tutor.settings import load_settings
from tutor.ui import keys
from tutor.ui.access import guard
from tutor.ui.access.visitor import Visitor, Way

ROOT = Path(tutor.ui.__file__).parent
GUARD = ROOT / "access" / "guard.py"
CALLBACKS = ("on_click", "on_change", "on_submit", "on_select", "on_dismiss")
ANN = Visitor("Ann", "Ann", Way.PASSWORD, is_admin=False)


@pytest.fixture
def accounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Accounts:
    monkeypatch.setattr(passwords, "_COST", 2**8)
    made = Accounts(tmp_path)
    made.set_password("Ann", "seven ferries")
    return made


def enter(view: str = "ask", **parameters: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    for name, value in parameters.items():
        app.query_params[name] = value
    app.run()
    app.text_input(key=keys.SIGN_IN_NAME).set_value("Ann")
    app.text_input(key=keys.SIGN_IN_PASSWORD).set_value("seven ferries")
    app.button(key=keys.SIGN_IN).click().run()
    return app if view == "ask" else app.switch_page(f"views/{view}.py").run()


def is_out(app: AppTest) -> bool:
    assert not app.exception
    return not app.chat_input and keys.VISITOR not in app.session_state


def test_who_was_shut_out_deletes_and_renames_nothing(fake: FakeTutor, accounts: Accounts, tmp_path: Path) -> None:
    kept = live_a_little(tmp_path, "Ann")
    store = ConversationStore(tmp_path, "Ann")
    before = store.load(kept)
    app = enter(chat=kept)
    accounts.remove("Ann")
    accounts.set_password("Ben", "three ovens here")
    assert is_out(app.button(key=keys.DELETE).click().run())
    accounts.set_password("Ann", "seven ferries")
    app = enter(chat=kept)
    accounts.set_password("Ann", "eight ferries")
    assert is_out(app.text_input(key=keys.rename(kept)).set_value("Mine").run())
    assert store.load(kept) == before


def test_who_is_no_administrator_any_more_changes_no_setting(fake: FakeTutor, accounts: Accounts) -> None:
    app = enter("settings")
    app.session_state[keys.SETTINGS_TAB] = "Wording and speed"
    radio = app.run().radio(key=keys.wording("auto"))
    accounts.set_admin("Ann", False)
    radio.set_value("never").run()
    assert not app.exception
    assert load_settings().wording == "auto"


def test_who_may_still_be_here_acts(fake: FakeTutor, accounts: Accounts, tmp_path: Path) -> None:
    kept = live_a_little(tmp_path, "Ann")
    app = enter(chat=kept)
    app.text_input(key=keys.rename(kept)).set_value("Mine").run()
    conversation = ConversationStore(tmp_path, "Ann").load(kept)
    assert conversation is not None
    assert conversation.title == "Mine"


class LoadAgainError(Exception):
    """The page was asked to run as a whole."""


@pytest.mark.parametrize("for_admins", [False, True])
def test_what_is_drawn_by_itself_lets_the_whole_page_run_once_no_one_is_in(
    monkeypatch: pytest.MonkeyPatch, for_admins: bool
) -> None:
    def rerun() -> None:
        raise LoadAgainError

    def refuse() -> Visitor:
        raise TutorError("No one is signed in.", "Load the page again.")

    monkeypatch.setattr(st, "rerun", rerun)
    monkeypatch.setattr(st, "fragment", lambda show, run_every: show)
    monkeypatch.setattr(st, "dialog", lambda *_args, **_options: lambda show: show)
    drawn: list[str] = []
    shows = [guard.guarded_fragment()(drawn.append), guard.guarded_dialog("Tea", for_admins=for_admins)(drawn.append)]
    monkeypatch.setattr(guard, "current_visitor", refuse)
    for show in shows:
        with pytest.raises(LoadAgainError):
            show("tea")
    assert not drawn
    monkeypatch.setattr(guard, "current_visitor", lambda: ANN)
    shows[0]("tea")
    if for_admins:
        with pytest.raises(LoadAgainError):
            shows[1]("tea")
    else:
        shows[1]("tea")
    assert drawn == ["tea"] * (1 if for_admins else 2)


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def is_guarded(value: ast.expr) -> bool:
    if isinstance(value, ast.IfExp):
        return is_guarded(value.body) and is_guarded(value.orelse)
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id == "guarded"
    return isinstance(value, ast.Constant) and (value.value is None or isinstance(value.value, str))


def test_every_callback_is_guarded() -> None:
    given = [
        (place, keyword)
        for place, call in calls()
        for keyword in call.keywords
        if keyword.arg in CALLBACKS and not place.startswith("access/guard.py")
    ]
    assert len(given) > 40
    assert [place for place, keyword in given if not is_guarded(keyword.value)] == []


def test_fragments_and_dialogs_are_made_in_one_place() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted(ROOT.rglob("*.py"))
        if path != GUARD
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Attribute) and node.attr in ("fragment", "dialog"))
        or (
            isinstance(node, ast.ImportFrom)
            and str(node.module).split(".")[0] == "streamlit"
            and {alias.name for alias in node.names} & {"fragment", "dialog"}
        )
    ]
    assert bare == []
