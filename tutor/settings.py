"""One frozen settings object, read once from the environment and the settings file."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from tutor.errors import TutorError
from tutor.files import write_whole

SETTINGS_FILE = "settings.toml"
BUILTIN_MODEL = "smollm2-135m"
DEFAULT_ENCODER = "all-MiniLM-L6-v2"
_LOCK_WAIT_S = 10.0
_LEAST = {"context_tokens": 512, "gpu_layers": -1, "threads": 0, "max_file_mb": 1, "max_chunk_chars": 100}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a user may set; each field `x` is read from `TUTOR_X`, then from the settings file.

    `model` is the built-in model's name, the name of a pulled model, a path to a GGUF file, or the address of an
    OpenAI-compatible server; `model_name` is the server's name for the model. `gpu_layers` -1 means automatic.
    `threads` 0 means automatic. `encoder` is the default's name, a sentence-transformers name or a folder.
    `wording` is "auto" (a model words answers when its self-test says that it can), "always" or "never".
    """

    home: Path
    index: Path | None = None
    learner: str = "me"
    encoder: str = DEFAULT_ENCODER
    encoder_query_prefix: str = ""
    encoder_passage_prefix: str = ""
    model: str = BUILTIN_MODEL
    model_name: str = ""
    model_api_key: str = ""
    context_tokens: int = 2048
    gpu_layers: int = -1
    threads: int = 0
    wording: str = "auto"
    max_file_mb: int = 50
    max_chunk_chars: int = 900


def default_home(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder for what is remembered: `TUTOR_HOME`, else `.tutor` in the user's home."""
    environ = os.environ if environ is None else environ
    return Path(environ.get("TUTOR_HOME") or "~/.tutor").expanduser()


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings: environment over settings file over defaults.

    Raises TutorError for a broken settings file or a value of the wrong type.
    """
    environ = os.environ if environ is None else environ
    home = default_home(environ)
    if home.exists() and not home.is_dir():
        raise TutorError(f"{home} is not a folder, so nothing can be remembered there.", "Set TUTOR_HOME to a folder.")
    stored = _read_settings_file(home / SETTINGS_FILE)
    values: dict[str, object] = {}
    for spec in fields(Settings):
        if spec.name == "home":
            continue
        raw = environ.get(f"TUTOR_{spec.name.upper()}") or stored.get(spec.name)
        if raw not in (None, ""):
            values[spec.name] = _convert(spec.name, str(spec.type), raw)
    settings = replace(Settings(home=home), **values)  # type: ignore[arg-type]
    if settings.wording not in ("auto", "always", "never"):
        raise TutorError(
            f"The setting wording cannot be {settings.wording!r}.",
            "Set TUTOR_WORDING to auto, always or never.",
        )
    for name, least in _LEAST.items():
        if getattr(settings, name) < least:
            raise TutorError(
                f"The setting {name} must be at least {least}, not {getattr(settings, name)}.",
                f"Correct TUTOR_{name.upper()}.",
            )
    return settings


def stamp_settings(home: Path) -> str:
    """Return a text that is another one whenever the settings file is another one; "" where there is none."""
    try:
        state = (home / SETTINGS_FILE).stat()
    except OSError:
        return ""
    return f"{state.st_mtime_ns} {state.st_size} {state.st_ino}"


def find_variable(name: str, environ: Mapping[str, str] | None = None) -> str:
    """Return the variable of the environment that fixes a setting, whatever the settings file says; "" for none."""
    variable = f"TUTOR_{name.upper()}"
    return variable if (os.environ if environ is None else environ).get(variable) else ""


def store_setting(home: Path, name: str, value: str | int) -> None:
    """Write one setting to the settings file, keeping the others. Raises TutorError if it cannot be written."""
    from filelock import FileLock, Timeout

    path = home / SETTINGS_FILE
    try:
        home.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(f"{path.name}.lock"), timeout=_LOCK_WAIT_S):
            stored = {**_read_settings_file(path), name: value}
            # It may hold the key of a server: a new one is for its owner alone, an old one keeps its rights.
            mode = None if path.exists() else 0o600
            write_whole(
                path, "".join(f"{key} = {_write_value(item)}\n" for key, item in sorted(stored.items())), mode=mode
            )
    except Timeout as error:
        raise TutorError(f"Another program is writing {path}.", "Wait until it has ended and try again.") from error
    except OSError as error:
        raise TutorError(f"The settings file {path} cannot be written: {error.strerror}.", "Set TUTOR_HOME.") from error


def _write_value(value: object) -> str:
    """Return a value as TOML writes it: a number, or a text with its control characters escaped."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    # What JSON escapes, TOML escapes alike, but for the one character that JSON leaves as it is.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _read_settings_file(path: Path) -> dict[str, object]:
    try:
        return dict(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise TutorError(f"The settings file {path} cannot be read: {error}.", "Mend it or delete it.") from error


def _convert(name: str, kind: str, raw: object) -> object:
    if "Path" in kind:
        return Path(str(raw)).expanduser()
    if kind == "int":
        try:
            return int(str(raw))
        except ValueError:
            raise TutorError(
                f"The setting {name} must be a whole number, not {raw!r}.", f"Correct TUTOR_{name.upper()}."
            ) from None
    return str(raw)
