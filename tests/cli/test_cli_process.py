"""The command as a process: what stands where, exit statuses, one line for every failure."""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run

QUESTION = "Who founded the ferry line?"


def complaint(done: subprocess.CompletedProcess[bytes], status: int = 1) -> str:
    """Return the one line on stderr of a command that failed as it should."""
    said = done.stderr.decode()
    assert done.returncode == status, said
    assert "Traceback" not in said
    lines = said.splitlines()
    assert len(lines) == 1, said
    assert lines[0].startswith("tutor: ")
    return lines[0]


def test_ask_as_json_prints_one_object_and_nothing_else(run_tutor: Run) -> None:
    done = run_tutor("ask", QUESTION, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    answer = json.loads(done.stdout)
    assert done.stdout.count(b"\n") == 1
    assert {"question", "language", "status", "answer", "sentences", "citations", "disagreements", "nearest"} <= set(
        answer
    )
    assert {"choice", "model", "timings"} <= set(answer)
    assert {"evidence_ms", "first_sentence_ms", "total_ms", "prompt_tokens", "completion_tokens"} <= set(
        answer["timings"]
    )
    numbers = {citation["n"] for citation in answer["citations"]}
    assert all(sentence["citations"] and set(sentence["citations"]) <= numbers for sentence in answer["sentences"])
    place = {"document", "title", "heading", "line_start", "line_end", "page", "time_start", "time_end", "language"}
    assert all(place | {"n", "quote", "context"} <= set(citation) for citation in answer["citations"])


def test_index_as_json_mirrors_and_reports(run_tutor: Run, at_home: Path, tmp_path: Path) -> None:
    lessons, index = tmp_path / "lessons", tmp_path / "index"
    shutil.copytree(at_home / "lessons", lessons)
    shutil.copytree(at_home / "index", index)
    (lessons / "tea.md").unlink()
    (lessons / "photo.jpg").write_bytes(b"\xff\xd8")
    done = run_tutor("index", str(lessons), "--index", str(index), "--json")
    report = json.loads(done.stdout)
    counts = {name: report[name] for name in ("documents", "added", "updated", "removed", "unchanged")}
    assert counts == {"documents": 2, "added": 0, "updated": 0, "removed": 1, "unchanged": 2}
    assert [skipped["path"] for skipped in report["skipped"]] == ["photo.jpg"]
    assert {"index", "encoder", "chunks", "seconds"} <= set(report)
    done = run_tutor("index", str(lessons), str(tmp_path / "typo"), "--index", str(index))
    assert "no file or folder" in complaint(done)


def test_a_batch_over_standard_input_keeps_its_order(run_tutor: Run) -> None:
    lines = [
        {"id": "b", "question": QUESTION},
        {"id": "a", "question": "And how long was the boat?", "history": [{"role": "user", "content": QUESTION}]},
        {"id": 3, "question": "ferry\0line\ud800"},
        {"id": None, "question": "Who?", "choices": "x"},
        {"id": 4, "question": "What is fed with kelp in Maro?", "choices": ["a goat", "sheep"]},
        {"id": 5, "question": "ferry " * 20_000},
    ]
    data = b"\n".join(json.dumps(line).encode() for line in lines) + b"\nnonsense \xff\n"
    done = run_tutor("ask", "--batch", "-", "--json", stdin=data)
    assert (done.returncode, done.stderr) == (0, b"")
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [row["id"] for row in rows] == ["b", "a", 3, None, 4, 5, None]
    assert ["error" in row for row in rows] == [False, False, False, True, False, True, True]
    assert rows[4]["choice"] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ask", ""], "question is empty"),
        (["search", "  \n"], "question is empty"),
        (["ask", QUESTION, "--index", "nowhere"], "tutor index"),
        (["ask", "--batch", "nowhere.jsonl"], "--batch FILE"),
        (["index", "nowhere"], "Check the path"),
        (["models", "use", "nowhere.gguf"], "tutor models"),
        (["models", "pull", "nothing"], "OWNER/REPOSITORY"),
    ],
)
def test_a_stated_error_is_one_line_with_what_to_do(
    arguments: list[str], words: str, run_tutor: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run_tutor(*arguments)
    assert words in complaint(done)
    assert done.stdout == b""


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["search"],
        ["ask", QUESTION, "--batch", "-"],
        ["search", QUESTION, "-k", "0"],
        ["search", QUESTION, "-k", "many"],
        ["ask", "one", "two"],
        ["ask", QUESTION, "--frob"],
        ["frob"],
    ],
)
def test_wrong_usage_has_its_own_status(arguments: list[str], run_tutor: Run) -> None:
    done = run_tutor(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("question", ["?!...", "。。。", "🐝", b"\xff\xfe ferry", "-- ferry", "[1] [red]ferry[/red]"])
def test_any_question_gets_an_answer(question: str | bytes, run_tutor: Run) -> None:
    done = run_tutor("ask", "--json", "--", question)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["status"] in ("answered", "abstained", "reply")


def test_a_home_that_is_a_file_is_stated(run_tutor: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert str(tmp_path / "file") in complaint(run_tutor("ask", QUESTION, TUTOR_HOME=str(tmp_path / "file")))


@pytest.mark.parametrize("settings", ["threads = [", "\ufeff\x00", "threads = true", 'wording = "maybe"'])
def test_broken_settings_are_stated(settings: str, run_tutor: Run, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(settings, encoding="utf-8")
    assert "TUTOR_" in (said := complaint(run_tutor("ask", QUESTION, TUTOR_HOME=str(tmp_path)))) or "settings" in said


def test_a_reader_that_leaves_early_is_no_trouble(at_home: Path) -> None:
    lines = b'{"id": 1, "question": "ferry"}\n' * 200
    with subprocess.Popen(
        [sys.executable, "-m", "tutor", "search", "--batch", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdin is not None and program.stdout is not None and program.stderr is not None
        program.stdin.write(lines)
        program.stdin.close()
        assert json.loads(program.stdout.readline())["id"] == 1
        program.stdout.close()
        assert b"Traceback" not in program.stderr.read()


if Path("/dev/full").exists():  # a device that is always full

    @pytest.mark.parametrize("arguments", [["ask", QUESTION], ["ask", QUESTION, "--json"], ["--help"]])
    def test_output_that_cannot_be_written_is_stated(arguments: list[str], at_home: Path) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "tutor", *arguments], stdout=full, stderr=subprocess.PIPE, check=False
            )
        assert "disk is full" in complaint(done)


def test_ctrl_c_ends_quietly(at_home: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "tutor", "ask", "--batch", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdin is not None and program.stdout is not None
    program.stdin.write(b'{"id": 1, "question": "ferry"}\n')
    program.stdin.flush()
    program.stdout.readline()
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=60)
    assert (program.returncode, said) == (130, b"")


FAULT = "import tutor.service as s\ndef f(*a, **k): raise KeyError('odd\\nthing')\ns.open_tutor = f\n"
START = "import sys; sys.argv = ['tutor', 'ask', 'Who?']\nfrom tutor.cli import main; main()"


def test_a_fault_of_the_program_is_one_line_too(at_home: Path) -> None:
    env = {**os.environ, "TUTOR_DEBUG": ""}
    done = subprocess.run([sys.executable, "-c", FAULT + START], capture_output=True, env=env, check=False)
    assert "fault of the program (KeyError: 'odd\\nthing')" in complaint(done)
    env["TUTOR_DEBUG"] = "1"
    done = subprocess.run([sys.executable, "-c", FAULT + START], capture_output=True, env=env, check=False)
    assert b"Traceback" in done.stderr
    assert done.returncode == 1


TERMINAL = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.argv = ["tutor", "chat", "--no-model"]
from tutor.cli import main
main()
"""

if sys.platform != "win32":  # where there are pseudo-terminals

    def test_a_conversation_in_a_terminal(at_home: Path) -> None:
        """Typed questions, a Ctrl-C at the prompt that ends nothing, a Chinese question, an old one again, the end."""
        import pty

        master, slave = pty.openpty()
        program = subprocess.Popen(
            [sys.executable, "-c", TERMINAL],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm", "LANG": "C.UTF-8", "COLUMNS": "60"},
        )
        os.close(slave)
        screen = Screen(master)
        try:
            screen.wait_for("> ")
            screen.type(f"{QUESTION}\n", "\n> ")
            assert "Ada Wren" in screen.text
            screen.type("half a ques", "half a ques")
            screen.type("\x03", "exit or Ctrl-D ends)", again=True)
            screen.wait_for("> ")
            screen.type("绿茶要用多少度的水？\n", "\n> ")
            assert "80度" in screen.text
            screen.type("\x04", "\n")
            assert program.wait(60) == 0
        finally:
            program.kill()
            program.wait()
            os.close(master)
        assert "Traceback" not in screen.text


class Screen:
    """What a program wrote to its terminal, without escape sequences."""

    def __init__(self, master: int) -> None:
        self._master = master
        self.text = ""
        self._seen = 0

    def type(self, keys: str, expected: str, *, again: bool = False) -> None:
        """Type keys and wait until the program wrote what is expected; `again`: type them again if it is slow.

        Python misses a Ctrl-C that comes just before it begins to wait for a key, and sees it with the next key.
        """
        os.write(self._master, keys.encode())
        self.wait_for(expected, again=keys if again else "")

    def wait_for(self, expected: str, *, again: str = "", timeout_s: float = 60) -> None:
        """Read on until what is expected stands after all that was waited for before."""
        begun = typed = time.monotonic()
        while (found := self.text.find(expected, self._seen)) < 0:
            assert time.monotonic() < begun + timeout_s, f"{expected!r} did not come:\n{self.text}"
            if again and time.monotonic() > typed + 1:
                typed = time.monotonic()
                os.write(self._master, again.encode())
            if select.select([self._master], [], [], 0.1)[0]:
                part = os.read(self._master, 65536).decode(errors="replace").replace("\r", "")
                self.text += re.sub(r"\x1b\[[?\d;]*[A-Za-z]", "", part)
        self._seen = found + len(expected)


def test_a_piped_conversation_is_plain(run_tutor: Run) -> None:
    typed = f"{QUESTION}\n绿茶要用多少度的水？\n".encode() + b"\xff\nexit\nnever asked\n"
    done = run_tutor("chat", "--no-model", stdin=typed)
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert text.startswith("Ada Wren founded the ferry line in 1921. [1]\n")
    assert "\x1b" not in text
    assert "> " not in text
    assert "80度" in text
