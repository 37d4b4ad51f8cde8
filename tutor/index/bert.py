"""Run a plain BERT sentence encoder on NumPy alone, so that a question needs no deep-learning library."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController
    from tokenizers import Tokenizer

Floats = NDArray[np.float32]
_MODULES = ["Transformer", "Pooling", "Normalize"]
_MASKED = np.float32(-1e4)
_WINDOW_TOKENS = 128  # halves of a passage on two cores; claims are told apart no worse than with whole passages


@lru_cache(maxsize=1)
def _blas() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


class PlainBert:
    """A BERT encoder with mean pooling; its weights are mapped from the file and read when they are used."""

    def __init__(
        self, config: dict[str, Any], weights: dict[str, Floats], tokenizer: Tokenizer, most_tokens: int
    ) -> None:
        self._layers: int = config["num_hidden_layers"]
        self._heads: int = config["num_attention_heads"]
        self._epsilon = np.float32(config["layer_norm_eps"])
        self._weights = weights
        self._tokenizer = tokenizer
        self._most_tokens = most_tokens

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors, float32[n, d].

        On one BLAS thread: a question is too small to share, and threads that wait for a busy core cost 15 times more.
        """
        with _blas().limit(limits=1, user_api="blas"):
            return self._encode(texts)

    def encode_in_context(self, groups: Sequence[Sequence[str]], threads: int) -> list[Floats]:
        """Return for each group a unit vector of each of its texts, read together with the texts beside it.

        A group is read in windows of about `_WINDOW_TOKENS`; a text's vector is the mean over its own tokens ("late
        chunking", Günther et al. 2024). Each window has a BLAS thread of its own.
        """
        tokens = [[self._read_tokens(text) for text in group] for group in groups]
        windows = [(number, window) for number, group in enumerate(tokens) for window in _cut_windows(group)]
        with _blas().limit(limits=1, user_api="blas"), ThreadPoolExecutor(threads) as pool:
            read = list(pool.map(lambda job: self._read_window(job[1]), windows))
        vectors: list[list[Floats]] = [[] for _ in groups]
        for (number, _), rows in zip(windows, read, strict=True):
            vectors[number].extend(rows)
        width = self._weights["embeddings.word_embeddings.weight"].shape[1]
        return [_to_units(np.asarray(rows, dtype=np.float32).reshape(-1, width)) for rows in vectors]

    def _read_tokens(self, text: str) -> list[int]:
        encoding = self._tokenizer.encode(text.strip(), add_special_tokens=False)
        ids = [i for i, held in zip(encoding.ids, encoding.attention_mask, strict=True) if held]
        return ids or [self._tokenizer.token_to_id("[UNK]") or 0]

    def _read_window(self, texts: Sequence[Sequence[int]]) -> list[Floats]:
        """Return the mean vector of each text's tokens; one that stands alone is pooled as `encode` does it."""
        first, last = (self._tokenizer.token_to_id(token) or 0 for token in ("[CLS]", "[SEP]"))
        room = self._most_tokens - 2
        flat = [token for text in texts for token in text][:room]
        ids = np.asarray([[first, *flat, last]])
        hidden = self._run(ids, np.ones(ids.shape, dtype=np.float32))[0]
        if len(texts) == 1:
            return [hidden.mean(axis=0)]
        ends = np.minimum(np.cumsum([len(text) for text in texts]), room)
        starts = np.minimum(np.concatenate(([0], ends[:-1])), room - 1)
        return [hidden[a + 1 : max(b, a + 1) + 1].mean(axis=0) for a, b in zip(starts, ends, strict=True)]

    def _encode(self, texts: Sequence[str]) -> Floats:
        encodings = self._tokenizer.encode_batch([text.strip() for text in texts])
        ids = np.asarray([encoding.ids for encoding in encodings])
        mask = np.asarray([encoding.attention_mask for encoding in encodings], dtype=np.float32)
        return _to_units((self._run(ids, mask) * mask[:, :, None]).sum(axis=1))

    def _run(self, ids: NDArray[np.int64], mask: Floats) -> Floats:
        hidden = self._embed(ids)
        bias = ((1 - mask) * _MASKED)[:, None, None, :]
        for number in range(self._layers):
            hidden = self._run_layer(f"encoder.layer.{number}.", hidden, bias)
        return hidden

    def _embed(self, ids: NDArray[np.int64]) -> Floats:
        tables = self._weights
        hidden: Floats = tables["embeddings.word_embeddings.weight"][ids]
        hidden = hidden + tables["embeddings.position_embeddings.weight"][: ids.shape[1]]
        hidden = hidden + tables["embeddings.token_type_embeddings.weight"][0]
        return self._normalise(hidden, "embeddings.LayerNorm")

    def _run_layer(self, layer: str, hidden: Floats, bias: Floats) -> Floats:
        batch, length, width = hidden.shape
        split = (batch, length, self._heads, width // self._heads)
        query, key, value = (
            self._apply(hidden, f"{layer}attention.self.{part}").reshape(split).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) * np.float32(split[3] ** -0.5) + bias
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        attended = (scores @ value).transpose(0, 2, 1, 3).reshape(hidden.shape)
        attended = self._apply(attended, f"{layer}attention.output.dense") + hidden
        attended = self._normalise(attended, f"{layer}attention.output.LayerNorm")
        inner = _gelu(self._apply(attended, f"{layer}intermediate.dense"))
        return self._normalise(self._apply(inner, f"{layer}output.dense") + attended, f"{layer}output.LayerNorm")

    def _apply(self, hidden: Floats, name: str) -> Floats:
        return hidden @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _normalise(self, hidden: Floats, name: str) -> Floats:
        centred = hidden - hidden.mean(axis=-1, keepdims=True)
        variance = np.square(centred).mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt(variance + self._epsilon)
        return np.asarray(scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"], dtype=np.float32)


def load_plain_bert(folder: Path) -> PlainBert | None:
    """Open a sentence-transformers folder, or return None if it holds any other kind of model."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        length = json.loads((folder / "sentence_bert_config.json").read_text(encoding="utf-8"))["max_seq_length"]
        if not (_is_plain(config) and _has_mean_pooling(folder) and (folder / "tokenizer.json").is_file()):
            return None
        weights = _map_weights(folder / "model.safetensors")
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    tokenizer.enable_truncation(length)
    tokenizer.enable_padding(pad_id=config.get("pad_token_id", 0))
    return PlainBert(config, weights, tokenizer, length)


def _is_plain(config: dict[str, Any]) -> bool:
    return (
        config.get("model_type") == "bert"
        and config.get("hidden_act") == "gelu"
        and config.get("position_embedding_type", "absolute") == "absolute"
        and not config.get("is_decoder", False)
    )


def _has_mean_pooling(folder: Path) -> bool:
    modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
    kinds = [module["type"].rsplit(".", 1)[-1] for module in modules]
    if kinds not in (_MODULES, _MODULES[:2]):
        return False
    pooling = json.loads((folder / modules[1]["path"] / "config.json").read_text(encoding="utf-8"))
    return [name for name, value in pooling.items() if name.startswith("pooling_mode_") and value is True] == [
        "pooling_mode_mean_tokens"
    ]


def _map_weights(path: Path) -> dict[str, Floats]:
    """Map a safetensors file: eight bytes of header length, a JSON header, the tensors. Raises ValueError."""
    data = np.memmap(path, dtype=np.uint8, mode="r")
    start = 8 + int(data[:8].view("<u8")[0])
    header = json.loads(data[8:start].tobytes())
    weights: dict[str, Floats] = {}
    for name, tensor in header.items():
        if name == "__metadata__" or tensor["dtype"] == "I64":  # position ids, which count from 0
            continue
        if tensor["dtype"] != "F32":
            raise ValueError(f"{path} holds {tensor['dtype']}")
        first, last = tensor["data_offsets"]
        raw = np.asarray(data[start + first : start + last])
        weights[name.removeprefix("bert.")] = np.frombuffer(raw, dtype="<f4").reshape(tensor["shape"])
    return weights


def _cut_windows(texts: Sequence[list[int]]) -> list[list[list[int]]]:
    """Cut a run of tokenized texts into windows of about equal length."""
    if not texts:
        return []
    total = sum(map(len, texts))
    goal = total / math.ceil(total / _WINDOW_TOKENS)
    windows: list[list[list[int]]] = [[]]
    done = 0
    for text in texts:
        if windows[-1] and done + len(text) / 2 > goal * len(windows):
            windows.append([])
        windows[-1].append(text)
        done += len(text)
    return windows


def _to_units(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12), dtype=np.float32)


def _gelu(values: Floats) -> Floats:
    """Return x Φ(x), with erf by Abramowitz and Stegun 7.1.26 (error below 1.5e-7)."""
    magnitude = np.abs(values) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * magnitude)
    series = np.float32(1.061405429) * t - np.float32(1.453152027)
    for coefficient in (1.421413741, -0.284496736, 0.254829592):
        series = series * t + np.float32(coefficient)
    tail = series * t * np.exp(-np.square(magnitude))
    return np.asarray(values * np.float32(0.5) * (1 + np.sign(values) * (1 - tail)), dtype=np.float32)
