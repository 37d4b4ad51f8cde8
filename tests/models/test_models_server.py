"""Models behind an address: replies, stopping, and every way that a server can disappoint."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from stand_in_server import WORDS, serve_models

from tutor.errors import ModelError
from tutor.models.generator import Usage
from tutor.models.server import ServerGenerator, complete_address, list_server_models
from tutor.types import Turn

TALK = [Turn("system", "Be brief."), Turn("user", "What is rain?")]
REPLY = "".join(WORDS)


def ask(address: str, model: str, **options: Any) -> str:
    generator = ServerGenerator(address, model)
    return "".join(generator.stream(TALK, max_tokens=20, **options))


def test_a_reply_streams_and_is_counted() -> None:
    with serve_models("small") as server:
        generator = ServerGenerator.connect(server.address, "small", api_key="secret")
        pieces = list(generator.stream(TALK, max_tokens=20, stop=["\n\n"], grammar='root ::= "x"'))
        assert len(pieces) > 1
        assert "".join(pieces) == REPLY
        assert generator.usage == Usage(20, 5, 12)
        path, body, key = server.requests[-1]
    assert (path, key) == ("/v1/chat/completions", "Bearer secret")
    assert body["messages"] == [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "What is rain?"},
    ]
    assert (body["max_tokens"], body["temperature"], body["stop"], body["grammar"]) == (
        20,
        0,
        ["\n\n"],
        'root ::= "x"',
    )


def test_a_stop_string_is_also_looked_for_here_and_closes_the_connection() -> None:
    with serve_models("endless") as server:
        assert ask(server.address, "endless", stop=["in again"]) == "aga"
        assert server.left.wait(10)


def test_a_thought_is_left_out() -> None:
    with serve_models("thinking") as server:
        assert ask(server.address, "thinking") == REPLY


@pytest.mark.parametrize("model", ["endless", "silent"])
def test_stopping_from_another_thread_closes_the_connection(model: str) -> None:
    wanted = threading.Event()
    with serve_models(model) as server:
        timer = threading.Timer(0.1, wanted.set)
        timer.start()
        text = ask(server.address, model, should_stop=wanted.is_set)
        timer.join()
        assert server.left.wait(10)
    assert len(text) < len("again ") * 2000


def test_leaving_a_stream_closes_the_connection() -> None:
    with serve_models("endless") as server:
        stream = ServerGenerator(server.address, "endless").stream(TALK, max_tokens=5)
        next(iter(stream))
        del stream
        assert server.left.wait(10)


def test_the_only_model_needs_no_name() -> None:
    with serve_models("the-one") as server:
        assert ServerGenerator.connect(server.address).name == "the-one"


def test_several_models_need_a_name() -> None:
    with serve_models("a", "b") as server:
        with pytest.raises(ModelError) as caught:
            ServerGenerator.connect(server.address)
        assert "a, b" in caught.value.message
        assert "TUTOR_MODEL_NAME" in caught.value.remedy
        assert ServerGenerator.connect(server.address, "b").name == "b"


def test_a_model_that_is_not_offered_is_refused() -> None:
    with serve_models("llama:latest", "b") as server:
        with pytest.raises(ModelError, match="has no model 'c'"):
            ServerGenerator.connect(server.address, "c")
        assert ServerGenerator.connect(server.address, "llama").name == "llama"


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("gone", "has no model 'gone'"),
        ("failing", "status 500: out of memory"),
        ("page", "does not answer like an OpenAI-compatible server"),
        ("erring", "the slot was taken"),
        ("odd", "does not answer like an OpenAI-compatible server"),
    ],
)
def test_a_servers_trouble_is_stated(model: str, words: str) -> None:
    with serve_models(model) as server, pytest.raises(ModelError) as caught:
        ask(server.address, model)
    assert words in caught.value.message
    assert caught.value.remedy


def test_a_server_that_falls_silent_is_given_up() -> None:
    with serve_models("silent") as server:
        generator = ServerGenerator(server.address, "silent", read_timeout_s=0.2)
        with pytest.raises(ModelError, match="took too long"):
            list(generator.stream(TALK, max_tokens=5))


def test_a_wrong_key_is_named() -> None:
    with serve_models("key-needed") as server:
        with pytest.raises(ModelError) as caught:
            list_server_models(server.address, api_key="wrong")
        assert "TUTOR_MODEL_API_KEY" in caught.value.remedy
        assert list_server_models(server.address, api_key="secret") == ["key-needed"]


def test_a_server_that_is_not_running_is_named() -> None:
    with serve_models("x") as server:
        address = server.address
    with pytest.raises(ModelError, match="No model server answers"):
        list_server_models(address)
    with pytest.raises(ModelError, match="No model server answers"):
        ask(address, "x")


@pytest.mark.parametrize("path", ["/page", "/elsewhere", "/moved"])
def test_an_address_of_something_else_is_named_and_no_redirect_is_followed(path: str) -> None:
    with serve_models("x") as server, pytest.raises(ModelError) as caught:
        list_server_models(server.address + path)
    assert "/v1" in caught.value.remedy


@pytest.mark.parametrize("address", ["http://", "ftp://127.0.0.1/x", "http://[broken"])
def test_what_is_no_address_is_named(address: str) -> None:
    with pytest.raises(ModelError):
        list_server_models(address)


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serve_models("small") as server:
        assert list_server_models(server.address) == ["small"]
        assert ask(server.address, "small") == REPLY


def test_v1_is_added_where_it_was_left_out() -> None:
    assert complete_address("http://127.0.0.1:11434/") == "http://127.0.0.1:11434/v1"
    assert complete_address("http://127.0.0.1:8080/v1/") == "http://127.0.0.1:8080/v1"
    assert complete_address("https://host/api/v3") == "https://host/api/v3"
