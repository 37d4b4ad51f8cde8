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
    earlier = term_set(question.text.removesuffix(question.asked))
    own = term_set(question.swapped)
    is_joined = question.text.endswith(question.asked)
    new = [word for word in wanted if word.terms[0] in own and not (is_joined and word.terms[0] in earlier)]
    if not new:
        return list(scored)
    held = {s.chunk.id: term_set(" ".join((s.chunk.title, *s.chunk.heading, s.chunk.text))) for s in scored}
    return [s for s in scored if any(word.find_in(held[s.chunk.id]) for word in new)]
