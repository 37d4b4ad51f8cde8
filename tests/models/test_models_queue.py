"""The line in front of a model: order, places, leaving, losing a turn, giving way to searches."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.errors import ModelError
from tutor.models import queue as queue_module
from tutor.models.queue import ModelQueue, Ticket


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue_module, "POLL_S", 0.005)


def join_elsewhere(queue: ModelQueue) -> Ticket:
    """Take a ticket in a thread of its own, so that it does not share this thread's turn."""
    found: list[Ticket] = []
    thread = threading.Thread(target=lambda: found.append(queue.join()))
    thread.start()
    thread.join()
    return found[0]


def wait_until(is_so: Callable[[], bool]) -> None:
    for _ in range(4000):
        if is_so():
            return
        threading.Event().wait(0.005)
    raise AssertionError("it never came")


def test_an_idle_model_is_had_at_once() -> None:
    assert list(ModelQueue().join().iterate_places()) == []


def test_places_count_down_in_the_order_of_asking() -> None:
    queue = ModelQueue()
    first, second, third = (join_elsewhere(queue) for _ in range(3))
    places = third.iterate_places()
    assert next(places) == 2
    first.leave()
    assert next(places) == 1
    second.leave()
    assert list(places) == [0]
    assert third.place == 0


def test_whoever_stops_waiting_leaves_at_once_and_the_rest_move_up() -> None:
    queue = ModelQueue()
    join_elsewhere(queue)
    second, third = join_elsewhere(queue), join_elsewhere(queue)
    stop = threading.Event()
    waiting = second.iterate_places(stop.is_set)
    assert next(waiting) == 1
    assert third.place == 2
    stop.set()
    assert list(waiting) == []
    assert (second.place, third.place) == (None, 1)


def test_a_wait_that_is_dropped_leaves_the_line() -> None:
    queue = ModelQueue()
    join_elsewhere(queue)
    waiting = join_elsewhere(queue).iterate_places()
    next(waiting)
    assert isinstance(waiting, Iterator)
    del waiting
    assert queue.count() == 1


def test_nobody_waits_for_ever() -> None:
    queue = ModelQueue(max_wait_s=0.02)
    join_elsewhere(queue)
    with pytest.raises(ModelError, match="busy"):
        list(join_elsewhere(queue).iterate_places())
    assert queue.count() == 1


def test_a_holder_that_stopped_using_the_model_loses_it_and_its_use_is_closed() -> None:
    queue = ModelQueue(idle_limit_s=0.02)
    gone, closed = join_elsewhere(queue), threading.Event()
    gone.hold(closed.set)
    follower = join_elsewhere(queue)
    assert list(follower.iterate_places()) == [1, 0]
    assert follower.place == 0
    assert closed.is_set()
    with pytest.raises(ModelError, match="next in line"), gone.work():
        pass


def test_while_a_lost_turn_is_closed_searches_go_on_and_nobody_has_the_model_yet() -> None:
    queue = ModelQueue(idle_limit_s=0.02)
    gone, begun, may_end = join_elsewhere(queue), threading.Event(), threading.Event()

    def close() -> None:
        begun.set()
        may_end.wait()

    gone.hold(close)
    follower, searched = join_elsewhere(queue), threading.Event()
    places: list[int] = []
    waiting = threading.Thread(target=lambda: places.extend(follower.iterate_places()))

    def search() -> None:
        with queue.hold_off():
            searched.set()

    waiting.start()
    assert begun.wait(10)
    looking = threading.Thread(target=search)
    looking.start()
    was_free = searched.wait(5)
    may_end.set()
    waiting.join()
    looking.join()
    assert was_free
    assert (places, follower.place, gone.place) == ([1, 0], 0, None)


def test_the_time_that_a_model_takes_to_load_is_not_counted_as_waiting() -> None:
    queue = ModelQueue(max_wait_s=0.1)
    holder = join_elsewhere(queue)
    follower = join_elsewhere(queue)
    places = follower.iterate_places()
    with queue.load():
        assert next(places) == 1
        threading.Timer(0.4, holder.leave).start()
        assert list(places) == [0]


def test_a_holder_at_work_is_never_put_out_however_long_it_takes() -> None:
    queue = ModelQueue(idle_limit_s=0.0, max_wait_s=0.1)
    holder = join_elsewhere(queue)
    with holder.work(), pytest.raises(ModelError, match="busy"):
        list(join_elsewhere(queue).iterate_places())
    assert holder.place == 0


def test_a_thread_that_has_its_turn_may_use_the_model_again_within() -> None:
    queue = ModelQueue()
    outer = queue.join()
    inner = queue.join()
    assert inner.place == 0
    inner.leave()
    assert (outer.place, queue.count()) == (0, 1)


def test_a_wide_line_serves_several() -> None:
    queue = ModelQueue(width=2)
    tickets = [join_elsewhere(queue) for _ in range(4)]
    assert [ticket.place for ticket in tickets] == [0, 0, 1, 2]
    tickets[1].leave()
    assert [ticket.place for ticket in tickets] == [0, None, 0, 1]


def test_searches_come_before_the_model() -> None:
    queue = ModelQueue()
    ticket = queue.join()
    began = threading.Event()

    def work() -> None:
        with ticket.work():
            began.set()

    with queue.hold_off():
        thread = threading.Thread(target=work)
        thread.start()
        assert not began.wait(0.05)
    thread.join()
    assert began.is_set()


def test_what_nobody_waits_for_lets_searches_pass_for_a_while() -> None:
    queue = ModelQueue()
    passed = threading.Event()

    def look() -> None:
        queue.let_pass(60.0)
        passed.set()

    with queue.hold_off():
        thread = threading.Thread(target=look)
        thread.start()
        assert not passed.wait(0.05)
        queue.let_pass(0.01)
    thread.join()
    assert passed.is_set()


def test_searches_do_not_starve_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue_module, "START_PAUSE_S", 0.01)
    queue = ModelQueue()
    with queue.hold_off(), queue.join().work():
        assert queue.count() == 1


def test_many_threads_are_served_one_at_a_time_in_their_order() -> None:
    queue = ModelQueue()
    holder = join_elsewhere(queue)
    served: list[int] = []
    busy = threading.Lock()

    def use(number: int) -> None:
        ticket = queue.join()
        for _ in ticket.iterate_places():
            pass
        assert busy.acquire(blocking=False)
        served.append(number)
        busy.release()
        ticket.leave()

    threads = []
    for number in range(12):
        threads.append(threading.Thread(target=use, args=(number,)))
        threads[-1].start()
        wait_until(lambda: queue.count() == len(threads) + 1)
    holder.leave()
    for thread in threads:
        thread.join()
    assert served == list(range(12))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(-1, 6), max_size=24), st.integers(1, 3))
def test_whatever_comes_and_goes_places_are_those_of_a_list(steps: list[int], width: int) -> None:
    """A negative step joins, another leaves by the one at that position, if there is one."""
    queue = ModelQueue(width=width)
    line: list[Ticket] = []
    for step in steps:
        if step < 0:
            line.append(join_elsewhere(queue))
        elif step < len(line):
            line.pop(step).leave()
        assert [ticket.place for ticket in line] == [max(0, n - width + 1) for n in range(len(line))]
