"""Load a model in a process of its own first: what crashes there does not crash the app."""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from tutor.errors import ModelError
from tutor.files import write_whole
from tutor.models.catalogue import MODELS_FOLDER
from tutor.models.children import (
    build_child_command,
    build_child_environment,
    choose_timeout_s,
    forbid_core_dumps,
    name_exit,
)
from tutor.models.engine import LlamaEngine, LoadPlan
from tutor.models.gguf import FETCH_REMEDY, GgufHeader, read_header
from tutor.models.native import INSTALL_REMEDY, find_version, load_native
from tutor.models.offload import ALL_LAYERS, list_layer_attempts
from tutor.models.slots import SLOTS
from tutor.models.threads import choose_threads
from tutor.settings import Settings

PROBES_FILE = "probes.json"
PROMPT_TOKENS = 96
REPLY_TOKENS = 8
SMALLER_REMEDY = "Choose a smaller model with `tutor models use`, or set TUTOR_CONTEXT_TOKENS lower."
_OUT_OF_MEMORY_WORDS = ("out of memory", "failed to allocate", "unable to allocate", "bad_alloc", "no memory")


@dataclass(frozen=True, slots=True)
class Probe:
    """What loading a model in a process of its own showed: how to load it, layers on the GPU, tokens a second."""

    plan: LoadPlan
    offloaded_layers: int
    model_layers: int
    prefill_tokens_per_s: float
    decode_tokens_per_s: float
    load_s: float
    can_offload: bool
    cached: bool = False


@dataclass(frozen=True, slots=True)
class _Attempt:
    """The end of one child process: its report, or how it died."""

    report: dict[str, object]
    can_offload: bool
    code: int
    complaint: str


def probe_model(path: Path, settings: Settings, *, force: bool = False) -> Probe:
    """Find out how a GGUF file loads and whether it decodes; remembered until file, library or settings change.

    `force` probes again. Raises ModelError for a file that is missing, wrong or damaged, that crashes llama.cpp,
    takes too long or does not fit into memory.
    """
    header = read_header(path)
    key = _name_probe(path, settings)
    known = None if force else _read_probes(settings.home).get(key)
    if known is not None:
        return known
    probe = _try_plans(path, header, settings)
    _store_probe(settings.home, key, probe)
    return probe


def recall_probe(path: Path, settings: Settings) -> Probe | None:
    """Return what an earlier probe of this file under these settings showed; None where there was none."""
    try:
        return _read_probes(settings.home).get(_name_probe(path, settings))
    except OSError:
        return None


def _try_plans(path: Path, header: GgufHeader, settings: Settings) -> Probe:
    """Try the plans from the fastest to the safest; a crash asks for a safer one."""
    timeout_s = choose_timeout_s(path)
    first = ALL_LAYERS if settings.gpu_layers < 0 else settings.gpu_layers
    attempt = _run_child(path, LoadPlan(first, True), settings, timeout_s)
    plans = [
        LoadPlan(layers, extra)
        for layers in list_layer_attempts(settings.gpu_layers, attempt.can_offload, header.layers or 4)
        for extra in (True, False)
    ]
    plan = plans[0]
    for following in [*plans[1:], None]:
        if attempt.report.get("ok"):
            return _read_report(attempt.report, plan, attempt.can_offload)
        crashed = attempt.code < 0 or attempt.code > 1
        # Weights on a GPU are not repacked, and an error that is no crash does not come from repacking.
        if following is None or not (crashed or plan.gpu_layers > 0):
            break
        if not crashed and following.gpu_layers == plan.gpu_layers:
            continue
        plan = following
        attempt = _run_child(path, plan, settings, timeout_s)
    raise _explain_failure(path, attempt)


def _run_child(path: Path, plan: LoadPlan, settings: Settings, timeout_s: float) -> _Attempt:
    command = build_child_command("tutor.models.probe", path, plan, settings)
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout_s,
            env=build_child_environment(),
            check=False,
            start_new_session=True,  # Ctrl-C stops an answer; it must not make the model look broken
        )
    except subprocess.TimeoutExpired:
        raise ModelError(
            f"The model {path.name} gave no token within {timeout_s:.0f} s.", "Choose a smaller model."
        ) from None
    reports = [_parse_line(line) for line in done.stdout.splitlines()]
    can_offload = any(report.get("can_offload") for report in reports)
    complaint = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ""
    return _Attempt(reports[-1] if reports else {}, can_offload, done.returncode, complaint)


def _parse_line(line: str) -> dict[str, object]:
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _read_report(report: dict[str, object], plan: LoadPlan, can_offload: bool) -> Probe:
    offloaded = int(str(report["offloaded_layers"]))
    # A build without a GPU ignores the layers that were asked for.
    kept = plan if offloaded else LoadPlan(0, plan.extra_buffers)
    return Probe(
        plan=kept,
        offloaded_layers=offloaded,
        model_layers=int(str(report["model_layers"])),
        prefill_tokens_per_s=float(str(report["prefill_tokens_per_s"])),
        decode_tokens_per_s=float(str(report["decode_tokens_per_s"])),
        load_s=float(str(report["load_s"])),
        can_offload=can_offload,
    )


