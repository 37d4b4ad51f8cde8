"""Begin a quiz in the terminal: go on with an unfinished one, or choose lesson, kinds and length."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from tutor.cli.quiz_terminal import Terminal, introduce, take_quiz
from tutor.cli.quiz_words import system_language, words_of
from tutor.types import ItemKind, LessonInfo, QuizItem

if TYPE_CHECKING:
    from tutor.study import Study, Taking

DEFAULT_COUNT = 10
MAX_ASKED = 1000
_NO = {"n", "no", "否", "不"}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a learner wants to be asked: a lesson's name, kinds, and how many questions; None or () is any."""

    lesson: str | None = None
    kinds: tuple[ItemKind, ...] = ()
    count: int | None = None


def run_quiz(
    study: Study,
    learner: str,
    wishes: Wishes,
    draw: Callable[[Wishes], Sequence[QuizItem]],
    *,
    resume: bool | None = None,
    is_chosen: bool = False,
) -> None:
    """Take a quiz in the terminal: the unfinished one if there is one and it is wanted, else a new one.

    `draw` makes the items. A person who has chosen nothing (`is_chosen` false) is asked what to be asked.
    """
    terminal = Terminal()
    taking = _resume(study, learner, terminal, resume=resume, is_chosen=is_chosen)
    if taking is None:
        asks = terminal.typed and not is_chosen
        chosen = ask_wishes(wishes, study.tutor.list_lessons(), terminal) if asks else wishes
        if chosen is None:
            return
        taking = study.start_quiz(draw(chosen), learner)
    introduce(taking, terminal)
    take_quiz(taking, terminal, next_due=lambda: _next_due(study, learner))


def take_items(study: Study, items: Sequence[QuizItem], learner: str) -> bool:
    """Ask what is due as a quiz asks, and tell whether the end was reached; what is left stays due.

    A review that was stopped before the learner judged an answer is gone on with first.
    """
    terminal = Terminal()
    waiting = [session for session in study.list_unfinished(learner, "review") if session.pending is not None]
    if waiting:
        taking = study.resume_quiz(waiting[0], learner)
    else:
        taking = study.start_quiz(items, learner, purpose="review", with_spares=False)
    introduce(taking, terminal)
    is_over = take_quiz(taking, terminal, command="review", next_due=lambda: _next_due(study, learner))
    if not is_over and taking.session.pending is None:
        study.drop_quiz(taking.session, learner)
    return is_over


def _next_due(study: Study, learner: str) -> datetime | None:
    return study.review(learner, limit=0).next_due


def ask_wishes(wishes: Wishes, lessons: Sequence[LessonInfo], terminal: Terminal) -> Wishes | None:
    """Ask which lesson, which kinds and how many; None if the learner leaves."""
    words = words_of(system_language())
    listed = [lesson for lesson in lessons if lesson.chunks]
    for number, lesson in enumerate(listed, start=1):
        terminal.say(f"{number:>3}. {lesson.title} ({lesson.document})", hanging="     ")
    chosen = _pick(words["menu_lesson"], words["menu_bad"], len(listed), terminal, at_most=1)
    if chosen is None:
        return None
    kinds = list(ItemKind)
    for number, kind in enumerate(kinds, start=1):
        terminal.say(f"{number:>3}. {words[f'kind_{kind}']}")
    wanted = _pick(words["menu_kinds"], words["menu_bad"], len(kinds), terminal, at_most=len(kinds))
    if wanted is None:
        return None
    question = words["menu_count"].format(count=DEFAULT_COUNT)
    count = _pick(question, words["menu_bad"], MAX_ASKED, terminal, at_most=1)
    if count is None:
        return None
    return replace(
        wishes,
        lesson=listed[chosen[0] - 1].document if chosen else None,
        kinds=tuple(kinds[n - 1] for n in wanted),
        count=count[0] if count else None,
    )


def _pick(question: str, complaint: str, highest: int, terminal: Terminal, *, at_most: int) -> list[int] | None:
    """Return the numbers that are typed, none for an empty line; None at the end of input or for q."""
    terminal.say(question, "bold")
    while (line := terminal.read_line()) is not None and line.lower() != "q":
        parts = line.replace(",", " ").replace("，", " ").split()
        numbers = [int(part) for part in parts if part.isdecimal() and len(part) <= len(str(highest))]
        if len(numbers) == len(parts) <= at_most and all(1 <= n <= highest for n in numbers):
            return list(dict.fromkeys(numbers))
        terminal.say(complaint, "dim")
    return None


def _resume(study: Study, learner: str, terminal: Terminal, *, resume: bool | None, is_chosen: bool) -> Taking | None:
    """Return the unfinished quiz if it is to be gone on with; a person who said nothing about it is asked.

    With `--new`, or where the learner declines, the unfinished ones are closed: their answers stay recorded.
    """
    unfinished = study.list_unfinished(learner)
    if not unfinished or (resume is None and (is_chosen or not terminal.typed)):
        if unfinished:
            print("An unfinished quiz waits: tutor quiz --resume", file=sys.stderr)
        elif resume:
            print("There is no unfinished quiz; a new one begins.", file=sys.stderr)
        return None
    taking = study.resume_quiz(unfinished[0], learner)
    if resume is None:
        from tutor.study import count_turns

        done, left = count_turns(taking.session)
        terminal.say(words_of(system_language())["unfinished"].format(done=done, left=left), "bold")
        resume = (terminal.read_line() or "").lower() not in _NO
    if resume:
        return taking
    for session in unfinished:
        study.drop_quiz(session, learner)
    return None
