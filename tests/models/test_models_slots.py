"""Which of several prompt states a prompt goes to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.models.slots import SAME_JOB_TOKENS, Slot, choose_slot, count_shared

TOKENS = st.lists(st.integers(0, 3), max_size=40)


@given(left=TOKENS, right=TOKENS)
def test_shared_prefix_is_the_longest_one(left: list[int], right: list[int]) -> None:
    size = count_shared(left, right)
    assert left[:size] == right[:size]
    assert size == min(len(left), len(right)) or left[size] != right[size]


def test_a_prompt_goes_where_its_beginning_is() -> None:
    answers, quiz = list(range(100)), list(range(500, 600))
    slots = [Slot(0, [*answers, 7], last_used=1), Slot(1, [*quiz, 7], last_used=2)]
    assert choose_slot(slots, [*answers, 9]) == (slots[0], 100)
    assert choose_slot(slots, [*quiz, 9]) == (slots[1], 100)


def test_a_new_kind_of_prompt_takes_the_slot_unused_for_longest() -> None:
    opening = list(range(SAME_JOB_TOKENS - 1))
    slots = [Slot(0, [*opening, *range(100, 200)], last_used=2), Slot(1, [], last_used=0)]
    assert choose_slot(slots, [*opening, *range(300, 400)]) == (slots[1], 0)
    slots = [Slot(0, [*opening, 1], last_used=3), Slot(1, [*opening, 2], last_used=5)]
    assert choose_slot(slots, [*opening, 9]) == (slots[0], len(opening))
