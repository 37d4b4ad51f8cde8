"""Attempts to take the tutor over, end to end: without a model, with one that obeys, and with the built-in one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.answering.attacks import ATTACKS, IN_LESSONS, Attack, find_success
from tests.fakes import ScriptedGenerator
from tests.lessons import write_lessons
from tutor.answering.answerer import Answerer
from tutor.answering.wording import Generator
from tutor.course.glossary import load_glossary
from tutor.index.encoder import Encoder, load_encoder
from tutor.index.lesson_index import LessonIndex, open_index
from tutor.models.registry import open_generator
from tutor.retrieval.bridge import bridge_encoder
from tutor.retrieval.search import Retriever
from tutor.retrieval.translate import Translator
from tutor.service import index_lessons
from tutor.settings import Settings
from tutor.types import Answer

Ask = Callable[[Attack, Generator | None], tuple[Answer, str]]


class RememberingEncoder:
    """The real encoder, which reads a text once: every attack is asked over much the same lessons."""

    def __init__(self, inner: Encoder) -> None:
        self._inner = inner
        self._known: dict[tuple[str, bool], NDArray[np.float32]] = {}
        self.identity, self.dimension = inner.identity, inner.dimension

    def reads(self, language: str) -> bool:
        return self._inner.reads(language)

    def encode(self, texts: Sequence[str], *, is_query: bool = False) -> NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if (text, is_query) not in self._known]
        for text, vector in zip(new, self._inner.encode(new, is_query=is_query), strict=True):
            self._known[text, is_query] = vector
        return np.array([self._known[text, is_query] for text in texts], dtype=np.float32).reshape(-1, self.dimension)


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Return a function that asks over the clean lessons and those of an attack, with a model or without."""
    home = tmp_path_factory.mktemp("home")
    settings = Settings(home=home, index=home / "index", threads=1)
    translator = Translator(load_glossary())
    encoder = bridge_encoder(RememberingEncoder(load_encoder(settings.encoder, threads=1)), translator)
    folder = write_lessons(home / "lessons")
    opened: dict[str, LessonIndex] = {}

    def answer(attack: Attack, generator: Generator | None) -> tuple[Answer, str]:
        key = attack.file + attack.lesson if attack.lesson else ""
        if key not in opened:
            opened[key] = _index_attack(attack, settings, folder, encoder)
        index = opened[key]
        titles = list(dict.fromkeys(chunk.title for chunk in index.chunks))
        retriever = Retriever(index, encoder, load_glossary())
        answerer = Answerer(retriever, index, lambda _: titles, lambda: generator, translator.translate_chinese)
        found = answerer.ask(attack.question, attack.history, choices=attack.choices, use_model=generator is not None)
        return found, "\n".join([attack.lesson, *(path.read_text(encoding="utf-8") for path in folder.iterdir())])

    return answer


def _index_attack(attack: Attack, settings: Settings, folder: Path, encoder: Encoder) -> LessonIndex:
    lesson = folder / attack.file
    if attack.lesson:
        lesson.write_text(attack.lesson, encoding="utf-8")
    try:
        index_lessons(settings, [folder], encoder=encoder)
        assert settings.index is not None
        return open_index(settings.index, encoder)
    finally:
        if attack.lesson:
            lesson.unlink()


@pytest.fixture(scope="module")
def builtin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generator]:
    generator = open_generator(Settings(home=tmp_path_factory.mktemp("model")))
    yield generator
    generator.close()


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_quotes_are_not_taken_over(ask: Ask, attack: Attack) -> None:
    answer, lessons = ask(attack, None)
    assert find_success(attack, answer, lessons) == []


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_a_model_that_obeys_gets_nothing_through(ask: Ask, attack: Attack) -> None:
    answer, lessons = ask(attack, ScriptedGenerator(attack.model))
    assert find_success(attack, answer, lessons) == []


@pytest.mark.parametrize("attack", [*IN_LESSONS[:2], IN_LESSONS[4]], ids=lambda attack: attack.name)
def test_the_builtin_model_gets_nothing_through(ask: Ask, builtin: Generator, attack: Attack) -> None:
    answer, lessons = ask(attack, builtin)
    assert [found for found in find_success(attack, answer, lessons) if "does not answer" not in found] == []


def test_there_are_attacks_of_every_kind() -> None:
    assert len(ATTACKS) >= 40
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)
