"""A stand-in for the Hugging Face Hub on 127.0.0.1: lists repositories, redirects to a store, resumes by range."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REVISION = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Repository:
    """Files of one repository; `wrong_hashes` lists files whose hash the hub states wrongly."""

    files: dict[str, bytes]
    licence: str = "apache-2.0"
    wrong_hashes: set[str] = field(default_factory=set)
    gated: bool = False


class Hub(ThreadingHTTPServer):
    """Serves repositories. `break_after` cuts each of the next `breaks` downloads after so many bytes.

    `store` is the address of another hub that serves the files; `keys` are the tokens that downloads came with.
    """

    daemon_threads = True

    def __init__(self, repositories: dict[str, Repository]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.repositories = repositories
        self.break_after = 0
        self.breaks = 0
        self.ignores_ranges = False
        self.store = ""
        self.served: list[tuple[str, str | None]] = []
        self.keys: list[str | None] = []

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is no error here."""


class _Handler(BaseHTTPRequestHandler):
    server: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        parts = path.strip("/").split("/")
        if parts[:2] == ["api", "models"]:
            self._list("/".join(parts[2:4]))
        elif parts[0] == "store":
            self._serve("/".join(parts[1:3]), "/".join(parts[3:]))
        elif len(parts) > 4 and parts[2] == "resolve" and parts[3] == REVISION:
            self._redirect("/".join(parts[:2]), "/".join(parts[4:]))
        else:
            self._fail(404, "EntryNotFound")

    def _list(self, name: str) -> None:
        repository = self.server.repositories.get(name)
        if repository is None:
            self._fail(401, "RepoNotFound")
            return
        if repository.gated:
            self._fail(403, "GatedRepo")
            return
        siblings = []
        for file, data in repository.files.items():
            digest = hashlib.sha256(data + (b"!" if file in repository.wrong_hashes else b"")).hexdigest()
            siblings.append(
                {
                    "rfilename": file,
                    "size": len(data),
                    "lfs": {"sha256": digest, "size": len(data), "pointerSize": 130},
                }
            )
        self._send_json(
            {"id": name, "sha": REVISION, "siblings": siblings, "cardData": {"license": repository.licence}}
        )

    def _redirect(self, repo: str, file: str) -> None:
        if file not in self.server.repositories[repo].files:
            self._fail(404, "EntryNotFound")
            return
        self.send_response(302)
        self.send_header("Location", f"{self.server.store}/store/{repo}/{file}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _serve(self, repo: str, file: str) -> None:
        data = self.server.repositories[repo].files[file]
        wanted = self.headers.get("Range")
        self.server.served.append((file, wanted))
        self.server.keys.append(self.headers.get("Authorization"))
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and not self.server.ignores_ranges else 0
        rest = data[start:]
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        if self.server.breaks > 0:
            self.server.breaks -= 1
            self.wfile.write(rest[: self.server.break_after])
            self.wfile.flush()
            self.close_connection = True
            return
        self.wfile.write(rest)

    def _fail(self, code: int, reason: str) -> None:
        self.send_response(code)
        self.send_header("X-Error-Code", reason)
        self.send_header("X-Error-Message", reason)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_json(self, data: object) -> None:
        payload = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)


@contextmanager
def serve_hub(repositories: dict[str, Repository]) -> Iterator[Hub]:
    """Run a hub until the block ends."""
    hub = Hub(repositories)
    thread = threading.Thread(target=hub.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        hub.shutdown()
        hub.server_close()
        thread.join()
