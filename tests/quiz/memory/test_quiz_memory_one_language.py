"""Lessons that exist in several languages count once."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.learning_samples import make_objective
from tutor.quiz.memory.mastery import LessonStanding, ObjectiveStanding, State
from tutor.quiz.memory.one_language import choose_one_language


def stand(document: str, *languages: str, mastery: float = 0.5) -> LessonStanding:
    objectives = tuple(
        ObjectiveStanding(
            replace(make_objective(f"{document}-{n}", document, f"{document} in {language}"), language=language),
            State.LEARNING,
            mastery * (n + 1) / len(languages),
            None,
            1,
        )
        for n, language in enumerate(languages)
    )
    mean = sum(o.mastery for o in objectives) / len(objectives)
    return LessonStanding(document, "A title", mean, objectives)


def test_a_bilingual_lesson_shows_the_wanted_language_alone() -> None:
    lesson = stand("ferry.md", "en", "en", "zh", mastery=0.9)
    (english,) = choose_one_language([lesson], "en")
    (chinese,) = choose_one_language([lesson], "zh")
    assert [o.objective.language for o in english.objectives] == ["en", "en"]
    assert english.mastery == (0.3 + 0.6) / 2
    assert chinese.mastery == 0.9
    assert chinese.title == "ferry.md in zh"


def test_a_lesson_without_the_wanted_language_shows_its_main_one() -> None:
    (shown,) = choose_one_language([stand("ferry.md", "en", "en", "de")], "zh")
    assert {o.objective.language for o in shown.objectives} == {"en"}


def test_translations_in_files_of_their_own_count_once() -> None:
    lessons = [
        stand("en/01-tea.md", "en"),
        stand("zh/01-tea.md", "zh"),
        stand("en/02-kelp.md", "en"),
        stand("茶.md", "zh"),
    ]
    assert [shown.document for shown in choose_one_language(lessons, "zh")] == [
        "zh/01-tea.md",
        "en/02-kelp.md",
        "茶.md",
    ]
    assert [shown.document for shown in choose_one_language(lessons, "en")] == [
        "en/01-tea.md",
        "en/02-kelp.md",
        "茶.md",
    ]
    assert len(choose_one_language(lessons, "de")) == 3


@given(
    st.lists(st.lists(st.sampled_from(["en", "zh"]), min_size=1, max_size=4), max_size=5), st.sampled_from(["en", "zh"])
)
def test_every_lesson_keeps_objectives_of_one_language(languages: list[list[str]], wanted: str) -> None:
    lessons = [stand(f"{chr(97 + n)}.md", *spoken) for n, spoken in enumerate(languages)]
    shown = choose_one_language(lessons, wanted)
    assert [lesson.document for lesson in shown] == [lesson.document for lesson in lessons]
    for before, after in zip(lessons, shown, strict=True):
        assert len({o.objective.language for o in after.objectives}) == 1
        assert set(after.objectives) <= set(before.objectives)
        if any(o.objective.language == wanted for o in before.objectives):
            assert after.objectives[0].objective.language == wanted


def test_a_lesson_answered_in_another_language_alone_shows_what_was_learned() -> None:
    def forget(lesson: LessonStanding, *languages: str) -> LessonStanding:
        return replace(
            lesson,
            objectives=tuple(
                replace(o, reviews=0, state=State.NEW) if o.objective.language in languages else o
                for o in lesson.objectives
            ),
        )

    ferry = stand("ferry.md", "en", "en", "zh")
    (shown,) = choose_one_language([forget(ferry, "zh")], "zh")
    assert [o.objective.language for o in shown.objectives] == ["en", "en"]
    (untouched,) = choose_one_language([forget(ferry, "en", "zh")], "zh")
    assert [o.objective.language for o in untouched.objectives] == ["zh"]
    editions = [stand("en/tea.md", "en"), forget(stand("zh/tea.md", "zh"), "zh")]
    assert [lesson.document for lesson in choose_one_language(editions, "zh")] == ["en/tea.md"]
