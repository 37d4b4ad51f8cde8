"""The gate in front of the app's server: what is not meant for the app does not reach Streamlit.

- A Host that is not the app's is refused, on every request: a page elsewhere whose name was made to point at this
  machine would otherwise read the app as its own, which on one's own machine asks for no password.
- A WebSocket, and whatever changes something, must come from a page of this app. Streamlit would compare a foreign
  origin with the machine's public address, which it asks a server on the internet for: nothing must leave.
- Files are taken only for browser sessions in which someone is signed in: Streamlit takes them for any that is open,
  and the sign-in page has one open.
- Where others can connect, Streamlit's counters and its interface for programs are closed.
- Another site may not send people to where they are signed in or out.
- The page may load nothing from elsewhere, and no other page may frame it.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from tutor.access.addresses import AppAddress

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_SESSIONS = 10_000
_UPLOAD = re.compile(r"/_stcore/upload_file/([^/]+)/")
_CLOSED = ("/_stcore/metrics", "/_stcore/agent/", "/_stcore/script-health-check")
_READING = ("GET", "HEAD")
# Inline styles and scripts are Streamlit's own and ours; Vega compiles its charts.
_POLICY = (
    "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src 'self' data: blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY.encode("ascii")),
    (b"x-frame-options", b"DENY"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
)


class EnteredSessions:
    """The browser sessions in which someone is signed in. Safe between threads, bounded."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ids: OrderedDict[str, None] = OrderedDict()

    def add(self, session_id: str) -> None:
        """Note that someone is signed in there."""
        with self._lock:
            self._ids[session_id] = None
            self._ids.move_to_end(session_id)
            while len(self._ids) > MAX_SESSIONS:
                self._ids.popitem(last=False)

    def discard(self, session_id: str) -> None:
        """Note that no one is any more."""
        with self._lock:
            self._ids.pop(session_id, None)

    def __contains__(self, session_id: str) -> bool:
        with self._lock:
            return session_id in self._ids


entered_sessions = EnteredSessions()  # filled by the sessions' scripts, asked by the gate, in one process


class Gate:
    """ASGI middleware that lets through what is meant for the app."""

    def __init__(self, app: ASGIApp, address: AppAddress, sessions: EnteredSessions = entered_sessions) -> None:
        self._app = app
        self._address = address
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        if not self._lets_through(scope):
            await _refuse(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *_HEADERS]
            await send(message)

        await self._app(scope, receive, send_guarded)

    def _lets_through(self, scope: Scope) -> bool:
        headers = {name.lower(): value.decode("latin-1") for name, value in scope["headers"]}
        host, origin = headers.get(b"host"), headers.get(b"origin")
        if not self._address.allows_host(host):
            return False
        changes = scope["type"] == "websocket" or scope["method"] not in _READING
        if changes and not self._address.allows_origin(origin, host):
            return False
        path = str(scope["path"])
        # Another site must not be able to sign people in or out by linking to where that is done.
        if path.startswith("/auth/") and headers.get(b"sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        if self._address.is_shared and path.startswith(_CLOSED):
            return False
        upload = _UPLOAD.match(path)
        return upload is None or upload.group(1) in self._sessions


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008, "reason": ""})
        return
    await send({"type": "http.response.start", "status": 403, "headers": [(b"content-type", b"text/plain"), *_HEADERS]})
    await send({"type": "http.response.body", "body": b"Not from here."})
