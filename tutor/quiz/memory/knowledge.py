"""How likely it is that a learner knows something, by the answers given: Bayesian knowledge tracing.

Corbett and Anderson, "Knowledge tracing" (1994): each answer moves the belief by Bayes' rule, with the chance to guess
right without knowing and the chance to slip while knowing. Both are set here by the kind and difficulty of the item.
"""

from __future__ import annotations

from tutor.types import ItemKind, QuizItem

UNSEEN = 0.15
MOST_BELIEVED = 0.98
# Each answer is followed by its explanation.
LEARNED_FROM_ONE = 0.1
_LEAST_GUESS = 0.1


def update_knowledge(known: float, item: QuizItem, score: float) -> float:
    """Return the belief in 0..1 that a learner knows, after an answer that scored `score` in 0..1.

    A score between 0 and 1 counts as partly right and partly wrong.
    """
    guess, slip = guess_chance(item), slip_chance(item)
    if_right = known * (1 - slip) / (known * (1 - slip) + (1 - known) * guess)
    if_wrong = known * slip / (known * slip + (1 - known) * (1 - guess))
    believed = score * if_right + (1 - score) * if_wrong
    return min(MOST_BELIEVED, believed + (1 - believed) * LEARNED_FROM_ONE)


def guess_chance(item: QuizItem) -> float:
    """Return the chance that one who does not know answers right; at least 0.1, so no single answer proves much."""
    if item.kind is ItemKind.TRUE_FALSE:
        return 0.5
    if item.kind is ItemKind.MCQ and isinstance(item.choices, tuple):
        return max(_LEAST_GUESS, 1 / len(item.choices))
    return _LEAST_GUESS


def slip_chance(item: QuizItem) -> float:
    """Return the chance that one who knows answers wrong: the harder the item (1..5), the likelier."""
    return 0.05 + 0.03 * item.difficulty
