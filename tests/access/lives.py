"""What a learner leaves behind: a conversation and an answer."""

from __future__ import annotations

from pathlib import Path

from tests.fakes import FakeTutor
from tests.learning_samples import START, make_item
from tutor.conversations.records import Exchange, Outcome
from tutor.conversations.store import ConversationStore
from tutor.quiz.memory import LEARNERS_FILE, open_store
from tutor.types import Verdict

QUESTION = "What does rye bread cost?"


def live_a_little(home: Path, learner: str, question: str = QUESTION) -> str:
    """Leave a conversation and an answered item behind; return the conversation's id."""
    conversations = ConversationStore(home, learner)
    begun = conversations.start(question, START)
    exchange = Exchange(question, START.isoformat(), Outcome.ANSWERED, FakeTutor().ask(question))
    kept = conversations.add_exchange(begun, exchange, START)
    store = open_store(home / LEARNERS_FILE)
    try:
        store.record_response(learner, make_item(1), 0, 1.0, Verdict.CORRECT, at=START)
    finally:
        store.close()
    return kept.id
