"""`tutor app`: the Streamlit app in a process of its own, bound to this machine unless it is told otherwise."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import webbrowser
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Annotated

import typer

from tutor.access.addresses import HOST_VARIABLE, LOCALHOST, PUBLIC_VARIABLE
from tutor.cli.options import IndexOption, LearnerOption, read_settings
from tutor.cli.serving import Option, Serving, plan_serving
from tutor.errors import TutorError
from tutor.settings import Settings, load_settings

DEFAULT_PORT = 8501
PORTS_TRIED = 20
START_TIMEOUT_S = 60.0
PACKAGE = Path(__file__).resolve().parents[1]
APP_SCRIPT = PACKAGE / "ui" / "app.py"
SERVER_SCRIPT = PACKAGE / "ui" / "serve.py"

_FONTS = (
    "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, PingFang SC, Hiragino Sans GB, Microsoft YaHei, "
    "Noto Sans CJK SC, sans-serif"
)
# Given on the command line, because Streamlit looks for its config file in the current folder only. The checkout's
# .streamlit/config.toml says the same for `streamlit run` by hand.
OPTIONS: Mapping[str, Option] = {
    "server.address": LOCALHOST,
    "server.headless": True,
    "server.showEmailPrompt": False,
    "server.fileWatcherType": "none",
    "server.maxUploadSize": 50,
    "server.allowedHosts": ("localhost", LOCALHOST),
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.enableStaticServing": False,
    "browser.serverAddress": LOCALHOST,
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "runner.magicEnabled": False,
    "theme.font": _FONTS,
    "theme.headingFont": _FONTS,
    "theme.baseRadius": "0.6rem",
    "theme.paddingTop": "1.5rem",
    "theme.headingFontSizes": ("1.9rem", "1.5rem", "1.25rem"),
    "theme.light.primaryColor": "#1f6f6b",
    "theme.light.backgroundColor": "#fcfdfd",
    "theme.light.secondaryBackgroundColor": "#eff3f3",
    "theme.light.textColor": "#22272b",
    "theme.light.chartCategoricalColors": ("#1f6f6b", "#b3541e", "#5b5ea6", "#8a6d00"),
    "theme.dark.primaryColor": "#6fc1b8",
    "theme.dark.backgroundColor": "#14181b",
    "theme.dark.secondaryBackgroundColor": "#1f262a",
    "theme.dark.textColor": "#e7e6e1",
    "theme.dark.chartCategoricalColors": ("#6fc1b8", "#e59a6a", "#a9abe0", "#d9bf5b"),
}


def app_command(
    *,
    port: Annotated[
        int | None, typer.Option("--port", min=1, max=65535, help="Port; without it, the first free one from 8501 on.")
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", "--headless", help="Do not open a browser.")] = False,
    host: Annotated[
        str,
        typer.Option(
            "--host", envvar=HOST_VARIABLE, help="Address to listen at; for any but this machine's own, people sign in."
        ),
    ] = LOCALHOST,
    public_address: Annotated[
        str,
        typer.Option(
            "--public-address",
            envvar=PUBLIC_VARIABLE,
            help="Address that browsers use when a proxy is before it.",
        ),
    ] = "",
    tls_cert: Annotated[Path | None, typer.Option("--tls-cert", help="Certificate for https (PEM).")] = None,
    tls_key: Annotated[Path | None, typer.Option("--tls-key", help="Its key (PEM).")] = None,
    index: IndexOption = None,
    learner: LearnerOption = None,
) -> None:
    """Open the app in the browser, for this machine only; with --host, for others who sign in."""
    settings = read_settings(index, learner)
    # Streamlit knows the port that a provider sends people back to only once it is chosen.
    plan = plan_serving(
        settings.home, host, port or DEFAULT_PORT, public=public_address, tls_cert=tls_cert, tls_key=tls_key
    )
    status = run_app(settings, port=port, open_browser=not no_browser, serving=plan)
    if status:
        raise typer.Exit(status)


def run_app(
    settings: Settings, *, port: int | None = None, open_browser: bool = True, serving: Serving | None = None
) -> int:
    """Run the app until it is interrupted and return its exit status; print one line with its address.

    Without a port, the first free one from 8501 on. Raises TutorError when the port is taken or the app will not start.
    """
    serving = serving or Serving()
    chosen = choose_port(port, serving)
    previous = signal.signal(signal.SIGTERM, _interrupt)
    process = subprocess.Popen(
        build_command(APP_SCRIPT, chosen, serving),
        env=build_environment(settings, serving=serving),
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_until_ready(process, chosen, serving=serving)
        print(f"The tutor is at {serving.name_address(chosen)} (Ctrl-C stops it).", flush=True)
        warning = serving.warn()
        if warning:
            print(warning, file=sys.stderr, flush=True)
        if open_browser:
            webbrowser.open(serving.name_local_address(chosen))
        return 1 if process.wait() else 0
    except KeyboardInterrupt:
        return 0
    finally:
        stop_process(process)
        signal.signal(signal.SIGTERM, previous)


def build_command(script: Path, port: int, serving: Serving | None = None) -> list[str]:
    """Return the command line that serves a Streamlit script with the app's options, behind the app's gate."""
    # -P: what lies in the current folder must not be imported in place of a library.
    command = [sys.executable, "-P", "-m", "streamlit", "run", str(SERVER_SCRIPT), f"--server.port={port}"]
    for name, value in {**OPTIONS, **(serving or Serving()).list_options()}.items():
        parts = (value,) if isinstance(value, str | int) else value
        if name.startswith("theme.") and not isinstance(value, str | int):
            parts = (json.dumps(list(value)),)  # of a list of the theme given item by item, only the last would count
        command += [f"--{name}={str(part).lower() if isinstance(part, bool) else part}" for part in parts]
    return [*command, "--", str(script)]


def build_environment(
    settings: Settings, environ: Mapping[str, str] | None = None, *, serving: Serving | None = None
) -> dict[str, str]:
    """Return the environment in which `load_settings` gives these settings and the package is found.

    What the settings file says is left to it, so that the app can change it.
    """
    env = dict(os.environ if environ is None else environ)
    env["TUTOR_HOME"] = str(settings.home.absolute())
    stored = load_settings(env)
    for spec in fields(Settings):
        value, name = getattr(settings, spec.name), f"TUTOR_{spec.name.upper()}"
        if isinstance(value, Path):
            env[name] = str(value.absolute())
        elif value != getattr(stored, spec.name):
            env[name] = "" if value is None else str(value)
    env |= (serving or Serving()).list_variables()
    env["PYTHONPATH"] = os.pathsep.join(part for part in (str(PACKAGE.parent), env.get("PYTHONPATH")) if part)
    return env


def choose_port(port: int | None, serving: Serving | None = None) -> int:
    """Return the port if it is free; without one, the first free one from 8501 on. Raises TutorError."""
    serving = serving or Serving()
    if port is not None:
        if serving.is_free(port):
            return port
        other = port + 1 if port < 65535 else DEFAULT_PORT
        raise TutorError(f"Port {port} is in use.", f"Choose another: tutor app --port {other}")
    for candidate in range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TRIED):
        if serving.is_free(candidate):
            return candidate
    last = DEFAULT_PORT + PORTS_TRIED - 1
    raise TutorError(f"The ports {DEFAULT_PORT} to {last} are in use.", "Choose another: tutor app --port 9000")


def wait_until_ready(
    process: subprocess.Popen[bytes], port: int, timeout_s: float = START_TIMEOUT_S, *, serving: Serving | None = None
) -> None:
    """Return once the server answers. Raises TutorError when it ends or takes longer."""
    serving = serving or Serving()
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise TutorError(
                f"The app ended at once (status {process.returncode}).", "Check the installation: tutor doctor"
            )
        if serving.answers(port):
            return
        time.sleep(0.1)
    raise TutorError(f"The app did not start within {timeout_s:.0f} seconds.", "Check the installation: tutor doctor")


def stop_process(process: subprocess.Popen[bytes], timeout_s: float = 5.0) -> None:
    """End a process that was started here, gently first."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(timeout_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _interrupt(*_: object) -> None:
    """Let a stop from outside unwind the program as Ctrl-C does, so that the app's process is ended too."""
    raise KeyboardInterrupt
