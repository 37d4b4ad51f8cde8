"""The cookie that keeps a sign-in: set for a ticket, once, where no script can read it."""

from __future__ import annotations

import time

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from tutor.ui.access import keeping
from tutor.ui.access.keeping import KEEP_PATH, MAX_BODY_BYTES, keep_sign_in


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=[Route(KEEP_PATH, keep_sign_in, methods=["POST"])]))


def issue(value: str) -> str:
    return keeping._tickets.issue(value, time.monotonic())


def test_a_ticket_becomes_a_cookie_once(client: TestClient) -> None:
    ticket = issue("tutor_1=body.mac")
    first, second = client.post(KEEP_PATH, content=ticket), client.post(KEEP_PATH, content=ticket)
    cookie = first.headers["set-cookie"]
    assert cookie.startswith("tutor_1=body.mac; ")
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie and "Path=/" in cookie and "Max-Age=7776000" in cookie
    assert "Secure" not in cookie
    assert first.headers["cache-control"] == "no-store"
    assert (second.status_code, second.headers.get("set-cookie")) == (204, None)


def test_over_https_the_cookie_stays_on_https(client: TestClient) -> None:
    """Also where something before the app speaks https for it."""
    direct = TestClient(client.app, base_url="https://tutor.school.example")
    assert "Secure" in direct.post(KEEP_PATH, content=issue("a=b")).headers["set-cookie"]
    behind = client.post(KEEP_PATH, content=issue("a=b"), headers={"Origin": "https://tutor.school.example"})
    assert "Secure" in behind.headers["set-cookie"]


@pytest.mark.parametrize("body", [b"", b"nonsense", b"\xff\xfe", b"a" * (MAX_BODY_BYTES + 1), b"a" * 1_000_000])
def test_anything_else_brings_nothing(client: TestClient, body: bytes) -> None:
    answer = client.post(KEEP_PATH, content=body)
    assert (answer.status_code, answer.headers.get("set-cookie"), answer.content) == (204, None, b"")


def test_only_a_post_does(client: TestClient) -> None:
    assert client.get(KEEP_PATH).status_code == 405
