"""Check the installation: what is there, does it work, and what to do where it does not."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tutor.errors import TutorError
from tutor.index.lesson_index import open_index
from tutor.models.probe import Probe, probe_model
from tutor.models.registry import is_address, resolve_model
from tutor.models.server import ServerGenerator
from tutor.service import default_index, open_encoder
from tutor.settings import Settings
from tutor.types import Turn

DISTRIBUTION = "lesson-tutor"
OLDEST_PYTHON = (3, 11)
LEAST_FREE_BYTES = 500_000_000
IMPORT_TIMEOUT_S = 180.0
# Packages with compiled parts: importing a broken one may end the process that does it.
COMPILED = ("numpy", "faiss", "llama_cpp", "torch", "lxml.etree")
GPU_REMEDY = (
    'To use it: CMAKE_ARGS="-DGGML_CUDA=on" pip install --force-reinstall --no-cache-dir llama-cpp-python,'
    " or a prebuilt wheel from the project's README."
)
_LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; `remedy` is what to do next, empty where nothing is needed."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def run_checks(settings: Settings, *, progress: Progress | None = None) -> list[Check]:
    """Run all checks; one that fails does not keep the others from running, none raises."""
    steps: list[tuple[str, Callable[[Settings], list[Check]]]] = [
        ("Python", check_python),
        ("packages", check_packages),
        ("home folder", check_home),
        ("encoder", check_encoder),
        ("language model", check_model),
        ("index", check_index),
        ("offline", check_offline),
    ]
    checks: list[Check] = []
    for number, (name, check) in enumerate(steps):
        if progress:
            progress(f"Checking: {name}", number, len(steps))
        try:
            checks += check(settings)
        except TutorError as error:
            checks.append(Check(name, False, error.message, error.remedy))
        except Exception as error:
            checks.append(Check(name, False, f"{type(error).__name__}: {error}", "Reinstall the program."))
    return checks


def check_python(_settings: Settings) -> list[Check]:
    """Check the version of Python."""
    ok = sys.version_info[:2] >= OLDEST_PYTHON
    detail = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    return [Check("Python", ok, detail, "" if ok else "Install Python 3.11 or newer.")]


def check_packages(_settings: Settings) -> list[Check]:
    """Check that every required package is installed, and that the compiled ones can be imported."""
    versions, missing = {}, []
    for name in _list_requirements():
        try:
            versions[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    listed = ", ".join(f"{name} {version}" for name, version in sorted(versions.items()))
    present = Check(
        "packages",
        not missing,
        f"missing: {', '.join(missing)}"
        if missing
        else listed or f"{DISTRIBUTION} itself is not installed, so no versions are compared",
        f"pip install {' '.join(missing)}" if missing else "",
    )
    broken = {name: said for name in COMPILED if (said := _try_import(name))}
    loads = Check(
        "compiled packages",
        not broken,
        "; ".join(broken.values()) or f"{', '.join(COMPILED)} can be imported",
        "Reinstall them: pip install --force-reinstall --no-cache-dir " + " ".join(broken) if broken else "",
    )
    return [present, loads]


def _list_requirements() -> list[str]:
    """Return the names of the packages that the distribution requires everywhere, without its extras."""
    try:
        wanted = importlib.metadata.requires(DISTRIBUTION) or []
    except importlib.metadata.PackageNotFoundError:
        return []
    names = []
    for line in wanted:
        requirement, _, marker = line.partition(";")
        found = re.match(r"[A-Za-z0-9._-]+", requirement.strip())
        if found and not marker.strip():
            names.append(found[0])
    return names


def _try_import(name: str) -> str:
    """Import a package in a process of its own; return what went wrong, or ""."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", f"import {name}"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=IMPORT_TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"importing {name} takes more than {IMPORT_TIMEOUT_S:.0f} s"
    if done.returncode == 0:
        return ""
    if done.returncode < 0:
        return f"importing {name} crashes (signal {-done.returncode})"
    lines = done.stderr.strip().splitlines()
    return f"importing {name} fails: {lines[-1] if lines else f'exit status {done.returncode}'}"


