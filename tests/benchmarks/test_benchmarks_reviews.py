from __future__ import annotations

import random
from xml.etree import ElementTree

import pytest

from benchmarks.reviews import simulate
from benchmarks.reviews.memories import MEMORIES, PowerLawMemory
from benchmarks.reviews.plot import draw_courses
from benchmarks.reviews.schedules import FSRS, SCHEDULES, FixedIntervals


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A course of a few days."""
    monkeypatch.setattr(simulate, "DAYS", 8)
    monkeypatch.setattr(simulate, "OBJECTIVES", 20)
    monkeypatch.setattr(simulate, "NEW_PER_DAY", 5)


@pytest.mark.parametrize("name", MEMORIES)
def test_every_memory_fades_and_is_made_stronger_by_practice(name: str) -> None:
    memory = MEMORIES[name](random.Random(1))
    assert memory.recall(3) == 0
    memory.practise(0, recalled=True)
    once = [memory.recall(day) for day in (1, 2, 5, 20, 60)]
    assert once == sorted(once, reverse=True)
    assert 0 < once[-1] < once[0] <= 1
    memory.practise(5, recalled=True)
    assert memory.recall(10) > once[2]


def test_the_power_law_is_the_one_that_is_stated() -> None:
    memory = PowerLawMemory(decay=0.5, first_scale=2.0, growth=4.0)
    memory.practise(0, recalled=False)
    assert memory.recall(6) == pytest.approx((1 + 6 / 2) ** -0.5)
    memory.practise(6, recalled=True)
    assert memory.scale == pytest.approx(2 * (1 + 4 * 0.5**0.7))
    memory.practise(6, recalled=False)
    assert memory.scale == pytest.approx(max(2.0, 0.4 * 2 * (1 + 4 * 0.5**0.7)))


def test_fixed_intervals_start_again_only_where_they_are_told_to() -> None:
    for restart, due in ((False, [1, 4, 11]), (True, [1, 2, 5])):
        schedule = FixedIntervals((1, 3, 7), restart=restart)
        days = []
        day = 0
        for right in (True, restart is False, True):
            schedule.record(7, day, right=right)
            day = next(later for later in range(day, 99) if schedule.choose_due(later))
            days.append(day)
        assert days == due


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_schedule_asks_as_much_and_gives_the_same_again(schedule: str) -> None:
    course = simulate.simulate_learner(schedule, "ACT-R", 3, seed=1)
    assert course.answers == 20 + 7 * 3
    assert course == simulate.simulate_learner(schedule, "ACT-R", 3, seed=1)
    assert 0 < course.recall_later < course.recall[-1] < 1


@pytest.mark.usefixtures("small")
def test_what_is_due_alone_is_asked_through_the_learners_file() -> None:
    course = simulate.simulate_learner(FSRS, "ACT-R", None, seed=1)
    assert 20 < course.answers < 20 * 8


def test_the_picture_has_a_line_for_each_schedule() -> None:
    course = [day / 30 for day in range(31)]
    panels = {"20 a day": {"one & two": course, "<three>": course[::-1]}, "40 a day": {"one & two": course}}
    picture = ElementTree.fromstring(draw_courses(panels))
    lines = [node.get("points", "").split() for node in picture.iter() if node.tag.endswith("polyline")]
    assert [len(points) for points in lines] == [12, 12, 12]
    heights = [float(point.split(",")[1]) for point in lines[0]]
    assert heights == sorted(heights, reverse=True)
    words = [node.text for node in picture.iter() if node.tag.endswith("text")]
    assert {"20 a day", "40 a day", "one & two: 100.0% on day 31", "<three>: 0.0% on day 31"} <= set(words)
