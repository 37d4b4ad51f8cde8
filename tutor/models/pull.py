"""Fetch a model file from the Hugging Face Hub: listed first, resumed where it broke off, checked by its hash."""

from __future__ import annotations

import fnmatch
import hashlib
import os
import re
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.errors import ModelError
from tutor.models.catalogue import (
    MODELS_FOLDER,
    CatalogueModel,
    PulledModel,
    find_catalogue_model,
    load_catalogue,
    read_pulled_models,
    store_pulled_model,
)

if TYPE_CHECKING:
    import httpx

Progress = Callable[[int, int], None]

ANY_PATTERNS = ("*Q4_K_M.gguf", "*Q4_K_S.gguf", "*Q5_K_M.gguf", "*Q8_0.gguf", "*Q4_0.gguf", "*.gguf")
BLOCK_BYTES = 1 << 20
SPARE_BYTES = 200_000_000
ATTEMPTS = 5
RETRY_WAIT_S = 1.0
CONNECT_TIMEOUT_S = 10.0
READ_TIMEOUT_S = 60.0
_OFFLINE_REMEDY = "Check the connection and try again: it goes on where it stopped."


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a repository as the hub lists it; `sha256` is empty where the hub does not tell."""

    name: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class RemoteRepository:
    """A repository as listed now: its commit, its licence and its files."""

    name: str
    revision: str
    licence: str
    files: tuple[RemoteFile, ...]


def pull_file(
    reference: str, home: Path, *, progress: Progress | None = None, endpoint: str | None = None
) -> PulledModel:
    """Fetch a catalogue model or the best GGUF file of a repository "owner/name" into `home`/models.

    `endpoint` replaces the hub's address, as HF_ENDPOINT in the environment does. A file that is there already and
    whole is not fetched again.
    Raises ModelError: unknown name, offline, repository gone or closed, no fitting file, full disk, wrong checksum.
    """
    model = find_catalogue_model(reference)
    if model is None and reference.count("/") != 1:
        names = ", ".join(known.name for known in load_catalogue())
        raise ModelError(f"The catalogue has no model {reference!r}.", f"Pull one of: {names}; or OWNER/REPOSITORY.")
    endpoint = endpoint or os.environ.get("HF_ENDPOINT") or None
    repository = list_repository(model.repo if model else reference, endpoint=endpoint)
    chosen = choose_file(repository, model.patterns if model else ANY_PATTERNS)
    record = _make_record(reference, model, repository, chosen)
    known = read_pulled_models(home).get(record.name)
    if known and known[0].sha256 == record.sha256 and known[1].stat().st_size == record.size_bytes:
        return known[0]
    folder = _make_folder(home)
    target = folder / record.file
    part = folder / f"{record.file}.{(record.sha256 or record.revision)[:12]}.part"
    _check_space(folder, chosen.size_bytes - (part.stat().st_size if part.exists() else 0))
    _download(repository, chosen, part, progress or _ignore, endpoint)
    _verify(part, chosen)
    part.replace(target)
    store_pulled_model(home, record)
    return record


def list_repository(repo: str, *, endpoint: str | None = None) -> RemoteRepository:
    """Ask the hub what a repository holds now. Raises ModelError."""
    from huggingface_hub import HfApi
    from huggingface_hub.errors import GatedRepoError, HFValidationError, RepositoryNotFoundError

    try:
        info = HfApi(endpoint=endpoint).model_info(repo, files_metadata=True, timeout=READ_TIMEOUT_S)
    except GatedRepoError as error:
        raise _explain_gated(repo) from error
    except RepositoryNotFoundError as error:
        raise ModelError(
            f"The hub has no open repository {repo}: it was moved, closed or misspelt.",
            "Choose another model: `tutor models list`.",
        ) from error
    except HFValidationError as error:
        raise ModelError(f"{repo!r} is not the name of a repository.", "Write it as OWNER/REPOSITORY.") from error
    except Exception as error:
        # The hub's client raises errors of whichever HTTP library it was built on.
        raise ModelError(f"The model hub cannot be reached: {_shorten(error)}.", _OFFLINE_REMEDY) from error
    files = tuple(
        RemoteFile(entry.rfilename, int(entry.size or 0), entry.lfs.sha256 if entry.lfs else "")
        for entry in info.siblings or []
    )
    licence = str((info.card_data.get("license") if info.card_data else None) or "")
    return RemoteRepository(info.id or repo, info.sha or "main", licence, files)


def choose_file(repository: RemoteRepository, patterns: Sequence[str]) -> RemoteFile:
    """Choose the first file that fits the first fitting pattern, in any case; no parts and no projectors.

    Raises ModelError that names the files when none fits.
    """
    files = [file for file in repository.files if _is_whole_model(file.name)]
    for pattern in patterns:
        found = [file for file in files if fnmatch.fnmatchcase(_base(file.name).lower(), pattern.lower())]
        if found:
            return min(found, key=lambda file: (len(file.name), file.name))
    listed = ", ".join(_base(file.name) for file in files[:8]) or "no GGUF file in one piece"
    raise ModelError(
        f"{repository.name} has no file like {', '.join(patterns)}; it has {listed}.",
        "Download one yourself and choose it with `tutor models use PATH`.",
    )


def _is_whole_model(name: str) -> bool:
    base = _base(name).lower()
    return base.endswith(".gguf") and "mmproj" not in base and not re.search(r"-\d{5}-of-\d{5}\.gguf$", base)


def _base(name: str) -> str:
    return name.rsplit("/", 1)[-1]


def _make_record(
    reference: str, model: CatalogueModel | None, repository: RemoteRepository, file: RemoteFile
) -> PulledModel:
    name = model.name if model else reference.split("/")[1].lower()
    licence = model.licence if model else repository.licence
    return PulledModel(
        name, repository.name, repository.revision, _base(file.name), file.size_bytes, file.sha256, licence
    )


def _make_folder(home: Path) -> Path:
    folder = home / MODELS_FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ModelError(f"{folder} cannot be made: {error.strerror}.", "Set TUTOR_HOME to another folder.") from error
    return folder


def _check_space(folder: Path, missing_bytes: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < missing_bytes + SPARE_BYTES:
        raise ModelError(
            f"The disk has {free / 1e9:.1f} GB free; the model needs {(missing_bytes + SPARE_BYTES) / 1e9:.1f} GB.",
            "Free some space or set TUTOR_HOME to a folder on another disk.",
        )


def _download(
    repository: RemoteRepository, file: RemoteFile, part: Path, progress: Progress, endpoint: str | None
) -> None:
    """Fetch the file into `part`, from where an earlier run stopped; a broken connection is taken up again."""
    import httpx
    from huggingface_hub import hf_hub_url

    url = hf_hub_url(repository.name, file.name, revision=repository.revision, endpoint=endpoint)
    timeout = httpx.Timeout(READ_TIMEOUT_S, connect=CONNECT_TIMEOUT_S)
    failures = 0
    with httpx.Client(timeout=timeout, follow_redirects=True, headers=_make_headers()) as client:
        while True:
            before = part.stat().st_size if part.exists() else 0
            if file.size_bytes and before >= file.size_bytes:
                progress(before, file.size_bytes)
                return
            try:
                _fetch_rest(client, url, file, part, progress)
                return
            except (httpx.TransportError, _CutShortError) as error:
                grown = part.exists() and part.stat().st_size > before
                failures = 1 if grown else failures + 1
                if failures >= ATTEMPTS:
                    raise ModelError(f"The download broke off: {_shorten(error)}.", _OFFLINE_REMEDY) from error
                time.sleep(failures * RETRY_WAIT_S)
            except OSError as error:
                raise ModelError(
                    f"The model cannot be written to {part.parent}: {error.strerror or error}.",
                    "Free some space or set TUTOR_HOME to a folder on another disk.",
                ) from error


class _CutShortError(Exception):
    """The server closed the connection before the file's end."""


