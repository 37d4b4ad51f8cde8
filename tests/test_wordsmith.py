"""The model behind the answers: loaded in its turn, given up when it fails, taken up again when its file changes."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import ScriptedGenerator
from tutor import wordsmith as wordsmith_module
from tutor.errors import ModelError
from tutor.models.queued import QueuedGenerator
from tutor.settings import Settings
from tutor.types import Turn, WordingFailed
from tutor.wordsmith import Wordsmith

QUESTION = [Turn("user", "When does the ferry sail?")]
Opener = Callable[[Settings], object]


class Shop:
    """Counts how often a model is opened; `trouble` is raised instead."""

    def __init__(self) -> None:
        self.opened: list[ScriptedGenerator] = []
        self.trouble: ModelError | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.begun = threading.Event()

    def open(self, settings: Settings) -> ScriptedGenerator:
        self.begun.set()
        self.gate.wait()
        if self.trouble:
            raise self.trouble
        self.opened.append(ScriptedGenerator("At noon."))
        return self.opened[-1]


@pytest.fixture
def shop(monkeypatch: pytest.MonkeyPatch) -> Shop:
    shop = Shop()
    monkeypatch.setattr(wordsmith_module, "open_wording_model", shop.open)
    return shop


@pytest.fixture
def model_path(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.gguf"
    path.write_bytes(b"GGUF")
    return path


@pytest.fixture
def settings(model_path: Path) -> Settings:
    return Settings(home=model_path.parent, model=str(model_path), wording="always")


def ask(wordsmith: Wordsmith) -> str | None:
    turn = wordsmith.take_turn()
    return None if turn is None else "".join(turn.stream(QUESTION, max_tokens=9))


def test_a_model_is_opened_for_the_first_answer_and_kept(shop: Shop, settings: Settings) -> None:
    wordsmith = Wordsmith(settings)
    assert shop.opened == []
    assert [ask(wordsmith), ask(wordsmith)] == ["At noon."] * 2
    assert len(shop.opened) == 1
    assert wordsmith.note is None


def test_where_answers_are_quotes_nothing_is_opened(shop: Shop, settings: Settings) -> None:
    assert Wordsmith(replace(settings, wording="never")).take_turn() is None
    assert Wordsmith(Settings(home=settings.home)).take_turn() is None
    assert shop.opened == []


def test_a_model_that_does_not_open_is_tried_again_once_its_file_is_another(
    shop: Shop, settings: Settings, model_path: Path
) -> None:
    wordsmith = Wordsmith(settings)
    shop.trouble = ModelError("It is damaged.", "Fetch it again.")
    assert ask(wordsmith) == ""
    assert wordsmith.note == "Answers are quotes from the lessons. It is damaged. Fetch it again."
    shop.trouble = None
    assert wordsmith.take_turn() is None
    model_path.write_bytes(b"GGUF, whole")
    assert ask(wordsmith) == "At noon."
    assert wordsmith.note is None


def test_a_missing_model_leaves_quotes_and_is_found_when_it_comes(
    shop: Shop, settings: Settings, model_path: Path
) -> None:
    model_path.unlink()
    wordsmith = Wordsmith(settings)
    assert wordsmith.take_turn() is None
    assert "no model file" in str(wordsmith.note)
    wordsmith.note = None
    assert wordsmith.take_turn() is None
    assert wordsmith.note is None  # said once
    model_path.write_bytes(b"GGUF")
    assert ask(wordsmith) == "At noon."


def test_a_model_whose_file_vanishes_goes_on_from_memory(shop: Shop, settings: Settings, model_path: Path) -> None:
    wordsmith = Wordsmith(settings)
    ask(wordsmith)
    model_path.unlink()
    assert ask(wordsmith) == "At noon."
    assert len(shop.opened) == 1


def test_a_file_that_changed_since_is_opened_anew_and_the_old_one_let_go(
    shop: Shop, settings: Settings, model_path: Path
) -> None:
    wordsmith = Wordsmith(settings)
    ask(wordsmith)
    os.utime(model_path, ns=(1, 1))
    assert ask(wordsmith) == "At noon."
    assert [hasattr(model, "closed") for model in shop.opened] == [True, False]


def test_while_one_loads_the_model_the_others_wait_in_line(shop: Shop, settings: Settings) -> None:
    shop.gate.clear()
    wordsmith = Wordsmith(settings)
    first = threading.Thread(target=ask, args=(wordsmith,))
    first.start()
    queue = wordsmith_module.find_queue(settings)
    while queue.count() < 1:
        threading.Event().wait(0.005)
    turn = wordsmith.take_turn()
    assert isinstance(turn, QueuedGenerator)
    places = turn.wait_turn()
    assert next(places) == 1
    shop.gate.set()
    assert list(places) == [0]
    assert "".join(turn.stream(QUESTION, max_tokens=9)) == "At noon."
    first.join()
    assert len(shop.opened) == 1


def test_a_failure_in_an_answer_is_noted_until_the_model_works_again(shop: Shop, settings: Settings) -> None:
    wordsmith = Wordsmith(settings)
    wordsmith.explain_failure(WordingFailed("The context is full.", "Ask again."))
    assert wordsmith.note == "The last answer was left in quotes from the lessons. The context is full. Ask again."
    ask(wordsmith)
    assert wordsmith.note is None


def test_after_closing_only_a_new_turn_opens_the_model_again(shop: Shop, settings: Settings) -> None:
    wordsmith = Wordsmith(settings)
    turn = wordsmith.take_turn()
    ask(wordsmith)
    wordsmith.close()
    assert shop.opened[0].closed
    assert turn is not None and "".join(turn.stream(QUESTION, max_tokens=9)) == ""
    assert len(shop.opened) == 1
    assert ask(wordsmith) == "At noon."


def test_a_model_that_loads_while_it_is_closed_is_let_go(shop: Shop, settings: Settings) -> None:
    shop.gate.clear()
    wordsmith = Wordsmith(settings)
    said: list[str | None] = []
    asking = threading.Thread(target=lambda: said.append(ask(wordsmith)))
    asking.start()
    while not shop.begun.wait(0.005):
        pass
    wordsmith.close()
    shop.gate.set()
    asking.join()
    assert said == [""]
    assert shop.opened[0].closed
    assert ask(wordsmith) == "At noon."


def test_a_server_that_was_away_is_asked_again_later(
    shop: Shop, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.trouble = ModelError("No model server answers.")
    wordsmith = Wordsmith(replace(settings, model="http://127.0.0.1:9/v1"))
    assert ask(wordsmith) == ""
    shop.trouble = None
    assert wordsmith.take_turn() is None
    now = wordsmith_module.time.monotonic()
    monkeypatch.setattr(wordsmith_module.time, "monotonic", lambda: now + wordsmith_module.RETRY_SERVER_S)
    assert wordsmith.take_turn() is not None
