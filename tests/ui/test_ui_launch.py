"""`tutor app`: the options it gives, the port it takes, what it passes on, what it says when it cannot."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tutor.access.addresses import LOCALHOST
from tutor.cli import app
from tutor.errors import TutorError
from tutor.settings import Settings, load_settings, store_setting

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as server:
        server.bind((LOCALHOST, 0))
        server.listen()
        yield server.getsockname()[1]


def flatten(values: Mapping[str, object], prefix: str = "") -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in values.items():
        found |= flatten(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
    return found


def test_the_config_file_says_what_the_command_gives() -> None:
    written = flatten(tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")))
    assert written == json.loads(json.dumps(app.OPTIONS))


def test_streamlit_understands_the_command(tmp_path: Path) -> None:
    """Streamlit refuses an option that it does not know before it runs anything."""
    probe = "import sys, json, streamlit.web.cli as cli, streamlit.web.bootstrap as bootstrap\n"
    probe += "bootstrap.run_asgi_app = lambda script, app, args, options: print(json.dumps([args, options]))\n"
    probe += "cli.main(sys.argv[1:])\n"
    script = tmp_path / "page.py"
    script.write_text("", encoding="utf-8")
    command = app.build_command(script, 8123)
    arguments = command[command.index("run") :]
    result = subprocess.run([sys.executable, "-c", probe, *arguments], capture_output=True, text=True, check=True)
    arguments, options = json.loads(result.stdout.splitlines()[-1])
    assert arguments == [str(script)]
    assert options["server_address"] == "127.0.0.1"
    assert options["server_port"] == 8123
    assert list(options["server_allowedHosts"]) == ["localhost", "127.0.0.1"]
    assert options["browser_gatherUsageStats"] is False
    assert json.loads(options["theme_headingFontSizes"]) == ["1.9rem", "1.5rem", "1.25rem"]


def test_settings_arrive_in_the_app(tmp_path: Path) -> None:
    settings = Settings(
        home=tmp_path, index=tmp_path / "an index", learner="小明 & co", threads=3, gpu_layers=0, wording="never"
    )
    assert load_settings(app.build_environment(settings, {})) == settings
    plain = Settings(home=tmp_path)
    assert load_settings(app.build_environment(plain, {"TUTOR_INDEX": "/elsewhere", "TUTOR_LEARNER": "x"})) == plain


def test_the_app_may_change_what_the_settings_file_says(tmp_path: Path) -> None:
    store_setting(tmp_path, "wording", "always")
    environ = {"TUTOR_HOME": str(tmp_path), "TUTOR_THREADS": "3"}
    env = app.build_environment(replace(load_settings(environ), learner="ada"), environ)
    store_setting(tmp_path, "wording", "never")
    after = load_settings(env)
    assert (after.wording, after.threads, after.learner) == ("never", 3, "ada")


def test_paths_are_passed_on_whole() -> None:
    env = app.build_environment(replace(Settings(home=Path("home")), index=Path("here")), {})
    assert Path(env["TUTOR_HOME"]).is_absolute() and Path(env["TUTOR_INDEX"]).is_absolute()


def test_a_taken_port_is_named_with_another(taken_port: int) -> None:
    with pytest.raises(TutorError) as caught:
        app.choose_port(taken_port)
    assert caught.value.message == f"Port {taken_port} is in use."
    assert f"tutor app --port {taken_port + 1}" in caught.value.remedy


def test_without_a_port_the_next_free_one_is_taken(taken_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "DEFAULT_PORT", taken_port)
    chosen = app.choose_port(None)
    assert taken_port < chosen < taken_port + app.PORTS_TRIED
    monkeypatch.setattr(app, "PORTS_TRIED", 1)
    with pytest.raises(TutorError, match="in use"):
        app.choose_port(None)


def test_an_app_that_ends_at_once_is_a_stated_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(app, "build_command", lambda *_: [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(TutorError, match=r"ended at once \(status 3\)"):
        app.run_app(Settings(home=tmp_path), open_browser=False)


def test_a_stop_from_outside_ends_the_app_too(tmp_path: Path) -> None:
    """The program is told to stop as a process manager does it; the port is free again afterwards."""
    with socket.socket() as probe:
        probe.bind((LOCALHOST, 0))
        port = probe.getsockname()[1]
    code = (
        "import sys; from pathlib import Path; from tutor.cli import app; from tutor.settings import Settings\n"
        f"app.APP_SCRIPT = Path({str(tmp_path / 'page.py')!r})\n"
        f"sys.exit(app.run_app(Settings(home=Path({str(tmp_path)!r})), port={port}, open_browser=False))"
    )
    (tmp_path / "page.py").write_text("", encoding="utf-8")
    env = app.build_environment(Settings(home=tmp_path))
    with subprocess.Popen([sys.executable, "-c", code], env=env, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == f"The tutor is at http://127.0.0.1:{port} (Ctrl-C stops it).\n"
        program.terminate()
        assert program.wait(timeout=60) == 0
    assert app.choose_port(port) == port


def test_an_app_that_never_answers_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    with pytest.raises(TutorError, match="did not start"):
        app.wait_until_ready(process, 1, timeout_s=0.3)
    app.stop_process(process)
    assert process.poll() is not None
    app.stop_process(process)
