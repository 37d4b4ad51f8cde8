"""One model for several users: loaded once, asked one after another, freed when the last lets go."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tutor.errors import ModelError
from tutor.models import registry
from tutor.models.generator import Usage
from tutor.models.queue import ModelQueue
from tutor.models.queued import QueuedGenerator
from tutor.models.registry import open_generator
from tutor.models.sharing import find_server_queue, share_model
from tutor.settings import Settings
from tutor.types import Turn

QUESTION = [Turn("user", "What is rain?")]


class Countdown:
    """A model that says a word a piece and notes how many use it at once; "fail" in a question makes it fail."""

    name = "countdown"

    def __init__(self) -> None:
        self.usage = Usage()
        self.closed = 0
        self.in_use = 0
        self.most_in_use = 0

    def stream(self, messages: Sequence[Turn], *, max_tokens: int, **_: object) -> Iterator[str]:
        self.in_use += 1
        self.most_in_use = max(self.most_in_use, self.in_use)
        try:
            for count in range(1, max_tokens + 1):
                self.usage = Usage(len(messages[-1].content), count)
                yield f"{messages[-1].content}{count} "
                if "fail" in messages[-1].content:
                    raise OSError("access violation")
        finally:
            self.in_use -= 1

    def close(self) -> None:
        self.closed += 1


def say(model: QueuedGenerator, word: str, max_tokens: int = 3, stop: Callable[[], bool] | None = None) -> str:
    return "".join(model.stream([Turn("user", word)], max_tokens=max_tokens, should_stop=stop))


@pytest.fixture
def countdown() -> Countdown:
    return Countdown()


@pytest.fixture
def queued(countdown: Countdown) -> QueuedGenerator:
    return QueuedGenerator(lambda: countdown, ModelQueue())


def test_a_model_is_loaded_once_and_freed_with_its_last_user(countdown: Countdown) -> None:
    loads: list[int] = []

    def load() -> Countdown:
        loads.append(1)
        return countdown

    one, other = (share_model("tea", load, name="countdown") for _ in range(2))
    assert loads == [1]
    one.close()
    one.close()
    assert (say(other, "b"), countdown.closed) == ("b1 b2 b3 ", 0)
    other.close()
    assert countdown.closed == 1
    share_model("tea", load, name="countdown").close()
    assert loads == [1, 1]


def test_a_model_that_cannot_be_loaded_is_not_remembered(countdown: Countdown) -> None:
    def fail() -> Countdown:
        raise ModelError("It is damaged.")

    with pytest.raises(ModelError, match="damaged"):
        share_model("bread", fail, name="countdown")
    share_model("bread", lambda: countdown, name="countdown").close()
    assert countdown.closed == 1


def test_users_at_once_get_their_own_words_and_counts(countdown: Countdown, queued: QueuedGenerator) -> None:
    users = {"x" * length: queued.fresh() for length in range(1, 9)}
    said: dict[str, str] = {}
    threads = [
        threading.Thread(target=lambda word=word, user=user: said.update({word: say(user, word, 5)}))
        for word, user in users.items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert countdown.most_in_use == 1
    for word, user in users.items():
        assert said[word] == "".join(f"{word}{count} " for count in range(1, 6))
        assert user.usage == Usage(len(word), 5)


def test_a_turn_that_was_waited_for_is_used_by_the_next_stream(queued: QueuedGenerator) -> None:
    assert list(queued.wait_turn()) == []
    assert say(queued, "a", 1) == "a1 "
    assert queued._queue.count() == 0


def test_a_stream_left_early_or_forgotten_frees_the_model(queued: QueuedGenerator) -> None:
    stream = queued.stream(QUESTION, max_tokens=9)
    next(stream)
    assert queued._queue.count() == 1
    del stream
    gc.collect()
    assert queued._queue.count() == 0


def test_a_failure_in_the_midst_is_stated_and_frees_the_model(countdown: Countdown, queued: QueuedGenerator) -> None:
    stream = queued.stream([Turn("user", "fail")], max_tokens=9)
    assert next(stream) == "fail1 "
    with pytest.raises(ModelError, match="access violation"):
        next(stream)
    assert (queued._queue.count(), countdown.in_use) == (0, 0)
    assert say(queued.fresh(), "a", 1) == "a1 "


def test_a_holder_that_went_away_is_closed_for_the_next(countdown: Countdown) -> None:
    first = QueuedGenerator(lambda: countdown, ModelQueue(idle_limit_s=0.02))
    stuck = first.stream(QUESTION, max_tokens=9)
    next(stuck)
    said: list[str] = []
    thread = threading.Thread(target=lambda: said.append(say(first.fresh(), "b", 1)))
    thread.start()
    thread.join()
    assert said == ["b1 "]
    assert countdown.most_in_use == 1
    with pytest.raises(ModelError, match="next in line"):
        next(stuck)


def test_stopping_in_the_line_says_nothing(countdown: Countdown, queued: QueuedGenerator) -> None:
    holder = queued.fresh()
    stream = holder.stream(QUESTION, max_tokens=9)
    next(stream)
    said: list[str] = []
    thread = threading.Thread(target=lambda: said.append(say(queued, "b", 3, lambda: True)))
    thread.start()
    thread.join()
    assert said == [""]
    assert queued._queue.count() == 1
    stream.close()


def test_without_a_model_nothing_is_said() -> None:
    assert say(QueuedGenerator(lambda: None, ModelQueue()), "a") == ""


def test_the_chosen_model_is_shared_until_its_file_changes(
    tmp_path: Path, countdown: Countdown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each time the file is another, it is probed and loaded anew."""
    path = tmp_path / "mine.gguf"
    path.write_bytes(b"GGUF one")
    settings = Settings(home=tmp_path, model=str(path))
    probed: list[int] = []

    class Probed:
        plan = None

    monkeypatch.setattr(registry, "probe_model", lambda path, settings: probed.append(path.stat().st_size) or Probed)
    monkeypatch.setattr(registry.HostedGenerator, "load", lambda *_args, **_more: countdown)
    one, same = open_generator(settings), open_generator(settings)
    assert probed == [8]
    path.write_bytes(b"GGUF another")
    changed = open_generator(settings)
    assert probed == [8, 12]
    for opened in (one, same, changed):
        opened.close()
    assert countdown.closed == 2


