"""Items that are not worth asking, one for each rule that must say so."""

from __future__ import annotations

from dataclasses import replace

from tests.quiz.validation.sample_items import make
from tutor.types import ItemKind, QuizItem


def short(question: str, *points: str, rule: str = "prose-fit") -> QuizItem:
    return replace(make(question, " ".join(points), kind=ItemKind.SHORT, points=points), rule=rule)


def judge(statement: str) -> QuizItem:
    return make(f"True or false: {statement}", True, kind=ItemKind.TRUE_FALSE)


UNWORTHY: tuple[QuizItem, ...] = (
    make("What does the net hold?", 0, ("all the fish of the bay", "young eels", "old crabs")),
    judge("Good nets lead to a good catch."),
    judge("Depth is measured in with a lead."),
    short("Why will we try trawls?", "They are common."),
    short("What are traps essential for?", "companies that sell eels"),
    short("What should most people do?", "mend nets"),
    make("Fill in the blank: The net is a wind-driven ____.", "trawl", kind=ItemKind.CLOZE),
    short("How does the lesson describe “The net”?", "EelTrap Ltd mends it by hand", rule="entry-short"),
)