def _fetch_rest(client: httpx.Client, url: str, file: RemoteFile, part: Path, progress: Progress) -> None:
    done = part.stat().st_size if part.exists() else 0
    headers = {"Range": f"bytes={done}-", "Accept-Encoding": "identity"} if done else {"Accept-Encoding": "identity"}
    with client.stream("GET", url, headers=headers) as response:
        if response.status_code not in (200, 206):
            raise _explain_status(response.status_code, file.name)
        if response.status_code == 200:
            # A server that ignores the range sends the file from its start.
            done = 0
        with part.open("ab" if done else "wb") as target:
            for block in response.iter_raw():
                target.write(block)
                done += len(block)
                progress(done, file.size_bytes)
    if done < file.size_bytes:
        raise _CutShortError(f"{done:,} of {file.size_bytes:,} bytes came")


def _verify(part: Path, file: RemoteFile) -> None:
    """Compare size and hash with the hub's; delete a file that differs and raise ModelError."""
    size = part.stat().st_size
    digest = hashlib.sha256()
    with part.open("rb") as stream:
        while block := stream.read(BLOCK_BYTES):
            digest.update(block)
    if (file.size_bytes and size != file.size_bytes) or (file.sha256 and digest.hexdigest() != file.sha256):
        part.unlink()
        raise ModelError(
            f"{_base(file.name)} arrived damaged (its checksum is wrong) and was deleted.", "Pull it again."
        )


def _make_headers() -> dict[str, str]:
    from huggingface_hub import get_token

    token = get_token()
    return {"Authorization": f"Bearer {token}"} if token else {}


def _explain_status(code: int, name: str) -> ModelError:
    if code in (401, 403):
        return _explain_gated(name)
    if code == 404:
        return ModelError(f"The hub no longer has {name}.", "Try again: the files are listed anew.")
    return ModelError(f"The hub answers with status {code}.", "Try again later.")


def _explain_gated(name: str) -> ModelError:
    return ModelError(
        f"{name} is open only to those who accepted its terms.",
        "Accept them on its web page and log in with `hf auth login`, or choose another model.",
    )


def _shorten(error: Any) -> str:
    lines = str(error).strip().splitlines()
    return (lines[0] if lines else type(error).__name__)[:200].rstrip(".")


def _ignore(_done: int, _total: int) -> None:
    pass
