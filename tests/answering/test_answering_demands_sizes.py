"""Sizes by which models go, read off questions and texts."""

import pytest

from tutor.answering.demands.sizes import find_sizes, read_sizes


@pytest.mark.parametrize(
    ("question", "sizes"),
    [
        ("What does a 34B model cost?", [("34B", 34e9, "")]),
        ("How long did Heron 2 13b train?", [("13b", 13e9, "heron")]),
        ("How fast is the 7B Heron?", [("7B", 7e9, "heron")]),
        ("What does a model of 10 billion parameters cost?", [("10 billion", 1e10, "")]),
        ("Heron 650 亿参数的版本训练了多少天？", [("650 亿", 65e9, "heron")]),
        ("How many models were trained on 300B tokens?", []),
        ("Who paid $7B for the mill?", []),
        ("How much is flour per million loaves?", []),
    ],
)
def test_sizes_that_questions_name(question: str, sizes: list[tuple[str, float, str]]) -> None:
    assert [(size.word, size.value, size.name) for size in find_sizes(question)] == sizes


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("heron took 10 hours for its 7b parameter model and 90 for the 70b model", {7e9, 70e9}),
        ("heron | 70 亿、130 亿共2种参数规模", {7e9, 13e9}),
        ("it cost 2000亿美元 and read 300b tokens", set()),
    ],
)
def test_sizes_that_texts_name(text: str, sizes: set[float]) -> None:
    assert read_sizes(text) == sizes


def test_a_size_is_that_of_the_name_that_it_stands_beside() -> None:
    small, large = (find_sizes(f"How good is the {size} Heron?")[0] for size in ("2B", "90B"))
    assert [size.is_in("heron 2b > osprey 90b (85% of games)") for size in (small, large)] == [True, False]
    two = find_sizes("What share of games did the 90B Heron win against the Osprey 90B?")
    assert [size.is_in("a 2b heron beats a 90b osprey") for size in two] == [False, True]
    assert large.is_in("most games go to a model of 90b")


def test_captions_write_a_version_and_a_size_together() -> None:
    asked = find_sizes("What does Loom 2 70B cost?")[0]
    assert asked.is_in("a loom 270b is heavy")
    assert not asked.is_in("a crane 270b is heavy")
    assert not find_sizes("What does Loom 70B cost?")[0].is_in("a loom 270b is heavy")
