"""A model in a process of its own: it streams, stops, crashes and hangs without harm."""

from __future__ import annotations

import ast
import sys
import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

import tutor
from tests.models import scripted_host
from tutor.errors import ModelError
from tutor.models import hosted
from tutor.models.generator import Usage
from tutor.models.hosted import HostedGenerator
from tutor.models.registry import open_generator
from tutor.settings import Settings
from tutor.types import Turn

COMMAND = (sys.executable, "-m", scripted_host.__name__)


@pytest.fixture(scope="module")
def shared() -> Iterator[HostedGenerator]:
    model = HostedGenerator(COMMAND, "told", start_timeout_s=60)
    yield model
    model.close()


@pytest.fixture
def own() -> Iterator[HostedGenerator]:
    model = HostedGenerator(COMMAND, "told", start_timeout_s=60)
    yield model
    model.close()


def say(model: HostedGenerator, text: str, stop: Callable[[], bool] | None = None) -> str:
    return "".join(model.stream([Turn("user", text)], max_tokens=9, should_stop=stop))


def test_a_reply_comes_from_the_other_process_with_its_counts(shared: HostedGenerator) -> None:
    assert say(shared, "tea é \udce9 茶") == "tea é \udce9 茶 "
    assert shared.usage == Usage(4, 4)
    assert shared.layers == (0, 3)


def test_a_reply_goes_on_only_as_it_is_taken_and_can_be_left(shared: HostedGenerator) -> None:
    stream = shared.stream([Turn("user", "one two three")], max_tokens=9)
    assert next(stream) == "one "
    assert shared.usage == Usage(3, 1)
    with pytest.raises(ModelError, match="still open"):
        say(shared, "x")
    del stream
    assert say(shared, "x") == "x "


def test_stopping_ends_a_reply_quietly(shared: HostedGenerator) -> None:
    wanted = threading.Event()
    pieces = []
    for piece in shared.stream([Turn("user", "one two three")], max_tokens=9, should_stop=wanted.is_set):
        pieces.append(piece)
        wanted.set()
    assert pieces == ["one "]
    assert say(shared, "x") == "x "


def test_stated_errors_and_faults_arrive_as_stated_errors(shared: HostedGenerator) -> None:
    with pytest.raises(ModelError, match="It refuses") as caught:
        say(shared, "one refuse")
    assert caught.value.remedy == "Ask nicely."
    with pytest.raises(ModelError, match="ZeroDivisionError: by nought"):
        say(shared, "fault")
    assert say(shared, "x") == "x "


def test_after_a_crash_the_next_reply_starts_the_model_anew_but_not_for_ever(own: HostedGenerator) -> None:
    for _ in range(hosted.MOST_CRASHES):
        stream = own.stream([Turn("user", "one crash")], max_tokens=9)
        assert next(stream) == "one "
        with pytest.raises(ModelError, match="crashed"):
            next(stream)
    with pytest.raises(ModelError, match="crashed 3 times"):
        say(own, "x")


def test_a_model_that_crashes_while_it_is_loaded_again_is_not_loaded_for_ever(tmp_path: Path) -> None:
    model = HostedGenerator((*COMMAND, f"--once={tmp_path / 'loaded'}"), "told", start_timeout_s=60)
    with pytest.raises(ModelError, match="crashed"):
        say(model, "crash")
    for _ in range(hosted.MOST_CRASHES - 1):
        with pytest.raises(ModelError, match="crashed while loading"):
            say(model, "x")
    with pytest.raises(ModelError, match="crashed 3 times"):
        say(model, "x")


def test_a_model_that_hangs_is_ended(own: HostedGenerator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosted, "SILENCE_LIMIT_S", 0.1)
    monkeypatch.setattr(hosted, "STOP_LIMIT_S", 0.1)
    with pytest.raises(ModelError, match="no sign"):
        say(own, "one hang")
    monkeypatch.undo()
    assert say(own, "x") == "x "


@pytest.mark.parametrize(("name", "words"), [("stillborn", "crashed while loading"), ("refused", "It is damaged")])
def test_a_model_that_does_not_load_says_so(name: str, words: str) -> None:
    with pytest.raises(ModelError, match=words):
        HostedGenerator(COMMAND, name, start_timeout_s=60)


def test_closing_ends_a_reply_in_its_midst(own: HostedGenerator) -> None:
    stream = own.stream([Turn("user", "one hang")], max_tokens=9)
    next(stream)
    closer = threading.Timer(0.2, own.close)
    closer.start()
    assert list(stream) == []
    closer.join()
    with pytest.raises(ModelError, match="was closed"):
        say(own, "x")


def test_the_built_in_model_replies_and_stops_from_its_process(home: Path) -> None:
    model = open_generator(Settings(home=home))
    try:
        question = [Turn("user", "What is rain?")]
        assert "rain" in "".join(model.stream(question, max_tokens=8)).lower()
        assert model.usage.completion_tokens == 8
        assert model.layers == (0, 31)
        polls = count()
        long = [Turn("user", "Count the words: " + "sea land " * 500)]
        assert list(model.stream(long, max_tokens=4, should_stop=lambda: next(polls) > 2)) == []
        assert "rain" in "".join(model.stream(question, max_tokens=8)).lower()
        with pytest.raises(ModelError, match="2,048"):
            list(model.stream([Turn("user", "word " * 3000)], max_tokens=4))
    finally:
        model.close()


def test_no_other_part_of_the_program_loads_a_model_in_its_own_process() -> None:
    """Whatever a native library does, it does it to a process that is there for that."""
    loaders = set()
    for path in Path(tutor.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            name = ast.unparse(called) if called is not None else ""
            if name in ("LlamaEngine", "LlamaGenerator.load", "LlamaGenerator"):
                loaders.add(path.name)
    assert loaders == {"host.py", "llama.py", "probe.py"}
