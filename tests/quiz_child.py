"""A child process that takes quizzes until it is killed; prints a line for each answer once it is confirmed."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.learning_samples import make_item
from tutor.quiz.memory import open_store
from tutor.quiz.session import start_session
from tutor.quiz.session_records import read_session
from tutor.quiz.taking import Taking
from tutor.types import Grade

ITEMS_IN_A_QUIZ = 12


def no_text(item: object, text: str) -> Grade:
    """Stand in for the marking of free text, which these quizzes have none of."""
    raise AssertionError(f"no short items are asked: {item}, {text}")


def take_quizzes(path: Path, seed: str) -> None:
    """Go on with the unfinished quiz, then take new ones, for ever."""
    rng = random.Random(seed)
    store = open_store(path)
    unfinished = [read_session(kept.state) for kept in store.open_sessions("Ada")]
    number = 0
    while True:
        number += 1
        items = [make_item(rng.randrange(60), objective_id=f"o{rng.randrange(9)}") for _ in range(ITEMS_IN_A_QUIZ)]
        unique = list({item.id: item for item in items}.values())
        session = unfinished.pop() if unfinished else start_session(unique, session_id=f"{seed}-{number}")
        taking = Taking(session, store, "Ada", no_text)
        taking.begin()
        while (turn := taking.current) is not None:
            response = rng.randrange(4)
            taking.give(response)
            print(f"{taking.session.id} {len(taking.session.answered)} {turn.item.id} {response}", flush=True)
        taking.end()


if __name__ == "__main__":
    take_quizzes(Path(sys.argv[1]), sys.argv[2])
