"""Keep several prompts' states in the model, so that one kind of prompt does not wipe another's prefix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

# Prompts of different jobs share the template's opening, a few tokens; those of one job share its instructions.
SAME_JOB_TOKENS = 32
# One for answers, one for everything else; each costs the memory of a whole context.
SLOTS = 2


@dataclass(slots=True)
class Slot:
    """One sequence of the model's memory: the tokens it holds and when it was last used."""

    index: int
    tokens: list[int] = field(default_factory=list)
    last_used: int = 0


def count_shared(left: Sequence[int], right: Sequence[int]) -> int:
    """Return the length of the common prefix."""
    for position, (a, b) in enumerate(zip(left, right, strict=False)):
        if a != b:
            return position
    return min(len(left), len(right))


def choose_slot(slots: Sequence[Slot], prompt: Sequence[int]) -> tuple[Slot, int]:
    """Pick the slot for a prompt; return it with the number of prompt tokens that it already holds.

    The slot with the longest common prefix wins where that is more than a template's opening; otherwise the
    one that was used least recently gives way.
    """
    shared = [(count_shared(slot.tokens, prompt), slot) for slot in slots]
    best_count, best = max(shared, key=lambda pair: (pair[0], pair[1].last_used))
    if best_count < SAME_JOB_TOKENS:
        best_count, best = min(shared, key=lambda pair: pair[1].last_used)
    return best, best_count
