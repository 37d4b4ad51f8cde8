"""Tell what is asked of each of several things, and what tells it of each."""

from __future__ import annotations

from tutor.answering.answerform import ASKS_EACH
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import Question
from tutor.types import UnitKind

MIN_SHARE = 0.5  # of what the best point holds of the question, that the other must hold


def tells_of_another(question: Question, best: Scored, candidate: Scored) -> bool:
    """Tell whether a question asks something of each of several things, which a point beside the best one tells too."""
    if not ASKS_EACH.search(question.asked) or best.chunk.id != candidate.chunk.id:
        return False
    are_points = best.unit.kind is candidate.unit.kind is UnitKind.BULLET and best.unit.lead == candidate.unit.lead
    beside = are_points and abs(best.position - candidate.position) == 1
    return beside and candidate.own + candidate.frame >= MIN_SHARE * (best.own + best.frame)
