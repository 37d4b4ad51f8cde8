"""LangChain's question answering over a vector store: splitter, retriever and prompt as the library has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.pipelines.serve import Reply, serve, time_stream
from benchmarks.pipelines.shared_models import BATCH_TOKENS, CONTEXT_TOKENS, find_encoder, find_model, prepare_llama

CHUNK_CHARS, OVERLAP_CHARS = 1000, 200  # of the library's tutorial on retrieval


def open_pipeline(lessons: Path) -> Callable[[str], Reply]:
    """Index the lessons and return a function that answers from them.

    Defaults: recursive splitter with the tutorial's sizes, four passages, the library's own prompt for chat models,
    256 tokens of reply. Not defaults: temperature 0, so that a run can be repeated; the whole context of the model
    (the default of 512 tokens holds no such prompt); batches of 512 tokens (with the default of 8 reading a prompt
    takes several times as long).
    """
    counted = prepare_llama()
    from langchain_classic.chains.question_answering.stuff_prompt import PROMPT_SELECTOR
    from langchain_community.chat_models import ChatLlamaCpp
    from langchain_community.document_loaders import DirectoryLoader, TextLoader
    from langchain_core.output_parsers import StrOutputParser
    from langchain_core.vectorstores import InMemoryVectorStore
    from langchain_huggingface import HuggingFaceEmbeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    loader = DirectoryLoader(
        str(lessons), recursive=True, loader_cls=TextLoader, loader_kwargs={"autodetect_encoding": True}
    )
    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK_CHARS, chunk_overlap=OVERLAP_CHARS)
    store = InMemoryVectorStore.from_documents(
        splitter.split_documents(loader.load()),
        HuggingFaceEmbeddings(model_name=str(find_encoder()), model_kwargs={"device": "cpu"}),
    )
    retriever = store.as_retriever()
    model = ChatLlamaCpp(
        model_path=str(find_model()), temperature=0.0, n_ctx=CONTEXT_TOKENS, n_batch=BATCH_TOKENS, verbose=False
    )
    chain = PROMPT_SELECTOR.get_prompt(model) | model | StrOutputParser()

    def stream(question: str) -> Iterator[str]:
        context = "\n\n".join(document.page_content for document in retriever.invoke(question))
        yield from chain.stream({"context": context, "question": question})

    def answer(question: str) -> Reply:
        streamed = time_stream(lambda: stream(question))
        return Reply(streamed.text, streamed.first_ms, streamed.total_ms, counted.prompt, counted.completion)

    return answer


if __name__ == "__main__":
    serve(open_pipeline)
