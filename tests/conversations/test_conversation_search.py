"""Conversations are found by their words."""

from __future__ import annotations

import pytest

from tests.fakes import FakeTutor
from tutor.conversations.records import Conversation, Exchange, Outcome
from tutor.conversations.search import find_conversations


def converse(title: str, *questions: str) -> Conversation:
    exchanges = tuple(Exchange(text, "t", Outcome.ANSWERED, FakeTutor().ask(text)) for text in questions)
    return Conversation("0" * 32, "me", title, "then", "now", exchanges)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("costs", ["Costs", "Money"]),
        ("LOAF bake", ["Money"]),
        ("绿茶", ["Green tea"]),
        ("綠茶", ["Green tea"]),
        ("zeppelin", []),
        ("  ", ["Money", "Costs", "Green tea", "Cut off"]),
    ],
)
def test_every_word_is_held_and_titles_come_first(wanted: str, found: list[str]) -> None:
    kept = [
        converse("Money", "What cost?"),
        converse("Costs"),
        converse("Green tea", "茶"),
        Conversation("1" * 32, "me", "Cut off", "then", "now", (Exchange("why?", "t"),)),
    ]
    assert [item.title for item in find_conversations(kept, wanted)] == found
