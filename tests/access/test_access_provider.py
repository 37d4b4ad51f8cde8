"""Signing in through a provider: what must be configured, who is who, who may enter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.access import provider as module
from tutor.access.errors import AccessError
from tutor.access.people import People
from tutor.access.provider import (
    Person,
    Provider,
    check_authlib,
    identify_person,
    is_admin,
    may_enter,
    read_provider,
)

GOOD = """
[auth]
redirect_uri = "https://tutor.school.example/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "tutor"
client_secret = "rye"
server_metadata_url = "https://id.school.example/.well-known/openid-configuration"
[tutor]
allow = ["@School.example", "ann@ferry.example"]
admins = ["ann@ferry.example"]
"""


def write(home: Path, text: str) -> Path:
    (home / "secrets.toml").write_text(text, encoding="utf-8")
    return home


def test_what_is_configured(tmp_path: Path) -> None:
    assert read_provider(tmp_path) is None
    assert read_provider(write(tmp_path, "[other]\nx = 1\n")) is None
    found = read_provider(write(tmp_path, GOOD))
    assert found is not None
    assert found.names == ("",)
    assert found.origin == "https://tutor.school.example"
    assert found.allowed == ("@school.example", "ann@ferry.example")
    assert not found.trusts_email


def test_providers_with_names(tmp_path: Path) -> None:
    keys = 'client_id = "a"\nclient_secret = "b"\nserver_metadata_url = "https://c.example"\n'
    shared = 'redirect_uri = "http://localhost:8501/oauth2callback"\ncookie_secret = "' + "x" * 32 + '"\n'
    text = f'[auth]\n{shared}[auth.north]\n{keys}[auth.south]\n{keys}[tutor]\nallow = ["*"]\n'
    found = read_provider(write(tmp_path, text))
    assert found is not None and found.names == ("north", "south")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('allow = ["@School.example", "ann@ferry.example"]', "", "who may enter"),
        ('allow = ["@School.example", "ann@ferry.example"]', "allow = []", "who may enter"),
        ('allow = ["@School.example", "ann@ferry.example"]', 'allow = "*"', "list of texts"),
        ("0123456789abcdef0123456789abcdef", "short", "cookie_secret"),
        ("/oauth2callback", "/elsewhere", "redirect_uri"),
        ("https://tutor", "http://tutor", "https"),
        ('client_secret = "rye"', "", "lacks client_secret"),
        ("[auth]", "auth = 3\n[other]", "tables"),
        ("[tutor]", "[tutor", "cannot be read"),
    ],
)
def test_what_is_missing_or_unsafe_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(AccessError, match=message):
        read_provider(write(tmp_path, GOOD.replace(old, new)))


def test_a_person_is_known_by_issuer_and_subject_alone() -> None:
    first = identify_person({"iss": "https://a.example", "sub": "7", "name": "Ann  Lee", "email": "ann@a.example"})
    renamed = identify_person({"iss": "https://a.example", "sub": "7", "email": "lee@a.example"})
    assert first is not None and renamed is not None
    assert first.learner == renamed.learner
    assert (first.shown, renamed.shown) == ("Ann Lee", "lee@a.example")
    others = [
        identify_person({"iss": "https://a.example", "sub": "8"}),
        identify_person({"iss": "https://b.example", "sub": "7"}),
        identify_person({"iss": "https://a.example7", "sub": ""}),
        identify_person({"iss": "https://a.example", "sub": 7}),
        identify_person({}),
    ]
    assert first.learner not in {other.learner for other in others if other}
    assert others[2:] == [None, None, None]
    assert others[0] is not None and others[0].shown.startswith("sso-")


RULES = Provider(
    ("",), "https://x.example/oauth2callback", ("@school.example", "ann@ferry.example"), ("ann@ferry.example",)
)


def claims(email: object, verified: object = True) -> dict[str, object]:
    return {"iss": "https://a.example", "sub": "7", "email": email, "email_verified": verified}


@pytest.mark.parametrize(
    ("email", "verified", "enters"),
    [
        ("ben@school.example", True, True),
        ("BEN@School.Example", True, True),
        ("ann@ferry.example", True, True),
        ("ben@school.example", False, False),
        ("ben@school.example", None, False),
        ("ben@school.example", "false", False),
        ("ben@ferry.example", True, False),
        ("ben@notschool.example", True, False),
        ("ben@evil.example@school.example", True, False),
        ("ben@school.example.evil.example", True, False),
        (None, True, False),
        (["ben@school.example"], True, False),
    ],
)
def test_who_may_enter(email: object, verified: object, enters: bool) -> None:
    assert may_enter(RULES, claims(email, verified)) is enters


def test_a_provider_whose_addresses_are_trusted_and_one_that_is_open_to_all() -> None:
    trusted = Provider(("",), RULES.redirect_uri, RULES.allowed, trusts_email=True)
    assert may_enter(trusted, claims("ben@school.example", None))
    everyone = Provider(("",), RULES.redirect_uri, ("*",))
    assert may_enter(everyone, {"iss": "https://a.example", "sub": "7"})
    assert not may_enter(everyone, {"sub": "7"})


def test_who_may_change_lessons() -> None:
    assert is_admin(RULES, claims("ann@ferry.example"))
    assert not is_admin(RULES, claims("ann@ferry.example", False))
    assert not is_admin(RULES, claims("ben@school.example"))


@pytest.mark.parametrize(("version", "is_fine"), [("1.3.1", False), ("1.3.2", True), ("1.10.0", True), (None, False)])
def test_the_library_that_talks_to_providers(
    monkeypatch: pytest.MonkeyPatch, version: str | None, is_fine: bool
) -> None:
    def find(name: str) -> str:
        if version is None:
            raise module.metadata.PackageNotFoundError(name)
        return version

    monkeypatch.setattr(module.metadata, "version", find)
    if is_fine:
        check_authlib()
        return
    with pytest.raises(AccessError) as caught:
        check_authlib()
    assert "lesson-tutor[oidc]" in caught.value.remedy


def test_people_are_remembered_by_their_stable_name(tmp_path: Path) -> None:
    people = People(tmp_path)
    people.note(Person("sso-1", "Ann", "ann@a.example"))
    people.note(Person("sso-2", "ben@a.example", "ben@a.example"))
    people.note(Person("sso-1", "Ann Lee", "ann@a.example"))
    assert People(tmp_path).describe("sso-1") == "Ann Lee <ann@a.example>"
    assert people.describe("sso-2") == "ben@a.example"
    assert people.describe("me") is None
    people.forget("sso-1")
    people.forget("me")
    assert people.describe("sso-1") is None
