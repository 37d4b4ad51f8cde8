"""What an objective is about is read off without its frame, and its parts apart."""

import pytest

from tutor.quiz.aims import read_count, read_names, read_subject, split_parts, strip_frame, strip_own


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("You can explain how tides rise", "how tides rise"),
        ("I am able to name at least 2 bakers", "bakers"),
        ("Explore the tides of the bay", "the tides of the bay"),
        ("Become familiar with knots", "knots"),
        ("What is a quay?", "What is a quay?"),
        ("你能说出三种茶", "三种茶"),
        ("了解潮汐的成因", "潮汐的成因"),
        ("学习率的作用", "学习率的作用"),
    ],
)
def test_the_subject_is_what_an_objective_is_about(text: str, about: str) -> None:
    assert read_subject(text) == about


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("You can explain tides in your own words", "explain tides"),
        ("You can explain tides with an example of your own", "explain tides"),
        ("You can list the knots from memory", "list the knots"),
        ("You can explain both to a friend and say what you would bake", "explain both"),
        ("你能用自己的话解释潮汐", "解释潮汐"),
        ("你能凭记忆说出三种茶", "说出三种茶"),
    ],
)
def test_what_only_a_learner_adds_is_left_out(text: str, rest: str) -> None:
    assert strip_own(strip_frame(text)) == rest


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("say what a tide is and why it is called high", ["say what a tide is", "why a tide is called high"]),
        ("explain how yeast works, and how salt slows it", ["explain how yeast works", "how salt slows it"]),
        ("name four teas and two cakes of the island", ["name four teas", "two cakes of the island"]),
        ("compare tea and coffee", ["compare tea and coffee"]),
        ("说出什么是潮汐，以及为什么一天两次", ["说出什么是潮汐", "潮汐为什么一天两次"]),
    ],
)
def test_parts_stand_alone(text: str, parts: list[str]) -> None:
    assert split_parts(text) == parts


def test_names_to_be_explained_one_by_one() -> None:
    assert read_names("define quay, pier and jetty") == ["quay", "pier", "jetty"]
    assert read_names("tell unfired and fired clay apart") == ["unfired clay", "fired clay"]
    assert read_names("给绿茶和红茶下定义") == ["绿茶", "红茶"]
    assert read_names("explain why tea is bitter and how it is cured") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("name four teas", 4),
        ("at least 2 bakers", 2),
        ("列出三种茶", 3),
        ("explain tea", 0),
        ("why it costs $4.6 million", 0),
    ],
)
def test_how_many_are_wanted(text: str, count: int) -> None:
    assert read_count(text) == count
