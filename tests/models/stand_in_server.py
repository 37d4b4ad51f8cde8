"""A stand-in for OpenAI-compatible model servers on 127.0.0.1, scripted by the name of the model."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

WORDS = ["Rain ", "is ", "water ", "from ", "clouds."]


class ModelServer(ThreadingHTTPServer):
    """Keeps what it was asked; `left` is set once a client closed its connection during a reply."""

    daemon_threads = True

    def __init__(self, models: list[str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.models = models
        self.requests: list[tuple[str, dict[str, Any], str]] = []
        self.left = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is no error here."""


class _Handler(BaseHTTPRequestHandler):
    server: ModelServer

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""

    def do_GET(self) -> None:
        self.server.requests.append((self.path, {}, self.headers.get("Authorization", "")))
        if "key-needed" in self.server.models and self.headers.get("Authorization") != "Bearer secret":
            self._send(401, {"error": {"message": "Invalid API key"}})
        elif self.path == "/v1/models":
            self._send(200, {"data": [{"id": name} for name in self.server.models]})
        elif self.path.startswith("/page"):
            self._send_html()
        elif self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", "http://192.0.2.1/v1/models")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._send(404, {"error": "not found"})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append((self.path, body, self.headers.get("Authorization", "")))
        name = body["model"]
        if name == "gone":
            self._send(404, {"error": {"message": "model 'gone' not found"}})
        elif name == "failing":
            self._send(500, {"error": {"message": "out of memory"}})
        elif name == "page":
            self._send_html()
        else:
            self._stream(name)

    def _stream(self, name: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        if name == "silent":
            self._wait_for_leaving()
            return
        if name == "thinking":
            self._say("<think>hm")
            self._say("m</think>\n\n")
        for word in WORDS if name != "endless" else ["again "] * 2000:
            self._say(word)
            if name == "endless":
                time.sleep(0.01)
        if name == "erring":
            self._write(json.dumps({"error": {"message": "the slot was taken"}}))
        elif name == "odd":
            self._write("[1, 2")
        self._write(
            json.dumps(
                {
                    "choices": [],
                    "usage": {
                        "prompt_tokens": 20,
                        "completion_tokens": 5,
                        "prompt_tokens_details": {"cached_tokens": 12},
                    },
                }
            )
        )
        self._write("[DONE]")

    def _say(self, word: str) -> None:
        self._write(json.dumps({"choices": [{"delta": {"content": word}}]}))

    def _write(self, data: str) -> None:
        try:
            self.wfile.write(f": keep-alive\n\ndata: {data}\n\n".encode())
            self.wfile.flush()
        except OSError:
            self.server.left.set()
            raise

    def _wait_for_leaving(self) -> None:
        # An end of file on the request's side is how a server sees a client go.
        if self.rfile.read(1) == b"":
            self.server.left.set()

    def _send(self, code: int, data: object) -> None:
        payload = json.dumps(data).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    def _send_html(self) -> None:
        payload = b"<!doctype html><title>Router</title>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)


@contextmanager
def serve_models(*models: str) -> Iterator[ModelServer]:
    """Run a server with these models until the block ends."""
    server = ModelServer(list(models))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
