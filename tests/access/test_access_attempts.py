"""Tries at signing in: free at first, then slower and slower, never without end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.access.attempts import FREE_BY_ADDRESS, FREE_BY_NAME, MAX_KEPT, MAX_WAIT_S, Attempts


def fail_often(attempts: Attempts, name: str, address: str, count: int, now_s: float = 0.0) -> float:
    """Fail this many times, each as soon as it may be, and return when the last was."""
    for _ in range(count):
        wait_s = attempts.begin(name, address, now_s)
        if wait_s:
            now_s += wait_s
            assert attempts.begin(name, address, now_s) == 0.0
    return now_s


def test_a_few_mistakes_cost_nothing_more_cost_time() -> None:
    attempts = Attempts()
    assert fail_often(attempts, "Ann", "here", FREE_BY_NAME) == 0.0
    first = attempts.begin("Ann", "here", 0.0)
    assert 0 < first <= 1.0
    later = fail_often(attempts, "Ann", "here", 10)
    assert attempts.begin("Ann", "here", later) == MAX_WAIT_S


def test_another_name_from_another_address_is_free() -> None:
    attempts = Attempts()
    fail_often(attempts, "Ann", "here", FREE_BY_NAME)
    assert attempts.begin("ANN", "there", 0.0) > 0
    assert attempts.begin("Ben", "here", 0.0) == 0.0


def test_trying_many_names_from_one_address_slows_down_too() -> None:
    attempts = Attempts()
    waits = [attempts.begin(f"name {count}", "here", 0.0) for count in range(FREE_BY_ADDRESS + 1)]
    assert waits[:-1] == [0.0] * FREE_BY_ADDRESS
    assert waits[-1] > 0
    assert attempts.begin("name", "there", 0.0) == 0.0


def test_a_success_forgets_the_names_failures_and_not_the_addresss() -> None:
    attempts = Attempts()
    fail_often(attempts, "Ann", "here", FREE_BY_NAME - 1)
    assert attempts.begin("Ann", "here", 0.0) == 0.0
    attempts.succeed("Ann", "here")
    fail_often(attempts, "Ann", "here", FREE_BY_NAME)
    for count in range(FREE_BY_ADDRESS - 2 * FREE_BY_NAME + 1):
        assert attempts.begin(f"name {count}", "here", 0.0) == 0.0
        attempts.succeed("Ben", "nowhere")
    assert attempts.begin("one more", "here", 0.0) > 0


def test_it_is_forgotten_after_a_quarter_of_an_hour() -> None:
    attempts = Attempts()
    last = fail_often(attempts, "Ann", "here", 20)
    assert attempts.begin("Ann", "here", last + 900.0) == 0.0
    assert attempts.begin("Ann", "here", last + 900.0) == 0.0


def test_memory_is_bounded() -> None:
    attempts = Attempts()
    for count in range(MAX_KEPT):
        attempts.begin(f"name {count}", f"address {count}", 0.0)
    assert len(attempts._failures) == MAX_KEPT


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xy"), st.floats(0, 100)), max_size=40))
def test_a_wait_is_never_negative_nor_longer_than_the_longest(tries: list[tuple[str, str, float]]) -> None:
    attempts, now_s = Attempts(), 0.0
    for name, address, passed_s in tries:
        now_s += passed_s
        wait_s = attempts.begin(name, address, now_s)
        assert 0.0 <= wait_s <= MAX_WAIT_S
        if wait_s:
            now_s += wait_s
            assert attempts.begin(name, address, now_s) == 0.0


def test_no_address_is_no_one_address() -> None:
    attempts = Attempts()
    assert all(attempts.begin(f"name {count}", "", 0.0) == 0.0 for count in range(3 * FREE_BY_ADDRESS))