def _explain_failure(path: Path, attempt: _Attempt) -> ModelError:
    stated = str(attempt.report.get("error", ""))
    said = stated or attempt.complaint
    if attempt.report.get("missing"):
        return ModelError(said, INSTALL_REMEDY)
    if attempt.code == -getattr(signal, "SIGKILL", 9) or any(word in said.lower() for word in _OUT_OF_MEMORY_WORDS):
        return ModelError(f"The model {path.name} does not fit into memory.", SMALLER_REMEDY)
    if attempt.code < 0:
        return ModelError(f"llama.cpp crashes with {path.name} ({name_exit(attempt.code)}).", FETCH_REMEDY)
    if stated:
        return ModelError(stated, FETCH_REMEDY)
    return ModelError(f"The model file {path} cannot be used: {said or f'exit status {attempt.code}'}.", FETCH_REMEDY)


def _name_probe(path: Path, settings: Settings) -> str:
    """Return a key that changes with whatever may change a probe's outcome."""
    stat = path.stat()
    # The time of the last change of any kind shows also a file that was written over with its old date kept.
    state = (path.resolve(), stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
    parts = (*state, find_version(), platform.node(), platform.machine())
    wanted = (settings.context_tokens, settings.gpu_layers, settings.threads)
    return hashlib.sha256(repr((*parts, *wanted)).encode()).hexdigest()[:32]


def _read_probes(home: Path) -> dict[str, Probe]:
    try:
        stored = json.loads((home / MODELS_FOLDER / PROBES_FILE).read_text(encoding="utf-8"))
        return {
            key: Probe(**{**value, "plan": LoadPlan(**value["plan"]), "cached": True}) for key, value in stored.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        # A memory of probes that cannot be read only costs another probe.
        return {}


def _store_probe(home: Path, key: str, probe: Probe) -> None:
    path = home / MODELS_FOLDER / PROBES_FILE
    stored = {**_read_probes(home), key: probe}
    # Without a home that can be written to, every start probes anew.
    with suppress(OSError):
        write_whole(path, json.dumps({name: asdict(value) for name, value in stored.items()}, indent=1))


def main(arguments: list[str] | None = None) -> int:
    """Load a model, read a prompt, decode a few tokens, print JSON lines; exit status 1 for a stated error."""
    parser = argparse.ArgumentParser(prog="python -m tutor.models.probe")
    parser.add_argument("path", type=Path)
    for option in ("--gpu-layers", "--extra-buffers", "--context-tokens", "--threads"):
        parser.add_argument(option, type=int, required=True)
    options = parser.parse_args(arguments)
    forbid_core_dumps()
    try:
        native = load_native()
    except ModelError as error:
        print(json.dumps({"ok": False, "missing": True, "error": error.message}), flush=True)
        return 1
    print(json.dumps({"can_offload": bool(native.llama_supports_gpu_offload())}), flush=True)
    try:
        report = _measure_model(options)
    except ModelError as error:
        print(json.dumps({"ok": False, "error": error.message}), flush=True)
        return 1
    print(json.dumps({"ok": True, **report}), flush=True)
    return 0


def _measure_model(options: argparse.Namespace) -> dict[str, float]:
    import numpy as np

    began = time.perf_counter()
    engine = LlamaEngine(
        options.path,
        plan=LoadPlan(options.gpu_layers, bool(options.extra_buffers)),
        context_tokens=options.context_tokens,
        slots=SLOTS,
        threads=choose_threads(options.threads),
    )
    loaded = time.perf_counter()
    prompt = (engine.tokenize("The lesson begins with a question and ends with a number.") * 16)[:PROMPT_TOKENS]
    engine.decode(prompt, 0, 0)
    # A GPU works on behind the call until its result is asked for.
    engine.read_logits()
    read = time.perf_counter()
    for step in range(REPLY_TOKENS):
        engine.decode([int(engine.read_logits().argmax())], 0, len(prompt) + step)
    finite = bool(np.isfinite(engine.read_logits()).all())
    written = time.perf_counter()
    if not finite:
        raise ModelError(f"The model file {options.path} is damaged: it computes no numbers.", FETCH_REMEDY)
    report = {
        "offloaded_layers": engine.offloaded_layers,
        "model_layers": engine.model_layers,
        "load_s": round(loaded - began, 3),
        "prefill_tokens_per_s": round(len(prompt) / (read - loaded), 1),
        "decode_tokens_per_s": round(REPLY_TOKENS / (written - read), 1),
    }
    engine.close()
    return report


if __name__ == "__main__":
    sys.exit(main())
