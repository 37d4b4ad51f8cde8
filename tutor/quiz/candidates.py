"""Make the items that rules find in the lessons, each with the objective that it serves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from tutor.quiz.asking import count_questions
from tutor.quiz.attach import attach_objectives
from tutor.quiz.draw import Candidate, Promise
from tutor.quiz.generation.abbreviations import make_abbreviation_items
from tutor.quiz.generation.amounts import make_amount_items
from tutor.quiz.generation.cloze import make_cloze_items
from tutor.quiz.generation.definitions import make_definition_items
from tutor.quiz.generation.entryitems import make_entry_items
from tutor.quiz.generation.enumerations import make_enumeration_items
from tutor.quiz.generation.hanturns import make_turn_items
from tutor.quiz.generation.lists import make_list_items
from tutor.quiz.generation.matching import make_match_items
from tutor.quiz.generation.naminglessons import LessonNaming
from tutor.quiz.generation.prosequestions import make_prose_questions
from tutor.quiz.generation.relationitems import make_relation_items
from tutor.quiz.generation.scales import make_scale_items
from tutor.quiz.generation.sequences import make_order_items
from tutor.quiz.generation.statements import make_statement_items
from tutor.quiz.generation.tables import make_table_items
from tutor.quiz.generation.timelines import make_year_items
from tutor.quiz.generation.toolitems import make_tool_items
from tutor.quiz.items import hash_texts
from tutor.quiz.points import AskLesson
from tutor.quiz.rubrics import RULE, make_rubric_items
from tutor.types import Chunk, ItemKind, Objective, QuizItem

Progress = Callable[[str, int, int], None]
MAKERS: tuple[Callable[[Sequence[Chunk]], Iterator[QuizItem]], ...] = (
    make_table_items,
    make_list_items,
    make_order_items,
    make_match_items,
    make_definition_items,
    make_statement_items,
    make_cloze_items,
    make_amount_items,
    make_year_items,
    make_prose_questions,
    make_enumeration_items,
    make_entry_items,
    make_turn_items,
    make_tool_items,
    make_abbreviation_items,
    make_relation_items,
    make_scale_items,
)
OPEN_DIFFICULTY = 3


def make_candidates(
    chunks: Sequence[Chunk], objectives: Sequence[Objective], ask: AskLesson, *, progress: Progress | None = None
) -> list[Candidate]:
    """Return the items that the rules make of the lessons, none judged, and promises of open questions.

    An open question takes a search of its lesson (`ask`), so it is made when it is drawn.
    """
    items: list[QuizItem] = []
    for number, make in enumerate(MAKERS):
        if progress is not None:
            progress("Making questions", number, len(MAKERS))
        items.extend(make(chunks))
    naming = LessonNaming(chunks)
    by_id = {chunk.id: chunk for chunk in chunks}
    promises = [
        promise for objective in objectives for promise in _promise_open_questions(objective, ask, by_id, naming)
    ]
    return [*map(naming.name_lesson, attach_objectives(items, objectives)), *promises]


def _promise_open_questions(
    objective: Objective, ask: AskLesson, by_id: dict[str, Chunk], naming: LessonNaming
) -> Iterator[Promise]:
    """Yield a promise for each part of an objective; all of its questions are made when the first one is drawn."""

    @lru_cache(maxsize=1)
    def make_all() -> tuple[QuizItem, ...]:
        return tuple(map(naming.name_lesson, make_rubric_items([objective], ask, by_id)))

    for number in range(count_questions(objective)):

        def make(number: int = number) -> QuizItem | None:
            made = make_all()
            return made[number] if number < len(made) else None

        yield Promise(
            id=hash_texts(RULE, objective.id, str(number)),
            kind=ItemKind.SHORT,
            lesson=objective.document,
            language=objective.language,
            objective_id=objective.id,
            difficulty=OPEN_DIFFICULTY,
            rule=RULE,
            make=make,
        )
