"""Who sees what in the app: nobody before signing in, each learner only what is their own."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.access.lives import live_a_little
from tests.fakes import FakeTutor
from tests.ui.apps import APP, TIMEOUT_S
from tutor.access import attempts, passwords
from tutor.access.accounts import FOLDER, Accounts
from tutor.access.attempts import FREE_BY_NAME, MAX_WAIT_S
from tutor.access.people import People
from tutor.study import Study
from tutor.ui import keys
from tutor.ui.access import entry, visitor
from tutor.ui.app import ICONS

ANNS_QUESTION = "cost of rye at dawn"
BENS_QUESTION = "cost of oats at noon"
SECRETS = """
[auth]
redirect_uri = "http://localhost:8501/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "tutor"
client_secret = "rye"
server_metadata_url = "http://localhost:1/openid"
[tutor]
allow = ["@school.example"]
admins = ["cleo@school.example"]
"""


@pytest.fixture(autouse=True)
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_COST", 2**8)


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    made = Accounts(tmp_path)
    made.set_password("Ann", "seven ferries")
    made.set_password("Ben", "three ovens here")
    return made


@pytest.fixture
def reachable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server listen where others can connect."""
    get_option = st.get_option
    monkeypatch.setattr(st, "get_option", lambda name: "0.0.0.0" if name == "server.address" else get_option(name))


@pytest.fixture
def claims(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, object]:
    """Let a provider be configured; what a test puts in is what it says of whoever is signed in there."""
    said: dict[str, object] = {}
    (tmp_path / "secrets.toml").write_text(SECRETS, encoding="utf-8")
    for module in (entry, visitor):
        monkeypatch.setattr(module, "read_claims", lambda: said)
    return said


