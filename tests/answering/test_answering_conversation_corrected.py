"""A question that is corrected is asked of what was meant."""

import pytest

from tests.answering.conversations import complete, converse
from tests.answering.paired_lessons import find_pairs
from tutor.answering.conversation.beside import FindPeers
from tutor.answering.conversation.corrected import restate


@pytest.fixture(scope="module")
def find_peers(tmp_path_factory: pytest.TempPathFactory) -> FindPeers:
    return find_pairs(tmp_path_factory.mktemp("pairs")).find


@pytest.mark.parametrize(
    ("asked", "question", "completed"),
    [
        ("What do the vats cost per year?", "I meant the alum, not the vats.", "What do the alum cost per year?"),
        ("What do the vats cost per year?", "not the vats but the alum", "What do the alum cost per year?"),
        ("What do the vats cost per year?", "Sorry, I was asking about alum.", "What do the alum cost per year?"),
        ("How big is Corvid-2?", "No, I meant Corvid-3.", "How big is Corvid-3?"),
        (
            "How long does the first stage take?",
            "No, not the first stage but the second one.",
            "How long does mordanting",
        ),
        ("画工有多少人？", "不对，我问的是窑工。", "窑工有多少人？"),
        ("画工有多少人？", "我是问窑工，不是画工。", "窑工有多少人?"),
    ],
)
def test_the_question_before_is_asked_of_what_was_meant(
    find_peers: FindPeers, asked: str, question: str, completed: str
) -> None:
    assert complete(question, converse(asked, "…"), find_peers).startswith(completed)


@pytest.mark.parametrize(
    ("question", "restated"),
    [
        ("I meant how long it takes.", "how long it takes"),
        ("Oops, I meant winter.", "what about winter?"),
        ("我想问的是要多久。", "要多久"),
    ],
)
def test_what_is_meant_is_asked_on_its_own(question: str, restated: str) -> None:
    assert restate(question, "What does the ferry cost?") == restated


@pytest.mark.parametrize(
    "question",
    ["What is meant by slack water?", "Is it not the ferry but the mill?", "我问一下渡轮要多少钱", "not at all", "No."],
)
def test_other_messages_correct_nothing(question: str) -> None:
    assert restate(question, "What does the ferry cost?") is None
