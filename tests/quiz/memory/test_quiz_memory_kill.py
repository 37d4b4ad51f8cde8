"""No answer that was confirmed is lost when the process is killed at any instant."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from tutor.quiz.memory import ITEM, OBJECTIVE, Store, open_store
from tutor.quiz.session_records import read_session

ROOT = Path(__file__).resolve().parents[3]
# The suite kills a few times; more are asked for by hand.
KILLS = int(os.environ.get("TUTOR_TEST_KILLS", "3"))


def take_until_killed(path: Path, seed: str, rng: random.Random) -> list[str]:
    """Return the lines of the answers that a child confirmed before it was killed with SIGKILL."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.quiz_child", str(path), seed], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    confirmed = [child.stdout.readline() for _ in range(rng.randint(0, 25))]
    time.sleep(rng.uniform(0, 0.02))
    child.kill()
    confirmed += child.stdout.readlines()
    child.stdout.close()
    assert child.wait() < 0
    return [line.strip() for line in confirmed if line.endswith("\n")]


def check_store(store: Store, confirmed: list[str]) -> None:
    reviews = store.reviews("Ada")
    kept = Counter(f"{review.session_id} {review.item.id} {review.response}" for review in reviews)
    for line, count in Counter(f"{s} {item} {response}" for s, _, item, response in map(str.split, confirmed)).items():
        assert kept[line] >= count
    assert len(reviews) >= len(confirmed)
    by_session = Counter(review.session_id for review in reviews)
    for session_id, answered in {line.split()[0]: int(line.split()[1]) for line in confirmed}.items():
        state = store.load_session("Ada", session_id)
        assert state is not None
        # The log and the state of the quiz were written together, so they tell the same.
        assert len(read_session(state).answered) == by_session[session_id] >= answered
    cards = {subject: store.cards("Ada", subject) for subject in (ITEM, OBJECTIVE)}
    store.rebuild_cards("Ada")
    assert {subject: store.cards("Ada", subject) for subject in (ITEM, OBJECTIVE)} == cards


def test_no_confirmed_answer_is_lost(tmp_path: Path) -> None:
    rng = random.Random(20)
    path = tmp_path / "learning.db"
    confirmed: list[str] = []
    for number in range(KILLS):
        confirmed += take_until_killed(path, f"s{number}", rng)
        store = open_store(path)
        check_store(store, confirmed)
        assert len(store.open_sessions("Ada")) <= 1
        store.close()
    print(f"{KILLS} kills, {len(confirmed)} confirmed answers, none lost")
    assert confirmed
