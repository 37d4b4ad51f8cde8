"""A stage that a question only counts is called what the lessons' numbered lists call it."""

from pathlib import Path

import pytest

from tests.answering.conversations import complete, converse
from tests.answering.paired_lessons import find_pairs
from tutor.answering.conversation.beside import FindPeers
from tutor.answering.conversation.followup import follow_conversation
from tutor.answering.conversation.stages import name_stages


@pytest.fixture(scope="module")
def find_peers(tmp_path_factory: pytest.TempPathFactory) -> FindPeers:
    return find_pairs(tmp_path_factory.mktemp("pairs")).find


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("How long does the second stage take?", "How long does mordanting take?"),
        ("what happens in the third stage", "what happens in steeping"),
        ("Is the first stage longer than the third stage?", "Is scouring longer than steeping?"),
        ("Who does the second stage, mordanting?", "Who does mordanting?"),
        ("第二阶段要多久？", "mordanting要多久？"),
        ("第2阶段要多久？", "mordanting要多久？"),
        ("What is the second stage called?", "What is stage 2 mordanting called?"),
        ("染色的第三阶段叫什么？", "染色的 stage 3 steeping 叫什么？"),
        ("染色的第三阶段是什么？", "染色的 stage 3 steeping 是什么？"),
    ],
)
def test_a_counted_stage_is_named(find_peers: FindPeers, question: str, named: str) -> None:
    assert name_stages(question, find_peers) == named


@pytest.mark.parametrize(
    "question",
    [
        "How long does the fifth stage take?",
        "What is the first stage of weaving?",
        "What happens in the second phase?",
        "Which stage is the longest?",
    ],
)
def test_what_is_not_known_or_asked_for_is_left(find_peers: FindPeers, question: str) -> None:
    assert name_stages(question, find_peers) == question


def test_lessons_that_differ_name_nothing(tmp_path: Path) -> None:
    both = find_pairs(tmp_path)
    (tmp_path / "other.md").write_text("# Glass\n\n## Stage 1: Melting\n\nHot.\n\n## Stage 2: Blowing\n\nAir.\n")
    differing = find_pairs(tmp_path)
    assert name_stages("What is the first stage?", both.find) == "What is scouring?"
    assert name_stages("What is the first stage?", differing.find) == "What is the first stage?"


@pytest.mark.parametrize(
    ("asked", "question", "completed"),
    [
        ("What is the result of the first stage?", "and of the second stage?", "What is the result of mordanting?"),
        ("第一阶段要多久？", "那第二阶段呢？", "mordanting要多久?"),
    ],
)
def test_a_follow_up_counts_on(find_peers: FindPeers, asked: str, question: str, completed: str) -> None:
    assert complete(question, converse(asked, "…"), find_peers) == completed


def test_a_joined_question_without_a_stage_is_not_rephrased(find_peers: FindPeers) -> None:
    thread = follow_conversation("为什么？", converse("去松德的渡轮要多少钱？", "14元。"), find_peers)
    assert not thread.rephrased
