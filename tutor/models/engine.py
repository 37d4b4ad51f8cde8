"""One llama.cpp model and its context: tokens in, logits out, and a way to interrupt it."""

from __future__ import annotations

import ctypes
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.errors import ModelError
from tutor.models.gguf import FETCH_REMEDY
from tutor.models.native import clear_log, has_amx, load_native, read_log
from tutor.models.offload import read_offloaded
from tutor.models.threads import Threads

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BATCH_TOKENS = 512
LEAST_CONTEXT_TOKENS = 64
SHORT_PROMPT_TOKENS = 48
_ABORTED = 2
_NO_ROOM = 1


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """How to load a model: layers for the GPU, and whether weights may be repacked for the CPU."""

    gpu_layers: int = 0
    extra_buffers: bool = True


class AbortedError(Exception):
    """The computation was interrupted on request."""


class LlamaEngine:
    """A loaded GGUF model with `slots` separate states of `context_tokens` tokens each. Not thread-safe.

    `model_layers` counts what can be offloaded, `offloaded_layers` what was.
    """

    def __init__(self, path: Path, *, plan: LoadPlan, context_tokens: int, slots: int, threads: Threads) -> None:
        """Load the file. Raises ModelError with llama.cpp's own words when it cannot."""
        self._model: Any = None
        self._context: Any = None
        self._batch: Any = None
        self._threads = threads
        self._prefill_threads = threads.prefill
        self._ends: dict[int, bool] = {}
        if context_tokens < LEAST_CONTEXT_TOKENS:
            raise ModelError(
                f"A context of {context_tokens} tokens is too small.",
                f"Set TUTOR_CONTEXT_TOKENS to {LEAST_CONTEXT_TOKENS} or more; 2048 is usual.",
            )
        self._native = load_native()
        clear_log()
        try:
            self._load_model(path, plan)
            self._create_context(context_tokens, slots)
        except BaseException:
            self.close()
            raise
        self.offloaded_layers, self.model_layers = read_offloaded(
            read_log(), int(self._native.llama_model_n_layer(self._model)) + 1
        )
        self._install_abort_switch()

    def _load_model(self, path: Path, plan: LoadPlan) -> None:
        params = self._native.llama_model_default_params()
        params.n_gpu_layers = plan.gpu_layers
        params.use_extra_bufts = plan.extra_buffers and not has_amx(self._native)
        self._model = self._native.llama_model_load_from_file(os.fsencode(path), params)
        if not self._model:
            raise ModelError(f"The model file {path} cannot be loaded: {_explain_log()}.", FETCH_REMEDY)
        self._vocab = self._native.llama_model_get_vocab(self._model)
        self._vocab_size = int(self._native.llama_vocab_n_tokens(self._vocab))

    def _create_context(self, context_tokens: int, slots: int) -> None:
        trained = int(self._native.llama_model_n_ctx_train(self._model))
        self.context_tokens = min(context_tokens, trained) if trained > 0 else context_tokens
        params = self._native.llama_context_default_params()
        params.n_ctx = self.context_tokens * slots
        params.n_seq_max = slots
        params.kv_unified = False
        params.n_batch = params.n_ubatch = min(BATCH_TOKENS, self.context_tokens)
        params.n_threads, params.n_threads_batch = self._threads.decode, self._threads.prefill
        # Only the last token of a prompt is scored; scores for whole batches would cost hundreds of megabytes.
        params.n_outputs_max = slots
        params.flash_attn_type = self._native.LLAMA_FLASH_ATTN_TYPE_AUTO
        self._context = self._native.llama_init_from_model(self._model, params)
        if not self._context:
            raise ModelError(
                f"llama.cpp has no memory for {params.n_ctx} tokens of context: {_explain_log()}.",
                "Set TUTOR_CONTEXT_TOKENS lower or choose a smaller model.",
            )
        self._batch_tokens = int(params.n_batch)
        self._batch = self._native.llama_batch_init(self._batch_tokens, 0, 1)

    def _install_abort_switch(self) -> None:
        """Let llama.cpp ask for an abort without Python.

        It asks at every node of its graph, so a Python callback would wait for the interpreter lock a thousand
        times a token while another thread works. The C library's strlen, given a two-byte buffer, answers the
        same question: 0 for an empty string, 1 (true) for one letter.
        """
        library = ctypes.CDLL("ucrtbase" if platform.system() == "Windows" else None)
        self._abort_flag = ctypes.create_string_buffer(2)
        self._abort_callback = ctypes.cast(library.strlen, self._native.ggml_abort_callback)
        self._native.llama_set_abort_callback(
            self._context, self._abort_callback, ctypes.cast(self._abort_flag, ctypes.c_void_p)
        )

    def set_abort(self, wanted: bool) -> None:
        """Ask a running or coming `decode` to end, or take that back; callable from any thread."""
        self._abort_flag[0] = b"\x01" if wanted else b"\x00"

    def decode(self, tokens: Sequence[int], slot: int, position: int) -> None:
        """Append tokens to a slot's state at `position`. Raises AbortedError, or ModelError when computing failed."""
        for start in range(0, len(tokens), self._batch_tokens):
            if self._abort_flag[0] != b"\x00":
                raise AbortedError
            part = tokens[start : start + self._batch_tokens]
            self._fill_batch(part, slot, position + start)
            self._set_prefill_threads(len(part))
            code = int(self._native.llama_decode(self._context, self._batch))
            if code == _ABORTED:
                raise AbortedError
            if code == _NO_ROOM:
                raise ModelError("The model's context is full.", "Set TUTOR_CONTEXT_TOKENS higher.")
            if code != 0:
                raise ModelError(f"llama.cpp failed while computing (code {code}): {_explain_log()}.", "Try again.")

    def _set_prefill_threads(self, tokens: int) -> None:
        # A few tokens are too little work for threads that must wait for each other at every step.
        wanted = self._threads.prefill if tokens >= SHORT_PROMPT_TOKENS else self._threads.decode
        if tokens > 1 and wanted != self._prefill_threads:
            self._native.llama_set_n_threads(self._context, self._threads.decode, wanted)
            self._prefill_threads = wanted

    def _fill_batch(self, tokens: Sequence[int], slot: int, position: int) -> None:
        batch = self._batch
        batch.n_tokens = len(tokens)
        for i, token in enumerate(tokens):
            batch.token[i] = token
            batch.pos[i] = position + i
            batch.n_seq_id[i] = 1
            batch.seq_id[i][0] = slot
            batch.logits[i] = 0
        batch.logits[len(tokens) - 1] = 1

    def truncate(self, slot: int, position: int) -> bool:
        """Drop a slot's state from `position` on; False where the model's memory cannot be cut there."""
        memory = self._native.llama_get_memory(self._context)
        return bool(self._native.llama_memory_seq_rm(memory, slot, position, -1))

    def read_logits(self) -> NDArray[np.float32]:
        """Return the scores of the next token, shape (vocabulary,); valid until the next `decode`."""
        import numpy as np

        pointer = self._native.llama_get_logits_ith(self._context, -1)
        return np.ctypeslib.as_array(pointer, shape=(self._vocab_size,))

    def tokenize(self, text: str) -> list[int]:
        """Split text into tokens, reading special tokens; a start token is added where the model wants one."""
        found = self._split(text)
        start = int(self._native.llama_vocab_bos(self._vocab))
        if self._native.llama_vocab_get_add_bos(self._vocab) and found[:1] != [start]:
            found.insert(0, start)
        return found

    def _split(self, text: str) -> list[int]:
        data = text.encode(errors="replace")
        room = len(data) + 8
        tokens = (ctypes.c_int32 * room)()
        count = int(self._native.llama_tokenize(self._vocab, data, len(data), tokens, room, False, True))
        if count < 0:
            raise ModelError("The prompt cannot be split into tokens.", "Ask with less text.")
        return list(tokens[:count])

    def read_piece(self, token: int, *, special: bool = False) -> bytes:
        """Return the bytes of one token; control tokens are empty unless `special`."""
        buffer = ctypes.create_string_buffer(256)
        size = int(self._native.llama_token_to_piece(self._vocab, token, buffer, len(buffer), 0, special))
        if size < 0:
            buffer = ctypes.create_string_buffer(-size)
            size = int(self._native.llama_token_to_piece(self._vocab, token, buffer, len(buffer), 0, special))
        return buffer.raw[:size]

    def ends_reply(self, token: int) -> bool:
        """Tell whether a token ends the generation."""
        if token not in self._ends:
            self._ends[token] = bool(self._native.llama_vocab_is_eog(self._vocab, token))
        return self._ends[token]

    def holds_control(self, text: str) -> bool:
        """Tell whether a text would be read as control tokens rather than as letters."""
        return any(
            self._native.llama_vocab_is_control(self._vocab, token) or self.ends_reply(token)
            for token in self._split(text)
        )

    def read_template(self) -> str | None:
        """Return the file's chat template, if it has one."""
        found = self._native.llama_model_chat_template(self._model, None)
        return found.decode("utf-8", errors="replace") if found else None

    def read_special_texts(self) -> tuple[str, str]:
        """Return the texts of the start and end tokens, "" where there is none."""
        ids = (self._native.llama_vocab_bos(self._vocab), self._native.llama_vocab_eos(self._vocab))
        start, end = (self.read_piece(int(i), special=True).decode(errors="replace") if i >= 0 else "" for i in ids)
        return start, end

    @property
    def vocab(self) -> Any:
        """The native vocabulary, for a grammar."""
        return self._vocab

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Free the model and its context."""
        if self._batch is not None:
            self._native.llama_batch_free(self._batch)
            self._batch = None
        if self._context:
            self._native.llama_free(self._context)
            self._context = None
        if self._model:
            self._native.llama_model_free(self._model)
            self._model = None


def _explain_log() -> str:
    """Return the last thing that llama.cpp complained about."""
    words = ("error", "failed", "unable", "invalid", "corrupt", "unknown", "out of memory")
    for line in reversed(read_log()):
        text = line.split(": ", 1)[-1].removeprefix("error loading model: ").strip().rstrip(".")
        if any(word in line.lower() for word in words) and "failed to load model" not in line:
            return text
    return "it gives no reason"
