"""What a few words describe is told from what the lessons set beside the thing asked about."""

import pytest

from tests.answering.conversations import complete, converse
from tutor.answering.conversation.described import swap_described
from tutor.answering.conversation.peers import Mention, Peers

FIRMS = Peers((("Orlen", "Boats"), ("Brevik Works", "Baking"), ("Maro", "Weaving")))
GRAINS = Peers((("Rye",), ("Oats 1 & Oats 2",), ("Wheat",)))


def find_peers(text: str) -> list[Mention]:
    return [
        Mention(peers, member, text.index(names[0]), text.index(names[0]) + len(names[0]))
        for peers in (FIRMS, GRAINS)
        for member, names in enumerate(peers.names)
        if names[0] in text
    ]


@pytest.mark.parametrize(
    ("topic", "thing", "swapped"),
    [
        ("What wood does Orlen use?", "the bakers", "What wood does Brevik Works use?"),
        ("What wood does Orlen use?", "the Brevik lot", "What wood does the Brevik lot use?"),  # "lot" is to be held
        ("What share of it is Rye?", "the two oats", "What share of it is Oats 1 & Oats 2?"),
        ("What share of it is Rye?", "rolled oats", "What share of it is rolled oats?"),
        ("What share of it is Rye?", "the two oats collections", "What share of it is Oats 1 & Oats 2?"),
    ],
)
def test_what_is_described_is_asked_about(topic: str, thing: str, swapped: str) -> None:
    pointed = swap_described(topic, thing, find_peers)
    assert pointed is not None
    assert pointed.question == swapped


@pytest.mark.parametrize(
    ("topic", "thing"),
    [
        ("What wood does Orlen use?", "the dyers"),
        ("What wood does Orlen use?", "the baking and weaving"),  # two of them
        ("What wood does the mill use?", "the bakers"),
        ("What wood does Orlen use?", "Bakelite's"),  # a name, which only begins like one
    ],
)
def test_what_nothing_beside_fits_is_not_guessed(topic: str, thing: str) -> None:
    assert swap_described(topic, thing, find_peers) is None


@pytest.mark.parametrize(
    ("question", "completed"),
    [
        ("And the bakers, what do they use?", "What wood does Brevik Works use?"),
        ("And the bakers, how many people do they employ?", "how many people do Brevik Works employ?"),
        ("And the bakers?", "What wood does Brevik Works use?"),
    ],
)
def test_the_described_stands_in_the_question(question: str, completed: str) -> None:
    assert complete(question, converse("What wood does Orlen use?", "Oak."), find_peers) == completed
