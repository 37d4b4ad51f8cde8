"""LlamaIndex as its starter tutorial has it: read a folder, index it, ask a query engine; defaults throughout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.pipelines.serve import Reply, serve, time_stream
from benchmarks.pipelines.shared_models import (
    CONTEXT_TOKENS,
    find_encoder,
    find_model,
    prepare_llama,
    read_chat_template,
)


def open_pipeline(lessons: Path) -> Callable[[str], Reply]:
    """Index the lessons and return a function that answers from them.

    Defaults: sentence splitter (1,024 tokens, 200 overlapping), two passages, "compact" synthesis, 256 tokens of
    reply. Not defaults: temperature 0, so that a run can be repeated, and the whole context of the model.
    """
    counted = prepare_llama()
    from llama_index.core import Settings, SimpleDirectoryReader, VectorStoreIndex
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding
    from llama_index.llms.llama_cpp import LlamaCPP

    messages_to_prompt, completion_to_prompt = _make_formatters()
    Settings.embed_model = HuggingFaceEmbedding(model_name=str(find_encoder()), device="cpu")
    Settings.llm = LlamaCPP(
        model_path=str(find_model()),
        temperature=0.0,
        context_window=CONTEXT_TOKENS,
        messages_to_prompt=messages_to_prompt,
        completion_to_prompt=completion_to_prompt,
        verbose=False,
    )
    documents = SimpleDirectoryReader(str(lessons), recursive=True).load_data()
    engine = VectorStoreIndex.from_documents(documents).as_query_engine(streaming=True)

    def answer(question: str) -> Reply:
        streamed = time_stream(lambda: engine.query(question).response_gen)
        return Reply(streamed.text, streamed.first_ms, streamed.total_ms, counted.prompt, counted.completion)

    return answer


def _make_formatters() -> tuple[Callable[[Sequence[Any]], str], Callable[[str], str]]:
    """Return functions that put messages, or a bare prompt, into the form that the model was trained on."""
    from llama_cpp.llama_chat_format import Jinja2ChatFormatter

    template, first, last = read_chat_template(find_model())
    formatter: Any = Jinja2ChatFormatter(template=template, eos_token=last, bos_token=first)

    def format_plain(messages: list[dict[str, str]]) -> str:
        return str(formatter(messages=messages).prompt)

    def format_messages(messages: Sequence[Any]) -> str:
        return format_plain([{"role": str(m.role.value), "content": m.content or ""} for m in messages])

    def format_completion(completion: str) -> str:
        return format_plain([{"role": "user", "content": completion}])

    return format_messages, format_completion


if __name__ == "__main__":
    serve(open_pipeline)
