"""Measure whether a language model may write items: its share of valid ones over invented facts, remembered."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from tutor.answering.choose import Encoder
from tutor.answering.wording import Generator
from tutor.files import write_whole
from tutor.quiz.generation.model import write_items
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.validate import validate_item
from tutor.types import Chunk, Location, Unit, UnitKind

RESULTS_FILE = "itemtests.json"
MIN_VALID_SHARE = 0.5
# Topic and a fact of it, in the forms that lessons have: figures, names, causes, opposites.
FACTS = (
    ("en", "The Brevik ferry", "The Brevik ferry carries 310 passengers and 40 cars on each crossing of the Sund."),
    ("en", "The Orlen mill", "The Orlen mill closed in 1988 because the river had become too shallow for its wheel."),
    ("en", "Kelp farming", "Kelp farming in Maro began in 1971, when Ada Wren hung the first ropes in the harbour."),
    ("en", "Rye bread", "Rye bread keeps longer than wheat bread because rye flour holds more water."),
    (
        "en",
        "Lighthouses",
        "The Tarn lighthouse shows a red light towards the rocks and a white light towards the port.",
    ),
    ("en", "Bees", "A colony of bees in winter forms a tight cluster around its queen to keep her warm."),
    ("zh", "绿茶的冲泡", "绿茶的冲泡水温一般在80度左右，水温过高会使茶汤变苦。"),
    ("zh", "布雷维克渡轮", "布雷维克渡轮每次可以运载310名乘客和40辆汽车。"),
    ("zh", "奥伦磨坊", "奥伦磨坊在1988年关闭，因为河水变得太浅，水轮无法转动。"),
)


@dataclass(frozen=True, slots=True)
class TryOut:
    """How a model did: valid items of all attempts, and whether it may write items."""

    valid: int
    total: int

    @property
    def may_write(self) -> bool:
        """Tell whether enough of the items were valid."""
        return self.total > 0 and self.valid >= MIN_VALID_SHARE * self.total


def run_tryout(generator: Generator, encoder: Encoder | None = None) -> TryOut:
    """Let a model write an item from each of the facts, judged as all items are."""
    chunks = make_chunks()
    lessons = Lessons(chunks, encoder=encoder)
    attempts = write_items(generator, chunks, lambda item: validate_item(item, lessons), max_attempts=len(chunks))
    return TryOut(sum(not attempt.reason for attempt in attempts), len(chunks))


def make_chunks() -> list[Chunk]:
    """Return the facts as passages of lessons."""
    return [_make_chunk(*fact) for fact in FACTS]


def read_tryout(home: Path, fingerprint: str) -> TryOut | None:
    """Return the stored result of a model, None if it was never tried."""
    valid, total = _read_results(home).get(fingerprint, (None, None))
    return TryOut(valid, total) if valid is not None and total is not None else None


def store_tryout(home: Path, fingerprint: str, result: TryOut) -> None:
    """Remember a result; a folder that cannot be written only costs a try-out the next time."""
    stored = {**_read_results(home), fingerprint: (result.valid, result.total)}
    path = home / RESULTS_FILE
    try:
        write_whole(path, json.dumps(stored, indent=1))
    except OSError:
        return


def _make_chunk(language: str, topic: str, fact: str) -> Chunk:
    unit = Unit(fact, UnitKind.SENTENCE, Location(1, 1), fact)
    name = hashlib.sha256(fact.encode()).hexdigest()[:16]
    return Chunk(name, f"{topic}.md", topic, (), language, fact, (unit,), Location(1, 1))


def _read_results(home: Path) -> dict[str, tuple[int, int]]:
    try:
        stored = json.loads((home / RESULTS_FILE).read_text(encoding="utf-8"))
        return {str(key): (int(valid), int(total)) for key, (valid, total) in stored.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
