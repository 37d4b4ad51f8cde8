"""Nothing leaves the machine: index, answer, server and page work without a network, and none of them tries one.

Where the system lets a program cut its own network, the runs are cut off in earnest, child processes included.
Anywhere else the guard alone must hold, which notes and refuses every look-up and connection but to this machine.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests import offline_child
from tests.lessons import write_lessons

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("offline")
    write_lessons(place / "lessons")
    done = run(place, "tutor", "index", str(place / "lessons"), "--json")
    assert json.loads(done)["documents"] == 3
    return place


def run(place: Path, *arguments: str) -> str:
    """Run a part of the program offline and return its output; fails if it tried to reach out."""
    report = place / "report.jsonl"
    env = {key: value for key, value in os.environ.items() if not key.startswith(("TUTOR_", "HF_", "TRANSFORMERS_"))}
    env |= {"TUTOR_HOME": str(place / "home"), "TUTOR_INDEX": str(place / "index"), "TUTOR_WORDING": "always"}
    env["PYTHONPATH"] = str(ROOT)
    command = [sys.executable, "-P", offline_child.__file__, str(report), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=180, env=env, check=False)
    assert done.returncode == 0, done.stderr
    assert not report.exists(), report.read_text(encoding="utf-8")
    return done.stdout


def test_an_answer_comes_with_its_model_and_no_network(place: Path) -> None:
    answer = json.loads(run(place, "tutor", "ask", "Who founded the ferry line?", "--json"))
    assert answer["status"] == "answered"
    assert answer["model"] and all(sentence["citations"] for sentence in answer["sentences"])
    assert any("Ada Wren" in citation["quote"] or "Brevik" in citation["quote"] for citation in answer["citations"])


def test_the_server_of_the_app_answers_without_a_network(place: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    assert json.loads(run(place, "server", str(port)).splitlines()[-1]) == {"served": True}


def test_the_page_answers_without_a_network(place: Path) -> None:
    shown = json.loads(run(place, "page", "Who founded the ferry line?").splitlines()[-1])
    assert not shown["failed"]
    assert any("Ada Wren" in text or "Brevik" in text for text in shown["texts"])


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)",
        "import socket; socket.getaddrinfo('example.org', 80)",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    ],
)
def test_an_attempt_would_be_found_out(tmp_path: Path, attempt: str) -> None:
    report = tmp_path / "report.jsonl"
    code = f"from tests import offline_child as c; from pathlib import Path; c.install_guard(Path({str(report)!r}))\n"
    done = subprocess.run([sys.executable, "-c", code + attempt], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "PermissionError" in done.stderr
    assert "192.0.2.1" in report.read_text() or "example.org" in report.read_text()
