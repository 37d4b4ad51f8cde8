"""The models worth fetching, and those that were fetched."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from tutor.files import write_whole

MODELS_FOLDER = "models"  # in the home folder


@dataclass(frozen=True, slots=True)
class CatalogueModel:
    """A model that `pull` can fetch: where it is, which of its files to take, and what a learner should know.

    `patterns` are file name patterns, best first; `attention` is "plain" or "sliding window".
    """

    name: str
    repo: str
    title: str
    patterns: tuple[str, ...]
    size_gb: float
    licence: str
    attention: str
    languages: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class PulledModel:
    """The record of a fetched file: where it came from and what it must be."""

    name: str
    repo: str
    revision: str
    file: str
    size_bytes: int
    sha256: str
    licence: str


@cache
def load_catalogue() -> tuple[CatalogueModel, ...]:
    """Return the catalogue, smallest model first."""
    text = resources.files("tutor.models").joinpath("catalogue.toml").read_text(encoding="utf-8")
    models = [
        CatalogueModel(**{**entry, "patterns": tuple(entry["patterns"]), "languages": tuple(entry["languages"])})
        for entry in tomllib.loads(text)["model"]
    ]
    return tuple(sorted(models, key=lambda model: model.size_gb))


def find_catalogue_model(name: str) -> CatalogueModel | None:
    """Return the catalogue's model of that name, in any case, or None."""
    return next((model for model in load_catalogue() if model.name == name.lower()), None)


def read_pulled_models(home: Path) -> dict[str, tuple[PulledModel, Path]]:
    """Return the fetched models whose files are still there: name to record and path."""
    found: dict[str, tuple[PulledModel, Path]] = {}
    for path in sorted((home / MODELS_FOLDER).glob("*.json")):
        try:
            record = PulledModel(**json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            # Another file of this folder, or a record that a crash cut off: the model can be pulled again.
            continue
        file = path.parent / record.file
        if file.is_file():
            found[record.name] = (record, file)
    return found


def store_pulled_model(home: Path, record: PulledModel) -> None:
    """Write the record of a fetched file beside it."""
    path = home / MODELS_FOLDER / f"{record.name}.json"
    write_whole(path, json.dumps(asdict(record), indent=1) + "\n")
