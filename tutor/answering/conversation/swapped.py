"""Keep the evidence that a follow-up's own thing stands in: of the thing before, the lessons may say what is asked."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted


def keep_swapped(question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> list[Scored]:
    """Return the evidence whose passage holds a word of what is asked about instead of the thing before.

    Words that stood in the earlier question too tell nothing. All of the evidence where no thing was put in the place
    of another, or its name has no word of its own.
    """
    scored = [s for s in scored if not _is_of_replaced(question, wanted, s)] or scored
    earlier = term_set(question.text.removesuffix(question.asked))
    own = term_set(question.swapped)
    is_joined = question.text.endswith(question.asked)
    new = [word for word in wanted if word.terms[0] in own and not (is_joined and word.terms[0] in earlier)]
    if not new:
        return list(scored)
    held = {s.chunk.id: term_set(" ".join((s.chunk.title, *s.chunk.heading, s.chunk.text))) for s in scored}
    return [s for s in scored if any(word.find_in(held[s.chunk.id]) for word in new)]


def _is_of_replaced(question: Question, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence stands under the name of the thing before, and nothing in it names the one asked about."""
    if question.replaced is None:
        return False
    old, new = (term_set(thing) for thing in question.replaced)
    heading, unit = term_set(" ".join(scored.chunk.heading)), scored.unit
    if not old - new or not old - new <= heading:
        return False
    told = heading | term_set(" ".join((unit.lead, *unit.header, unit.text)))
    return not any(word.find_in(told) for word in wanted if word.terms[0] in new - old)
