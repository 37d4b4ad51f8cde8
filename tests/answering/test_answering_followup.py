import pytest

from tutor.answering.followup import complete_question, is_followup
from tutor.types import Turn

HISTORY = [Turn("user", "What does the ferry to Sund cost?"), Turn("assistant", "It costs $14.")]


@pytest.mark.parametrize(
    "question",
    [
        "And how long?",
        "How long does it take?",
        "What about children?",
        "Why?",
        "Is that more than the bus?",
        "那它呢？",
    ],
)
def test_questions_that_point_back_are_completed(question: str) -> None:
    assert is_followup(question)
    completed = complete_question(question, HISTORY)
    assert "ferry" in completed
    assert completed.endswith(question)


@pytest.mark.parametrize("question", ["Who founded the Tarn school?", "What is kelp used for in Maro?", "什么是龙骨？"])
def test_a_question_with_its_own_topic_stands_alone(question: str) -> None:
    assert complete_question(question, HISTORY) == question


def test_what_was_asked_before_gives_way_to_what_is_asked_now() -> None:
    assert "cost" not in complete_question("And how long?", HISTORY)


def test_a_chain_of_followups_keeps_its_topic() -> None:
    history = [*HISTORY, Turn("user", "And how long?"), Turn("assistant", "35 minutes.")]
    assert "ferry" in complete_question("And why?", history)


def test_a_long_history_is_bounded() -> None:
    old = [Turn("user", "What is a keel?"), Turn("assistant", "A beam.")]
    newer = [Turn("user", f"Who founded school number {n} in Tarn?") for n in range(20)]
    assert "keel" not in complete_question("And why?", old + newer)


def test_without_history_nothing_is_added() -> None:
    assert complete_question("And how long?", []) == "And how long?"
