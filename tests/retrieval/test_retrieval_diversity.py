"""The first passages come from several lessons and do not repeat each other."""

from hypothesis import given
from hypothesis import strategies as st

from tests.course_samples import make_chunk
from tutor.retrieval.diversity import REPEATED_DOCUMENT, diversify

CHUNKS = [
    make_chunk("The ferry to the island leaves at noon every day", "ferry.md"),
    make_chunk("Adults pay fourteen dollars for one crossing", "ferry.md"),
    make_chunk("Buses leave the station each hour", "bus.md"),
    make_chunk("Every day at noon the ferry leaves to the island", "leaflet.md"),
    make_chunk("Bread dough rests before it is baked", "bread.md"),
]


def choose(scores: dict[int, float], k: int) -> list[tuple[int, float]]:
    return diversify(scores, CHUNKS.__getitem__, k)


def test_a_second_passage_of_a_lesson_gives_way_to_a_near_one_of_another():
    assert choose({0: 1.0, 1: 0.9, 2: 0.85}, 3) == [(0, 1.0), (2, 0.85), (1, 0.9 * REPEATED_DOCUMENT)]
    assert [position for position, _ in choose({0: 1.0, 1: 0.9, 2: 0.5}, 3)] == [0, 1, 2]


def test_a_near_duplicate_comes_last_with_a_score_to_match():
    assert choose({0: 1.0, 3: 0.99, 4: 0.2}, 3) == [(0, 1.0), (4, 0.2), (3, 0.2)]
    assert choose({0: 1.0, 3: 0.99, 4: 0.2}, 2) == [(0, 1.0), (4, 0.2)]


@given(st.dictionaries(st.integers(0, 4), st.floats(0.01, 2), max_size=5), st.integers(0, 6))
def test_each_position_once_the_best_first_scores_falling(scores, k):
    chosen = choose(scores, k)
    assert len({position for position, _ in chosen}) == len(chosen) == min(k, len(scores))
    values = [score for _, score in chosen]
    assert values == sorted(values, reverse=True)
    if chosen:
        assert scores[chosen[0][0]] == max(scores.values())