def start(**parameters: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run()


def sign_in(app: AppTest, name: str, password: str) -> AppTest:
    app.text_input(key=keys.SIGN_IN_NAME).set_value(name)
    app.text_input(key=keys.SIGN_IN_PASSWORD).set_value(password)
    return app.button(key=keys.SIGN_IN).click().run()


def holds(app: AppTest, key: str) -> bool:
    return key in [widget.key for kind in ("button", "text_input", "chat_input") for widget in app.get(kind)]


def asks_who_is_there(app: AppTest) -> bool:
    assert not app.exception
    inside = [*app.chat_input, *app.sidebar.button, *app.chat_message]
    return holds(app, keys.SIGN_IN_PASSWORD) and not inside


def shown_texts(app: AppTest) -> str:
    return " ".join([*(element.value for element in app.text), *(button.label for button in app.button)])


def open_account(app: AppTest) -> AppTest:
    app.session_state[keys.ACCOUNT] = True
    return app.run()


def test_at_ones_own_machine_no_one_is_asked(fake: FakeTutor) -> None:
    app = start()
    assert not holds(app, keys.SIGN_IN_PASSWORD)
    assert app.chat_input(key=keys.QUESTION)


def test_with_passwords_everyone_is_asked(fake: FakeTutor, accounts: Accounts) -> None:
    assert asks_who_is_there(start())
    for name in ICONS:
        assert asks_who_is_there(start().switch_page(f"views/{name}.py").run())


def test_where_others_can_connect_no_one_comes_in_without_a_password(fake: FakeTutor, reachable: None) -> None:
    app = start(learner="me")
    assert not holds(app, keys.SIGN_IN_PASSWORD) and not app.chat_input
    assert "tutor learners password" in app.warning[0].value


def test_so_it_is_behind_a_proxy(fake: FakeTutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_APP_PUBLIC_ADDRESS", "https://tutor.school.example")
    assert not start().chat_input


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_wrong_password_and_a_wrong_name_are_refused_alike(
    fake: FakeTutor, accounts: Accounts, language: str
) -> None:
    said = []
    for name, password in (("Ann", "eight ferries"), ("Nobody", "eight ferries"), ("", "")):
        app = sign_in(start(lang=language), name, password)
        assert asks_who_is_there(app)
        said.append([error.value for error in app.error])
    assert said[0] == said[1] == said[2]
    assert len(said[0]) == 1


def test_after_many_tries_the_right_one_must_wait(
    fake: FakeTutor, accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "FIRST_WAIT_S", MAX_WAIT_S)  # the app may take longer to start than the usual wait
    for _ in range(FREE_BY_NAME):
        sign_in(start(), "Ann", "eight ferries")
    app = sign_in(start(), "Ann", "seven ferries")
    assert asks_who_is_there(app)
    assert "Wait" in app.error[0].value


def test_the_right_password_enters(fake: FakeTutor, accounts: Accounts) -> None:
    app = sign_in(start(), "ann", "seven ferries")
    assert not app.exception and not app.error
    assert app.chat_input(key=keys.QUESTION)
    assert keys.SIGN_IN_PASSWORD not in app.session_state
    assert app.session_state[keys.VISITOR].learner == "Ann"


def test_a_token_from_the_browser_enters_and_a_forged_one_does_not(
    fake: FakeTutor, accounts: Accounts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entrance = entry.Entrance(tmp_path)
    elsewhere = entry.Entrance(tmp_path / "elsewhere")
    elsewhere.accounts.set_password("Ann", "seven ferries")
    good = entrance.try_password("Ann", "seven ferries", "")
    foreign = elsewhere.try_password("Ann", "seven ferries", "")
    over = entry.Entrance(tmp_path, now=lambda: 1_000_000_000.0).try_password("Ann", "seven ferries", "")
    assert isinstance(good, str) and isinstance(foreign, str) and isinstance(over, str)
    values = json.loads(base64.urlsafe_b64decode(good.split(".")[0] + "=="))
    body = base64.urlsafe_b64encode(json.dumps({**values, "learner": "Ben"}).encode()).decode().rstrip("=")
    forged = f"{body}.{good.split('.')[1]}"
    name = entrance.sign_ins.cookie_name
    for token, enters in ((good, True), (foreign, False), (over, False), (forged, False), ("", False)):
        monkeypatch.setattr(type(st.context), "cookies", {name: token})
        app = start()
        assert bool(app.chat_input) is enters
        assert asks_who_is_there(app) is not enters
    monkeypatch.setattr(type(st.context), "cookies", {name: good})
    accounts.set_password("Ann", "eight ferries")
    assert asks_who_is_there(start())


def test_each_sees_only_their_own_conversations_also_by_guessing(
    fake: FakeTutor, accounts: Accounts, tmp_path: Path
) -> None:
    anns = live_a_little(tmp_path, "Ann", ANNS_QUESTION)
    live_a_little(tmp_path, "Ben", BENS_QUESTION)
    assert asks_who_is_there(start(chat=anns))
    ann = sign_in(start(chat=anns), "Ann", "seven ferries")
    assert ANNS_QUESTION in shown_texts(ann) and BENS_QUESTION not in shown_texts(ann)
    assert ann.chat_message
    ben = sign_in(start(chat=anns, learner="Ann"), "Ben", "three ovens here")
    assert BENS_QUESTION in shown_texts(ben) and ANNS_QUESTION not in shown_texts(ben)
    assert not ben.chat_message


@pytest.mark.parametrize("view", ["quiz", "review", "progress"])
def test_each_sees_only_their_own_learning(
    real_study: Study, accounts: Accounts, tmp_path: Path, view: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a view asks of the store, it asks in the name of whoever signed in."""
    live_a_little(tmp_path, "Ann", ANNS_QUESTION)
    asked: set[str] = set()
    store = real_study.learning.store
    for name in ("cards", "due_items", "due_times", "next_due", "reviews", "open_sessions", "load_session"):
        read = getattr(store, name)
        monkeypatch.setattr(store, name, lambda who, *a, read=read, **k: asked.add(who) or read(who, *a, **k))
    app = sign_in(start(learner="Ann"), "Ben", "three ovens here")
    app.switch_page(f"views/{view}.py").run()
    assert not app.exception
    assert asked == {"Ben"}


def test_signing_out_leaves_nothing_behind(fake: FakeTutor, accounts: Accounts, tmp_path: Path) -> None:
    anns = live_a_little(tmp_path, "Ann", ANNS_QUESTION)
    app = sign_in(start(chat=anns), "Ann", "seven ferries")
    token = app.session_state[keys.TOKEN]
    app.session_state["someones_draft"] = "secret"
    open_account(app).button(key=keys.SIGN_OUT).click().run()
    assert asks_who_is_there(app)
    assert "someones_draft" not in app.session_state and keys.TOKEN not in app.session_state
    assert "chat" not in app.query_params
    assert entry.Entrance(tmp_path).read_token(token) is None
    sign_in(app, "Ben", "three ovens here")
    assert ANNS_QUESTION not in shown_texts(app)


def test_another_password_ends_the_open_window(fake: FakeTutor, accounts: Accounts) -> None:
    app = sign_in(start(), "Ann", "seven ferries")
    app.session_state["someones_draft"] = "secret"
    accounts.set_password("Ann", "eight ferries")
    assert asks_who_is_there(app.run())
    assert "someones_draft" not in app.session_state


def test_a_damaged_file_of_passwords_lets_no_one_in(fake: FakeTutor, accounts: Accounts, tmp_path: Path) -> None:
    app = sign_in(start(), "Ann", "seven ferries")
    (tmp_path / FOLDER / "passwords.json").write_text("{", encoding="utf-8")
    for shown in (app.run(), start()):
        assert not shown.exception and not shown.chat_input
        assert "damaged" in shown.error[0].value


def test_only_administrators_change_what_all_share(fake: FakeTutor, accounts: Accounts) -> None:
    ann = sign_in(start(), "Ann", "seven ferries")
    ben = sign_in(start(), "Ben", "three ovens here")
    assert ann.session_state[keys.VISITOR].is_admin
    assert not ben.session_state[keys.VISITOR].is_admin
    accounts.set_admin("Ann", False)
    assert not ann.run().session_state[keys.VISITOR].is_admin


def test_several_people_at_one_machine(fake: FakeTutor, tmp_path: Path) -> None:
    live_a_little(tmp_path, "Ann", ANNS_QUESTION)
    live_a_little(tmp_path, "me", BENS_QUESTION)
    app = open_account(start())
    picker = app.selectbox(key=keys.LEARNER_PICKER)
    assert picker.value == "me"
    app.session_state["someones_draft"] = "secret"
    picker.set_value("Ann").run()
    assert ANNS_QUESTION in shown_texts(app) and BENS_QUESTION not in shown_texts(app)
    assert "someones_draft" not in app.session_state
    assert app.query_params["learner"] in ("Ann", ["Ann"])
    open_account(app).text_input(key=keys.NEW_LEARNER).set_value(" Lena ").run()
    assert app.session_state[keys.VISITOR].learner == "Lena"
    assert ANNS_QUESTION not in shown_texts(app)
    open_account(app).text_input(key=keys.NEW_LEARNER).set_value("  ").run()
    assert app.session_state[keys.VISITOR].learner == "Lena"
    again = start(learner="Ann")
    assert ANNS_QUESTION in shown_texts(again)
    assert again.session_state[keys.VISITOR].is_admin


@pytest.mark.parametrize("name", ["", " ", "x" * 100, "\u200b"])
def test_a_name_that_cannot_be_is_the_settings_learner(fake: FakeTutor, name: str) -> None:
    app = start(learner=name)
    assert not app.exception
    assert app.session_state[keys.VISITOR].learner == "me"


def test_a_provider_lets_in_whom_the_rules_name(fake: FakeTutor, claims: dict[str, object], tmp_path: Path) -> None:
    app = start()
    assert not app.chat_input and holds(app, keys.sign_in_with(""))
    claims |= {"iss": "https://a.example", "sub": "7", "name": "Ben Wren", "email": "ben@school.example"}
    app.run()
    assert not app.chat_input
    assert "ben@school" in app.error[0].value.replace("\\", "").replace("\u2060", "")
    claims["email_verified"] = True
    app.run()
    ben = app.session_state[keys.VISITOR]
    assert app.chat_input and not ben.is_admin
    assert ben.learner.startswith("sso-") and ben.shown == "Ben Wren"
    assert People(tmp_path).describe(ben.learner) == "Ben Wren <ben@school.example>"
    claims["email"] = "cleo@school.example"
    assert app.run().session_state[keys.VISITOR].is_admin
    claims.clear()
    app.run()
    assert not app.chat_input and holds(app, keys.sign_in_with(""))


def test_a_provider_and_passwords_together(fake: FakeTutor, accounts: Accounts, claims: dict[str, object]) -> None:
    app = start()
    assert holds(app, keys.sign_in_with("")) and holds(app, keys.SIGN_IN_PASSWORD)
    assert sign_in(app, "Ann", "seven ferries").chat_input


def test_a_provider_that_is_not_configured_in_full_lets_no_one_in(
    fake: FakeTutor, claims: dict[str, object], tmp_path: Path
) -> None:
    (tmp_path / "secrets.toml").write_text(SECRETS.replace('allow = ["@school.example"]', ""), encoding="utf-8")
    app = start()
    assert not app.chat_input
    assert "who may enter" in app.error[0].value


def test_a_learner_changes_the_password_and_stays(fake: FakeTutor, accounts: Accounts) -> None:
    app = open_account(sign_in(start(), "Ann", "seven ferries"))
    app.button(key=keys.PASSWORD_CHANGE).click().run()
    for old, new, said in (
        ("seven ferries", "short", "at least 8"),
        ("six ferries", "eight ferries", "do not match"),
        ("seven ferries", "eight ferries", ""),
    ):
        app.text_input(key=keys.OLD_PASSWORD).set_value(old)
        app.text_input(key=keys.NEW_PASSWORD).set_value(new)
        app.button(key=keys.CHANGE_PASSWORD).click().run()
        assert not app.exception
        assert [said in error.value for error in app.error] == ([True] if said else [])
    assert "other devices" in app.toast[0].value
    assert app.run().chat_input and not app.toast
    assert not holds(app, keys.OLD_PASSWORD)
    assert accounts.check("Ann", "eight ferries")


def test_who_came_through_a_provider_has_no_password_to_change(fake: FakeTutor, claims: dict[str, object]) -> None:
    claims |= {"iss": "https://a.example", "sub": "7", "email": "ben@school.example", "email_verified": True}
    app = open_account(start())
    assert holds(app, keys.SIGN_OUT) and not holds(app, keys.PASSWORD_CHANGE)