def check_home(settings: Settings) -> list[Check]:
    """Check that the home folder can be written to and that the disk has room."""
    remedy = "Set TUTOR_HOME to a folder that you can write to."
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.home) as file:
            file.write(b"x")
    except OSError as error:
        return [Check("home folder", False, f"{settings.home} cannot be written to: {error.strerror}", remedy)]
    free = shutil.disk_usage(settings.home).free
    enough = free >= LEAST_FREE_BYTES
    detail = f"{settings.home} can be written to; {free / 1e9:.1f} GB free"
    return [Check("home folder", enough, detail, "" if enough else "Free some space.")]


def check_encoder(settings: Settings) -> list[Check]:
    """Check that the encoder loads and embeds."""
    encoder = open_encoder(settings)
    vectors = encoder.encode(["a lesson", "another lesson"])
    ok = vectors.shape == (2, encoder.dimension)
    read = [language for language in ("en", "zh") if encoder.reads(language)]
    detail = (
        f"{encoder.identity} embeds, {encoder.dimension} dimensions, reads {', '.join(read) or 'neither en nor zh'}"
    )
    return [Check("encoder", ok, detail, "" if ok else "Choose another: TUTOR_ENCODER.")]


def check_model(settings: Settings) -> list[Check]:
    """Check that the language model decodes (in a process of its own), what the GPU does, and how fast it is."""
    try:
        if is_address(settings.model):
            return _check_server(settings)
        name, path = resolve_model(settings.model, settings)
        probe = probe_model(path, settings, force=True)
    except TutorError as error:
        failed = Check("language model", False, error.message, error.remedy)
        return [
            failed,
            *(Check(n, False, "not measured: the model fails") for n in ("GPU layers", "tokens per second")),
        ]
    speed = (
        f"reads {probe.prefill_tokens_per_s:.0f}, writes {probe.decode_tokens_per_s:.0f} tokens per second"
        f" (loading took {probe.load_s:.1f} s)"
    )
    return [
        Check("language model", True, f"{name} decodes: {path}"),
        _check_layers(probe),
        Check("tokens per second", True, speed),
    ]


def _check_layers(probe: Probe) -> Check:
    detail = f"{probe.offloaded_layers} of {probe.model_layers} layers offloaded"
    if not probe.can_offload:
        if shutil.which("nvidia-smi") is None:
            return Check("GPU layers", True, f"{detail}; this build of llama.cpp uses the CPU alone")
        detail = f"{detail}; this build of llama.cpp uses the CPU alone, though an NVIDIA GPU is here"
        return Check("GPU layers", True, detail, GPU_REMEDY)
    if probe.offloaded_layers < probe.model_layers:
        return Check("GPU layers", True, detail, "More fit with a smaller model or TUTOR_CONTEXT_TOKENS set lower.")
    return Check("GPU layers", True, detail)


def _check_server(settings: Settings) -> list[Check]:
    server = ServerGenerator.connect(settings.model, settings.model_name, api_key=settings.model_api_key)
    for _ in server.stream([Turn("user", "Say yes.")], max_tokens=4):
        pass
    note = "not measured here: `tutor models bench` times it"
    return [
        Check("language model", True, f"{server.name} answers at {server.address}"),
        Check("GPU layers", True, "decided by the server"),
        Check("tokens per second", True, note),
    ]


def check_index(settings: Settings) -> list[Check]:
    """Check that the index can be read and fits the encoder."""
    folder = default_index(settings)
    if not folder.exists() and settings.index is None:
        return [Check("index", True, f"{folder} is not there yet; the first question builds it")]
    index = open_index(folder, open_encoder(settings))
    return [Check("index", True, f"{folder}: {len(index.documents)} lessons, {len(index.chunks)} passages")]


def check_offline(settings: Settings) -> list[Check]:
    """Check that nothing needs the network."""
    problems = list(_list_remote_needs(settings))
    if problems:
        return [Check("offline", False, "; ".join(problems), "Fetch what is missing while you are online.")]
    host = urlsplit(settings.model).hostname if is_address(settings.model) else None
    if host and host not in _LOCAL_HOSTS:
        return [Check("offline", True, f"everything is here but the model, which you set to {settings.model}")]
    return [Check("offline", True, "model and encoder are on this machine; nothing else is contacted")]


def _list_remote_needs(settings: Settings) -> Iterator[str]:
    try:
        open_encoder(settings)
    except TutorError as error:
        yield error.message
    if not is_address(settings.model):
        try:
            _, path = resolve_model(settings.model, settings)
        except TutorError as error:
            yield error.message
        else:
            if not Path(path).is_file():
                yield f"{path} is not there"
