"""What a statement is asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a statement answers, the words that answer it, and what sort of words they are.

    `is_one_of_many` marks one that has other right answers too, so that it can only be asked with choices.
    """

    question: str
    answer: str
    sort: str
    subject: str
    is_one_of_many: bool = False