def test_a_server_has_a_line_of_its_own() -> None:
    queue = find_server_queue("http://127.0.0.1:9")
    assert queue is find_server_queue("http://127.0.0.1:9")
    assert queue is not find_server_queue("http://127.0.0.1:8")
    assert queue.width > 1


def test_whoever_stops_while_the_model_loads_gets_nothing_and_the_model_is_there_for_the_next(
    countdown: Countdown,
) -> None:
    stop, queue = threading.Event(), ModelQueue()

    def load() -> Countdown:
        stop.set()
        return countdown

    assert say(QueuedGenerator(load, queue), "tea", stop=stop.is_set) == ""
    assert countdown.usage == Usage()
    assert queue.count() == 0
    assert say(QueuedGenerator(load, queue), "tea") == "tea1 tea2 tea3 "


def test_others_wait_for_a_model_that_loads_longer_than_they_would_wait_for_each_other(countdown: Countdown) -> None:
    queue, begun, loaded = ModelQueue(max_wait_s=0.1), threading.Event(), threading.Event()

    def load() -> Countdown:
        begun.set()
        loaded.wait()
        return countdown

    first = threading.Thread(target=say, args=(QueuedGenerator(load, queue), "tea"))
    first.start()
    assert begun.wait(10)
    threading.Timer(0.5, loaded.set).start()
    assert say(QueuedGenerator(lambda: countdown, queue), "rye", 1) == "rye1 "
    first.join()
