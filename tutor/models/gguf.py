"""Read the header of a GGUF file, and say what a file is that is not one."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tutor.errors import ModelError

MAGIC = b"GGUF"
FETCH_REMEDY = "Fetch it again with `tutor models pull`, or choose another with `tutor models use`."
_FORMATS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
_STRING, _ARRAY = 8, 9
_MAX_TEXT_BYTES = 1 << 20
_MAX_KEYS = 10_000
_STRANGERS = (
    (b"<!doctype", "a web page"),
    (b"<html", "a web page"),
    (b"version https://git-lfs", "a Git LFS pointer, not the file that it stands for"),
    (b"pk\x03\x04", "a ZIP or PyTorch file"),
    (b"ggjt", "a file of the old GGML format"),
    (b"lmgg", "a file of the old GGML format"),
)

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What a GGUF file says of itself ahead of its vocabulary.

    `layers` are the model's blocks, `sliding_window` is 0 for plain attention; None where the file is silent.
    """

    version: int
    tensors: int
    architecture: str
    name: str
    layers: int | None
    sliding_window: int | None


def read_header(path: Path) -> GgufHeader:
    """Read the header of a model file.

    Raises ModelError for a file that is missing, unreadable, empty, not GGUF or cut off within its header.
    """
    try:
        with path.open("rb") as file:
            return _read_open_header(path, file)
    except FileNotFoundError:
        raise ModelError(f"There is no model file at {path}.", FETCH_REMEDY) from None
    except IsADirectoryError:
        raise ModelError(f"{path} is a folder, not a model file.", "Name the .gguf file in it.") from None
    except OSError as error:
        raise ModelError(
            f"The model file {path} cannot be read: {error.strerror}.", "Check its permissions."
        ) from error
    except (struct.error, UnicodeDecodeError, ValueError) as error:
        raise ModelError(f"The model file {path} is damaged or incomplete: {error}.", FETCH_REMEDY) from error


def _read_open_header(path: Path, file: BinaryIO) -> GgufHeader:
    start = file.read(64)
    if start[:4] != MAGIC:
        raise ModelError(f"{path} is not a GGUF model: it is {_name_stranger(start)}.", FETCH_REMEDY)
    file.seek(4)
    version, tensors, keys = struct.unpack("<IQQ", file.read(20))
    if not 2 <= version <= 9 or keys > _MAX_KEYS:
        raise ValueError(f"its header names version {version} and {keys} entries")
    found = _read_values(file, keys)
    architecture = str(found.get("general.architecture", ""))
    return GgufHeader(
        version=version,
        tensors=tensors,
        architecture=architecture,
        name=str(found.get("general.name", "")),
        layers=_as_int(found.get(f"{architecture}.block_count")),
        sliding_window=_as_int(found.get(f"{architecture}.attention.sliding_window")),
    )


def _read_values(file: BinaryIO, keys: int) -> dict[str, Value]:
    """Read the scalar entries up to the vocabulary, which is large and stands last."""
    found: dict[str, Value] = {}
    for _ in range(keys):
        key = _read_text(file)
        if key.startswith("tokenizer."):
            break
        (kind,) = struct.unpack("<I", file.read(4))
        value = _read_value(file, kind)
        if value is not None:
            found[key] = value
    return found


def _read_value(file: BinaryIO, kind: int) -> Value | None:
    if kind == _STRING:
        return _read_text(file)
    if kind == _ARRAY:
        inner, count = struct.unpack("<IQ", file.read(12))
        if count > _MAX_TEXT_BYTES:
            raise ValueError("its header holds an impossible list")
        for _ in range(count):
            _read_value(file, inner)
        return None
    if kind not in _FORMATS:
        raise ValueError(f"its header holds a value of unknown kind {kind}")
    form = _FORMATS[kind]
    value: Value = struct.unpack(form, file.read(struct.calcsize(form)))[0]
    return value


def _read_text(file: BinaryIO) -> str:
    (size,) = struct.unpack("<Q", file.read(8))
    if size > _MAX_TEXT_BYTES:
        raise ValueError("its header holds an impossible text")
    data = file.read(size)
    if len(data) < size:
        raise ValueError("it ends within its header")
    return data.decode("utf-8")


def _as_int(value: Value | None) -> int | None:
    return value if isinstance(value, int) else None


def _name_stranger(start: bytes) -> str:
    if not start:
        return "empty"
    lowered = start.lstrip().lower()
    for mark, name in _STRANGERS:
        if lowered.startswith(mark):
            return name
    if len(start) > 9 and start[8:9] == b"{" and int.from_bytes(start[:8], "little") < 1 << 32:
        return "a safetensors file"
    return "of another kind"
