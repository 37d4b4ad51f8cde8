import pytest

from tutor.answering.questions.compound import split_questions


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        (
            "What is a keel exactly and how deep does it reach?",
            ("What is a keel exactly?", "How deep does it reach?"),
        ),
        ("Who built the ferry? And what did it cost?", ("Who built the ferry?", "What did it cost?")),
        (
            "Why do kilns crack, and also when are they rebuilt?",
            ("Why do kilns crack?", "When are they rebuilt?"),
        ),
    ],
)
def test_two_questions_in_a_row_are_split(message: str, parts: tuple[str, str]) -> None:
    assert split_questions(message) == parts


def test_whether_and_then_more_is_asked() -> None:
    assert split_questions("do most boats need oars?? what's the share without them") == (
        "do most boats need oars?",
        "What's the share without them?",
    )
    assert split_questions("Do most boats need oars and what do they cost?") is None


@pytest.mark.parametrize(
    "message",
    [
        "What does the mill get from plain rye, and what after sifting?",
        "What is a keel?",
        "How and why do kilns crack?",
        "How much flour is there and how much water?",
        "What does a skiff cost and what does a gig cost?",
        "Where do bread and butter come from?",
        "Who built it and when?",
        "What is a keel, how deep is it, and what does it weigh, and who made it?",
    ],
)
def test_one_question_and_a_comparison_stay_whole(message: str) -> None:
    assert split_questions(message) is None
