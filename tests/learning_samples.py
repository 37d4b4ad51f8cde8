"""Invented items and moments for the tests of memory, schedule and progress."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tutor.types import Choices, Citation, ItemKind, Key, Level, Location, Objective, ObjectiveSource, QuizItem

START = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def cite(document: str = "ferry.md", chunk_id: str = "c1", quote: str = "A crossing takes 35 minutes.") -> Citation:
    """Return a citation of one line."""
    title = "The Sund ferry"
    return Citation(1, quote, title, document, title, (title,), "en", Location(9, 9), chunk_id)


def make_item(
    number: int = 1,
    *,
    kind: ItemKind = ItemKind.MCQ,
    fact: str | None = None,
    objective_id: str = "",
    difficulty: int = 2,
    document: str = "ferry.md",
    chunk_id: str = "c1",
    choices: Choices = ("35 minutes", "50 minutes", "two hours", "a day"),
    answer: Key = 0,
) -> QuizItem:
    """Return an item whose id, fact and question follow from a number."""
    typed = kind in (ItemKind.CLOZE, ItemKind.NUMERIC, ItemKind.SHORT, ItemKind.TRUE_FALSE)
    return QuizItem(
        id=f"item-{number}-{kind}",
        kind=kind,
        question=f"How long is crossing number {number}?",
        choices=None if typed else choices,
        answer=answer,
        explanation="A crossing takes 35 minutes.",
        lesson=document,
        language="en",
        citation=cite(document, chunk_id),
        difficulty=difficulty,
        level=Level.REMEMBER,
        fact=f"fact-{number}" if fact is None else fact,
        rule="figures",
        objective="Say how long a crossing takes" if objective_id else "",
        objective_id=objective_id,
    )


def make_objective(
    key: str = "o1", document: str = "ferry.md", title: str = "The Sund ferry", *, chunk_ids: tuple[str, ...] = ("c1",)
) -> Objective:
    """Return an objective with this id."""
    source = ObjectiveSource.CHECKLIST
    return Objective(key, f"Say what {key} is", document, title, "en", source, chunk_ids, cite(document))
