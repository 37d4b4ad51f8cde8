"""The gate: what does not come from the app's own pages never reaches Streamlit."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from tutor.access.addresses import AppAddress
from tutor.ui.access.gate import MAX_SESSIONS, EnteredSessions, Gate

HOME = "http://127.0.0.1:8501"
LOCAL = AppAddress()
SHARED = AppAddress("0.0.0.0", "https://tutor.school.example")


async def answer(request: object) -> PlainTextResponse:
    return PlainTextResponse("inside")


async def talk(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text("inside")
    await websocket.close()


def build_client(address: AppAddress = LOCAL, sessions: EnteredSessions | None = None) -> TestClient:
    methods = ["GET", "POST", "PUT", "DELETE"]
    app = Starlette(routes=[WebSocketRoute("/_stcore/stream", talk), Route("/{path:path}", answer, methods=methods)])
    return TestClient(Gate(app, address, sessions or EnteredSessions()), base_url=HOME)


def test_a_page_of_the_app_is_answered_and_may_load_nothing_from_elsewhere() -> None:
    answer = build_client().get("/")
    assert answer.text == "inside"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8501", "192.168.1.7:8501", ""])
def test_a_name_that_someone_pointed_here_is_refused(host: str) -> None:
    refused = build_client().get("/", headers={"Host": host})
    assert (refused.status_code, refused.text) == (403, "Not from here.")


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:8502", "null"])
def test_only_the_apps_own_pages_may_change_something_or_talk(origin: str) -> None:
    client = build_client()
    assert client.post("/access/keep", headers={"Origin": origin}).status_code == 403
    assert client.get("/", headers={"Origin": origin}).status_code == 200
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/_stcore/stream", headers={"Origin": origin}):
        pytest.fail("the socket opened")


@pytest.mark.parametrize("headers", [{}, {"Origin": HOME}])
def test_they_may(headers: dict[str, str]) -> None:
    client = build_client()
    assert client.post("/access/keep", headers=headers).status_code == 200
    with client.websocket_connect("/_stcore/stream", headers={"Host": "127.0.0.1:8501", **headers}) as websocket:
        assert websocket.receive_text() == "inside"


def test_a_proxys_public_address_is_the_apps_own() -> None:
    client = build_client(SHARED)
    assert client.post("/x", headers={"Origin": "https://tutor.school.example"}).status_code == 200
    assert client.get("/", headers={"Host": "tutor.school.example"}).status_code == 200
    assert client.get("/", headers={"Host": "192.168.1.7:8501"}).status_code == 200
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 403


def test_files_are_taken_only_where_someone_is_signed_in() -> None:
    sessions = EnteredSessions()
    client = build_client(sessions=sessions)
    address = "/_stcore/upload_file/abc/1"
    for method in ("PUT", "DELETE", "GET"):
        assert client.request(method, address).status_code == 403
    sessions.add("abc")
    assert client.put(address).status_code == 200
    assert client.put("/_stcore/upload_file/abcd/1").status_code == 403
    sessions.discard("abc")
    sessions.discard("abc")
    assert client.put(address).status_code == 403


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/script-health-check"])
def test_counters_are_closed_to_others(path: str) -> None:
    assert build_client(SHARED).get(path).status_code == 403
    assert build_client().get(path).status_code == 200


def test_entered_sessions_are_bounded() -> None:
    sessions = EnteredSessions()
    for count in range(MAX_SESSIONS + 1):
        sessions.add(str(count))
    assert "0" not in sessions
    assert "1" in sessions and str(MAX_SESSIONS) in sessions


def test_no_other_site_signs_people_in_or_out() -> None:
    client = build_client()
    for path in ("/auth/logout", "/auth/login"):
        for site, status in (("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)):
            assert client.get(path, headers={"Sec-Fetch-Site": site}).status_code == status
        assert client.get(path).status_code == 200
    assert client.get("/oauth2callback", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
