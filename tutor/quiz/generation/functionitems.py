"""Make items from the instructions of lessons: which function does what, and what a function is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.quiz.generation.functioncalls import FunctionCall, find_function_calls, is_named_in
from tutor.quiz.generation.phrases import say
from tutor.quiz.items import make_item, shuffle_stably
from tutor.types import Chunk, ItemKind, Level, QuizItem

MIN_WRONG, MAX_WRONG = 2, 3


def make_function_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each function whose name does not tell what it does, both questions that its call answers."""
    calls = find_function_calls(chunks)
    for call in calls:
        if is_named_in(call.name, call.act):
            continue
        if len(wrong := _choose_wrong(call, calls)) >= MIN_WRONG:
            yield _ask_name(call, wrong)
        yield _ask_use(call)


def _choose_wrong(call: FunctionCall, calls: Sequence[FunctionCall]) -> list[str]:
    """Return names of functions that are called for something else, those of the same lesson first."""
    others = [other for other in calls if other.is_called and call.is_called and _is_other(other, call)]
    near = [other.name for other in others if other.chunk.document == call.chunk.document]
    far = [other.name for other in others if other.chunk.document != call.chunk.document]
    used_so = {other.name for other in calls if other.told & call.told}
    names = [*shuffle_stably(near, call.act), *shuffle_stably(far, call.act)]
    return [name for name in dict.fromkeys(names) if name not in used_so][:MAX_WRONG]


def _is_other(other: FunctionCall, call: FunctionCall) -> bool:
    apart = other.name != call.name and not is_named_in(other.name, call.act)
    apart = apart and other.chunk.language == call.chunk.language
    apart = apart and ("_" in other.name) == ("_" in call.name)  # names of one form
    return apart and not is_named_in(other.name, call.name.replace("_", " "))


def _ask_name(call: FunctionCall, wrong: Sequence[str]) -> QuizItem:
    question = say("function_for", call.chunk.language, act=call.act)
    choices = shuffle_stably([call.name, *wrong], question)
    return make_item(
        ItemKind.MCQ,
        question,
        choices.index(call.name),
        chunk=call.chunk,
        units=(call.unit,),
        fact=call.sentence,
        rule="function-name",
        explanation=say("says", call.chunk.language, text=call.sentence),
        level=Level.REMEMBER,
        difficulty=2,
        choices=tuple(choices),
    )


def _ask_use(call: FunctionCall) -> QuizItem:
    told = call.act if call.chunk.language == "zh" else f"to {call.act}"
    return make_item(
        ItemKind.SHORT,
        say("function_use", call.chunk.language, function=call.name),
        told,
        chunk=call.chunk,
        units=(call.unit,),
        fact=call.sentence,
        rule="function-use",
        explanation=say("says", call.chunk.language, text=call.sentence),
        level=Level.REMEMBER,
        difficulty=3,
        points=(told,),
    )
