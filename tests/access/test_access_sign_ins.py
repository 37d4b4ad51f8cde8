"""Tokens: good until they expire, are ended, or the password changes; of no use when forged or from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.access.accounts import FOLDER, Account, Accounts
from tutor.access.errors import AccessError
from tutor.access.sign_ins import LIFETIME_S, SignIns

NOW_S = 1_800_000_000.0


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(tmp_path)


@pytest.fixture
def ann(accounts: Accounts) -> Account:
    return accounts.set_password("Ann", "seven ferries")


@pytest.fixture
def sign_ins(tmp_path: Path, accounts: Accounts) -> SignIns:
    return SignIns(tmp_path, accounts)


def test_a_token_signs_in_until_its_time_is_over(tmp_path: Path, sign_ins: SignIns, ann: Account) -> None:
    token = sign_ins.issue(ann, NOW_S)
    assert sign_ins.read(token, NOW_S) == ann
    assert SignIns(tmp_path, Accounts(tmp_path)).read(token, NOW_S + LIFETIME_S - 1) == ann
    assert sign_ins.read(token, NOW_S + LIFETIME_S) is None


def test_another_password_ends_the_sign_in(accounts: Accounts, sign_ins: SignIns, ann: Account) -> None:
    token = sign_ins.issue(ann, NOW_S)
    accounts.set_password("Ann", "eight ferries")
    assert sign_ins.read(token, NOW_S) is None
    accounts.set_password("Ann", "seven ferries")
    assert sign_ins.read(token, NOW_S) is None


def test_a_removed_password_ends_it_too(accounts: Accounts, sign_ins: SignIns, ann: Account) -> None:
    token = sign_ins.issue(ann, NOW_S)
    accounts.remove("Ann")
    assert sign_ins.read(token, NOW_S) is None


def test_signing_out_ends_this_sign_in_alone(tmp_path: Path, sign_ins: SignIns, ann: Account) -> None:
    first, second = sign_ins.issue(ann, NOW_S), sign_ins.issue(ann, NOW_S)
    elsewhere = SignIns(tmp_path, Accounts(tmp_path))
    assert elsewhere.read(first, NOW_S) == ann
    sign_ins.end(first, NOW_S)
    assert elsewhere.read(first, NOW_S) is None
    assert elsewhere.read(second, NOW_S) == ann


def test_what_was_ended_is_kept_no_longer_than_it_would_have_lasted(
    tmp_path: Path, sign_ins: SignIns, ann: Account
) -> None:
    for count in range(5):
        sign_ins.end(sign_ins.issue(ann, NOW_S + count * LIFETIME_S), NOW_S + count * LIFETIME_S)
    kept = json.loads((tmp_path / FOLDER / "ended.json").read_text(encoding="utf-8"))
    assert len(kept) == 1
    sign_ins.end("nonsense", NOW_S)
    assert json.loads((tmp_path / FOLDER / "ended.json").read_text(encoding="utf-8")) == kept


def test_another_servers_token_is_refused(tmp_path: Path, sign_ins: SignIns, ann: Account) -> None:
    """Even when it has the very same learners with the very same passwords."""
    (tmp_path / "other" / FOLDER).mkdir(parents=True)
    copied = (tmp_path / FOLDER / "passwords.json").read_bytes()
    (tmp_path / "other" / FOLDER / "passwords.json").write_bytes(copied)
    other = SignIns(tmp_path / "other", Accounts(tmp_path / "other"))
    token = sign_ins.issue(ann, NOW_S)
    assert other.read(other.issue(ann, NOW_S), NOW_S) == ann
    assert other.read(token, NOW_S) is None
    assert other.cookie_name != sign_ins.cookie_name


def forge(body: dict[str, object], key: bytes) -> str:
    text = base64.urlsafe_b64encode(json.dumps(body).encode()).decode().rstrip("=")
    mac = hmac.digest(key, b"sign-in:" + text.encode(), "sha256")
    return f"{text}.{base64.urlsafe_b64encode(mac).decode().rstrip('=')}"


@pytest.mark.parametrize("key", [b"", b"\0" * 32, b"secret", hashlib.sha256(b"").digest()])
def test_a_forged_token_is_refused(sign_ins: SignIns, ann: Account, key: bytes) -> None:
    body = {"id": "a", "learner": "Ann", "stamp": ann.stamp, "expires_s": NOW_S + 9e9}
    assert sign_ins.read(forge(body, key), NOW_S) is None


def test_another_learner_cannot_be_put_into_a_token(accounts: Accounts, sign_ins: SignIns, ann: Account) -> None:
    ben = accounts.set_password("Ben", "three ovens here")
    body, signature = sign_ins.issue(ben, NOW_S).split(".")
    values = json.loads(base64.urlsafe_b64decode(body + "=="))
    values |= {"learner": "Ann", "stamp": ann.stamp}
    changed = base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")
    assert sign_ins.read(f"{changed}.{signature}", NOW_S) is None
    other_signature = sign_ins.issue(ann, NOW_S).split(".")[1]
    assert sign_ins.read(f"{body}.{other_signature}", NOW_S) is None


@given(st.text(max_size=80) | st.text("abcXYZ019-_.=", max_size=80))
def test_nonsense_is_refused(tmp_path_factory: pytest.TempPathFactory, token: str) -> None:
    home = tmp_path_factory.getbasetemp() / "nonsense"
    assert SignIns(home, Accounts(home)).read(token, NOW_S) is None


def test_an_endless_token_is_not_even_read(sign_ins: SignIns) -> None:
    assert sign_ins.read("a" * 10_000_000 + ".b", NOW_S) is None


def test_the_secret_is_the_owners_and_stays(tmp_path: Path, sign_ins: SignIns, ann: Account) -> None:
    token = sign_ins.issue(ann, NOW_S)
    secret = tmp_path / FOLDER / "secret"
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert secret.read_text(encoding="ascii") not in token
    secret.write_text("short", encoding="ascii")
    with pytest.raises(AccessError) as caught:
        SignIns(tmp_path, Accounts(tmp_path)).read(token, NOW_S)
    assert "Delete it" in caught.value.remedy
    secret.unlink()
    assert SignIns(tmp_path, Accounts(tmp_path)).read(token, NOW_S) is None
