"""`tutor quiz`: a quiz in the terminal, or its items as JSON."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tutor.cli.contract import dump_line
from tutor.cli.options import IndexOption, JsonOption, LearnerOption, read_settings, with_progress
from tutor.cli.quiz_menu import DEFAULT_COUNT, Wishes, run_quiz
from tutor.cli.quiz_words import system_language
from tutor.types import ItemKind, QuizItem

if TYPE_CHECKING:
    from tutor.study import Quiz, Study

MAX_ITEMS = 1000
MAX_SEED = 2**31 - 1


def quiz(
    more_kinds: Annotated[list[ItemKind] | None, typer.Argument(hidden=True, help="More kinds after --kind.")] = None,
    *,
    count: Annotated[
        int | None, typer.Option("-n", "--count", min=1, max=MAX_ITEMS, help="How many questions (10).")
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", help="The same number gives the same quiz over the same lessons.")
    ] = None,
    lesson: Annotated[
        str | None, typer.Option("--lesson", help="One lesson only: its path, its title, or a part of one of them.")
    ] = None,
    kind: Annotated[
        list[ItemKind] | None, typer.Option("--kind", help="Questions of this kind; may be repeated.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", help="Questions in this language: en, zh; in the terminal the system's.")
    ] = None,
    resume: Annotated[
        bool | None, typer.Option("--resume/--new", help="Go on with the unfinished quiz, or begin a new one.")
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Count the rejected questions by reason.")] = False,
    index: IndexOption = None,
    learner: LearnerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask questions about the lessons, each with the words of the lesson that answer it."""
    from tutor.study import open_study, write_item

    settings = read_settings(index, learner)
    chosen_seed = seed if seed is not None else random.SystemRandom().randrange(MAX_SEED)
    study = with_progress(lambda bar: open_study(settings, progress=bar))

    def draw(wishes: Wishes) -> Sequence[QuizItem]:
        if seed is None:
            print(f"Seed: {chosen_seed}", file=sys.stderr)
        wanted = wishes.count or DEFAULT_COUNT
        spoken = language if language or as_json or wishes.lesson else _usual_language(study)
        drawn = with_progress(
            lambda bar: study.make_quiz(
                wanted, seed=chosen_seed, lesson=wishes.lesson, kinds=wishes.kinds, language=spoken, progress=bar
            )
        )
        _report(drawn, wanted, verbose=verbose)
        return drawn.items

    if more_kinds and not kind:
        raise typer.BadParameter("Name kinds with --kind, such as --kind mcq cloze.")
    wishes = Wishes(lesson, (*(kind or ()), *(more_kinds or ())), count)
    try:
        if as_json:
            print(dump_line({"items": [write_item(item) for item in draw(wishes)], "seed": chosen_seed}))
        else:
            is_chosen = wishes != Wishes() or language is not None or seed is not None
            run_quiz(study, settings.learner, wishes, draw, resume=resume, is_chosen=is_chosen)
    finally:
        study.close()


def _usual_language(study: Study) -> str | None:
    """Return the language of the system where there are lessons in it, so that a quiz is in one language."""
    held = {name for lesson in study.tutor.list_lessons() for name in lesson.languages}
    return system_language() if system_language() in held else None


def _report(drawn: Quiz, count: int, *, verbose: bool) -> None:
    """Say on stderr what the quiz lacks and, if asked for, what was rejected and why."""
    if len(drawn.items) < count:
        print(f"The lessons give {len(drawn.items)} such questions, not {count}.", file=sys.stderr)
    if verbose:
        print(f"Rejected {drawn.rejected.total()} of {drawn.candidates} possible questions:", file=sys.stderr)
        for reason, times in sorted(drawn.rejected.items(), key=lambda entry: (-entry[1], entry[0])):
            print(f"  {times:5d}  {reason}", file=sys.stderr)
