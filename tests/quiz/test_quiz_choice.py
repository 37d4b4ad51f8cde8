"""What a quiz is drawn from: several lessons, one objective; and whose quiz can be opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.ui.studies import build_study
from tutor.errors import TutorError
from tutor.study import Study


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    built = build_study(tmp_path_factory.mktemp("study"))
    yield built
    built.close()


def test_a_quiz_is_drawn_from_several_lessons(study: Study) -> None:
    items = study.make_quiz(6, seed=3, lesson=["ferry.md", "kelp.md"]).items
    assert {item.lesson for item in items} == {"ferry.md", "kelp.md"}
    with pytest.raises(TutorError, match="No lesson"):
        study.make_quiz(6, seed=3, lesson=["ferry.md", "rye.md"])


def test_a_quiz_is_drawn_for_one_objective(study: Study) -> None:
    wanted = next(item.objective_id for item in study.make_quiz(6, seed=3).items if item.objective_id)
    assert {item.objective_id for item in study.make_quiz(6, seed=3, objective_id=wanted).items} == {wanted}
    with pytest.raises(TutorError, match="No questions"):
        study.make_quiz(6, seed=3, objective_id="none")


def test_only_its_learner_can_open_a_quiz(study: Study) -> None:
    taking = study.start_quiz(study.make_quiz(2, seed=3).items, "ann")
    assert study.load_quiz(taking.session.id, "ann") is None  # nothing is stored before it begins
    taking.begin()
    assert study.load_quiz(taking.session.id, "ann") == taking.session
    assert study.load_quiz(taking.session.id, "bo") is None
    study.drop_quiz(taking.session, "ann")
    assert study.list_unfinished("ann") == []
    assert study.load_quiz(taking.session.id, "ann") == taking.session


def test_what_the_lessons_no_longer_say_is_not_taught(study: Study) -> None:
    (item,) = study.make_quiz(1, seed=3).items
    gone = replace(item, citation=replace(item.citation, chunk_id="gone", quote="The ferry carries 4 sheep."))
    assert study.is_taught(item)
    assert not study.is_taught(gone)
