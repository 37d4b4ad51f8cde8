from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quiz.validation.sample_items import FOUNDER, LENGTH, TOOLS, TRUE
from tutor.errors import TutorError
from tutor.quiz.draw import NOT_MADE, Promise, Quiz, arrange_choices, draw_quiz
from tutor.quiz.pool import LessonName, find_lesson
from tutor.types import ItemKind, QuizItem

WORDS = "pear plum fig quince apple cherry medlar grape walnut almond hazel rowan".split()
GOLDEN = ["id4", "id0", "id2"]
LANGUAGES = {"orchard.md": "en", "garden.md": "en", "cellar.md": "en"}


def make(number: int, kind: ItemKind = ItemKind.MCQ, lesson: str = "orchard.md", **more: object) -> QuizItem:
    word = f"{WORDS[number % len(WORDS)]}{number}"
    base = {ItemKind.MCQ: FOUNDER, ItemKind.TRUE_FALSE: TRUE, ItemKind.MULTI: TOOLS}.get(kind, FOUNDER)
    choices = tuple(f"{word} {n}" for n in "abc") if kind is ItemKind.MCQ else base.choices
    fields = {"id": f"id{number}", "fact": f"fact{number}", "lesson": lesson, "choices": choices, "language": "en"}
    citation = replace(base.citation, quote=f"The {word} grows by the wall.")
    return replace(base, kind=kind, question=f"Where does the {word} grow?", citation=citation, **{**fields, **more})


def accept(item: QuizItem) -> str:
    return ""


kinds = st.sampled_from([ItemKind.MCQ, ItemKind.TRUE_FALSE])
pools = st.lists(
    st.tuples(kinds, st.sampled_from(sorted(LANGUAGES)), st.integers(0, 6), st.integers(1, 5)), max_size=40
).map(
    lambda rows: [
        make(n, kind, lesson, fact=f"fact{fact}", difficulty=difficulty)
        for n, (kind, lesson, fact, difficulty) in enumerate(rows)
    ]
)


@given(pools, st.integers(0, 2**31), st.integers(0, 12), st.integers(0, 12))
def test_a_longer_quiz_begins_like_a_shorter_one_whatever_the_order_of_the_candidates(pool, seed, short, more) -> None:
    shorter = draw_quiz(pool, short, seed, accept)
    longer = draw_quiz(pool[::-1], short + more, seed, accept)
    assert longer.items[:short] == shorter.items


@given(pools, st.integers(0, 2**31))
def test_a_quiz_has_each_fact_once_and_all_facts_that_there_are(pool, seed) -> None:
    quiz = draw_quiz(pool, 50, seed, accept)
    facts = [item.fact for item in quiz.items]
    assert len(facts) == len(set(facts)) == len({item.fact for item in pool})
    assert quiz.rejected.total() == len(pool) - len(facts)


@given(pools, st.integers(0, 2**31))
def test_no_item_that_is_found_bad_is_drawn_and_each_is_counted(pool, seed) -> None:
    quiz = draw_quiz(pool, 50, seed, lambda item: "too easy" if item.difficulty == 1 else "")
    assert all(item.difficulty > 1 for item in quiz.items)
    assert quiz.rejected["too easy"] <= sum(item.difficulty == 1 for item in pool)
    assert len(quiz.items) + quiz.rejected.total() == len(pool)


def test_another_seed_gives_another_quiz() -> None:
    pool = [make(n) for n in range(60)]
    drawn = {tuple(item.id for item in draw_quiz(pool, 5, seed, accept).items) for seed in range(20)}
    assert len(drawn) == 20


def test_the_draw_is_the_same_on_every_machine() -> None:
    pool = [make(n) for n in range(8)]
    assert [item.id for item in draw_quiz(pool, 3, 7, accept).items] == GOLDEN


def test_a_quiz_spreads_over_lessons_and_kinds() -> None:
    pool = [make(n, lesson="orchard.md") for n in range(50)]
    pool += [make(n, ItemKind.TRUE_FALSE, "garden.md") for n in range(50, 55)]
    pool += [make(n, lesson="cellar.md") for n in range(55, 60)]
    items = draw_quiz(pool, 9, 3, accept).items
    assert Counter(item.lesson for item in items) == dict.fromkeys(LANGUAGES, 3)
    assert sum(item.kind is ItemKind.TRUE_FALSE for item in items) == 3


def test_wanted_objectives_come_first_each_once() -> None:
    pool = [make(n) for n in range(40)] + [make(40 + n, objective_id=f"o{n % 4}") for n in range(8)]
    quiz = draw_quiz(pool, 8, 11, accept, wanted=["o0", "o1", "o2", "o3", "none has it"])
    assert {item.objective_id for item in quiz.items[:7]} >= {"o0", "o1", "o2", "o3"}
    later = draw_quiz(pool, 8, 11, lambda item: "" if item.objective_id in ("", "o3") else "bad", wanted=["o0", "o3"])
    assert later.items[0].objective_id == "o3"
    assert len(later.items) == 8


def test_keys_stand_in_all_places_alike_and_figures_in_their_order() -> None:
    quiz = draw_quiz([make(n) for n in range(30)], 30, 5, accept)
    assert max(Counter(item.answer for item in quiz.items).values()) == 10
    places: dict[int, Counter[int]] = {3: Counter()}
    length = replace(LENGTH, choices=("61 metres", "48 metres", "35 metres"), answer=1)
    arranged = arrange_choices(length, places, 5)
    assert arranged.choices == ("35 metres", "48 metres", "61 metres")
    assert arranged.answer == 1
    assert places[3] == {1: 1}


def test_the_right_choices_stay_right_when_they_are_arranged() -> None:
    for seed in range(10):
        tools = arrange_choices(TOOLS, {4: Counter()}, seed)
        assert {tools.choices[n] for n in tools.answer} == {"茶壶", "茶杯"}
        assert tools.answer == tuple(sorted(tools.answer))


def test_a_promise_is_made_when_drawn_and_counted_where_it_cannot_be() -> None:
    made = make(1, ItemKind.SHORT)

    def promise(number: int, item: QuizItem | None) -> Promise:
        return Promise(f"p{number}", ItemKind.SHORT, "orchard.md", "en", "", 3, "rubric", lambda: item)

    quiz = draw_quiz([promise(1, made), promise(2, None)], 5, 1, accept)
    assert quiz == Quiz((quiz.items[0],), Counter({NOT_MADE: 1}), 2)
    assert quiz.items[0].id == made.id


LESSONS = (
    LessonName("a/orchard.md", "The orchard"),
    LessonName("a/garden.md", "The garden in spring"),
    LessonName("果园.md", "果园与茶"),
)


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("a/orchard.md", "a/orchard.md"),
        ("THE ORCHARD", "a/orchard.md"),
        ("spring", "a/garden.md"),
        ("garden", "a/garden.md"),
        ("果園", "果园.md"),
    ],
)
def test_a_lesson_is_found_by_its_path_title_or_a_part(name: str, document: str) -> None:
    assert find_lesson(name, LESSONS) == document


@pytest.mark.parametrize(("name", "says"), [("harbour", "No lesson is"), ("the", "Several lessons are")])
def test_a_name_of_none_or_several_lessons_is_an_error_that_names_them(name: str, says: str) -> None:
    with pytest.raises(TutorError, match=says) as error:
        find_lesson(name, LESSONS)
    assert "a/orchard.md (The orchard)" in error.value.remedy
    assert ("果园.md" in error.value.remedy) == (name == "harbour")
